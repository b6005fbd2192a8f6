public import BusinessTime
public import ComplaintModel

extension Desk {
  /// What could not be delivered, and what rules asked for in vain, each with the reason: in the order in
  /// which it came about, after a message, at most `limit`.
  public func deadLetters(
    after key: CommandID? = nil, limit: Int = 100
  ) async throws(DeskError) -> [OutboxItem] {
    try await messages(.dead, after: key, limit: limit)
  }

  /// Messages in some state, in the order in which they came about, after a message, at most `limit`.
  public func messages(
    _ kind: OutboxItem.State.Kind, after key: CommandID? = nil, limit: Int = 100
  ) async throws(DeskError) -> [OutboxItem] {
    do throws(StoreError) {
      return try await ports.store.messages(kind, of: tenant, after: key, limit: limit)
    } catch {
      throw DeskError(error)
    }
  }

  /// Has dead letters delivered once more, on every way from the first: as when an address was corrected.
  ///
  /// Whoever was reached before is not told again. What was settled of what they say stays so.
  ///
  /// - Returns: How many were dead and are not any more.
  @discardableResult
  public func revive(_ letters: [OutboxItem]) async throws(DeskError) -> Int {
    var count = 0
    for letter in letters where letter.state.kind == .dead {
      let revival = Settlement(
        letter.message.key, epoch: nil, .pending(now), progress: letter.progress.revived)
      do throws(StoreError) {
        if try await ports.store.settle([revival], adding: [], in: tenant) { count += 1 }
      } catch {
        throw DeskError(error)
      }
    }
    if count > 0 { signal.give(now) }
    return count
  }

  /// Forgets messages that ended before an instant: what is dead, unless another state is named.
  ///
  /// - Returns: How many there were.
  @discardableResult
  public func purge(
    _ kind: OutboxItem.State.Kind = .dead, endedBefore instant: Timestamp
  ) async throws(DeskError) -> Int {
    do throws(StoreError) {
      return try await ports.store.purge(kind, endedBefore: instant, of: tenant)
    } catch {
      throw DeskError(error)
    }
  }
}

extension DeliveryProgress {
  fileprivate var revived: DeliveryProgress {
    var revived = self
    revived.attempts = 0
    revived.postponements = 0
    revived.revivals += 1
    revived.contacts = contacts.filter { _, contact in
      if case .reached? = contact.end { true } else { false }
    }
    return revived
  }
}
