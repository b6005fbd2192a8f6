import CSQLite

/// The bare C API with the schema, the statements and the bytes of the store, and nothing around it.
final class BareSQLite {
  private var database: OpaquePointer?
  private var statements: [OpaquePointer?] = []
  private static let texts = [
    "BEGIN IMMEDIATE", "COMMIT",
    """
    SELECT number,
      (SELECT place FROM events WHERE place > number << 40 AND place < (number + 1) << 40
        ORDER BY place DESC LIMIT 1),
      (SELECT max(version) FROM playbooks WHERE tenant = number)
    FROM tenants WHERE name = ?1
    """,
    """
    SELECT c.id, l.first_version, l.last_version, l.fingerprint, l.checksum
    FROM commands l LEFT JOIN complaints c ON c.number = l.complaint
    WHERE l.tenant = ?1 AND l.id = ?2
    """,
    "SELECT number, version, wake, attempts FROM complaints WHERE tenant = ?1 AND id = ?2",
    """
    UPDATE complaints SET version = ?2, phase = ?3, stage = ?4, owner = ?5, complainant = ?6,
        checksum = ?7
      WHERE number = ?1
    """,
    """
    UPDATE complaints SET version = ?2, phase = ?3, stage = ?4, owner = ?5, complainant = ?6,
        wake = ?7, claim_at = ?7, leased = 0, attempts = 0, checksum = ?8
      WHERE number = ?1
    """,
    """
    INSERT INTO events (place, complaint, version, body, checksum) VALUES (?1, ?2, ?3, ?4, ?5)
    """,
    """
    INSERT INTO snapshots (complaint, version, body, checksum) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (complaint) DO UPDATE SET
        version = excluded.version, body = excluded.body, checksum = excluded.checksum
    """,
    """
    INSERT INTO commands
        (tenant, id, complaint, first_version, last_version, fingerprint, checksum)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    """,
    """
    INSERT INTO messages
        (tenant, key, position, kind, at, claim_at, fold_key, sealed, state, progress, standing,
          body, checksum)
      VALUES (?1, ?2, ?3, 'pending', ?4, ?4, ?5, 0, NULL, NULL, ?6, ?7, ?8)
      ON CONFLICT (tenant, key) DO NOTHING
    """,
    """
    SELECT c.number, c.version, s.body, s.checksum
    FROM complaints c LEFT JOIN snapshots s ON s.complaint = c.number
    WHERE c.tenant = ?1 AND c.id = ?2
    """,
    """
    SELECT version, body, checksum FROM events WHERE complaint = ?1 AND version > ?2
      ORDER BY version
    """,
    """
    UPDATE complaints SET claim_at = ?2, leased = 1, epoch = epoch + 1
      WHERE number IN (
        SELECT number FROM complaints WHERE tenant = ?1 AND claim_at <= ?3
          ORDER BY claim_at LIMIT ?4)
      RETURNING id, wake, epoch, attempts
    """,
    "BEGIN", "SELECT number FROM tenants WHERE name = ?1",
    "SELECT max(version) FROM playbooks WHERE tenant = ?1",
  ]

  /// A number of the same size as those of the store; what it is does not matter.
  private static let checksum: Int64 = 0x1234_5678_9ABC_DEF0

  private enum Step: Int {
    case begin, commit, tenant, command, complaint, stay, move, event, snapshot, remember, message
    case load, events, claim, beginReading, number, playbook
  }

  init(_ path: String, cacheBytes: Int, checkpointPages: Int) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    expect(sqlite3_open_v2(path, &database, flags, nil), SQLITE_OK)
    for pragma in [
      "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON",
      "cache_size = -\(cacheBytes >> 10)", "temp_store = MEMORY", "cell_size_check = ON",
      "wal_autocheckpoint = \(checkpointPages)", "journal_size_limit = 67108864",
    ] {
      expect(sqlite3_exec(database, "PRAGMA \(pragma)", nil, nil, nil), SQLITE_OK)
    }
    for text in Self.texts {
      var statement: OpaquePointer?
      expect(sqlite3_prepare_v3(database, text, -1, 1, &statement, nil), SQLITE_OK)
      statements.append(statement)
    }
  }

  func close() {
    for statement in statements { sqlite3_finalize(statement) }
    expect(sqlite3_close(database), SQLITE_OK)
  }

  private func expect(_ status: Int32, _ expected: Int32) {
    guard status == expected else {
      fatalError("SQLite: \(status), \(String(cString: sqlite3_errmsg(database)))")
    }
  }

  private func run(_ step: Step, _ bind: (OpaquePointer?) -> Void = { _ in }) {
    let statement = statements[step.rawValue]
    bind(statement)
    expect(sqlite3_step(statement), SQLITE_DONE)
    sqlite3_reset(statement)
  }

  /// Steps through rows and gives how many there were.
  @discardableResult
  private func rows(
    _ step: Step, _ bind: (OpaquePointer?) -> Void, _ read: (OpaquePointer?) -> Void
  ) -> Int {
    let statement = statements[step.rawValue]
    bind(statement)
    var count = 0
    while true {
      let status = sqlite3_step(statement)
      if status == SQLITE_DONE { break }
      expect(status, SQLITE_ROW)
      count += 1
      read(statement)
    }
    sqlite3_reset(statement)
    return count
  }
}

// MARK: - Commits

extension BareSQLite {
  /// Commits in transactions of so many each.
  func commit(_ commits: ArraySlice<BareCommit>, grouped count: Int) {
    var rest = commits
    while !rest.isEmpty {
      run(.begin)
      var (tenant, place): (Int64, Int64) = (0, 0)
      for (index, commit) in rest.prefix(count).enumerated() {
        if index == 0 {
          rows(.tenant) {
            bind(text: commit.tenant, $0, 1)
          } _: { row in
            tenant = sqlite3_column_int64(row, 0)
            place = sqlite3_column_int64(row, 1)
            _ = sqlite3_column_int64(row, 2)
          }
        }
        make(commit, tenant, &place)
      }
      run(.commit)
      rest = rest.dropFirst(count)
    }
  }

  private func make(_ commit: BareCommit, _ tenant: Int64, _ place: inout Int64) {
    for command in commit.commands {
      let known = rows(.command) { statement in
        sqlite3_bind_int64(statement, 1, tenant)
        bind(blob: command, statement, 2)
      } _: { _ in
      }
      guard known == 0 else { fatalError("a command is known") }
    }
    var (number, wake): (Int64, Int64) = (0, 0)
    rows(.complaint) { statement in
      sqlite3_bind_int64(statement, 1, tenant)
      bind(blob: commit.id, statement, 2)
    } _: { row in
      number = sqlite3_column_int64(row, 0)
      guard sqlite3_column_int64(row, 1) == commit.expected else { fatalError("a conflict") }
      wake = sqlite3_column_int64(row, 2)
      _ = sqlite3_column_int64(row, 3)
    }
    keep(commit, number, moves: wake != commit.wake ?? 0)
    for event in commit.events {
      place += 1
      run(.event) { statement in
        sqlite3_bind_int64(statement, 1, place)
        sqlite3_bind_int64(statement, 2, number)
        sqlite3_bind_int64(statement, 3, event.version)
        bind(text: event.body, statement, 4)
        sqlite3_bind_int64(statement, 5, Self.checksum)
      }
    }
    keepRest(of: commit, tenant, number, place)
  }

  private func keep(_ commit: BareCommit, _ number: Int64, moves: Bool) {
    run(moves ? .move : .stay) { statement in
      sqlite3_bind_int64(statement, 1, number)
      sqlite3_bind_int64(statement, 2, commit.version)
      bind(text: commit.phase, statement, 3)
      bind(text: commit.stage, statement, 4)
      bind(text: commit.owner, statement, 5)
      bind(blob: commit.complainant, statement, 6)
      sqlite3_bind_int64(statement, moves ? 8 : 7, Self.checksum)
      guard moves else { return }
      if let wake = commit.wake {
        sqlite3_bind_int64(statement, 7, wake)
      } else {
        sqlite3_bind_null(statement, 7)
      }
    }
  }

  private func keepRest(of commit: BareCommit, _ tenant: Int64, _ number: Int64, _ place: Int64) {
    if let snapshot = commit.snapshot {
      run(.snapshot) { statement in
        sqlite3_bind_int64(statement, 1, number)
        sqlite3_bind_int64(statement, 2, commit.version)
        bind(text: snapshot, statement, 3)
        sqlite3_bind_int64(statement, 4, Self.checksum)
      }
    }
    for command in commit.commands {
      run(.remember) { statement in
        sqlite3_bind_int64(statement, 1, tenant)
        bind(blob: command, statement, 2)
        sqlite3_bind_int64(statement, 3, number)
        sqlite3_bind_int64(statement, 4, commit.expected + 1)
        sqlite3_bind_int64(statement, 5, commit.version)
        bind(blob: commit.fingerprint, statement, 6)
        sqlite3_bind_int64(statement, 7, 0x1234_5678)
      }
    }
    for message in commit.messages {
      run(.message) { statement in
        sqlite3_bind_int64(statement, 1, tenant)
        bind(blob: message.key, statement, 2)
        sqlite3_bind_int64(statement, 3, place & (1 << 40 - 1))
        sqlite3_bind_int64(statement, 4, message.at)
        bind(text: message.foldKey, statement, 5)
        sqlite3_bind_int64(statement, 6, Self.checksum)
        bind(text: message.body, statement, 7)
        sqlite3_bind_int64(statement, 8, Self.checksum)
      }
    }
  }

  private func bind(text bytes: [UInt8]?, _ statement: OpaquePointer?, _ place: Int32) {
    guard let bytes else {
      sqlite3_bind_null(statement, place)
      return
    }
    _ = bytes.withUnsafeBytes {
      complaintkit_bind_text(statement, place, $0.baseAddress, UInt64($0.count))
    }
  }

  private func bind(blob bytes: [UInt8]?, _ statement: OpaquePointer?, _ place: Int32) {
    guard let bytes else {
      sqlite3_bind_null(statement, place)
      return
    }
    _ = bytes.withUnsafeBytes {
      complaintkit_bind_blob(statement, place, $0.baseAddress, UInt64($0.count))
    }
  }
}

// MARK: - Reading and leasing

extension BareSQLite {
  /// Reads what a complaint is made of, without making it: the snapshot, if there is one, and the events.
  func load(_ id: [UInt8], command: [UInt8], of tenant: [UInt8]) -> [[UInt8]] {
    run(.beginReading)
    var (tenantNumber, number, version): (Int64, Int64, Int64) = (0, 0, 0)
    var bodies: [[UInt8]] = []
    rows(.number) { statement in
      bind(text: tenant, statement, 1)
    } _: { row in
      tenantNumber = sqlite3_column_int64(row, 0)
    }
    rows(.command) { statement in
      sqlite3_bind_int64(statement, 1, tenantNumber)
      bind(blob: command, statement, 2)
    } _: { _ in
    }
    rows(.playbook) { statement in
      sqlite3_bind_int64(statement, 1, tenantNumber)
    } _: { _ in
    }
    rows(.load) { statement in
      sqlite3_bind_int64(statement, 1, tenantNumber)
      bind(blob: id, statement, 2)
    } _: { row in
      number = sqlite3_column_int64(row, 0)
      version = sqlite3_column_int64(row, 1)
      bodies.append(copy(row, 2))
    }
    rows(.events) { statement in
      sqlite3_bind_int64(statement, 1, number)
      sqlite3_bind_int64(statement, 2, bodies[0].isEmpty ? 0 : version / 16 * 16)
    } _: { row in
      bodies.append(copy(row, 1))
    }
    run(.commit)
    return bodies
  }

  private func copy(_ row: OpaquePointer?, _ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(row, column) else { return [] }
    let count = Int(sqlite3_column_bytes(row, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Leases what is due, and gives how many there were.
  func claim(_ tenant: Int64, now: Int64, until: Int64, limit: Int64) -> Int {
    run(.begin)
    let count = rows(.claim) { statement in
      sqlite3_bind_int64(statement, 1, tenant)
      sqlite3_bind_int64(statement, 2, until)
      sqlite3_bind_int64(statement, 3, now)
      sqlite3_bind_int64(statement, 4, limit)
    } _: { row in
      _ = copy(row, 0).count
    }
    run(.commit)
    return count
  }
}
