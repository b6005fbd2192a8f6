#if SQLite
  public import ComplaintDesk
  public import ComplaintModel

  extension SQLiteStore {
    /// Loads complaints and looks commands up, as of one instant.
    public func load(
      _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
    ) async throws(StoreError) -> Loaded {
      try await readers.read("loading complaints of tenant \(tenant)") { connection in
        var loaded = Loaded()
        guard let number = try connection.number(of: tenant) else { return loaded }
        for command in commands {
          loaded.known[command] = try connection.ledgerEntry(of: command, number)
        }
        loaded.lastPlaybook = try connection.lastPlaybook(of: number)
        for id in complaints {
          switch try connection.complaint(id, of: tenant, number) {
          case .success(let complaint): loaded.complaints[id] = complaint
          case .failure(let fault): loaded.faults[id] = fault
          case nil: break
          }
        }
        return loaded
      }
    }

    /// The events of a complaint from a version on.
    public func history(
      of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
    ) async throws(StoreError) -> [Complaint.Event] {
      try await readers.read("reading the history of complaint \(complaint) of tenant \(tenant)") {
        connection in
        guard let tenantNumber = try connection.number(of: tenant),
          let number = try connection.first(
            "SELECT number FROM complaints WHERE tenant = ?1 AND id = ?2", tenantNumber,
            ID(complaint), read: { $0.integer(0) })
        else { return [] }
        let name = EventName(tenant: tenant, complaint: complaint)
        let events = try connection.all(
          """
          SELECT version, body, checksum FROM events WHERE complaint = ?1 AND version >= ?2
            ORDER BY version LIMIT ?3
          """, number, version, max(0, limit)
        ) { name.event($0.bytes(1), $0.integer(2), $0.number(0)) }
        return try name.following(max(1, version), events)
      }
    }
  }

  extension Connection {
    func number(of tenant: TenantID) throws -> Int64? {
      try first("SELECT number FROM tenants WHERE name = ?1", tenant.rawValue) { $0.integer(0) }
    }

    func lastPlaybook(of tenant: Int64) throws -> PlaybookVersion? {
      try first("SELECT max(version) FROM playbooks WHERE tenant = ?1", tenant) { row in
        row.isNull(0) ? nil : PlaybookVersion(rawValue: row.number(0))
      }.flatMap(\.self)
    }

    /// A complaint: its snapshot, if there is one that can be read, and the events after it.
    func complaint(
      _ id: ComplaintID, of tenant: TenantID, _ tenantNumber: Int64
    ) throws -> Result<Complaint, RecordFault>? {
      let name = EventName(tenant: tenant, complaint: id)
      let kept = try first(
        """
        SELECT c.number, c.version, s.body, s.checksum
        FROM complaints c LEFT JOIN snapshots s ON s.complaint = c.number
        WHERE c.tenant = ?1 AND c.id = ?2
        """, tenantNumber, ID(id)
      ) { row in
        (
          number: row.integer(0), version: row.number(1),
          snapshot: row.bytesIfAny(2).flatMap { name.snapshot($0, row.integer(3)) }
        )
      }
      guard let kept else { return nil }
      var folding = Folding(name, from: kept.snapshot)
      try each(
        """
        SELECT version, body, checksum FROM events WHERE complaint = ?1 AND version > ?2
          ORDER BY version
        """, kept.number, kept.snapshot?.version ?? 0
      ) { folding.take($0.bytes(1), $0.integer(2), $0.number(0)) }
      return folding.complaint(at: kept.version)
    }
  }
#endif
