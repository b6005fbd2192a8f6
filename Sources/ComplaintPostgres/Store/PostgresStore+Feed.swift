#if PostgreSQL
  public import ComplaintDesk
  public import ComplaintModel

  extension PostgresStore {
    /// The events after a position.
    public func events(
      after position: FeedPosition, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [FeedEntry] {
      let start = max(position, .start)
      let rows = try await call("reading the feed of tenant \(tenant)") { connection in
        try await connection.run(
          Self.feed, .text(tenant.rawValue), .integer(start.rawValue), .integer(max(0, limit)))
      }
      var last = start
      var entries: [FeedEntry] = []
      entries.reserveCapacity(rows.count)
      for number in 0..<rows.count {
        let row = rows.row(number)
        // A position that is left out means that a row is lost.
        guard row.integer(0) == last.next.rawValue, let id: ComplaintID = row.id(1) else {
          throw StoreError(
            .damaged, "position \(last.next) of the feed of tenant \(tenant) is missing")
        }
        last = last.next
        let name = EventName(tenant: tenant, complaint: id)
        entries.append(
          FeedEntry(last, name.event(row.bytes(3), row.integer(4), row.number(2))))
      }
      return entries
    }

    private static let feed = Statement(
      "feed",
      """
      SELECT position, complaint, version, body, checksum FROM events
      WHERE tenant = $1::text AND position > $2::bigint ORDER BY position LIMIT $3::bigint
      """)

    /// Waits for an event after a position: one of this process is told at once, one of another soon after, by
    /// `NOTIFY`; beside that it is looked for as often as ``PostgresOptions/polling`` says.
    public func waitForEvents(
      after position: FeedPosition, of tenant: TenantID
    ) async throws(StoreError) {
      listener.start()
      let count = signal.count(of: tenant)
      let isThere = try await call("looking for events of tenant \(tenant)") { connection in
        let row = try await connection.run(Self.lastPosition, .text(tenant.rawValue)).first
        return row.map { $0.integer(0) > position.rawValue } ?? false
      }
      if !isThere { await signal.wait(for: tenant, after: count) }
    }

    private static let lastPosition = Statement(
      "last_position", "SELECT position FROM tenants WHERE tenant = $1::text")
  }
#endif
