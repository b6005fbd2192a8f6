/// How soon something is owed where a rule says it in words, not in a number.
///
/// No number may be read into it: a ``RegimeLimit`` with such a word and without a period is never
/// due at an instant.
public struct Promptness: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a word from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Promptly.
  public static let promptly = Promptness(rawValue: "promptly")
  /// Immediately.
  public static let immediately = Promptness(rawValue: "immediately")
  /// Without undue delay.
  public static let withoutUndueDelay = Promptness(rawValue: "withoutUndueDelay")
  /// Again and again, as long as it goes on.
  public static let ongoing = Promptness(rawValue: "ongoing")
  /// As the organisation itself has said.
  public static let organisationDefined = Promptness(rawValue: "organisationDefined")

  /// The library's own words.
  public static let terms: [Term<Promptness>] = [
    Term(.promptly, "Promptly", "尽快"),
    Term(.immediately, "Immediately", "立即"),
    Term(.withoutUndueDelay, "Without undue delay", "不得无故拖延"),
    Term(.ongoing, "Ongoing", "持续进行"),
    Term(.organisationDefined, "As the organisation has set", "由组织自行规定"),
  ]
}
