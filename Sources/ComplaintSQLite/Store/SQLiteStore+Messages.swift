#if SQLite
  public import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  extension SQLiteStore {
    /// Leases messages that are due, with those that may be folded into them.
    ///
    /// A message that cannot be read any more is laid aside: it is not due again, and `findings` names
    /// it.
    public func claimMessages(
      _ claim: Claim, foldLimit: Int
    ) async throws(StoreError) -> MessageBatch {
      try await write("claiming due messages") { transaction in
        var due: [ClaimedMessage] = []
        var next: Timestamp?
        for id in claim.tenants {
          guard let tenant = try transaction.tenant(id) else { continue }
          due += try transaction.leaseMessages(
            claim, limit: claim.limit - due.count, foldLimit: foldLimit, of: id, tenant)
          next = Timestamp.earlier(next, try transaction.nextDueMessage(of: tenant))
        }
        return MessageBatch(due: due, next: next)
      }
    }

    /// Changes the states of messages, all or none.
    public func settle(
      _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
    ) async throws(StoreError) -> Bool {
      let prepared = items.map { (PreparedMessage($0), $0.position) }
      return try await write("settling \(settlements.count) messages of tenant \(tenant)") {
        transaction in
        guard let known = try transaction.tenant(tenant) else {
          guard settlements.isEmpty else { return false }
          if prepared.isEmpty { return true }
          let opened = try transaction.openTenant(tenant)
          for (item, position) in prepared {
            try transaction.add(item, at: position, of: opened)
          }
          return true
        }
        guard try transaction.settle(settlements, of: known) else { return false }
        for (item, position) in prepared { try transaction.add(item, at: position, of: known) }
        return true
      }
    }

    /// Messages in some state, in the order of their positions.
    ///
    /// - Throws: ``ComplaintDesk/StoreError/Code/damaged`` if one of them cannot be read.
    public func messages(
      _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
    ) async throws(StoreError) -> [OutboxItem] {
      try await readers.read("listing messages of tenant \(tenant)") { connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        let place = try key.flatMap { key in
          try connection.first(
            "SELECT position, number FROM messages WHERE tenant = ?1 AND key = ?2", number, ID(key)
          ) { (position: $0.integer(0), number: $0.integer(1)) }
        }
        let rows = try connection.messages(
          kind, of: number, after: place ?? (position: .min, number: .min), limit: max(0, limit))
        return try rows.map { row in
          guard let item = row.item else {
            throw StoreError(
              .damaged, "message \(row.number) of tenant \(tenant) cannot be read")
          }
          return item
        }
      }
    }

    /// Forgets messages that have ended, some thousands in a transaction.
    public func purge(
      _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      if kind == .pending { return 0 }
      var count = 0
      while true {
        let purged = try await write("purging messages of tenant \(tenant)") { transaction in
          guard let number = try transaction.tenant(tenant)?.number else { return 0 }
          try transaction.connection.run(
            """
            DELETE FROM messages WHERE number IN (
              SELECT number FROM messages
              WHERE tenant = ?1 AND kind = ?2 AND kind <> 'pending' AND at < ?3 LIMIT ?4)
            """, number, kind.rawValue, instant, Self.mostPurged)
          return transaction.connection.changes
        }
        count += purged
        if purged < Self.mostPurged { return count }
      }
    }

    /// Forgets messages, whatever has become of them, and empties the log of what they were.
    public func forget(
      _ messages: [CommandID], of tenant: TenantID
    ) async throws(StoreError) -> Int {
      if messages.isEmpty { return 0 }
      let count = try await write("forgetting messages of tenant \(tenant)") { transaction in
        guard let number = try transaction.tenant(tenant)?.number else { return 0 }
        var count = 0
        for key in messages {
          try transaction.connection.run(
            "DELETE FROM messages WHERE tenant = ?1 AND key = ?2", number, ID(key))
          count += transaction.connection.changes
        }
        return count
      }
      try await writer?.emptyLog()
      return count
    }

    private static let mostPurged = 5_000
  }

  extension Connection {
    fileprivate func messages(
      _ kind: OutboxItem.State.Kind, of tenant: Int64,
      after place: (position: Int64, number: Int64),
      limit: Int
    ) throws -> [MessageRow] {
      if kind == .pending {
        return try all(
          """
          SELECT number, position, kind, at, fold_key, sealed, state, progress, standing, body,
            checksum
          FROM messages
          WHERE tenant = ?1 AND claim_at IS NOT NULL AND (position, number) > (?2, ?3)
          ORDER BY position, number LIMIT ?4
          """, tenant, place.position, place.number, limit, read: MessageRow.init)
      }
      return try all(
        """
        SELECT number, position, kind, at, fold_key, sealed, state, progress, standing, body,
            checksum
        FROM messages
        WHERE tenant = ?1 AND kind = ?2 AND kind <> 'pending' AND (position, number) > (?3, ?4)
        ORDER BY position, number LIMIT ?5
        """, tenant, kind.rawValue, place.position, place.number, limit, read: MessageRow.init)
    }
  }
#endif
