import BusinessTime
import ComplaintModel

/// From a message to the people behind its addressee.
extension Desk {
  /// When a contact gets a message.
  private enum Turn {
    /// Now; a token of this channel is taken.
    case now(ContactChannel?)
    /// Later, under a fold key of the contact if it may still be folded.
    case later(Timestamp, foldKey: String?)
  }

  /// Delivers to everybody who has not been reached yet.
  func deliver(
    _ parcel: Parcel, _ item: OutboxItem, _ notification: Complaint.Notification,
    to people: [Contact]
  ) async {
    var now: [(contact: Contact, token: ContactChannel?)] = []
    var next: Timestamp?
    var foldKey: String?
    for contact in people where item.progress.contacts[contact.id]?.end == nil {
      switch turn(of: contact, item, notification) {
      case .now(let token): now.append((contact, token))
      case .later(let instant, let key):
        next = Timestamp.earlier(next, instant)
        foldKey = key
      }
    }
    if now.isEmpty, let next {
      // With several people it stays where it is: a fold key is one contact's.
      let key = people.count == 1 ? foldKey : nil
      await settle(parcel.settlements(.pending(next), foldKey: key))
      return
    }
    guard let letter = await letter(of: parcel, item, notification) else { return }
    await deliver(letter, to: now, of: people, next)
  }

  private func turn(
    of contact: Contact, _ item: OutboxItem, _ notification: Complaint.Notification
  ) -> Turn {
    let now = now
    let foldKey = item.progress.sealedAt == nil ? item.message.foldKey : nil
    var contactKey = foldKey.map { "\($0)/opening" }
    if foldKey != nil, let digest = contact.digest {
      contactKey = "digest/\(contact.id)"
      let instant = digest.next(from: item.message.notBefore)
      if instant > now { return .later(instant, foldKey: contactKey) }
    }
    if let opening = opening(of: contact, now) { return .later(opening, foldKey: contactKey) }
    let ways = ways(to: contact, notification, item.progress)
    guard let way = ways.first else { return .now(nil) }
    if let turn = rates.take(way, at: now) { return .later(turn, foldKey: nil) }
    return .now(way)
  }

  /// When a contact may be disturbed again; `nil` for now.
  ///
  /// A calendar that does not say so keeps nothing back.
  private func opening(of contact: Contact, _ now: Timestamp) -> Timestamp? {
    guard let hours = contact.hours else { return nil }
    do throws(BusinessTimeError) {
      let opening = try hours.openInstant(atOrAfter: now)
      return opening > now ? opening : nil
    } catch {
      ports.observer.observe(
        .failed(port: "directory", reason: "the hours of \(contact.id): \(error)"))
      return nil
    }
  }

  /// The ways to a contact that have not failed: those that the notification prefers, then those that the
  /// contact does; of both only what the contact uses and what is plugged in.
  func ways(
    to contact: Contact, _ notification: Complaint.Notification, _ progress: DeliveryProgress
  ) -> [ContactChannel] {
    let failed = progress.contacts[contact.id]?.failedWays ?? []
    var ways: [ContactChannel] = []
    let preferred = notification.channels.filter { contact.ways.contains($0) }
    for way in preferred + contact.ways
    where contact.addresses[way] != nil && ports.channels[way] != nil && !failed.contains(way)
      && !ways.contains(way)
    {
      ways.append(way)
    }
    return ways
  }

  /// Delivers to those whose turn it is, and says what has become of the message.
  private func deliver(
    _ letter: Letter, to now: [(contact: Contact, token: ContactChannel?)],
    of people: [Contact], _ later: Timestamp?
  ) async {
    var progress = letter.progress
    var next = later
    for (contact, token) in now {
      let again = await reach(contact, letter, holding: token, &progress)
      next = Timestamp.earlier(next, again)
    }
    let state = next.map { OutboxItem.State.pending($0) } ?? progress.end(for: people, at: self.now)
    var item = letter.item
    item.progress = progress
    guard await report(item, state, progress) else {
      // Whoever was reached stands in the progress, so nobody is told again.
      return await putOff(letter.parcel, [item])
    }
    await settle([letter.parcel.settlement(of: item, state, progress)])
  }

  /// Tries a contact on one way after another.
  ///
  /// - Returns: When to go on; `nil` once it has ended.
  private func reach(
    _ contact: Contact, _ letter: Letter, holding token: ContactChannel?,
    _ progress: inout DeliveryProgress
  ) async -> Timestamp? {
    var token = token
    while true {
      var state = progress.contacts[contact.id] ?? ContactProgress()
      defer { progress.contacts[contact.id] = state }
      guard let way = ways(to: contact, letter.notification, progress).first,
        let channel = ports.channels[way], let address = contact.addresses[way]
      else {
        state.end = .failed(because: failure(of: contact, state, progress))
        return nil
      }
      if token.take() != way, let turn = rates.take(way, at: now) { return turn }
      let message: OutgoingMessage
      do throws(WordingFailure) { message = try outgoing(letter, contact, way, address) } catch {
        state.end = .failed(because: error.description)
        return nil
      }
      progress.attempts += 1
      guard let error = await attempt(message, channel) else {
        state.end = .reached(way, now)
        return nil
      }
      progress.lastFailure = "\(way): \(error.reason)"
      if let again = state.fail(error, on: way, options, ports.identities) { return now + again }
    }
  }

  private func attempt(
    _ message: OutgoingMessage, _ channel: any NotificationChannel
  ) async -> DeliveryError? {
    do throws(DeliveryError) {
      try await channel.deliver(message)
      ports.observer.observe(.attempted(message.key, channel.channel, nil))
      return nil
    } catch {
      ports.observer.observe(.attempted(message.key, channel.channel, error))
      return error
    }
  }

  private func failure(
    of contact: Contact, _ state: ContactProgress, _ progress: DeliveryProgress
  ) -> String {
    if !state.failedWays.isEmpty, let last = progress.lastFailure { return last }
    let used = contact.ways.map(\.rawValue).joined(separator: ", ")
    let plugged = ports.channels.keys.map(\.rawValue).sorted().joined(separator: ", ")
    return "no way leads to \(contact.id): its ways with addresses are [\(used)], "
      + "the channels that are plugged in are [\(plugged)]"
  }
}

extension ContactProgress {
  /// Takes in a failure.
  ///
  /// - Returns: How long to wait on this way; `nil` to go on with the next one.
  fileprivate mutating func fail(
    _ error: DeliveryError, on way: ContactChannel, _ options: DeskOptions,
    _ identities: any IdentityGenerator
  ) -> TimeSpan? {
    switch error.kind {
    case .transient:
      tries += 1
      if tries < options.mostDeliveries {
        return max(options.wait(after: tries, identities.next()), error.retryAfter ?? .zero)
      }
    case .permanent: break
    }
    tries = 0
    failedWays.append(way)
    return nil
  }
}

extension DeliveryProgress {
  /// What a message has become once nobody is left to try: delivered if somebody was reached.
  fileprivate func end(for people: [Contact], at now: Timestamp) -> OutboxItem.State {
    var reasons: [String] = []
    for contact in people {
      switch contacts[contact.id]?.end {
      case .reached: return .delivered(now)
      case .failed(let reason): reasons.append(reason)
      case nil: break
      }
    }
    return .dead(because: reasons.joined(separator: "; "), now)
  }
}
