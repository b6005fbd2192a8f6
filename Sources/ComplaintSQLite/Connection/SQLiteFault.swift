#if SQLite
  /// What SQLite said when a statement failed.
  public struct SQLiteFault: Error, Hashable, Sendable {
    /// SQLite's primary result code, such as 13 for `SQLITE_FULL`.
    public let code: Int32
    /// SQLite's extended result code, such as 778 for `SQLITE_IOERR_WRITE`; the primary one if it said no
    /// more.
    public let extendedCode: Int32
    /// What SQLite said, in its words.
    public let message: String
    /// The statement, or what was tried without one; it has no values in it.
    public let statement: String

    init(code: Int32, message: String, statement: String) {
      self.code = code & 0xFF
      extendedCode = code
      self.message = message
      self.statement = statement
    }
  }

  extension SQLiteFault {
    /// Whether somebody else was writing.
    var isBusy: Bool { code == 5 }
  }

  extension SQLiteFault: CustomStringConvertible {
    /// What SQLite said, its code, and the statement.
    public var description: String { "\(message) (SQLite \(extendedCode)) in \"\(statement)\"" }
  }
#endif
