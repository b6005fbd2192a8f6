#if PostgreSQL
  public import ComplaintDesk
  public import ComplaintModel

  extension PostgresStore {
    /// Loads complaints and looks commands up, as of one instant.
    public func load(
      _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
    ) async throws(StoreError) -> Loaded {
      let attempt = "loading complaints of tenant \(tenant)"
      let ids = Array(Set(complaints))
      let reading = try await read(ids, commands, of: tenant, withoutSnapshots: false, attempt)
      if reading.hasDamagedSnapshot {
        // The events tell everything that a snapshot does.
        return try await read(ids, commands, of: tenant, withoutSnapshots: true, attempt).loaded()
      }
      return reading.loaded()
    }

    private func read(
      _ complaints: [ComplaintID], _ commands: [CommandID], of tenant: TenantID,
      withoutSnapshots: Bool, _ attempt: String
    ) async throws(StoreError) -> Reading {
      try await call(attempt) { connection in
        try await connection.reading(
          complaints, commands, of: tenant, withoutSnapshots: withoutSnapshots)
      }
    }
  }

  extension Connection {
    /// Reads what is kept of complaints, and of commands, as of one instant.
    func reading(
      _ complaints: [ComplaintID], _ commands: [CommandID], of tenant: TenantID,
      withoutSnapshots: Bool
    ) async throws -> Reading {
      var values = Parameters(.text(tenant.rawValue))
      values.add(.uuid, complaints) { .id($0) }
      values.add(.uuid, commands) { .id($0) }
      values.add(.boolean(withoutSnapshots))
      let isShort = complaints.count <= Self.fewComplaints
      let rows = try await run([Call(Self.loading, values)], isShort: isShort)[0]
      return try Reading(rows, of: tenant)
    }

    /// Of how many complaints an answer is short.
    private static let fewComplaints = 8

    /// One statement, so that all of it is as of one instant: complaints with their snapshots, the events
    /// after those, entries of the ledger, and the last playbook.
    private static let loading = Statement(
      "loading",
      """
      SELECT 1 AS kind, c.id, NULL::uuid AS other, c.version AS first, s.version AS last,
          s.body, s.checksum, NULL::uuid AS fingerprint
        FROM complaints c
        LEFT JOIN snapshots s ON s.tenant = c.tenant AND s.complaint = c.id AND NOT $4::boolean
        WHERE c.tenant = $1::text AND c.id = ANY ($2::uuid[])
      UNION ALL
      SELECT 2, e.complaint, NULL, e.version, NULL, e.body, e.checksum, NULL
        FROM unnest($2::uuid[]) AS w (id)
        JOIN events e ON e.tenant = $1::text AND e.complaint = w.id
          AND e.version > coalesce((
            SELECT s.version FROM snapshots s
            WHERE s.tenant = $1::text AND s.complaint = w.id AND NOT $4::boolean), 0)
      UNION ALL
      SELECT 3, l.id, l.complaint, l.first_version, l.last_version, NULL, NULL, l.fingerprint
        FROM commands l WHERE l.tenant = $1::text AND l.id = ANY ($3::uuid[])
      UNION ALL
      SELECT 4, NULL, NULL, t.playbook, NULL, NULL, NULL, NULL
        FROM tenants t WHERE t.tenant = $1::text
      """)
  }

  extension PostgresStore {
    /// The events of a complaint from a version on.
    public func history(
      of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
    ) async throws(StoreError) -> [Complaint.Event] {
      let attempt = "reading the history of complaint \(complaint) of tenant \(tenant)"
      let rows = try await call(attempt) { connection in
        try await connection.run(
          Self.past, .text(tenant.rawValue), .id(complaint), .number(version),
          .integer(max(0, limit)))
      }
      let name = EventName(tenant: tenant, complaint: complaint)
      return try name.following(
        max(1, version), rows.map { name.event($0.bytes(1), $0.integer(2), $0.number(0)) })
    }

    private static let past = Statement(
      "past",
      """
      SELECT version, body, checksum FROM events
      WHERE tenant = $1::text AND complaint = $2::uuid AND version >= $3::integer
      ORDER BY version LIMIT $4::bigint
      """)
  }

  /// What was read of complaints and commands.
  struct Reading {
    /// What is kept of a complaint.
    private struct Kept {
      var version: Int32
      var snapshot: Complaint?
    }

    private typealias KeptEvent = (version: Int32, bytes: [UInt8], checksum: Int64)

    private let tenant: TenantID
    private var kept: [ComplaintID: Kept] = [:]
    private var events: [ComplaintID: [KeptEvent]] = [:]
    private var answer = Loaded()
    private(set) var hasDamagedSnapshot = false

    init(_ rows: Rows, of tenant: TenantID) throws {
      self.tenant = tenant
      for number in 0..<rows.count { try take(rows.row(number)) }
    }

    private mutating func take(_ row: Row) throws {
      switch row.integer(0) {
      case 1: takeComplaint(row)
      case 2:
        guard let id: ComplaintID = row.id(1) else { return }
        events[id, default: []].append(
          (version: row.number(3), bytes: row.bytes(5), checksum: row.integer(6)))
      case 3: try takeEntry(row)
      default:
        let version = row.number(3)
        if version > 0 { answer.lastPlaybook = PlaybookVersion(rawValue: version) }
      }
    }

    private mutating func takeComplaint(_ row: Row) {
      guard let id: ComplaintID = row.id(1) else { return }
      kept[id] = Kept(version: row.number(3))
      guard let bytes = row.bytesIfAny(5) else { return }
      let name = EventName(tenant: tenant, complaint: id)
      kept[id]?.snapshot = name.snapshot(bytes, row.integer(6))
      if kept[id]?.snapshot == nil { hasDamagedSnapshot = true }
    }

    private mutating func takeEntry(_ row: Row) throws {
      guard let command: CommandID = row.id(1), let complaint: ComplaintID = row.id(2),
        let print = row.words(7), row.number(3) <= row.number(4)
      else { throw StoreError(.damaged, "the ledger of tenant \(tenant) cannot be read") }
      answer.known[command] = LedgerEntry(
        command: command, complaint: complaint, versions: row.number(3)...row.number(4),
        fingerprint: CommandFingerprint(high: print.high, low: print.low))
    }

    func loaded() -> Loaded {
      var loaded = answer
      for (id, kept) in kept {
        var folding = Folding(EventName(tenant: tenant, complaint: id), from: kept.snapshot)
        for event in events[id, default: []].sorted(by: { $0.version < $1.version }) {
          guard folding.take(event.bytes, event.checksum, event.version) else { break }
        }
        switch folding.complaint(at: kept.version) {
        case .success(let complaint): loaded.complaints[id] = complaint
        case .failure(let fault): loaded.faults[id] = fault
        }
      }
      return loaded
    }
  }
#endif
