#if SQLite
  import CSQLite

  /// A file as somebody with another tool opens it.
  @safe final class RawFile {
    private let handle: OpaquePointer

    struct Failure: Error {
      let message: String
    }

    init(_ path: String) throws {
      var handle: OpaquePointer?
      let status = unsafe sqlite3_open(path, &handle)
      guard status == SQLITE_OK, let handle = unsafe handle else {
        throw Failure(message: "open: \(status)")
      }
      unsafe self.handle = handle
      unsafe sqlite3_busy_timeout(handle, 5_000)
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    /// Runs statements.
    func run(_ statements: String) throws {
      var message: UnsafeMutablePointer<CChar>?
      let status = unsafe sqlite3_exec(handle, statements, nil, nil, &message)
      defer { unsafe sqlite3_free(message) }
      guard status == SQLITE_OK else {
        let said = unsafe message.map { unsafe String(cString: $0) }
        throw Failure(message: "\(status): \(said ?? "")")
      }
    }

    /// The rows of a statement, as texts.
    func rows(_ statement: String) throws -> [[String?]] {
      var prepared: OpaquePointer?
      guard unsafe sqlite3_prepare_v2(handle, statement, -1, &prepared, nil) == SQLITE_OK else {
        throw Failure(message: unsafe String(cString: sqlite3_errmsg(handle)))
      }
      defer { unsafe sqlite3_finalize(prepared) }
      var rows: [[String?]] = []
      while true {
        switch unsafe sqlite3_step(prepared) {
        case SQLITE_ROW:
          rows.append(
            unsafe (0..<sqlite3_column_count(prepared)).map { column in
              unsafe sqlite3_column_text(prepared, column).map { unsafe String(cString: $0) }
            })
        case SQLITE_DONE: return rows
        default: throw Failure(message: unsafe String(cString: sqlite3_errmsg(handle)))
        }
      }
    }
  }
#endif
