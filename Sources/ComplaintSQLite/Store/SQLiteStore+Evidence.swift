#if SQLite
  public import ComplaintDesk
  public import ComplaintModel

  extension SQLiteStore: EvidenceSource {
    /// The records after a position, as they lie.
    public func records(
      after position: FeedPosition, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [EvidenceRecord] {
      try await readers.read("reading the records of tenant \(tenant)") { connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        return try connection.all(
          """
          SELECT e.place, c.id, e.version, e.body
          FROM events e LEFT JOIN complaints c ON c.number = e.complaint AND c.tenant = ?4
          WHERE e.place > ?1 AND e.place < ?2 ORDER BY e.place LIMIT ?3
          """, Place(position, of: number), Place.end(of: number), max(0, limit), number,
          read: EvidenceRecord.init)
      }
    }

    /// The records of a complaint, as they lie.
    public func records(
      of complaint: ComplaintID, in tenant: TenantID
    ) async throws(StoreError) -> [EvidenceRecord] {
      try await readers.read("reading the records of complaint \(complaint)") { connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        return try connection.all(
          """
          SELECT e.place, c.id, e.version, e.body
          FROM complaints c JOIN events e ON e.complaint = c.number
          WHERE c.tenant = ?1 AND c.id = ?2 ORDER BY e.place
          """, number, ID(complaint), read: EvidenceRecord.init)
      }
    }

    /// How far complaints have come by their own rows.
    public func standings(
      after complaint: ComplaintID?, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [EvidenceStanding] {
      try await readers.read("reading how far complaints of tenant \(tenant) are") { connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        let standings = try connection.all(
          """
          SELECT id, version FROM complaints WHERE tenant = ?1 AND id > ?2 ORDER BY id LIMIT ?3
          """, number, Words(complaint?.high ?? 0, complaint?.low ?? 0), max(0, limit)
        ) { row -> EvidenceStanding? in
          row.id(0).map { EvidenceStanding($0, version: row.number(1)) }
        }
        return try standings.map { standing in
          guard let standing else {
            throw StoreError(.damaged, "a complaint of tenant \(tenant) has an id that is none")
          }
          return standing
        }
      }
    }
  }

  extension EvidenceRecord {
    /// Reads `place, id, version, body`.
    fileprivate init(_ row: Row) {
      self.init(
        at: Place(rawValue: row.integer(0)).position, of: row.id(1), version: row.number(2),
        StoredEvent(row.bytes(3)))
    }
  }
#endif
