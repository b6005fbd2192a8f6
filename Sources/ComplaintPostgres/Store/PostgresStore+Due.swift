#if PostgreSQL
  import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  extension PostgresStore {
    /// Leases complaints that are due; those that somebody else is at just now are passed over.
    public func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
      var due: [DueComplaint] = []
      var next: Timestamp?
      for tenant in claim.tenants {
        let limit = max(0, claim.limit - due.count)
        let rows = try await call("claiming due complaints of tenant \(tenant)") { connection in
          try await connection.run([
            Call(
              Self.leasing, .text(tenant.rawValue), .instant(claim.now), .integer(limit),
              .instant(claim.leaseUntil)),
            Call(Self.nextDue, .text(tenant.rawValue)),
          ])
        }
        due += rows[0].map { DueComplaint($0, of: tenant) }.compactMap(\.self)
        next = Timestamp.earlier(next, rows[1].first?.instantIfAny(0))
      }
      due.sort { $0.wake < $1.wake }
      return DueBatch(due: due, next: next)
    }

    private static let leasing = Statement(
      "leasing",
      """
      WITH due AS (
        SELECT id FROM complaints WHERE tenant = $1::text AND claim_at <= $2::bigint
          ORDER BY claim_at LIMIT $3::bigint FOR UPDATE SKIP LOCKED)
      UPDATE complaints c SET claim_at = $4::bigint, leased = true, epoch = c.epoch + 1
        FROM due WHERE c.tenant = $1::text AND c.id = due.id
        RETURNING c.id, c.wake, c.epoch, c.attempts
      """)
    private static let nextDue = Statement(
      "next_due",
      """
      SELECT claim_at FROM complaints WHERE tenant = $1::text AND claim_at IS NOT NULL
        ORDER BY claim_at LIMIT 1
      """)

    /// Ends leases on complaints.
    public func release(_ releases: [DueRelease]) async throws(StoreError) {
      if releases.isEmpty { return }
      _ = try await call("releasing \(releases.count) complaints") { connection in
        try await connection.run(Self.calls(for: releases))
      }
    }

    /// A statement for each tenant; of several releases of one lease the first counts.
    private static func calls(for releases: [DueRelease]) -> [Call] {
      Dictionary(grouping: releases, by: \.due.tenant).sorted { $0.key.rawValue < $1.key.rawValue }
        .map { tenant, releases in
          var seen: Set<ComplaintID> = []
          // In the order of ids, so that two that release the same wait for each other in turn.
          let each = releases.filter { seen.insert($0.due.complaint).inserted }
            .sorted { $0.due.complaint < $1.due.complaint }
          var values = Parameters(.text(tenant.rawValue))
          values.add(.uuid, each) { .id($0.due.complaint) }
          values.add(.integer, each) { .integer($0.due.epoch) }
          values.add(.text, each) { .text($0.setAside?.reason) }
          values.add(.integer, each) { .instant($0.setAside?.since) }
          values.add(.number, each) { .number(Int32(clamping: $0.setAside?.attempts ?? 0)) }
          values.add(.integer, each) { .instant($0.setAside?.retryAt) }
          return Call(releasing, values)
        }
    }

    private static let releasing = Statement(
      "releasing",
      """
      UPDATE complaints c SET leased = false, claim_at = coalesce(u.retry_at, c.wake),
          attempts = u.attempts, aside = u.aside, aside_since = u.since, retry_at = u.retry_at
        FROM unnest(
          $2::uuid[], $3::bigint[], $4::text[], $5::bigint[], $6::integer[], $7::bigint[]
        ) AS u (id, epoch, aside, since, attempts, retry_at)
        WHERE c.tenant = $1::text AND c.id = u.id AND c.leased AND c.epoch = u.epoch
      """)

    /// The complaints that are set aside.
    public func setAside(
      of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [SetAside] {
      let attempt = "listing complaints of tenant \(tenant) that are set aside"
      let rows = try await call(attempt) { connection in
        try await connection.run(
          Self.aside, .text(tenant.rawValue), .integer(max(0, limit)))
      }
      return rows.map { row -> SetAside? in
        row.id(0).map {
          SetAside(
            $0, because: row.text(1), since: row.instant(2), attempts: Int(row.integer(3)),
            retryAt: row.instant(4))
        }
      }.compactMap(\.self)
    }

    private static let aside = Statement(
      "aside",
      """
      SELECT id, aside, aside_since, attempts, retry_at FROM complaints
      WHERE tenant = $1::text AND aside IS NOT NULL ORDER BY aside_since, id LIMIT $2::bigint
      """)
  }

  extension DueComplaint {
    /// Reads `id, wake, epoch, attempts`.
    fileprivate init?(_ row: Row, of tenant: TenantID) {
      guard let complaint: ComplaintID = row.id(0), let wake = row.instantIfAny(1) else {
        return nil
      }
      self.init(
        tenant: tenant, complaint: complaint, wake: wake, epoch: row.integer(2),
        attempts: Int(row.integer(3)))
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
