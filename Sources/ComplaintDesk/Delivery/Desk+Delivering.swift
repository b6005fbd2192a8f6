import BusinessTime
import ComplaintModel

/// What becomes of messages that were claimed.
extension Desk {
  /// Delivers messages, side by side, and returns when something has become of each.
  func deliver(_ claimed: [ClaimedMessage]) async {
    let known: Loaded
    do throws(DeskError) { known = try await complaints(of: claimed) } catch {
      // The leases run out, and whoever claims then tries again.
      ports.observer.observe(.failed(port: "store", reason: "\(error)"))
      return
    }
    await withTaskGroup { group in
      for message in claimed { group.addTask { await self.deliver(message, known) } }
    }
  }

  /// How many complaints are loaded at a time.
  private static let page = 500

  private func complaints(of claimed: [ClaimedMessage]) async throws(DeskError) -> Loaded {
    var ids: Set<ComplaintID> = []
    for message in claimed {
      for item in [message.item] + message.alike {
        if let notification = item.message.content.notification {
          ids.insert(notification.complaint)
        }
      }
    }
    var known = Loaded()
    // In one order on every machine, so that a simulation can be repeated.
    var rest = ids.sorted()[...]
    while !rest.isEmpty {
      let loaded = try await load(Array(rest.prefix(Desk.page)), [])
      known.complaints.merge(loaded.complaints) { $1 }
      known.faults.merge(loaded.faults) { $1 }
      rest = rest.dropFirst(Desk.page)
    }
    return known
  }

  private func deliver(_ claimed: ClaimedMessage, _ known: Loaded) async {
    switch claimed.item.message.content {
    case .request(let request): await perform(request, claimed)
    case .notification:
      let parcel = Parcel(claimed, known, at: now)
      if let first = parcel.items.first {
        await deliver(parcel, first)
      } else {
        await end(parcel, claimed)
      }
    }
  }

  /// Settles messages of which none is delivered.
  private func end(_ parcel: Parcel, _ claimed: ClaimedMessage) async {
    for settlement in parcel.ends where settlement.key == claimed.item.message.key {
      guard await report(claimed.item, settlement.state) else {
        return await putOff(parcel, [claimed.item])
      }
    }
    await settle(parcel.ends)
  }

  private func deliver(_ parcel: Parcel, _ first: OutboxItem) async {
    guard let notification = first.message.content.notification else { return }
    do {
      let people = try await people(for: notification, first.message.contact)
      if people.isEmpty { return await nobody(parcel, first, notification) }
      let parcel = try await parcel.only(for: people, by: self)
      if first.isDealtOut(among: people) { return await dealOut(parcel, among: people) }
      await deliver(parcel, first, notification, to: people)
    } catch {
      ports.observer.observe(.failed(port: "directory", reason: "\(error)"))
      await putOff(parcel, parcel.items)
    }
  }

  /// The contacts of an addressee, each once; only the one named, if one is.
  func people(
    for notification: Complaint.Notification, _ contact: String?
  ) async throws -> [Contact] {
    let all = try await ports.directory.contacts(for: notification.addressee, of: tenant)
    var seen: Set<String> = []
    return all.filter { person in
      (contact == nil || person.id == contact) && seen.insert(person.id).inserted
    }
  }

  private func nobody(
    _ parcel: Parcel, _ item: OutboxItem, _ notification: Complaint.Notification
  ) async {
    let addressee = notification.addressee
    if let contact = item.message.contact {
      let reason = "\(contact) does not stand behind \(addressee) any more"
      await settle(parcel.settlements(.dropped(because: reason, now)))
      return
    }
    let dead = OutboxItem.State.dead(because: "the directory knows nobody for \(addressee)", now)
    guard await report(item, dead) else { return await putOff(parcel, parcel.items) }
    await settle(parcel.settlements(dead))
  }

  /// Makes a message for each of several people out of each message.
  private func dealOut(_ parcel: Parcel, among people: [Contact]) async {
    var items: [OutboxItem] = []
    var settlements = parcel.ends
    for item in parcel.items {
      let messages = people.map { item.message.dealtOut(to: $0) }
      items += messages.map { OutboxItem($0, at: item.position) }
      settlements.append(
        parcel.settlement(of: item, .folded(into: messages.map(\.key), now)))
    }
    await settle(settlements, adding: items)
  }

  /// Puts messages off because a port could not be asked: that is no attempt.
  func putOff(_ parcel: Parcel, _ items: [OutboxItem]) async {
    let kept = Set(items.map(\.message.key))
    var settlements = parcel.ends.filter { !kept.contains($0.key) }
    for item in items {
      var progress = item.progress
      progress.postponements += 1
      let instant = now + options.wait(after: progress.postponements, ports.identities.next())
      settlements.append(parcel.settlement(of: item, .pending(instant), progress))
    }
    await settle(settlements)
  }
}

extension OutboxItem {
  /// Whether each of several people gets a message of their own.
  ///
  /// One of which it matters whether it arrived is not dealt out, because it has arrived when one of them
  /// has it; nor is one that was tried already.
  fileprivate func isDealtOut(among people: [Contact]) -> Bool {
    people.count > 1 && message.contact == nil && progress.attempts == 0
      && progress.sealedAt == nil && message.content.notification?.isEvidential == false
  }
}

extension OutboxMessage {
  fileprivate func dealtOut(to contact: Contact) -> OutboxMessage {
    OutboxMessage(
      key: CommandID(derivedFrom: key, label: "contact/\(contact.id)"), content,
      notBefore: notBefore, foldKey: foldKey.map { "\($0)/\(contact.id)" }, contact: contact.id)
  }
}

extension Parcel {
  /// Without what is not meant for these people: in a digest lie messages to several addressees, and
  /// somebody may have left one of them meanwhile.
  fileprivate func only(for people: [Contact], by desk: Desk) async throws -> Parcel {
    guard let first = items.first?.message.content.notification?.addressee else { return self }
    var parcel = self
    parcel.items = []
    var known: [Addressee: [Contact]] = [:]
    for item in items {
      guard let notification = item.message.content.notification else { continue }
      if notification.addressee != first {
        if known[notification.addressee] == nil {
          known[notification.addressee] = try await desk.people(for: notification, nil)
        }
        let others = known[notification.addressee] ?? []
        guard others.contains(where: { $0.id == people.first?.id }) else {
          parcel.ends.append(
            settlement(
              of: item, .pending(desk.now), foldKey: item.message.foldKey))
          continue
        }
      }
      parcel.items.append(item)
    }
    return parcel
  }
}
