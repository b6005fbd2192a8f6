import BusinessTime

extension NoticeRule: Described, Bridged, Codable {
  package init() { self.init(.undelivered, to: .owner, .blank) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var rule = self
    // The condition has said by itself what is wrong with it.
    let isSound = coder.check({ $0.object(&rule) }, { rule.ownFaults })
    if isSound { self = rule }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("on", &occasion)
    coder.field("when", &condition, default: .always)
    coder.field("to", &recipient)
    coder.field("template", &template)
    coder.field("evidential", &isEvidential, default: false)
    coder.field("expiresAfter", &expiresAfter)
  }
}

extension TemplateName: TextCoded {}

extension Occasion: TextCoded {
  package static var blank: Occasion { .undelivered }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let occasion = Occasion(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is not an occasion like act:…, warned, breached:…, expired, undelivered, unanswered or "
          + "taskOverdue"
      )
    }
    self = occasion
  }
}

extension Recipient: TextCoded {
  package static var blank: Recipient { .owner }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let recipient = Recipient(codedText) else {
      throw TextFault("\(codedText.quoted) is not a recipient like complainant, owner or role:…")
    }
    self = recipient
  }
}
