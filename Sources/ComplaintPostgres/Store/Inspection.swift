#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel

  /// Reads a whole database and says what is wrong with it; each check as of one instant.
  struct Inspection {
    private let connection: Connection
    private let limit: Int

    init(of connection: Connection, limit: Int) {
      self.connection = connection
      self.limit = limit
    }

    func findings() async throws -> [String] {
      var findings: [String] = []
      for check in [
        playbooks, budgets, feeds, strays, events, complaints, snapshots, messages, contents,
      ] {
        try await connection.run(Self.begin)
        do {
          findings += try await check().prefix(limit)
        } catch let fault as PostgresFault where fault.isDamage {
          // What the server cannot read is a finding, and the next check may still get somewhere.
          findings.append("\(fault)")
        }
        try await connection.run(.rollback)
      }
      return findings
    }

    private static let begin = Statement(
      "begin_reading", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    /// What rows are gone through by, beside the tenant: their column after it.
    private enum Key {
      case id
      case number
      case name

      var first: Value {
        switch self {
        case .id: .uuid(high: 0, low: 0)
        case .number: .integer(0 as Int64)
        case .name: .text("")
        }
      }

      func value(_ row: Row) -> Value {
        switch self {
        case .id: row.words(1).map { .uuid(high: $0.high, low: $0.low) } ?? .null
        case .number: .integer(row.integer(1))
        case .name: .text(row.text(1))
        }
      }
    }

    /// Goes through all rows of a statement, some hundreds at a time; `judge` gets those of one tenant.
    private func go(
      through statement: Statement, by key: Key,
      judge: (TenantID, [Row]) async throws -> [String]
    ) async throws -> [String] {
      var findings: [String] = []
      var place = (tenant: "", key: key.first)
      while findings.count < limit {
        let rows = try await connection.run(
          statement, .text(place.tenant), place.key, .integer(Self.most))
        let all = (0..<rows.count).map(rows.row)
        let tenants = Dictionary(grouping: all) { $0.text(0) }
        for (tenant, rows) in tenants.sorted(by: { $0.key < $1.key }) {
          findings += try await judge(TenantID(rawValue: tenant), rows)
        }
        guard let end = all.last, rows.count >= Self.most else { break }
        place = (end.text(0), key.value(end))
      }
      return findings
    }

    private static let most = 500
  }

  // MARK: - Checks

  extension Inspection {
    private func playbooks() async throws -> [String] {
      try await go(through: Self.allPlaybooks, by: .number) {
        tenant, rows in
        rows.filter { Checksum($0.bytes(3), from: $0.instant(2)) != Checksum(kept: $0.integer(4)) }
          .map { "playbook \($0.integer(1)) of tenant \(tenant) is not what was written" }
      }
    }

    private func budgets() async throws -> [String] {
      try await go(through: Self.allBudgets, by: .name) {
        tenant, rows in
        rows.filter { !BudgetRow($0, from: 1).isIntact }
          .map { "budget \($0.text(1)) of tenant \(tenant) is not what was written" }
      }
    }

    private func feeds() async throws -> [String] {
      try await connection.run(Self.brokenFeeds, .integer(limit)).map {
        "the feed of tenant \($0.text(0)) has \($0.integer(2)) events up to position "
          + "\($0.integer(3)), and was at \($0.integer(1))"
      }
    }

    private func strays() async throws -> [String] {
      try await connection.run(Self.strayEvents, .integer(limit)).map {
        "event \($0.integer(1)) of tenant \($0.text(0)) belongs to no complaint"
      }
    }

    private func events() async throws -> [String] {
      try await go(through: Self.allEvents, by: .number) {
        tenant, rows in
        var findings: [String] = []
        var events: [Complaint.Event] = []
        for row in rows {
          guard let id: ComplaintID = row.id(2) else { continue }
          let name = EventName(tenant: tenant, complaint: id)
          switch name.event(row.bytes(4), row.integer(5), row.number(3)) {
          case .success(let event): events.append(event)
          case .failure(let fault): findings.append("\(fault)")
          }
        }
        return findings + (try await unremembered(events, of: tenant))
      }
    }

    /// Every command id that an event names stands in the ledger.
    private func unremembered(
      _ events: [Complaint.Event], of tenant: TenantID
    ) async throws -> [String] {
      var values = Parameters(.text(tenant.rawValue))
      values.add(.uuid, events) { .id($0.command) }
      let rows = try await connection.run(Call(Self.remembered, values))
      let known = Set(rows.map { $0.id(0) as CommandID? }.compactMap(\.self))
      return events.filter { !known.contains($0.command) }.map {
        "the ledger does not have command \($0.command), which event \($0.version) of complaint "
          + "\($0.complaint) names"
      }
    }

    /// Every complaint folded anew, with what stands in its row.
    private func complaints() async throws -> [String] {
      try await go(through: Self.allComplaints, by: .id) {
        tenant, rows in
        let ids = rows.map { $0.id(1) as ComplaintID? }.compactMap(\.self)
        let loaded = try await connection.reading(ids, [], of: tenant, withoutSnapshots: true)
          .loaded()
        return loaded.faults.values.map { "\($0)" }.sorted()
          + rows.filter { !isRight($0, loaded) }.map {
            "where complaint \($0.id(1) as ComplaintID?, default: "?") of tenant \(tenant) stands is "
              + "not what its events say"
          }
      }
    }

    private func isRight(_ row: Row, _ loaded: Loaded) -> Bool {
      guard let id: ComplaintID = row.id(1), let complaint = loaded.complaints[id] else {
        // It is told as a fault.
        return true
      }
      return row.text(2) == complaint.phase.rawValue && row.text(3) == complaint.stage.rawValue
        && row.textIfAny(4) == complaint.owner?.description
        && row.id(5) == complaint.intake.party(.complainant)
    }

    private func snapshots() async throws -> [String] {
      try await go(through: Self.allSnapshots, by: .id) {
        tenant, rows in
        rows.filter { Checksum(of: $0.bytes(2)) != Checksum(kept: $0.integer(3)) }.map {
          "the snapshot of complaint \($0.id(1) as ComplaintID?, default: "?") of tenant \(tenant) is "
            + "not the one that was written; its events are read instead"
        }
      }
    }

    private func messages() async throws -> [String] {
      try await go(through: Self.allMessages, by: .id) {
        tenant, rows in
        rows.filter { MessageRow($0, from: 1)?.item == nil }.map {
          "message \($0.id(1) as CommandID?, default: "?") of tenant \(tenant) cannot be read"
        }
      }
    }

    private func contents() async throws -> [String] {
      try await go(through: Self.allContents, by: .id) {
        tenant, rows in
        rows.filter { row in
          // What a box holds tells only whoever has the key.
          if !row.isNull(6) { return false }
          guard let salt = row.words(3) else { return true }
          let content = VaultContent(row.bytes(5), mediaType: row.text(4))
          return content.digest(with: Salt(high: salt.high, low: salt.low)).hex != row.text(2)
        }.map {
          "content of command \($0.id(1) as CommandID?, default: "?") of tenant \(tenant) is not what "
            + "was put"
        }
      }
    }
  }

  // MARK: - Statements

  extension Inspection {
    private static func all(_ table: String, by key: String, _ type: String, _ columns: String)
      -> Statement
    {
      Statement(
        "all_\(table)",
        """
        SELECT m.tenant, \(columns) FROM \(table) m
        WHERE (m.tenant, m.\(key)) > ($1::text, $2::\(type)) ORDER BY m.tenant, m.\(key)
        LIMIT $3::bigint
        """)
    }

    private static let allPlaybooks = all(
      "playbooks", by: "version", "bigint", "m.version, m.valid_from, m.definition, m.checksum")
    private static let allBudgets = all(
      "budgets", by: "name", "text", "m.name, m.version, m.body, m.checksum")
    private static let allEvents = all(
      "events", by: "position", "bigint",
      "m.position, m.complaint, m.version, m.body, m.checksum")
    private static let allComplaints = all(
      "complaints", by: "id", "uuid", "m.id, m.phase, m.stage, m.owner, m.complainant")
    private static let allSnapshots = all(
      "snapshots", by: "complaint", "uuid", "m.complaint, m.body, m.checksum")
    private static let allMessages = all("messages", by: "key", "uuid", MessageRow.columns)
    private static let allContents = Statement(
      "all_contents",
      """
      SELECT m.tenant, m.command, m.digest, m.salt, m.media_type, m.body, m.cipher_key
      FROM contents m
      WHERE (m.tenant, m.command) IN (
        SELECT DISTINCT c.tenant, c.command FROM contents c
        WHERE (c.tenant, c.command) > ($1::text, $2::uuid) ORDER BY c.tenant, c.command
        LIMIT $3::bigint)
      ORDER BY m.tenant, m.command
      """)
    private static let remembered = Statement(
      "remembered",
      "SELECT id FROM commands WHERE tenant = $1::text AND id = ANY ($2::uuid[])")
    private static let brokenFeeds = Statement(
      "broken_feeds",
      """
      SELECT t.tenant, t.position, count(e.position), coalesce(max(e.position), 0)
      FROM tenants t LEFT JOIN events e ON e.tenant = t.tenant
      GROUP BY t.tenant, t.position
      HAVING t.position <> count(e.position) OR t.position <> coalesce(max(e.position), 0)
      ORDER BY t.tenant LIMIT $1::bigint
      """)
    private static let strayEvents = Statement(
      "stray_events",
      """
      SELECT e.tenant, e.position FROM events e
      LEFT JOIN complaints c ON c.tenant = e.tenant AND c.id = e.complaint
      WHERE c.id IS NULL ORDER BY e.tenant, e.position LIMIT $1::bigint
      """)
  }

  extension DefaultStringInterpolation {
    fileprivate mutating func appendInterpolation<Value: CustomStringConvertible>(
      _ value: Value?, default text: String
    ) {
      appendInterpolation(value.map(\.description) ?? text)
    }
  }
#endif
