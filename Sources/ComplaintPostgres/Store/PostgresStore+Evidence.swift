#if PostgreSQL
  public import ComplaintDesk
  public import ComplaintModel

  extension PostgresStore: EvidenceSource {
    /// The records after a position, as they lie.
    public func records(
      after position: FeedPosition, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [EvidenceRecord] {
      let rows = try await call("reading the records of tenant \(tenant)") { connection in
        try await connection.run(
          Self.evidence, .text(tenant.rawValue), .integer(max(position, .start).rawValue),
          .integer(max(0, limit)))
      }
      return (0..<rows.count).map { EvidenceRecord(rows.row($0)) }
    }

    private static let evidence = Statement(
      "evidence",
      """
      SELECT position, complaint, version, body FROM events
      WHERE tenant = $1::text AND position > $2::bigint ORDER BY position LIMIT $3::bigint
      """)

    /// The records of a complaint, as they lie.
    public func records(
      of complaint: ComplaintID, in tenant: TenantID
    ) async throws(StoreError) -> [EvidenceRecord] {
      let rows = try await call("reading the records of complaint \(complaint)") { connection in
        try await connection.run(
          Self.evidenceOfOne, .text(tenant.rawValue), .id(complaint))
      }
      return (0..<rows.count).map { EvidenceRecord(rows.row($0)) }
    }

    private static let evidenceOfOne = Statement(
      "evidence_of_one",
      """
      SELECT position, complaint, version, body FROM events
      WHERE tenant = $1::text AND complaint = $2::uuid ORDER BY position
      """)

    /// How far complaints have come by their own rows.
    public func standings(
      after complaint: ComplaintID?, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [EvidenceStanding] {
      let rows = try await call("reading how far complaints of tenant \(tenant) are") {
        connection in
        try await connection.run(
          Self.standing, .text(tenant.rawValue),
          complaint.map { .id($0) } ?? .uuid(high: 0, low: 0),
          .integer(max(0, limit)))
      }
      var standings: [EvidenceStanding] = []
      for number in 0..<rows.count {
        let row = rows.row(number)
        guard let id: ComplaintID = row.id(0) else {
          throw StoreError(.damaged, "a complaint of tenant \(tenant) has an id that is none")
        }
        standings.append(EvidenceStanding(id, version: row.number(1)))
      }
      return standings
    }

    private static let standing = Statement(
      "standing",
      """
      SELECT id, version FROM complaints
      WHERE tenant = $1::text AND id > $2::uuid ORDER BY id LIMIT $3::bigint
      """)
  }

  extension EvidenceRecord {
    /// Reads `position, complaint, version, body`.
    fileprivate init(_ row: Row) {
      self.init(
        at: FeedPosition(rawValue: row.integer(0)), of: row.id(1), version: row.number(2),
        StoredEvent(row.bytes(3)))
    }
  }
#endif
