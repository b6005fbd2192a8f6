#if PostgreSQL
  public import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  extension PostgresStore {
    /// Changes the states of messages, all or none.
    public func settle(
      _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
    ) async throws(StoreError) -> Bool {
      if settlements.isEmpty, items.isEmpty { return true }
      var calls: [Call] = []
      if !settlements.isEmpty { calls.append(Self.call(settlements, in: tenant)) }
      if !items.isEmpty { calls.append(Self.call(items, in: tenant)) }
      if calls.count > 1 { calls = [Call(.begin)] + calls + [Call(.commit)] }
      let attempt = "settling \(settlements.count) messages of tenant \(tenant)"
      return try await call(attempt, isRepeatable: false) { [calls] connection in
        do throws(PostgresFault) {
          try await connection.run(calls)
          return true
        } catch {
          if error.isRefusal { return false }
          throw error
        }
      }
    }

    /// The statement that changes messages; it fails, by dividing by zero, unless each is as its settlement
    /// supposes.
    private static func call(_ settlements: [Settlement], in tenant: TenantID) -> Call {
      let each = settlements.sorted { $0.key < $1.key }
      var values = Parameters(.text(tenant.rawValue))
      values.add(.uuid, each) { .id($0.key) }
      values.add(.integer, each) { $0.epoch.map { .integer($0) } ?? .null }
      values.add(.text, each) { .text($0.state.kind.rawValue) }
      values.add(.integer, each) { .instant($0.state.instant) }
      values.add(.integer, each) { .instant($0.state.claimAt) }
      values.add(.text, each) { $0.state.kept }
      values.add(.boolean, each) { .boolean($0.keepsLease && !$0.state.isEnded) }
      values.add(.text, each) { .text($0.foldKey) }
      values.add(.boolean, each) { .boolean($0.progress != nil) }
      values.add(.text, each) { $0.progress?.kept ?? .null }
      values.add(.boolean, each) { .boolean($0.progress?.sealedAt != nil) }
      return Call(settling, values)
    }

    private static let settling = Statement(
      "settling",
      """
      WITH done AS (
        UPDATE messages m SET kind = u.kind, at = u.at, claim_at = u.claim_at, state = u.state,
            lease = CASE WHEN u.keeps THEN m.lease END, fold_key = coalesce(u.fold_key, m.fold_key),
            progress = CASE WHEN u.has_progress THEN u.progress ELSE m.progress END,
            sealed = CASE WHEN u.has_progress THEN u.sealed ELSE m.sealed END
          FROM unnest(
            $2::uuid[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::text[],
            $8::boolean[], $9::text[], $10::boolean[], $11::text[], $12::boolean[]
          ) AS u (
            key, epoch, kind, at, claim_at, state, keeps, fold_key, has_progress, progress, sealed)
          WHERE m.tenant = $1::text AND m.key = u.key
            AND CASE WHEN u.epoch IS NULL THEN m.kind = 'dead'
              ELSE m.kind = 'pending' AND m.lease = u.epoch END
          RETURNING 1)
      SELECT 1 / CASE WHEN count(*) = cardinality($2::uuid[]) THEN 1 ELSE 0 END FROM done
      """)

    private static func call(_ items: [OutboxItem], in tenant: TenantID) -> Call {
      let each = items.map { (item: $0, record: KeptRecord($0.message.encoded())) }
      var values = Parameters(.text(tenant.rawValue))
      values.add(.uuid, each) { .id($0.item.message.key) }
      values.add(.integer, each) { .integer($0.item.position.rawValue) }
      values.add(.number, each.indices) { .number(Int32($0)) }
      values.add(.text, each) { .text($0.item.state.kind.rawValue) }
      values.add(.integer, each) { .instant($0.item.state.instant) }
      values.add(.integer, each) { .instant($0.item.state.claimAt) }
      values.add(.text, each) { .text($0.item.message.foldKey) }
      values.add(.boolean, each) { .boolean($0.item.progress.sealedAt != nil) }
      values.add(.text, each) { .utf8($0.record.bytes) }
      values.add(.integer, each) { .integer($0.record.checksum.kept) }
      values.add(.text, each) { $0.item.state.kept }
      values.add(.text, each) { $0.item.progress.kept }
      return Call(adding, values)
    }

    private static let adding = Statement(
      "adding",
      """
      INSERT INTO messages
          (tenant, key, position, place, kind, at, claim_at, fold_key, sealed, body, checksum, state,
            progress)
        SELECT $1::text, u.* FROM unnest(
          $2::uuid[], $3::bigint[], $4::integer[], $5::text[], $6::bigint[], $7::bigint[],
          $8::text[], $9::boolean[], $10::text[], $11::bigint[], $12::text[], $13::text[]) AS u
        ON CONFLICT (tenant, key) DO NOTHING
      """)
  }

  // MARK: - Looking

  extension PostgresStore {
    /// Messages in some state, in the order of their positions.
    ///
    /// - Throws: ``ComplaintDesk/StoreError/Code/damaged`` if one of them cannot be read.
    public func messages(
      _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
    ) async throws(StoreError) -> [OutboxItem] {
      let rows = try await call("listing messages of tenant \(tenant)") { connection in
        try await connection.run(
          kind == .pending ? Self.pending : Self.ended, .text(tenant.rawValue), .id(key),
          .integer(max(0, limit)), .text(kind.rawValue))
      }
      var items: [OutboxItem] = []
      for number in 0..<rows.count {
        let row = MessageRow(rows.row(number))
        guard let item = row?.item else {
          throw StoreError(
            .damaged,
            "message \(row.map { "\($0.key)" } ?? "") of tenant \(tenant) cannot be read")
        }
        items.append(item)
      }
      return items
    }

    private static let pending = listing("pending", "m.claim_at IS NOT NULL AND m.kind = $4::text")
    private static let ended = listing("ended", "m.kind <> 'pending' AND m.kind = $4::text")

    private static func listing(_ name: String, _ condition: String) -> Statement {
      Statement(
        name,
        """
        SELECT \(MessageRow.columns) FROM messages m
        WHERE m.tenant = $1::text AND \(condition)
          AND (m.position, m.place, m.key) > (
            coalesce((SELECT a.position FROM messages a
              WHERE a.tenant = $1::text AND a.key = $2::uuid), -1),
            coalesce((SELECT a.place FROM messages a
              WHERE a.tenant = $1::text AND a.key = $2::uuid), -1),
            coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
        ORDER BY m.position, m.place, m.key LIMIT $3::bigint
        """)
    }

    /// Forgets messages that have ended, some thousands in a transaction.
    public func purge(
      _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      if kind == .pending { return 0 }
      var count = 0
      while true {
        let purged = try await call("purging messages of tenant \(tenant)") { connection in
          try await connection.run(
            Self.purging, .text(tenant.rawValue), .text(kind.rawValue), .instant(instant),
            .integer(Self.mostPurged)
          ).changes
        }
        count += purged
        if purged < Self.mostPurged { return count }
      }
    }

    /// Forgets messages, whatever has become of them.
    public func forget(
      _ messages: [CommandID], of tenant: TenantID
    ) async throws(StoreError) -> Int {
      if messages.isEmpty { return 0 }
      var values = Parameters(.text(tenant.rawValue))
      values.add(.uuid, messages) { .id($0) }
      return try await call("forgetting messages of tenant \(tenant)") { [values] connection in
        try await connection.run(Call(Self.forgetting, values)).changes
      }
    }

    private static let forgetting = Statement(
      "forgetting_messages",
      "DELETE FROM messages WHERE tenant = $1::text AND key = ANY ($2::uuid[])")

    private static let mostPurged = 5_000
    private static let purging = Statement(
      "purging",
      """
      DELETE FROM messages WHERE tenant = $1::text AND kind <> 'pending' AND key IN (
        SELECT key FROM messages
        WHERE tenant = $1::text AND kind = $2::text AND kind <> 'pending' AND at < $3::bigint
        LIMIT $4::bigint)
      """)
  }
#endif
