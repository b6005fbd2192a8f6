#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// Keeping, leasing and settling messages.
  extension WriteTransaction {
    /// Keeps a message of a commit; one whose key is there already is left as it is.
    func add(
      _ message: OutboxMessage, _ record: PreparedCommit.Record, at position: FeedPosition,
      of tenant: Tenant
    ) throws {
      try connection.run(
        """
        INSERT INTO messages
            (tenant, key, position, kind, at, claim_at, fold_key, body, checksum)
          VALUES (?1, ?2, ?3, 'pending', ?4, ?4, ?5, ?6, ?7)
          ON CONFLICT (tenant, key) DO NOTHING
        """, tenant.number, ID(message.key), position.rawValue, message.notBefore, message.foldKey,
        record.body, record.checksum)
    }

    /// Keeps a message of a settlement, with what has become of it.
    func add(_ item: OutboxItem, of tenant: Tenant) throws {
      let record = PreparedCommit.Record(item.message.encoded())
      try connection.run(
        """
        INSERT INTO messages
            (tenant, key, position, kind, at, claim_at, fold_key, sealed, body, checksum, state,
              progress)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
          ON CONFLICT (tenant, key) DO NOTHING
        """, tenant.number, ID(item.message.key), item.position.rawValue, item.state.kind.rawValue,
        item.state.instant, item.state.claimAt, item.message.foldKey, item.progress.sealed,
        record.body, record.checksum, item.state.kept, item.progress.kept)
    }
  }

  // MARK: - Leases

  extension WriteTransaction {
    func leaseMessages(
      _ claim: Claim, limit: Int, foldLimit: Int, of id: TenantID, _ tenant: Tenant
    ) throws -> [ClaimedMessage] {
      var claimed: [ClaimedMessage] = []
      var taken: Set<Int64> = []
      while claimed.count < limit {
        let due = try dueMessages(claim, limit: limit - claimed.count, of: tenant)
        let before = taken.count
        for leader in due where !taken.contains(leader.number) {
          taken.insert(leader.number)
          guard let item = leader.item else {
            try layAside(leader)
            continue
          }
          let epoch = try nextEpoch(of: tenant)
          let alike = try alike(leader, claim, limit: foldLimit, of: tenant)
          for row in [leader] + alike {
            taken.insert(row.number)
            try connection.run(
              "UPDATE messages SET claim_at = ?2, lease = ?3 WHERE number = ?1", row.number,
              claim.leaseUntil, epoch)
          }
          claimed.append(
            ClaimedMessage(
              tenant: id, item: item, alike: alike.compactMap(\.item), epoch: epoch))
        }
        if taken.count == before { break }
      }
      return claimed
    }

    private func dueMessages(
      _ claim: Claim, limit: Int, of tenant: Tenant
    ) throws -> [MessageRow] {
      try connection.all(
        """
        SELECT number, position, kind, at, fold_key, sealed, body, checksum, state, progress
        FROM messages WHERE tenant = ?1 AND claim_at <= ?2 ORDER BY claim_at, number LIMIT ?3
        """, tenant.number, claim.now, limit, read: MessageRow.init)
    }

    /// Those that may be folded into a message.
    private func alike(
      _ leader: MessageRow, _ claim: Claim, limit: Int, of tenant: Tenant
    ) throws -> [MessageRow] {
      guard let foldKey = leader.foldKey, !leader.isSealed, limit > 0 else { return [] }
      return try connection.all(
        """
        SELECT number, position, kind, at, fold_key, sealed, body, checksum, state, progress
        FROM messages
        WHERE tenant = ?1 AND fold_key = ?2 AND sealed = 0 AND kind = 'pending' AND number <> ?3
          AND (lease IS NULL OR claim_at <= ?4)
        ORDER BY number LIMIT ?5
        """, tenant.number, foldKey, leader.number, claim.now, limit, read: MessageRow.init
      ).filter { $0.item != nil }
    }

    /// One that cannot be read keeps nobody from the others; it stays for whoever looks into it.
    private func layAside(_ message: MessageRow) throws {
      try connection.run(
        "UPDATE messages SET kind = 'unreadable', claim_at = NULL, lease = NULL WHERE number = ?1",
        message.number)
    }

    private func nextEpoch(of tenant: Tenant) throws -> Int64 {
      try connection.first(
        "UPDATE tenants SET leases = leases + 1 WHERE number = ?1 RETURNING leases", tenant.number
      ) { $0.integer(0) } ?? 0
    }

    func nextDueMessage(of tenant: Tenant) throws -> Timestamp? {
      try connection.first(
        """
        SELECT claim_at FROM messages WHERE tenant = ?1 AND claim_at IS NOT NULL
          ORDER BY claim_at LIMIT 1
        """, tenant.number
      ) { $0.instant(0) }
    }
  }

  // MARK: - Settling

  extension WriteTransaction {
    func settle(_ settlements: [Settlement], of tenant: Tenant) throws -> Bool {
      var numbers: [Int64] = []
      for settlement in settlements {
        guard let number = try acceptable(settlement, of: tenant) else { return false }
        numbers.append(number)
      }
      for (settlement, number) in zip(settlements, numbers) { try apply(settlement, to: number) }
      return true
    }

    /// The number of the message, if it is as its settlement supposes.
    private func acceptable(_ settlement: Settlement, of tenant: Tenant) throws -> Int64? {
      let found = try connection.first(
        "SELECT number, kind, lease FROM messages WHERE tenant = ?1 AND key = ?2", tenant.number,
        ID(settlement.key)
      ) { (number: $0.integer(0), kind: $0.text(1), lease: $0.integerIfAny(2)) }
      guard let found else { return nil }
      let isRight =
        if let epoch = settlement.epoch {
          found.lease == epoch && found.kind == OutboxItem.State.Kind.pending.rawValue
        } else {
          found.kind == OutboxItem.State.Kind.dead.rawValue
        }
      return isRight ? found.number : nil
    }

    private func apply(_ settlement: Settlement, to number: Int64) throws {
      let (state, progress) = (settlement.state, settlement.progress)
      try connection.run(
        """
        UPDATE messages SET kind = ?2, at = ?3, claim_at = ?4, state = ?5,
            lease = CASE WHEN ?6 THEN lease END, fold_key = coalesce(?7, fold_key)
          WHERE number = ?1
        """, number, state.kind.rawValue, state.instant, state.claimAt, state.kept,
        settlement.keepsLease && !state.isEnded ? 1 : 0, settlement.foldKey)
      guard let progress else { return }
      try connection.run(
        "UPDATE messages SET progress = ?2, sealed = ?3 WHERE number = ?1", number, progress.kept,
        progress.sealed)
    }
  }
#endif
