import BusinessTime

extension FactValue: Variant {
  /// The kinds of value, as they stand in JSON.
  package enum Kind: String, CaseIterable, TextCoded {
    case number, text, flag, instant, money, texts
  }

  package var kind: Kind {
    switch self {
    case .number: .number
    case .text: .text
    case .flag: .flag
    case .instant: .instant
    case .money: .money
    case .texts: .texts
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .number: self = .number(0)
    case .text: self = .text("")
    case .flag: self = .flag(false)
    case .instant: self = .instant(.blank)
    case .money: self = .money(.blank)
    case .texts: self = .texts([])
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .number(var value): Self.code(&value, &coder) { self = .number($0) }
    case .text(var value): Self.code(&value, &coder) { self = .text($0) }
    case .flag(var value): Self.code(&value, &coder) { self = .flag($0) }
    case .instant(var value): Self.code(&value, &coder) { self = .instant($0) }
    case .money(var value): Self.code(&value, &coder) { self = .money($0) }
    case .texts(var value):
      coder.field("value", &value)
      if Coder.isReading { self = .texts(value) }
    }
  }

  private static func code<Value: Coded, Coder: FieldCoder>(
    _ value: inout Value, _ coder: inout Coder, put: (Value) -> Void
  ) {
    coder.field("value", &value)
    if Coder.isReading { put(value) }
  }
}
