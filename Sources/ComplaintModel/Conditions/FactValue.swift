public import BusinessTime

/// What a fact says, as conditions compare it.
///
/// Values of different kinds are never equal and never in order: a text is not compared with a
/// number, nor an amount with one in another currency.
public enum FactValue: Hashable, Sendable {
  /// A whole number: a grade, a count, a rank of an ordered vocabulary.
  case number(Int64)
  /// A text, usually a code.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// An instant.
  case instant(Timestamp)
  /// An amount of money.
  case money(Money)
  /// Several texts, such as tags, in no particular order.
  case texts([String])
}

extension FactValue {
  /// How this value stands to another: less, equal or more; `nil` if they cannot be compared.
  func order(to other: FactValue) -> Order? {
    switch (self, other) {
    case (.number(let left), .number(let right)): Order(left, right)
    case (.instant(let left), .instant(let right)): Order(left, right)
    case (.text(let left), .text(let right)): Order(left, right)
    case (.money(let left), .money(let right)):
      left.currency == right.currency ? Order(left.minorUnits, right.minorUnits) : nil
    case (.flag, _), (.texts, _), (.number, _), (.instant, _), (.text, _), (.money, _): nil
    }
  }

  enum Order {
    case less, equal, more

    init<Value: Comparable>(_ left: Value, _ right: Value) {
      self = left < right ? .less : left == right ? .equal : .more
    }
  }
}

extension FactValue: CustomStringConvertible {
  /// The value as people write it.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): "\"\(text)\""
    case .flag(let flag): "\(flag)"
    case .instant(let instant): "\(instant)"
    case .money(let money): "\(money)"
    case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
    }
  }
}

extension FactValue {
  /// A value of an ordered vocabulary as the number that conditions compare: its rank.
  public static func rank(of value: some OrderedVocabulary) -> FactValue {
    .number(Int64(value.rank))
  }
}
