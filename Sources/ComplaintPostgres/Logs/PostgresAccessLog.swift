#if PostgreSQL
  public import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  /// A log in the database of a ``PostgresStore``: who tried what and was not let.
  ///
  /// ```swift
  /// let desk = try await Desk(
  ///   "shop", playbook: .standard, store: shared, accessLog: PostgresAccessLog(in: shared))
  /// ```
  ///
  /// People of the organisation stand in it by the host's names, parties by their ids of chance.
  public struct PostgresAccessLog: AccessLog {
    private let store: PostgresStore

    /// Makes the log of a database.
    public init(in store: PostgresStore) { self.store = store }

    /// Records an attempt, once also if the connection is lost meanwhile.
    public func record(_ attempt: DeniedAttempt, of tenant: TenantID) async throws(StoreError) {
      let id = Value.chance
      try await store.call("recording an attempt in tenant \(tenant)") { connection in
        _ = try await connection.run(
          Self.recording, .text(tenant.rawValue), id, .instant(attempt.at),
          .utf8(attempt.encoded()))
      }
    }

    private static let recording = Statement(
      "recording_attempt",
      """
      INSERT INTO denied_attempts (tenant, id, at, body)
        VALUES ($1::text, $2::uuid, $3::bigint, $4::text)
        ON CONFLICT (tenant, id) DO NOTHING
      """)

    /// The attempts from an instant on.
    ///
    /// - Throws: ``ComplaintDesk/StoreError/Code/damaged`` if one of them cannot be read.
    public func attempts(
      from instant: Timestamp, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [DeniedAttempt] {
      let rows = try await store.call("listing attempts in tenant \(tenant)") { connection in
        try await connection.run(
          Self.listing, .text(tenant.rawValue), .instant(instant), .integer(max(0, limit)))
      }
      var attempts: [DeniedAttempt] = []
      for number in 0..<rows.count {
        do throws(CodingError) {
          attempts.append(try DeniedAttempt(decoding: rows.row(number).bytes(0)))
        } catch {
          throw StoreError(.damaged, "an attempt in tenant \(tenant) cannot be read: \(error)")
        }
      }
      return attempts
    }

    private static let listing = Statement(
      "listing_attempts",
      """
      SELECT body FROM denied_attempts WHERE tenant = $1::text AND at >= $2::bigint
      ORDER BY at, number LIMIT $3::bigint
      """)

    /// Forgets the attempts before an instant.
    public func purge(
      before instant: Timestamp, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      try await store.call("purging attempts in tenant \(tenant)") { connection in
        try await connection.run(Self.purging, .text(tenant.rawValue), .instant(instant)).changes
      }
    }

    private static let purging = Statement(
      "purging_attempts",
      "DELETE FROM denied_attempts WHERE tenant = $1::text AND at < $2::bigint")
  }

  extension Value {
    /// An id by chance.
    static var chance: Value {
      var random = SystemRandomNumberGenerator()
      return .uuid(high: random.next(), low: random.next())
    }
  }
#endif
