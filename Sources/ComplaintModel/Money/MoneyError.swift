/// Why an amount of money cannot be read or worked out.
///
/// The ``code`` is stable and meant for programs, the ``message`` is for people.
public struct MoneyError: Error, Hashable, Sendable {
  /// The stable name of a kind of error; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs and JSON.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// Text that is not an amount in the one form that there is.
    public static let malformed = Code(rawValue: "malformed")
    /// A code that is not a currency of ISO 4217, or none that people are paid in.
    public static let unknownCurrency = Code(rawValue: "unknownCurrency")
    /// Two amounts of different currencies where one is needed.
    public static let differentCurrencies = Code(rawValue: "differentCurrencies")
    /// A result beyond the range of `Int64` minor units.
    public static let overflow = Code(rawValue: "overflow")
    /// A number of shares below 1.
    public static let noShares = Code(rawValue: "noShares")
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

extension MoneyError: CustomStringConvertible {
  /// The sentence, then the code.
  public var description: String { message + " (" + code.rawValue + ")" }
}
