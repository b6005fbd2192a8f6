#if SQLite
  import CSQLite

  /// The transaction of a commit, in which a host's own statements take part.
  ///
  /// It is good only inside the closure that gets it.
  public struct SQLiteTransaction {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Runs one statement.
    ///
    /// - Parameters:
    ///   - statement: The statement, with `?1`, `?2` … where values belong.
    ///   - values: The values, in order.
    /// - Returns: Its rows, each with the values of its columns.
    /// - Throws: ``SQLiteFault``; also for a statement that would end the transaction or reach beyond it.
    @discardableResult
    public func run(
      _ statement: String, _ values: [SQLiteValue] = []
    ) throws(SQLiteFault) -> [[SQLiteValue]] {
      let first = statement.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased()
      guard !Self.refused.contains(first) else {
        throw SQLiteFault(
          code: SQLITE_MISUSE, message: "\(first) has no place inside a commit",
          statement: statement)
      }
      return try connection.all(composed: statement, values) { $0.values }
    }

    private static let refused: Set<String> = [
      "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "ATTACH", "DETACH", "PRAGMA",
      "VACUUM",
    ]
  }
#endif
