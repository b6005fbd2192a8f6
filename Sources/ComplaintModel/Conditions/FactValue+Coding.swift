import BusinessTime

/// A value of any kind in JSON: `4`, `"web"`, `true`, `["web", "phone"]`,
/// `{"instant": "2026-03-02T07:15:00.000Z"}` or `{"money": "CNY 500.00"}`.
extension FactValue: Bridged, Codable {
  package static var blank: FactValue { .text("") }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    switch coder.shape(shape) {
    case .number: number(&coder)
    case .text: text(&coder)
    case .flag: flag(&coder)
    case .array: texts(&coder)
    case .object:
      var tagged = Tagged(self)
      coder.object(&tagged)
      if Coder.isReading { self = tagged.value }
    case nil:
      coder.refuse(
        expecting: "a whole number, a text, true or false, a list of texts, {\"instant\": …} or "
          + "{\"money\": …}")
    }
  }

  private var shape: JSONShape {
    switch self {
    case .number: .number
    case .text: .text
    case .flag: .flag
    case .texts: .array
    case .instant, .money: .object
    }
  }

  private mutating func number<Coder: FieldCoder>(_ coder: inout Coder) {
    var number: Int64 = if case .number(let own) = self { own } else { 0 }
    number.code(&coder)
    if Coder.isReading { self = .number(number) }
  }

  private mutating func text<Coder: FieldCoder>(_ coder: inout Coder) {
    var text = if case .text(let own) = self { own } else { "" }
    text.code(&coder)
    if Coder.isReading { self = .text(text) }
  }

  private mutating func flag<Coder: FieldCoder>(_ coder: inout Coder) {
    var flag = if case .flag(let own) = self { own } else { false }
    flag.code(&coder)
    if Coder.isReading { self = .flag(flag) }
  }

  private mutating func texts<Coder: FieldCoder>(_ coder: inout Coder) {
    var texts: [String] = if case .texts(let own) = self { own } else { [] }
    texts.code(&coder)
    if Coder.isReading { self = .texts(texts) }
  }
}

extension FactValue {
  /// A value that would look like a text without the member that says what it is.
  private struct Tagged: Described {
    var value: FactValue

    enum Member: String, CaseIterable { case instant, money }

    init() { value = .instant(.blank) }

    init(_ value: FactValue) { self.value = value }

    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
      var (instant, money): (Timestamp, Money) = (.blank, .blank)
      if case .instant(let own) = value { instant = own }
      if case .money(let own) = value { money = own }
      switch coder.choice(member) {
      case .instant:
        coder.field("instant", &instant)
        if Coder.isReading { value = .instant(instant) }
      case .money:
        coder.field("money", &money)
        if Coder.isReading { value = .money(money) }
      case nil: break
      }
    }

    private var member: Member {
      switch value {
      case .money: .money
      case .instant, .number, .text, .flag, .texts: .instant
      }
    }
  }
}
