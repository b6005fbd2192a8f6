import BusinessTime

extension Complaint {
  /// What it comes to that a party's data have been erased everywhere.
  ///
  /// Access is not asked: it is said by whoever has erased them, as the library itself, after that was
  /// ordered with ``Command/erase(_:)``.
  ///
  /// - Returns: The decision; `nil` if it was not ordered, or is recorded already.
  /// - Throws: ``Refusal`` if the clocks cannot be kept.
  public func completingErasure(
    of party: PartyID, in context: DecisionContext
  ) throws(Refusal) -> Decision? {
    guard erasures.contains(where: { $0.party == party && !$0.isCompleted }) else { return nil }
    var deliberation = Deliberation(on: self, in: context)
    do throws(Refusal) {
      try deliberation.elapse()
      try deliberation.completeErasure(of: party)
    } catch {
      throw deliberation.lack ?? error
    }
    return try deliberation.concludeInformed()
  }
}

extension Deliberation {
  fileprivate mutating func completeErasure(of party: PartyID) throws(Refusal) {
    var event = event(
      .erasureCompleted(party), by: .system, as: context.command, because: nil)
    let before = Before(complaint)
    let passed = record(&event)
    try keepClocks(&event, passed, from: before)
    add(consume event)
  }
}
