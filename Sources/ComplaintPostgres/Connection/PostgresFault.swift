#if PostgreSQL
  /// What the database said when a statement failed, or the network when there was none.
  public struct PostgresFault: Error, Hashable, Sendable {
    /// The SQLSTATE of five characters, such as `23505`; `nil` if the connection failed and there is none.
    public let sqlState: String?
    /// What was said, in the words of whoever said it, without the password.
    public let message: String
    /// The statement, or what was tried without one; it has no values in it.
    public let statement: String

    init(_ sqlState: String?, _ message: String, in statement: String) {
      self.sqlState = sqlState
      self.message = message
      self.statement = statement
    }
  }

  extension PostgresFault: CustomStringConvertible {
    /// What was said, its SQLSTATE, and the statement.
    public var description: String {
      "\(message) (\(sqlState.map { "SQLSTATE \($0)" } ?? "no answer")) in \"\(statement)\""
    }
  }

  extension PostgresFault {
    /// Whether nothing has happened and the same may go through at once: others came first.
    var isContention: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// Whether it is unknown what has happened: there was no answer, or the database ended in the middle.
    var isLoss: Bool {
      guard let sqlState else { return true }
      // A statement that got other values than it takes counts as a violation of the protocol.
      if sqlState == "08P01" { return false }
      return sqlState.hasPrefix("08") || sqlState.hasPrefix("57P") || sqlState == "40003"
    }

    /// Whether the statement itself says so, by dividing by zero: what it supposes does not hold.
    var isRefusal: Bool { sqlState == "22012" }

    /// Whether the server cannot read what it keeps.
    var isDamage: Bool {
      sqlState.map { $0.hasPrefix("XX") || $0.hasPrefix("58") || $0 == "22021" } ?? false
    }

    /// Whether a key is there already.
    var isDuplicate: Bool { sqlState == "23505" }
  }
#endif
