import BusinessTime
import ComplaintModel

/// Saying what has become of messages.
extension Desk {
  /// How often a settlement is repeated if the store does not answer.
  private static let mostTries = 3

  /// Settles messages.
  ///
  /// - Returns: Whether they were; not if somebody else took one over, or the store does not answer.
  @discardableResult
  func settle(_ settlements: [Settlement], adding items: [OutboxItem] = []) async -> Bool {
    guard !settlements.isEmpty else { return true }
    for attempt in 1...Desk.mostTries {
      do throws(StoreError) {
        let isDone = try await ports.store.settle(settlements, adding: items, in: tenant)
        // After an answer was lost, "not as supposed" may mean that it is done.
        if isDone || attempt > 1 { observe(settlements) } else { overtaken(settlements) }
        return isDone
      } catch {
        ports.observer.observe(.failed(port: "store", reason: "\(error)"))
        guard error.isTransient else { break }
      }
    }
    return false
  }

  private func observe(_ settlements: [Settlement]) {
    for settlement in settlements {
      ports.observer.observe(
        .message(
          settlement.key, settlement.state,
          attempts: Int(settlement.progress?.attempts ?? 0)))
    }
  }

  private func overtaken(_ settlements: [Settlement]) {
    for settlement in settlements { ports.observer.observe(.overtaken(settlement.key)) }
  }

  /// Records on the complaint what has become of a message of which it matters whether it arrived.
  ///
  /// It is recorded before the message is settled, under an id derived from the message: if the desk stops
  /// in between, it is recorded again and has its first outcome.
  ///
  /// - Returns: Whether nothing is left to be recorded.
  func report(
    _ item: OutboxItem, _ state: OutboxItem.State, _ progress: DeliveryProgress? = nil
  ) async -> Bool {
    guard let notification = item.message.content.notification, notification.isEvidential else {
      return true
    }
    switch state {
    case .pending, .folded, .dropped: return true
    case .expired(let at), .dead(_, let at):
      // A message that was revived may die again.
      let label = "failed/\(progress?.revivals ?? item.progress.revivals)"
      return await record(.failed, notification, label, at: at)
    case .delivered(let at):
      let reached = (progress ?? item.progress).reached
      let sent = reached.map(\.at).min() ?? at
      guard await record(.sent, notification, "sent", at: sent) else { return false }
      let arrivals = reached.filter { ports.channels[$0.way]?.provesArrival == true }
      guard let arrived = arrivals.map(\.at).min() else { return true }
      return await record(.delivered, notification, "delivered", at: arrived)
    }
  }

  private func record(
    _ state: DeliveryState, _ notification: Complaint.Notification, _ label: String,
    at instant: Timestamp
  ) async -> Bool {
    let command = Complaint.Command.recordDelivery(of: notification.version, state)
    do throws(DeskError) {
      try await perform(
        command.occurred(at: instant), on: notification.complaint, by: .system,
        as: CommandID(derivedFrom: notification.key, label: label))
      return true
    } catch {
      // It was recorded before, as of another attempt; or it cannot be recorded, and never will be.
      return error.code != .unavailable && error.code != .versionConflict
    }
  }
}

extension DeliveryProgress {
  /// The channels that took it over, each with the instant.
  fileprivate var reached: [(way: ContactChannel, at: Timestamp)] {
    contacts.values.compactMap { contact in
      if case .reached(let way, let at)? = contact.end { (way, at) } else { nil }
    }
  }
}

extension DeskOptions {
  /// How long to wait after so many failures: by chance between nothing and a bound that doubles with
  /// each, so that not everybody comes back at once.
  func wait(after failures: Int32, _ chance: UInt64) -> TimeSpan {
    let bound = UInt64(max(1, retry(after: Int(failures)).milliseconds))
    return .milliseconds(Int64(chance.multipliedFullWidth(by: bound).high) + 1)
  }
}
