#if SQLite
  import CSQLite
  import ComplaintDesk

  extension Connection {
    /// Opens the connection that writes.
    static func writer(_ path: String, _ options: SQLiteOptions) throws -> Connection {
      let connection = try Connection(path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      if connection.isReadOnly {
        throw StoreError(
          .readOnly,
          "opening \(path): the file cannot be written; it can still be opened for reading")
      }
      connection.waitForOthers(upTo: options.busyTimeout)
      try connection.keepLog(waitingUpTo: options.busyTimeout)
      switch options.durability {
      case .full:
        try connection.run("PRAGMA synchronous = FULL")
        // Only here does it make a difference: on Apple's systems a plain sync leaves data in the drive.
        try connection.run("PRAGMA fullfsync = ON")
      case .normal: try connection.run("PRAGMA synchronous = NORMAL")
      }
      try connection.run("PRAGMA foreign_keys = ON")
      // What is erased is overwritten in the file.
      try connection.run("PRAGMA secure_delete = ON")
      try connection.keep(options.cacheBytes)
      try connection.run("PRAGMA journal_size_limit = 67108864")
      connection.countFrames()
      try Schema.migrate(connection)
      return connection
    }

    /// Opens a connection that reads.
    static func reader(_ path: String, _ options: SQLiteOptions) throws -> Connection {
      let connection =
        switch options.access {
        case .readWrite: try Connection(path, flags: SQLITE_OPEN_READWRITE)
        case .readOnly: try Connection(path, flags: SQLITE_OPEN_READONLY)
        case .immutable:
          try Connection(
            "file:\(path.escapedForURI)?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
        }
      connection.waitForOthers(upTo: options.busyTimeout)
      try connection.run("PRAGMA query_only = ON")
      try connection.keep(options.cacheBytes)
      try Schema.checkForReading(connection)
      return connection
    }

    /// SQLite does not fail where it cannot keep a log, but stays with what it had.
    ///
    /// Nor does it wait where another process begins the log at the same moment: each has the file open
    /// for reading and would wait for the other. It says at once that it is busy, and is asked again.
    private func keepLog(waitingUpTo timeout: Duration) throws {
      let end = ContinuousClock.now + timeout
      var mode: String?
      while true {
        do throws(SQLiteFault) {
          mode = try first("PRAGMA journal_mode = WAL") { $0.text(0) }
          break
        } catch {
          guard error.isBusy, ContinuousClock.now < end else { throw error }
          sqlite3_sleep(5)
        }
      }
      guard mode == "wal" else {
        throw StoreError(
          .notSupported,
          "no write-ahead log can be kept there (\(mode ?? "none")): the file system has to let "
            + "processes share memory, as network file systems do not")
      }
    }

    private func keep(_ cacheBytes: Int) throws {
      // A pragma takes no bound value; this one is a number.
      _ = try all(composed: "PRAGMA cache_size = -\(max(1, cacheBytes >> 10))", []) { _ in () }
      try run("PRAGMA temp_store = MEMORY")
      try run("PRAGMA trusted_schema = OFF")
      try run("PRAGMA cell_size_check = ON")
    }
  }

  extension String {
    /// A path inside a URI.
    fileprivate var escapedForURI: String {
      var escaped = ""
      for character in unicodeScalars {
        switch character {
        case "%": escaped += "%25"
        case "?": escaped += "%3f"
        case "#": escaped += "%23"
        default: escaped.unicodeScalars.append(character)
        }
      }
      return escaped
    }
  }
#endif
