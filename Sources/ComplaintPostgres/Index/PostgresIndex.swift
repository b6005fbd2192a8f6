#if PostgreSQL
  public import ComplaintDesk
  public import ComplaintModel

  /// An index in the database of a ``PostgresStore``, which finds complaints by everything that a query can
  /// ask.
  ///
  /// ```swift
  /// let shared = try await PostgresStore(connection)
  /// let desk = try await Desk(
  ///   "shop", playbook: .standard, store: shared, index: PostgresIndex(in: shared))
  /// ```
  ///
  /// It lies in tables of its own and is fed from the feed, so that a commit does not wait for it; any number
  /// of machines feed it together. It may lie in the database of the store or in another one, and can be
  /// thrown away: then it is fed from the beginning.
  ///
  /// Words are found in the texts that the host gives it with ``take(_:at:of:in:)``, and in no others.
  public struct PostgresIndex: ComplaintIndex {
    let store: PostgresStore

    /// Makes the index of a database.
    public init(in store: PostgresStore) { self.store = store }

    /// Takes in complaints.
    public func update(
      _ complaints: [ComplaintSummary], through position: FeedPosition, of tenant: TenantID
    ) async throws(StoreError) {
      let calls = SummaryRows(complaints).calls(through: position, of: tenant)
      _ = try await store.call("feeding the index of tenant \(tenant)") { connection in
        try await connection.run(calls)
      }
    }

    /// Up to which position everything is known.
    public func position(of tenant: TenantID) async throws(StoreError) -> FeedPosition {
      let rows = try await store.call("asking the index of tenant \(tenant)") { connection in
        try await connection.run(Self.position, .text(tenant.rawValue))
      }
      return Self.position(rows)
    }

    private static func position(_ rows: Rows) -> FeedPosition {
      rows.first.map { FeedPosition(rawValue: $0.integer(0)) } ?? .start
    }

    private static let position = Statement(
      "index_position", "SELECT position FROM index_positions WHERE tenant = $1::text")

    /// Finds complaints.
    public func find(
      _ query: ComplaintQuery, of tenant: TenantID
    ) async throws(StoreError) -> ComplaintPage {
      let page = Question(query, of: tenant).page
      let attempt = "finding complaints of tenant \(tenant)"
      let rows = try await store.call(attempt) { connection in
        // The position first: what is fed in between is then more than it says, and not less.
        try await connection.run([Call(Self.position, .text(tenant.rawValue)), page])
      }
      var complaints: [ComplaintSummary] = []
      for number in 0..<min(rows[1].count, max(0, query.limit)) {
        do throws(CodingError) {
          complaints.append(try ComplaintSummary(decoding: rows[1].row(number).bytes(0)))
        } catch {
          throw StoreError(
            .damaged, "\(attempt): a summary in the index cannot be read: \(error)",
            underlying: error)
        }
      }
      let next = complaints.last.map {
        ComplaintQuery.Cursor(key: query.key(of: $0), id: $0.id)
      }
      return ComplaintPage(
        complaints, next: rows[1].count > complaints.count ? next : nil,
        position: Self.position(rows[0]))
    }

    /// How many complaints a query matches.
    public func count(
      _ query: ComplaintQuery, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      let count = Question(query, of: tenant).count
      return try await store.call("counting complaints of tenant \(tenant)") { connection in
        Int(try await connection.run(count).first?.integer(0) ?? 0)
      }
    }
  }
#endif
