import BusinessTime

extension Moment: TextCoded, Bridged, Codable {
  package static var blank: Moment { .act(.file) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let moment = Moment(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is not a moment like act:…, milestone:…, stage:… or phase:…")
    }
    self = moment
  }
}

/// An object with one member: `{"used": 750}` in thousandths, or `{"before": {"working": "PT1H"}}`.
extension WarningPoint: Described {
  private enum Member: String, CaseIterable { case used, before }

  package init() { self = .used(thousandths: 1) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    guard let member = coder.choice(member) else { return }
    switch member {
    case .used:
      var thousandths = 1
      if case .used(let own) = self { thousandths = own }
      coder.field("used", &thousandths)
      if Coder.isReading { self = .used(thousandths: thousandths) }
    case .before:
      var lead = Period.blank
      if case .before(let own) = self { lead = own }
      coder.field("before", &lead)
      if Coder.isReading { self = .before(lead) }
    }
  }

  private var member: Member {
    switch self {
    case .used: .used
    case .before: .before
    }
  }
}
