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
  /// Several texts, such as tags. Conditions ask only whether one stands in it, so its order means
  /// nothing to them; `==` heeds it.
  case texts([String])
}

extension FactValue {
  /// A value of an ordered vocabulary as the number that conditions compare: its rank.
  ///
  /// Ranks are for comparing here and now. In JSON conditions name the value, not its rank.
  public static func rank(of value: some OrderedVocabulary) -> FactValue {
    .number(Int64(value.rank))
  }

  /// A term of a vocabulary as the text that conditions compare: its code.
  public static func code(_ term: some RawRepresentable<String>) -> FactValue {
    .text(term.rawValue)
  }

  /// Whether there is anything in it: only an empty list says nothing.
  var saysSomething: Bool {
    switch self {
    case .number, .text, .flag, .instant, .money: true
    case .texts(let texts): !texts.isEmpty
    }
  }

  /// How this value stands to another: less, equal or more; `nil` if they cannot be compared.
  ///
  /// Texts are ordered as Swift strings are, which for codes is the order of their bytes.
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

    var isAtLeast: Bool { self != .less }

    var isAtMost: Bool { self != .more }
  }
}

extension FactValue: CustomStringConvertible {
  /// The value as a developer reads it; ``text(in:)`` is for people.
  public var description: String { text(in: .english) }

  /// The value as people read it, texts and codes in quotes.
  public func text(in language: DisplayLanguage) -> String {
    switch (self, language) {
    case (.number(let number), _): "\(number)"
    case (.text(let text), _): language.quoting(text)
    case (.flag(let flag), .english): flag ? "yes" : "no"
    case (.flag(let flag), .chinese): flag ? "是" : "否"
    case (.instant(let instant), _): "\(instant)"
    case (.money(let money), _): money.text(in: language)
    case (.texts(let texts), _): language.listing(texts.map(language.quoting))
    }
  }
}

extension DisplayLanguage {
  /// The text in the quotation marks of the language.
  func quoting(_ text: String) -> String {
    switch self {
    case .english: "\"\(text)\""
    case .chinese: "“\(text)”"
    }
  }

  /// The parts one after another; that there is none is said too.
  func listing(_ parts: [String]) -> String {
    switch self {
    case .english: parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    case .chinese: parts.isEmpty ? "无" : parts.joined(separator: "、")
    }
  }
}
