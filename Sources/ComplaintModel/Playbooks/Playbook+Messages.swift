import BusinessTime

extension Playbook {
  /// Writes a message: a pure function of what is told, the words, and what delivery adds.
  ///
  /// ```swift
  /// let letter = try playbook.message(
  ///   for: notification, with: DeliveryValues(recipient: "Wang Fang", text: answer))
  /// letter.subject  // Our decision on your complaint …
  /// letter.choice.language  // en
  /// ```
  ///
  /// Nothing that is put in is interpreted, whoever wrote it: braces stay braces, and a name cannot add a
  /// line. The result is plain text.
  ///
  /// - Throws: ``MessageFailure``; for a notification that this version of the playbook made, never.
  public func message(
    for notification: Complaint.Notification, with values: DeliveryValues = DeliveryValues()
  ) throws(MessageFailure) -> RenderedMessage {
    let (template, choice) = try template(of: notification, values)
    var told = notification.parameters
    told[.complaint] = .text(notification.complaint.description)
    let writer = writer(choice.language, told, values)
    return try writer.write(template.single, choice)
  }

  /// Writes several messages of one coalescing key as one: how many there are, and of which complaints.
  ///
  /// What is the same in all of them, such as the stage, can be told as well. One notification makes the
  /// message that it makes by itself.
  ///
  /// - Throws: ``MessageFailure``, if there is none, if they have different coalescing keys, or if the
  ///   template has no words for several.
  public func message(
    folding notifications: [Complaint.Notification],
    with values: DeliveryValues = DeliveryValues()
  ) throws(MessageFailure) -> RenderedMessage {
    let bundles = Complaint.NotificationBundle.bundles(of: notifications)
    guard let bundle = bundles.first, bundles.count == 1 else {
      throw MessageFailure(.noGroup, "only notifications of one coalescing key are folded")
    }
    return try message(for: bundle, with: values)
  }

  /// Writes what a bundle of notifications says: how many there are, and of which complaints; a bundle of
  /// one says what its notification says by itself.
  ///
  /// - Throws: ``MessageFailure``, also if the template has no words for several.
  public func message(
    for bundle: Complaint.NotificationBundle, with values: DeliveryValues = DeliveryValues()
  ) throws(MessageFailure) -> RenderedMessage {
    let first = bundle.first
    guard bundle.count > 1 else { return try message(for: first, with: values) }
    let (template, choice) = try template(of: first, values)
    guard let folded = template.folded else {
      throw MessageFailure(
        .notFoldable, "\"\(first.template)\" has no words for several messages in one")
    }
    var shared = bundle.parameters
    if bundle.complaints.count == 1 { shared[.complaint] = .text(first.complaint.description) }
    shared[.count] = .number(Int64(bundle.count))
    shared[.complaints] = .texts(bundle.complaints.map(\.description))
    var values = values
    values.text = nil
    return try writer(choice.language, shared, values).write(folded, choice)
  }

  /// Whether a notification may be folded with others of its coalescing key: one of which it matters
  /// whether it arrived is not, nor one whose template has no words for several.
  public func folds(_ notification: Complaint.Notification) -> Bool {
    !notification.isEvidential && ready.foldedTemplates.contains(notification.template)
  }

  private func template(
    of notification: Complaint.Notification, _ values: DeliveryValues
  ) throws(MessageFailure) -> (MessageTemplate, LanguageChoice) {
    let book = definition.messages
    let wishes = notification.languages + values.languages
    guard let choice = book.choice(of: notification.template, for: wishes),
      let template = book.template(notification.template, in: choice.language)
    else {
      throw MessageFailure(
        .noTemplate,
        "version \(version) of the playbook has no words for \"\(notification.template)\"")
    }
    return (template, choice)
  }

  private func writer(
    _ language: LanguageTag, _ parameters: MessageParameters,
    _ added: DeliveryValues
  ) -> MessageWriter {
    var values = parameters
    values[.recipient] = added.recipient.map(FactValue.text)
    values[.text] = added.text.map(FactValue.text)
    let definition = ready.definition
    return MessageWriter(
      language: language,
      zone: added.zone ?? definition.calendars[definition.calendar]?.zone ?? .utc,
      names: ready.names, phrases: definition.messages.contents.phrases, values: values)
  }
}
