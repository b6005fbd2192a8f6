import BusinessTime
import ComplaintModel

/// Commands on other complaints that rules asked for.
extension Desk {
  /// Performs what a rule asked for, as the rule and under the id that the decision gave it.
  func perform(_ request: Decision.Request, _ claimed: ClaimedMessage) async {
    var progress = claimed.item.progress
    progress.attempts += 1
    let state: OutboxItem.State
    do throws(DeskError) {
      try await perform(
        request.command, on: request.complaint, by: Actor(.rule(request.rule)), as: request.id)
      state = .delivered(now)
    } catch {
      progress.lastFailure = error.message
      state = self.state(after: error, progress.attempts)
    }
    await settle([
      Settlement(claimed.item.message.key, epoch: claimed.epoch, state, progress: progress)
    ])
  }

  private func state(after error: DeskError, _ attempts: Int32) -> OutboxItem.State {
    if error.code == .unavailable || error.code == .versionConflict,
      attempts < options.mostDeliveries
    {
      return .pending(now + options.wait(after: attempts, ports.identities.next()))
    }
    let codes = error.refusal?.reasons.map(\.code).joined(separator: ", ")
    return .dead(because: codes.map { "refused: \($0)" } ?? "\(error)", now)
  }
}
