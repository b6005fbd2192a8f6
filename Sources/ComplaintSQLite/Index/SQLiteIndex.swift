#if SQLite
  import BusinessTime
  public import ComplaintDesk
  public import ComplaintModel

  /// An index in a file of a ``SQLiteStore``, which finds complaints by everything that a query can ask.
  ///
  /// ```swift
  /// let file = try SQLiteStore(at: path)
  /// let desk = try await Desk(
  ///   "shop", playbook: .standard, store: file, index: SQLiteIndex(in: file))
  /// ```
  ///
  /// It lies in tables of its own and is fed from the feed, so that a commit does not wait for it. It may lie
  /// in the file of the store or in another one, and can be thrown away: then it is fed from the beginning.
  ///
  /// Words are found in the texts that the host gives it with ``take(_:at:of:in:)``, and in no others.
  public struct SQLiteIndex: ComplaintIndex {
    let file: SQLiteStore

    /// Makes the index of a file.
    public init(in file: SQLiteStore) { self.file = file }

    /// Takes in complaints.
    public func update(
      _ complaints: [ComplaintSummary], through position: FeedPosition, of tenant: TenantID
    ) async throws(StoreError) {
      let bodies = complaints.map { Text($0.encoded()) }
      try await file.write("feeding the index of tenant \(tenant)") { transaction in
        let number = try transaction.openTenant(tenant).number
        for (summary, body) in zip(complaints, bodies) {
          try transaction.connection.take(summary, body, of: number)
        }
        try transaction.connection.run(
          """
          INSERT INTO index_positions (tenant, position) VALUES (?1, ?2)
            ON CONFLICT (tenant) DO UPDATE SET position = max(position, excluded.position)
          """, number, position.rawValue)
      }
    }

    /// Up to which position everything is known.
    public func position(of tenant: TenantID) async throws(StoreError) -> FeedPosition {
      try await file.readers.read("asking the index of tenant \(tenant)") { connection in
        try connection.indexPosition(of: try connection.number(of: tenant))
      }
    }

    /// Finds complaints.
    public func find(
      _ query: ComplaintQuery, of tenant: TenantID
    ) async throws(StoreError) -> ComplaintPage {
      try await file.readers.read("finding complaints of tenant \(tenant)") { connection in
        guard let number = try connection.number(of: tenant) else {
          return ComplaintPage([], next: nil, position: .start)
        }
        let (text, values) = Question(query, of: number).page
        let bodies = try connection.all(composed: text, values) { $0.bytes(0) }
        let complaints = try bodies.prefix(max(0, query.limit)).map { body in
          do throws(CodingError) { return try ComplaintSummary(decoding: body) } catch {
            throw StoreError(
              .damaged, "a summary in the index of tenant \(tenant) cannot be read: \(error)",
              underlying: error)
          }
        }
        let next = complaints.last.map {
          ComplaintQuery.Cursor(key: query.key(of: $0), id: $0.id)
        }
        return ComplaintPage(
          complaints, next: bodies.count > complaints.count ? next : nil,
          position: try connection.indexPosition(of: number))
      }
    }

    /// How many complaints a query matches.
    public func count(
      _ query: ComplaintQuery, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      try await file.readers.read("counting complaints of tenant \(tenant)") { connection in
        guard let number = try connection.number(of: tenant) else { return 0 }
        let question = Question(query, of: number)
        let counts = try connection.all(
          composed: "SELECT count(*) FROM summaries s WHERE \(question.condition)", question.values
        ) { Int($0.integer(0)) }
        return counts.first ?? 0
      }
    }
  }

  extension Connection {
    fileprivate func indexPosition(of tenant: Int64?) throws -> FeedPosition {
      let position = try first(
        "SELECT position FROM index_positions WHERE tenant = ?1", tenant
      ) { FeedPosition(rawValue: $0.integer(0)) }
      return position ?? .start
    }

    /// Takes in a summary, unless a newer one is known.
    fileprivate func take(_ summary: ComplaintSummary, _ body: Text, of tenant: Int64) throws {
      let number = try first(
        """
        INSERT INTO summaries
            (tenant, id, version, recorded_at, received_at, due, is_breached, phase, stage, grade,
              owner, category, product, order_id, complainant, body)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
          ON CONFLICT (tenant, id) DO UPDATE SET version = excluded.version,
            recorded_at = excluded.recorded_at, received_at = excluded.received_at,
            due = excluded.due, is_breached = excluded.is_breached, phase = excluded.phase,
            stage = excluded.stage, grade = excluded.grade, owner = excluded.owner,
            category = excluded.category, product = excluded.product, order_id = excluded.order_id,
            complainant = excluded.complainant, body = excluded.body
          WHERE excluded.version > version
          RETURNING number
        """, tenant, ID(summary.id), summary.version, summary.recordedAt, summary.receivedAt,
        summary.due(of: nil)?.millisecondsSince1970 ?? .max, summary.breached.isEmpty ? 0 : 1,
        summary.phase.rawValue, summary.stage.rawValue, summary.grade,
        summary.owner?.description, summary.category?.rawValue, summary.product?.rawValue,
        summary.order?.rawValue, summary.complainant.map { ID($0) }, body
      ) { $0.integer(0) }
      guard let number else { return }
      try run("DELETE FROM summary_terms WHERE summary = ?1", number)
      for term in Set(summary.parties.map(Term.party) + summary.tags.map(Term.tag)) {
        try run(
          "INSERT INTO summary_terms (tenant, term, summary) VALUES (?1, ?2, ?3)", tenant, term,
          number)
      }
      try run("DELETE FROM summary_clocks WHERE summary = ?1", number)
      for clock in Set(summary.due.keys).union(summary.breached) {
        try run(
          """
          INSERT INTO summary_clocks (tenant, clock, summary, due, is_breached)
            VALUES (?1, ?2, ?3, ?4, ?5)
          """, tenant, clock.rawValue, number, summary.due[clock],
          summary.breached.contains(clock) ? 1 : 0)
      }
    }
  }
#endif
