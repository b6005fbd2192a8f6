import BusinessTime
import ComplaintModel

/// A message of which it is settled what it says.
struct Letter: Sendable {
  let parcel: Parcel
  let item: OutboxItem
  let notification: Complaint.Notification
  let progress: DeliveryProgress
  /// What was written, if something was.
  let text: String?
}

extension Desk {
  /// Settles what a message says; `nil` if it is not to be delivered now.
  ///
  /// If others may be folded into it, that is kept before the first attempt, and the lease with it: every
  /// later attempt says the same under the same key, whoever makes it.
  func letter(
    of parcel: Parcel, _ item: OutboxItem, _ notification: Complaint.Notification
  ) async -> Letter? {
    var text: String?
    if let reference = notification.text {
      do throws(DeskError) {
        guard let content = try await content(at: reference) else {
          await drop(parcel, because: "what it says has been erased")
          return nil
        }
        text = content.text
      } catch {
        if error.code == .keyGone {
          await drop(parcel, because: "the key to what it says was destroyed")
          return nil
        }
        ports.observer.observe(.failed(port: "vault", reason: "\(error)"))
        await putOff(parcel, parcel.items)
        return nil
      }
    }
    var progress = item.progress
    var parcel = parcel
    if item.message.foldKey != nil, progress.sealedAt == nil {
      progress.seal(parcel.items, at: now)
      guard await seal(parcel, item, progress) else { return nil }
      parcel.items = [item]
      parcel.ends = []
    }
    return Letter(
      parcel: parcel, item: item, notification: notification, progress: progress, text: text)
  }

  private func drop(_ parcel: Parcel, because reason: String) async {
    await settle(parcel.settlements(.dropped(because: reason, now)))
  }

  private func seal(
    _ parcel: Parcel, _ item: OutboxItem, _ progress: DeliveryProgress
  ) async -> Bool {
    let sealed = Settlement(
      item.message.key, epoch: parcel.epoch, .pending(now + options.lease), progress: progress,
      keepsLease: true)
    let folded = parcel.items.dropFirst().map { other in
      parcel.settlement(of: other, .folded(into: [item.message.key], now))
    }
    return await settle(parcel.ends + [sealed] + folded)
  }
}

extension DeliveryProgress {
  fileprivate mutating func seal(_ items: [OutboxItem], at now: Timestamp) {
    sealedAt = now
    guard items.count > 1 else { return }
    folded = items.dropFirst().map(\.message.key)
    bundles = Complaint.NotificationBundle.bundles(
      of: items.compactMap(\.message.content.notification))
  }
}
