import ComplaintModel

extension Desk {
  /// Finds complaints.
  ///
  /// The index lags behind what was committed; ``run()`` and ``catchUp()`` feed it.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - isCurrent: Whether the index takes in first what it does not know yet.
  /// - Returns: A page, with the position up to which everything was known.
  /// - Throws: ``DeskError``.
  public func find(
    _ query: ComplaintQuery, isCurrent: Bool = true
  ) async throws(DeskError) -> ComplaintPage {
    do throws(StoreError) {
      if isCurrent { try await feedIndex() }
      return try await ports.index.find(query, of: tenant)
    } catch {
      throw DeskError(error)
    }
  }

  /// How many complaints there are of a kind.
  public func count(
    _ query: ComplaintQuery, isCurrent: Bool = true
  ) async throws(DeskError) -> Int {
    do throws(StoreError) {
      if isCurrent { try await feedIndex() }
      return try await ports.index.count(query, of: tenant)
    } catch {
      throw DeskError(error)
    }
  }

  /// Feeds the index with what it does not know yet.
  ///
  /// Several may do so at once: an index keeps the newest version of each complaint.
  func feedIndex() async throws(StoreError) {
    var position = try await ports.index.position(of: tenant)
    while true {
      let entries = try await ports.store.events(after: position, of: tenant, limit: 500)
      guard let last = entries.last else { return }
      let changed = Set(entries.compactMap(\.complaint))
      let loaded = try await ports.store.load(Array(changed), commands: [], of: tenant)
      try await ports.index.update(
        loaded.complaints.values.map(ComplaintSummary.init), through: last.position, of: tenant)
      position = last.position
    }
  }
}

extension FeedEntry {
  /// The complaint, if that much of the record can be read.
  fileprivate var complaint: ComplaintID? {
    switch event {
    case .success(let event): event.complaint
    case .failure(let fault): fault.complaint
    }
  }
}
