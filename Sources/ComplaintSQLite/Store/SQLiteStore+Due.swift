#if SQLite
  import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  extension SQLiteStore {
    /// Leases complaints that are due.
    public func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
      try await write("claiming due complaints") { transaction in
        var due: [DueComplaint] = []
        var next: Timestamp?
        for id in claim.tenants {
          guard let tenant = try transaction.tenant(id) else { continue }
          if due.count < claim.limit {
            due += try transaction.lease(claim, limit: claim.limit - due.count, of: id, tenant)
          }
          next = Timestamp.earlier(next, try transaction.nextDue(of: tenant))
        }
        due.sort { $0.wake < $1.wake }
        return DueBatch(due: due, next: next)
      }
    }

    /// Ends leases on complaints.
    public func release(_ releases: [DueRelease]) async throws(StoreError) {
      if releases.isEmpty { return }
      try await write("releasing \(releases.count) complaints") { transaction in
        for release in releases { try transaction.release(release) }
      }
    }

    /// The complaints that are set aside.
    public func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside] {
      try await readers.read("listing complaints of tenant \(tenant) that are set aside") {
        connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        return try connection.all(
          """
          SELECT c.id, s.reason, s.since, s.attempts, s.retry_at
          FROM set_aside s CROSS JOIN complaints c ON c.number = s.complaint
          WHERE c.tenant = ?1 ORDER BY s.since, c.id LIMIT ?2
          """, number, max(0, limit)
        ) { row -> SetAside? in
          row.id(0).map {
            SetAside(
              $0, because: row.text(1), since: row.instant(2), attempts: Int(row.integer(3)),
              retryAt: row.instant(4))
          }
        }.compactMap(\.self)
      }
    }
  }

  extension WriteTransaction {
    fileprivate func lease(
      _ claim: Claim, limit: Int, of id: TenantID, _ tenant: Tenant
    ) throws -> [DueComplaint] {
      let leased = try connection.all(
        """
        UPDATE complaints SET claim_at = ?2, leased = 1, epoch = epoch + 1
          WHERE number IN (
            SELECT number FROM complaints WHERE tenant = ?1 AND claim_at <= ?3
              ORDER BY claim_at LIMIT ?4)
          RETURNING id, wake, epoch, attempts
        """, tenant.number, claim.leaseUntil, claim.now, limit
      ) { row -> DueComplaint? in
        guard let complaint: ComplaintID = row.id(0), let wake = row.instantIfAny(1) else {
          return nil
        }
        return DueComplaint(
          tenant: id, complaint: complaint, wake: wake, epoch: row.integer(2),
          attempts: Int(row.integer(3)))
      }
      return leased.compactMap(\.self)
    }

    fileprivate func nextDue(of tenant: Tenant) throws -> Timestamp? {
      try connection.first(
        """
        SELECT claim_at FROM complaints WHERE tenant = ?1 AND claim_at IS NOT NULL
          ORDER BY claim_at LIMIT 1
        """, tenant.number
      ) { $0.instant(0) }
    }

    /// Ends a lease, if it is still this one.
    fileprivate func release(_ release: DueRelease) throws {
      guard let tenant = try tenant(release.due.tenant) else { return }
      let aside = release.setAside
      let number = try connection.first(
        """
        UPDATE complaints SET leased = 0, claim_at = coalesce(?4, wake), attempts = ?5
          WHERE tenant = ?1 AND id = ?2 AND leased = 1 AND epoch = ?3
          RETURNING number
        """, tenant.number, ID(release.due.complaint), release.due.epoch, aside?.retryAt,
        // A complaint that is set aside was tried once at least: by this number it is known as one.
        aside.map { max(1, $0.attempts) } ?? 0
      ) { $0.integer(0) }
      guard let number else { return }
      guard let aside else {
        return try connection.run("DELETE FROM set_aside WHERE complaint = ?1", number)
      }
      try connection.run(
        """
        INSERT INTO set_aside (complaint, reason, since, attempts, retry_at)
          VALUES (?1, ?2, ?3, ?4, ?5)
          ON CONFLICT (complaint) DO UPDATE SET reason = excluded.reason, since = excluded.since,
            attempts = excluded.attempts, retry_at = excluded.retry_at
        """, number, aside.reason, aside.since, aside.attempts, aside.retryAt)
    }
  }

  extension Timestamp {
    /// The earlier of two instants of which either may be missing.
    static func earlier(_ first: Timestamp?, _ second: Timestamp?) -> Timestamp? {
      guard let first, let second else { return first ?? second }
      return min(first, second)
    }
  }
#endif
