#if SQLite
  import CSQLite

  /// A connection to a database, used by one task at a time.
  ///
  /// Its own statements are literals: no value is ever written into one. Each is prepared once.
  @safe final class Connection {
    private let handle: OpaquePointer
    /// By the addresses of their literals.
    private var prepared: [UInt: Statement] = [:]
    /// Those whose texts were put together.
    private var composed: [String: Statement] = [:]
    /// Where SQLite leaves how many frames the write-ahead log has.
    private let frames: UnsafeMutablePointer<Int32>
    private static let mostComposed = 100

    /// Opens a database.
    ///
    /// - Parameters:
    ///   - name: A path, or a `file:` URI.
    ///   - flags: SQLite's own, such as `SQLITE_OPEN_READWRITE`.
    /// - Throws: ``SQLiteFault`` if it cannot be opened.
    init(_ name: String, flags: Int32) throws(SQLiteFault) {
      var opened: OpaquePointer?
      let status = unsafe sqlite3_open_v2(
        name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
      guard let opened = unsafe opened else {
        throw SQLiteFault(code: status, message: "there is no memory", statement: "open")
      }
      guard status == SQLITE_OK else {
        let message = unsafe String(cString: sqlite3_errmsg(opened))
        unsafe sqlite3_close_v2(opened)
        throw SQLiteFault(code: status, message: message, statement: "open")
      }
      unsafe handle = opened
      unsafe frames = .allocate(capacity: 1)
      unsafe frames.initialize(to: 0)
      try check(unsafe complaintkit_harden(handle), "harden")
    }

    deinit {
      // Statements that somebody still has keep SQLite from ending it until they are gone.
      prepared = [:]
      composed = [:]
      unsafe sqlite3_close_v2(handle)
      unsafe frames.deallocate()
    }

    /// Whether no transaction is open.
    var isIdle: Bool { unsafe sqlite3_get_autocommit(handle) != 0 }

    /// Whether the system lets nobody write the file.
    var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

    /// How long a statement waits from now on while others write; SQLite takes any length.
    func waitForOthers(upTo timeout: Duration) {
      let (seconds, rest) = timeout.components
      let milliseconds = seconds * 1_000 + rest / 1_000_000_000_000_000
      unsafe _ = sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
    }

    /// How many rows the last statement changed.
    var changes: Int { unsafe Int(sqlite3_changes64(handle)) }

    /// The number of the row that was added last.
    var lastNumber: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

    /// The database itself, for calls that have no statement.
    func withHandle<Result>(_ body: (OpaquePointer) -> Result) -> Result {
      unsafe body(handle)
    }

    func check(_ status: Int32, _ statement: @autoclosure () -> String) throws(SQLiteFault) {
      if status != SQLITE_OK { throw fault(status, statement()) }
    }

    private func fault(_ status: Int32, _ statement: String) -> SQLiteFault {
      let message = unsafe String(cString: sqlite3_errmsg(handle))
      return SQLiteFault(code: status, message: message, statement: statement)
    }
  }

  // MARK: - The write-ahead log

  extension Connection {
    /// From now on commits leave it to ``boundLog(_:)`` to write the log back into the file.
    func countFrames() { unsafe complaintkit_count_frames(handle, frames) }

    /// Writes the log back into the file and cuts it off, so that nothing of what was deleted is left in
    /// it; SQLite's code says whether readers let it.
    func emptyLog() -> Int32 {
      unsafe sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    }

    /// Whether the log has become long.
    func isLogLong(_ pages: Int) -> Bool { unsafe Int(frames.pointee) >= max(1, pages) }

    /// Writes the log back into the file if it has become long.
    ///
    /// As far as readers let it; at four times the length it waits for them, so that the log can begin
    /// anew. What fails here is tried again after the next commit, and shows then if it lasts.
    func boundLog(_ pages: Int) {
      let count = unsafe Int(frames.pointee)
      if !isLogLong(pages) { return }
      let mode = count < 4 * max(1, pages) ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_RESTART
      unsafe _ = sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil)
    }
  }

  // MARK: - Statements

  extension Connection {
    private func statement(_ text: StaticString) throws(SQLiteFault) -> Statement {
      let address = unsafe UInt(bitPattern: text.utf8Start)
      if let statement = prepared[address] { return statement }
      let statement = try prepare(text.description)
      prepared[address] = statement
      return statement
    }

    private func statement(_ text: String) throws(SQLiteFault) -> Statement {
      if let statement = composed[text] { return statement }
      if composed.count >= Self.mostComposed { composed = [:] }
      let statement = try prepare(text)
      composed[text] = statement
      return statement
    }

    /// Prepares exactly one statement.
    private func prepare(_ text: String) throws(SQLiteFault) -> Statement {
      var text = text
      let (status, handle, isWhole) = text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
          var handle: OpaquePointer?
          var rest: UnsafePointer<CChar>?
          let status = unsafe sqlite3_prepare_v3(
            self.handle, bytes.baseAddress, Int32(clamping: bytes.count),
            UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &rest)
          let end = unsafe bytes.baseAddress.map { unsafe $0 + bytes.count }
          return unsafe (status, handle, rest == end)
        }
      }
      guard status == SQLITE_OK else { throw fault(status, text) }
      guard let handle = unsafe handle, isWhole else {
        throw SQLiteFault(
          code: SQLITE_MISUSE, message: "it is not exactly one statement", statement: text)
      }
      return unsafe Statement(handle, text)
    }

    private func bound(_ status: Int32, _ statement: Statement) throws(SQLiteFault) {
      if status != SQLITE_OK { throw fault(status, statement.text) }
    }

    /// Goes through the rows of a statement to which values are bound; `body` says whether to go on.
    private func step(
      _ statement: Statement, _ body: (Row) -> Bool = { _ in true }
    ) throws(SQLiteFault) {
      while true {
        switch statement.step() {
        case SQLITE_ROW:
          if body(statement.row) { continue }
          statement.reset()
          return
        case SQLITE_DONE:
          statement.reset()
          return
        case let status:
          // What SQLite says of it is gone after the reset.
          let fault = fault(status, statement.text)
          statement.reset()
          throw fault
        }
      }
    }
  }

  extension Connection {
    /// Runs a statement; rows that it has are passed over.
    func run<each Value: Bindable>(
      _ text: StaticString, _ values: repeat each Value
    ) throws(SQLiteFault) {
      let statement = try statement(text)
      try bound(statement.bind(repeat each values), statement)
      try step(statement)
    }

    /// What is read of the first row; `nil` if there is none.
    func first<Result, each Value: Bindable>(
      _ text: StaticString, _ values: repeat each Value, read: (Row) -> Result
    ) throws(SQLiteFault) -> Result? {
      let statement = try statement(text)
      try bound(statement.bind(repeat each values), statement)
      var result: Result?
      try step(statement) { row in
        result = read(row)
        return false
      }
      return result
    }

    /// What is read of every row.
    func all<Result, each Value: Bindable>(
      _ text: StaticString, _ values: repeat each Value, read: (Row) -> Result
    ) throws(SQLiteFault) -> [Result] {
      let statement = try statement(text)
      try bound(statement.bind(repeat each values), statement)
      var results: [Result] = []
      try step(statement) { row in
        results.append(read(row))
        return true
      }
      return results
    }

    /// Goes through the rows as long as `body` says so.
    func each<each Value: Bindable>(
      _ text: StaticString, _ values: repeat each Value, body: (Row) -> Bool
    ) throws(SQLiteFault) {
      let statement = try statement(text)
      try bound(statement.bind(repeat each values), statement)
      try step(statement, body)
    }

    /// What is read of rows, as far as something is and at most so much.
    func some<Result, each Value: Bindable>(
      _ text: StaticString, _ values: repeat each Value, limit: Int, read: (Row) -> Result?
    ) throws(SQLiteFault) -> [Result] {
      let statement = try statement(text)
      try bound(statement.bind(repeat each values), statement)
      var results: [Result] = []
      try step(statement) { row in
        if let result = read(row) { results.append(result) }
        return results.count < limit
      }
      return results
    }

    /// What is read of every row of a statement that was put together.
    func all<Result>(
      composed text: String, _ values: [SQLiteValue], read: (Row) -> Result
    ) throws(SQLiteFault) -> [Result] {
      let statement = try statement(text)
      guard statement.parameterCount == values.count else {
        throw SQLiteFault(
          code: SQLITE_RANGE,
          message: "it takes \(statement.parameterCount) values and got \(values.count)",
          statement: text)
      }
      try bound(statement.bind(values), statement)
      var results: [Result] = []
      try step(statement) { row in
        results.append(read(row))
        return true
      }
      return results
    }
  }
#endif
