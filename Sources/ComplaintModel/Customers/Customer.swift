/// What the host knows of a customer, as far as complaints are graded and routed by it.
///
/// Nothing is required: a host tells what it has. A customer says nothing about who somebody is; that
/// is in the directory, under the ``PartyID``.
///
/// ```swift
/// var customer = Customer(tier: .vip, languages: [.chinese, .english])
/// customer.vulnerabilities = [.bereavement]
/// ```
///
/// What is put into an event is this value as it was then: a customer who becomes a VIP later was
/// none at the time.
public struct Customer: Hashable, Sendable {
  /// What sort of customer somebody is before the law; `nil` if that is not known.
  public var kind: CustomerKind?

  /// How the organisation ranks the customer.
  public var tier: CustomerTier?

  /// How much could go wrong with the customer, as the organisation judges.
  public var risk: RiskLevel?

  /// Where the customer stands in the life of a customer.
  public var stage: CustomerStage?

  /// How the customer's complaints lie in time.
  public var frequency: FrequencyPattern?

  /// The languages in which to write and speak, the preferred one first.
  public var languages: [LanguageTag]

  /// The ways by which to get in touch, the preferred one first.
  public var channels: [ContactChannel]

  /// That the customer is at more risk of harm than others: codes without details.
  public var vulnerabilities: Set<Vulnerability>

  /// What the organisation does differently for the customer.
  public var adjustments: Set<Adjustment>

  /// Makes a customer of what is known.
  public init(
    kind: CustomerKind? = nil, tier: CustomerTier? = nil, risk: RiskLevel? = nil,
    stage: CustomerStage? = nil, frequency: FrequencyPattern? = nil,
    languages: [LanguageTag] = [], channels: [ContactChannel] = [],
    vulnerabilities: Set<Vulnerability> = [], adjustments: Set<Adjustment> = []
  ) {
    self.kind = kind
    self.tier = tier
    self.risk = risk
    self.stage = stage
    self.frequency = frequency
    self.languages = languages
    self.channels = channels
    self.vulnerabilities = vulnerabilities
    self.adjustments = adjustments
  }
}

extension Customer: Codable {
  private enum Keys: String, CodingKey {
    case kind, tier, risk, stage, frequency, languages, channels, vulnerabilities, adjustments
  }

  /// Reads what is stated; what is not stated is not known.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    self.init(
      kind: try fields.decodeIfPresent(CustomerKind.self, forKey: .kind),
      tier: try fields.decodeIfPresent(CustomerTier.self, forKey: .tier),
      risk: try fields.decodeIfPresent(RiskLevel.self, forKey: .risk),
      stage: try fields.decodeIfPresent(CustomerStage.self, forKey: .stage),
      frequency: try fields.decodeIfPresent(FrequencyPattern.self, forKey: .frequency),
      languages: try fields.decodeIfPresent([LanguageTag].self, forKey: .languages) ?? [],
      channels: try fields.decodeIfPresent([ContactChannel].self, forKey: .channels) ?? [],
      vulnerabilities: try fields.decodeIfPresent(
        Set<Vulnerability>.self, forKey: .vulnerabilities) ?? [],
      adjustments: try fields.decodeIfPresent(Set<Adjustment>.self, forKey: .adjustments) ?? [])
  }

  /// Writes what is known, sets in the order of their codes, so that equal values have equal text.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Keys.self)
    try fields.encodeIfPresent(kind, forKey: .kind)
    try fields.encodeIfPresent(tier, forKey: .tier)
    try fields.encodeIfPresent(risk, forKey: .risk)
    try fields.encodeIfPresent(stage, forKey: .stage)
    try fields.encodeIfPresent(frequency, forKey: .frequency)
    if !languages.isEmpty { try fields.encode(languages, forKey: .languages) }
    if !channels.isEmpty { try fields.encode(channels, forKey: .channels) }
    if !vulnerabilities.isEmpty {
      try fields.encode(vulnerabilities.sorted(), forKey: .vulnerabilities)
    }
    if !adjustments.isEmpty { try fields.encode(adjustments.sorted(), forKey: .adjustments) }
  }
}
