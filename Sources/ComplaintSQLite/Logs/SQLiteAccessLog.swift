#if SQLite
  public import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  /// A log in a file of a ``SQLiteStore``: who tried what and was not let.
  ///
  /// ```swift
  /// let desk = try await Desk(
  ///   "shop", playbook: .standard, store: file, accessLog: SQLiteAccessLog(in: file))
  /// ```
  ///
  /// People of the organisation stand in it by the host's names, parties by their ids of chance.
  public struct SQLiteAccessLog: AccessLog {
    private let file: SQLiteStore

    /// Makes the log of a file.
    public init(in file: SQLiteStore) { self.file = file }

    /// Records an attempt.
    public func record(_ attempt: DeniedAttempt, of tenant: TenantID) async throws(StoreError) {
      try await file.write("recording an attempt in tenant \(tenant)") { transaction in
        let number = try transaction.openTenant(tenant).number
        try transaction.connection.run(
          "INSERT INTO denied_attempts (tenant, at, body) VALUES (?1, ?2, ?3)", number,
          attempt.at, Text(attempt.encoded()))
      }
    }

    /// The attempts from an instant on.
    ///
    /// - Throws: ``ComplaintDesk/StoreError/Code/damaged`` if one of them cannot be read.
    public func attempts(
      from instant: Timestamp, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [DeniedAttempt] {
      let rows = try await file.readers.read("listing attempts in tenant \(tenant)") {
        connection -> [[UInt8]] in
        guard let number = try connection.number(of: tenant) else { return [] }
        return try connection.all(
          """
          SELECT body FROM denied_attempts WHERE tenant = ?1 AND at >= ?2
          ORDER BY at, number LIMIT ?3
          """, number, instant, max(0, limit)
        ) { $0.bytes(0) }
      }
      return try rows.map { (bytes) throws(StoreError) in
        do throws(CodingError) { return try DeniedAttempt(decoding: bytes) } catch {
          throw StoreError(.damaged, "an attempt in tenant \(tenant) cannot be read: \(error)")
        }
      }
    }

    /// Forgets the attempts before an instant, in the file and in its log.
    ///
    /// - Throws: ``ComplaintDesk/StoreError``; also if somebody reads for so long that the log cannot be
    ///   emptied: then they are gone for every reader, and the same call does it once more.
    public func purge(
      before instant: Timestamp, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      let count = try await file.write("purging attempts in tenant \(tenant)") { transaction in
        guard let number = try transaction.tenant(tenant)?.number else { return 0 }
        try transaction.connection.run(
          "DELETE FROM denied_attempts WHERE tenant = ?1 AND at < ?2", number, instant)
        return transaction.connection.changes
      }
      try await file.writer?.emptyLog()
      return count
    }
  }
#endif
