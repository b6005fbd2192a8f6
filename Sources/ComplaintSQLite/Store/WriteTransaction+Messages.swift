#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// Keeping, leasing and settling messages.
  extension WriteTransaction {
    /// Keeps a message; one whose key is there already is left as it is.
    func add(_ message: PreparedMessage, at position: FeedPosition, of tenant: Tenant) throws {
      let standing = message.standing
      try connection.run(
        """
        INSERT INTO messages
            (tenant, key, position, kind, at, claim_at, fold_key, sealed, state, progress,
              standing, body, checksum)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
          ON CONFLICT (tenant, key) DO NOTHING
        """, tenant.number, ID(message.key), position.rawValue, standing.kind, standing.instant,
        standing.claimAt, standing.foldKey, standing.isSealed ? 1 : 0,
        standing.state.map(Text.init),
        standing.progress.map(Text.init), standing.checksum, Text(message.body),
        Checksum(message.body, at: position))
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
        SELECT number, position, kind, at, fold_key, sealed, state, progress, standing, body,
          checksum
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
        SELECT number, position, kind, at, fold_key, sealed, state, progress, standing, body,
          checksum
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
      var messages: [(number: Int64, standing: MessageStanding)] = []
      for settlement in settlements {
        guard let message = try acceptable(settlement, of: tenant) else { return false }
        messages.append(message)
      }
      for (settlement, message) in zip(settlements, messages) { try apply(settlement, to: message) }
      return true
    }

    /// The message, if it is as its settlement supposes.
    private func acceptable(
      _ settlement: Settlement, of tenant: Tenant
    ) throws -> (number: Int64, standing: MessageStanding)? {
      let found = try connection.first(
        """
        SELECT number, lease, kind, at, fold_key, sealed, state, progress
        FROM messages WHERE tenant = ?1 AND key = ?2
        """, tenant.number, ID(settlement.key)
      ) { row in
        (
          number: row.integer(0), lease: row.integerIfAny(1),
          standing: MessageStanding(row, from: 2)
        )
      }
      guard let found else { return nil }
      let isRight =
        if let epoch = settlement.epoch {
          found.lease == epoch && found.standing.isPending
        } else {
          found.standing.kind == OutboxItem.State.Kind.dead.rawValue
        }
      return isRight ? (found.number, found.standing) : nil
    }

    private func apply(
      _ settlement: Settlement, to message: (number: Int64, standing: MessageStanding)
    ) throws {
      var standing = message.standing
      standing.become(settlement.state)
      if let progress = settlement.progress { standing.advance(to: progress) }
      standing.foldKey = settlement.foldKey ?? standing.foldKey
      try connection.run(
        """
        UPDATE messages SET kind = ?2, at = ?3, claim_at = ?4, fold_key = ?5, sealed = ?6,
            state = ?7, progress = ?8, standing = ?9, lease = CASE WHEN ?10 THEN lease END
          WHERE number = ?1
        """, message.number, standing.kind, standing.instant, standing.claimAt, standing.foldKey,
        standing.isSealed ? 1 : 0, standing.state.map(Text.init), standing.progress.map(Text.init),
        standing.checksum, settlement.keepsLease && standing.isPending ? 1 : 0)
    }
  }
#endif
