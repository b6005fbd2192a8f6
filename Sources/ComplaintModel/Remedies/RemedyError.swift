/// Why something cannot be done with a remedy or a budget.
///
/// The ``code`` is stable and meant for programs, the ``message`` is for people.
public struct RemedyError: Error, Hashable, Sendable {
  /// The stable name of a kind of error; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs and JSON.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// An amount that is not more than nothing.
    public static let amountNotPositive = Code(rawValue: "amountNotPositive")
    /// A remedy of money without an amount.
    public static let amountMissing = Code(rawValue: "amountMissing")
    /// A step that does not follow from where the remedy stands.
    public static let stepNotPossible = Code(rawValue: "stepNotPossible")
    /// An amount in another currency than that of the budget.
    public static let differentCurrencies = Code(rawValue: "differentCurrencies")
    /// More than is left in the budget.
    public static let budgetExceeded = Code(rawValue: "budgetExceeded")
    /// More given back than was spent.
    public static let moreThanSpent = Code(rawValue: "moreThanSpent")
    /// An instant outside the budget's period.
    public static let outsidePeriod = Code(rawValue: "outsidePeriod")
    /// A name, a number or a period that a budget cannot have.
    public static let badBudget = Code(rawValue: "badBudget")
    /// A budget that has been changed more often than can be counted.
    public static let versionExhausted = Code(rawValue: "versionExhausted")
  }

  /// The kind of error.
  public let code: Code

  /// What is wrong, as a sentence for people.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension RemedyError: CustomStringConvertible {
  /// The sentence, then the code.
  public var description: String { message + " (" + code.rawValue + ")" }
}
