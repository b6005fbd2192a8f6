import BusinessTime
import ComplaintModel

/// Messages that were claimed together and still have to be delivered, with what has become of the
/// others.
struct Parcel: Sendable {
  let epoch: Int64
  /// The message that is delivered, and those that may be folded into it.
  var items: [OutboxItem] = []
  /// What has become of messages that are not delivered.
  var ends: [Settlement] = []

  /// Sorts out what is not worth delivering any more.
  init(_ claimed: ClaimedMessage, _ known: Loaded, at now: Timestamp) {
    epoch = claimed.epoch
    for item in [claimed.item] + claimed.alike {
      if let end = item.endWithoutDelivery(known, at: now) {
        ends.append(settlement(of: item, end))
      } else {
        items.append(item)
      }
    }
  }

  func settlement(
    of item: OutboxItem, _ state: OutboxItem.State, _ progress: DeliveryProgress? = nil,
    foldKey: String? = nil
  ) -> Settlement {
    Settlement(
      item.message.key, epoch: epoch, state, progress: progress ?? item.progress,
      foldKey: foldKey)
  }

  /// The same state for everything that has not ended.
  func settlements(
    _ state: OutboxItem.State, foldKey: String? = nil
  ) -> [Settlement] {
    ends + items.map { settlement(of: $0, state, foldKey: foldKey) }
  }
}

extension OutboxItem {
  /// What a notification has become without being delivered; `nil` if it is to be delivered.
  fileprivate func endWithoutDelivery(_ known: Loaded, at now: Timestamp) -> State? {
    guard let notification = message.content.notification else { return nil }
    if let end = notification.expiresAt, end <= now { return .expired(now) }
    if let fault = known.faults[notification.complaint] { return .dead(because: "\(fault)", now) }
    guard let complaint = known.complaints[notification.complaint] else {
      return .dropped(because: "there is no such complaint any more", now)
    }
    // What several say together was asked when that was settled.
    if progress.folded.isEmpty, !notification.holds(for: complaint) {
      return .dropped(because: "it does not hold any more", now)
    }
    return nil
  }

  /// What tells every attempt of this message, with what was folded into it, from every other message.
  var groupKey: CommandID {
    if progress.folded.isEmpty { return message.key }
    let members = progress.folded.map(\.description).joined(separator: ",")
    return CommandID(derivedFrom: message.key, label: "fold/\(members)")
  }
}
