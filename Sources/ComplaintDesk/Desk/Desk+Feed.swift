import ComplaintModel

extension Desk {
  /// Everything that happens in the tenant after a position, in order, as it happens.
  ///
  /// ```swift
  /// for try await entry in desk.changes(after: position) {
  ///   try await warehouse.take(entry.event.get())
  ///   position = entry.position
  /// }
  /// ```
  ///
  /// It reads on only when the next one is asked for, and waits where there is none yet; it ends when
  /// the task is cancelled. Whoever keeps the last position and begins after it again has every event at
  /// least once. A record that cannot be read comes as its fault, and the others go on.
  public func changes(after position: FeedPosition = .start) -> Changes {
    Changes(tenant: tenant, store: ports.store, position: position)
  }

  /// A tenant's feed from a position on.
  public struct Changes: AsyncSequence, Sendable {
    let tenant: TenantID
    let store: any ComplaintStore
    let position: FeedPosition

    /// Begins to read.
    public func makeAsyncIterator() -> Iterator {
      Iterator(tenant: tenant, store: store, position: position)
    }

    /// Reads one event after another.
    public struct Iterator: AsyncIteratorProtocol {
      /// How many are read at a time.
      private static let page = 256

      let tenant: TenantID
      let store: any ComplaintStore
      var position: FeedPosition
      private var read: ArraySlice<FeedEntry> = []

      init(tenant: TenantID, store: any ComplaintStore, position: FeedPosition) {
        self.tenant = tenant
        self.store = store
        self.position = position
      }

      /// The next event; `nil` once the task is cancelled.
      public mutating func next() async throws(DeskError) -> FeedEntry? {
        try await next(isolation: nil)
      }

      /// The next event; `nil` once the task is cancelled.
      public mutating func next(
        isolation actor: isolated (any _Concurrency.Actor)?
      ) async throws(DeskError) -> FeedEntry? {
        do throws(StoreError) {
          while read.isEmpty {
            if Task.isCancelled { return nil }
            read = try await store.events(after: position, of: tenant, limit: Self.page)[...]
            if read.isEmpty { try await store.waitForEvents(after: position, of: tenant) }
          }
        } catch {
          throw DeskError(error)
        }
        let entry = read.removeFirst()
        position = entry.position
        return entry
      }
    }
  }
}
