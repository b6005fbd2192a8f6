import BusinessTime
import ComplaintModel

/// Why a message cannot be written.
struct WordingFailure: Error, CustomStringConvertible {
  let description: String
}

/// The words of messages: the playbook's, by which the event was decided.
extension Desk {
  /// A message as the channel of a way gets it.
  func outgoing(
    _ letter: Letter, _ contact: Contact, _ way: ContactChannel, _ address: String
  ) throws(WordingFailure) -> OutgoingMessage {
    let notification = letter.notification
    let words = try words(of: letter, for: contact)
    var item = letter.item
    item.progress = letter.progress
    return OutgoingMessage(
      tenant: tenant,
      key: CommandID(derivedFrom: item.groupKey, label: "\(contact.id)/\(way)"),
      complaint: notification.complaint, count: item.progress.folded.count + 1, contact: contact,
      address: address, notification: notification, language: words.choice.language,
      subject: words.subject, body: words.body)
  }

  private func words(
    of letter: Letter, for contact: Contact
  ) throws(WordingFailure) -> RenderedMessage {
    let values = DeliveryValues(
      recipient: contact.name, text: letter.text, languages: contact.languages,
      zone: contact.hours?.zone)
    var bundles = letter.progress.bundles
    if bundles.isEmpty { bundles = [Complaint.NotificationBundle(letter.notification)] }
    var parts: [RenderedMessage] = []
    for bundle in bundles { parts.append(try words(of: bundle, values)) }
    return parts.count == 1 ? parts[0] : RenderedMessage(together: parts)
  }

  private func words(
    of bundle: Complaint.NotificationBundle, _ values: DeliveryValues
  ) throws(WordingFailure) -> RenderedMessage {
    guard let playbook = playbooks.known(bundle.first.playbook) else {
      throw WordingFailure(description: "the store does not have playbook \(bundle.first.playbook)")
    }
    do throws(MessageFailure) { return try playbook.message(for: bundle, with: values) } catch {
      throw WordingFailure(description: "\(error)")
    }
  }
}

extension RenderedMessage {
  /// What a digest says: one message after the other, each under its subject.
  fileprivate init(together parts: [RenderedMessage]) {
    self.init(
      subject: "\(parts[0].subject) (+\(parts.count - 1))",
      body: parts.map { "\($0.subject)\n\n\($0.body)" }.joined(separator: "\n\n\n"),
      choice: parts[0].choice)
  }
}
