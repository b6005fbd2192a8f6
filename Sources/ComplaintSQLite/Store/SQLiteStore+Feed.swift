#if SQLite
  public import ComplaintDesk
  public import ComplaintModel

  extension SQLiteStore {
    /// The events after a position.
    public func events(
      after position: FeedPosition, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [FeedEntry] {
      try await readers.read("reading the feed of tenant \(tenant)") { connection in
        guard let number = try connection.number(of: tenant) else { return [] }
        let start = Place(position, of: number)
        let entries = try connection.all(
          """
          SELECT e.place, c.id, e.version, e.body, e.checksum
          FROM events e LEFT JOIN complaints c ON c.number = e.complaint
          WHERE e.place > ?1 AND e.place < ?2 ORDER BY e.place LIMIT ?3
          """, start, Place.end(of: number), max(0, limit)
        ) { row -> FeedEntry? in
          guard let id: ComplaintID = row.id(1) else { return nil }
          let name = EventName(tenant: tenant, complaint: id)
          return FeedEntry(
            Place(rawValue: row.integer(0)).position,
            name.event(row.bytes(3), row.integer(4), row.number(2)))
        }
        return try Self.consecutive(entries, after: start.position, of: tenant)
      }
    }

    /// A position that is left out means that a row is lost.
    private static func consecutive(
      _ entries: [FeedEntry?], after position: FeedPosition, of tenant: TenantID
    ) throws(StoreError) -> [FeedEntry] {
      var last = position
      var all: [FeedEntry] = []
      all.reserveCapacity(entries.count)
      for entry in entries {
        guard let entry, entry.position == last.next else {
          throw StoreError(
            .damaged, "position \(last.next) of the feed of tenant \(tenant) is missing")
        }
        all.append(entry)
        last = entry.position
      }
      return all
    }

    /// Waits for an event after a position: one of this process is told at once, those of others are
    /// looked for as often as ``SQLiteOptions/polling`` says.
    public func waitForEvents(
      after position: FeedPosition, of tenant: TenantID
    ) async throws(StoreError) {
      let count = signal.count(of: tenant)
      let isThere = try await readers.read("looking for events of tenant \(tenant)") { connection in
        guard let number = try connection.number(of: tenant) else { return false }
        return try connection.first(
          "SELECT 1 FROM events WHERE place > ?1 AND place < ?2 LIMIT 1",
          Place(position, of: number), Place.end(of: number), read: { _ in true }) ?? false
      }
      if !isThere { await signal.wait(for: tenant, after: count) }
    }
  }
#endif
