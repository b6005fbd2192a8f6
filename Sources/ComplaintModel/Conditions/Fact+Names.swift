/// The facts known by name, as conditions write them: `.fact(.grade, .atLeast(.number(4)))`.
extension Fact {
  /// The channel it came by, as a code.
  public static let channel = Fact.known(.channel)
  /// The category, as a code.
  public static let category = Fact.known(.category)
  /// What the complainant wants, as a list of codes.
  public static let remediesSought = Fact.known(.remediesSought)
  /// The amount claimed, as money.
  public static let amountClaimed = Fact.known(.amountClaimed)
  /// The emotion observed, as a rank.
  public static let emotion = Fact.known(.emotion)
  /// The harm done or threatened, as a rank.
  public static let harm = Fact.known(.harm)
  /// How public it is, as a rank.
  public static let publicity = Fact.known(.publicity)
  /// How many people a public post has reached, as a number.
  public static let reach = Fact.known(.reach)
  /// How many people are affected, as a number.
  public static let affected = Fact.known(.affected)
  /// The vulnerability codes, as a list.
  public static let vulnerabilities = Fact.known(.vulnerabilities)
  /// Whether it is a legal dispute.
  public static let legalDispute = Fact.known(.legalDispute)
  /// The tags, as a list.
  public static let tags = Fact.known(.tags)
  /// When it was received, as an instant.
  public static let receivedAt = Fact.known(.receivedAt)
  /// The stage, as a code.
  public static let stage = Fact.known(.stage)
  /// The phase, as a code.
  public static let phase = Fact.known(.phase)
  /// The grade, 1 to 5.
  public static let grade = Fact.known(.grade)
  /// The review round, as a code.
  public static let reviewRound = Fact.known(.reviewRound)
  /// The person or queue responsible, as a code.
  public static let owner = Fact.known(.owner)
  /// How often it was reopened, as a number.
  public static let reopenings = Fact.known(.reopenings)
  /// The outcome that was communicated, as a code.
  public static let outcome = Fact.known(.outcome)
  /// When the decision was communicated, as an instant.
  public static let decisionCommunicatedAt = Fact.known(.decisionCommunicatedAt)
  /// The customer's kind, as a code.
  public static let customerKind = Fact.known(.customerKind)
  /// The customer's tier, as a code.
  public static let customerTier = Fact.known(.customerTier)
  /// The customer's risk level, as a rank.
  public static let customerRisk = Fact.known(.customerRisk)
}
