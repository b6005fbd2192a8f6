public import BusinessTime

/// What is now known of a complaint, or known better than when it came in.
///
/// Only what is set changes; what was recorded wrongly and is not known at all goes into ``cleared``.
///
/// ```swift
/// var change = IntakeChange()
/// change.category = .quality
/// change.affected = 12
/// change.cleared = [.amountClaimed]
/// ```
public struct IntakeChange: Hashable, Sendable {
  /// The way it came by.
  public var channel: ContactChannel?
  /// When it reached the organisation; clocks that started then are computed anew.
  public var receivedAt: Timestamp?
  /// What it is about.
  public var category: ComplaintCategory?
  /// When what it is about happened.
  public var happenedAt: Timestamp?
  /// Where it happened.
  public var place: String?
  /// The product or service.
  public var product: ProductID?
  /// The order or contract.
  public var order: OrderID?
  /// The supplier or partner who had a part in it.
  public var supplier: SupplierID?
  /// The amount that the complainant claims.
  public var amountClaimed: Money?
  /// The emotion observed.
  public var emotion: Emotion?
  /// The gravest harm.
  public var harm: Harm?
  /// How public it is.
  public var publicity: Publicity?
  /// How many people a public post has reached.
  public var reach: Int?
  /// How many people are affected.
  public var affected: Int?
  /// Whether it is a legal dispute.
  public var isLegalDispute: Bool?
  /// What the complainant wants, all of it; empty for no change.
  public var remediesSought: [RemedyKind] = []
  /// What the host knows of the customer now.
  public var customer: Customer?
  /// Parties that take part from now on.
  public var parties: [Involvement] = []
  /// Further facts by the host's own names.
  public var fields: [String: FactValue] = [:]
  /// Facts of the intake that are not known after all.
  public var cleared: [Fact] = []

  /// Makes a change of nothing.
  public init() {}
}

extension Intake {
  /// Takes in a change.
  ///
  /// What has to be known cannot be cleared: such a fact is left as it is.
  public mutating func apply(_ change: IntakeChange) {
    for fact in change.cleared { clear(fact) }
    channel = change.channel ?? channel
    receivedAt = change.receivedAt ?? receivedAt
    category = change.category ?? category
    happenedAt = change.happenedAt ?? happenedAt
    place = change.place ?? place
    product = change.product ?? product
    order = change.order ?? order
    supplier = change.supplier ?? supplier
    amountClaimed = change.amountClaimed ?? amountClaimed
    emotion = change.emotion ?? emotion
    harm = change.harm ?? harm
    publicity = change.publicity ?? publicity
    reach = change.reach ?? reach
    affected = change.affected ?? affected
    isLegalDispute = change.isLegalDispute ?? isLegalDispute
    if !change.remediesSought.isEmpty { remediesSought = change.remediesSought }
    customer = change.customer ?? customer
    for party in change.parties where !parties.contains(party) { parties.append(party) }
    fields.merge(change.fields) { _, new in new }
  }

  private mutating func clear(_ fact: Fact) {
    switch fact {
    case .field(let name): fields[name] = nil
    case .known(let name): clear(name)
    case .milestone, .outside: break
    }
  }

  private mutating func clear(_ name: Fact.Name) {
    switch name {
    case .category: category = nil
    case .remediesSought: remediesSought = []
    case .amountClaimed: amountClaimed = nil
    case .emotion: emotion = nil
    case .harm: harm = nil
    case .publicity: publicity = nil
    case .reach: reach = nil
    case .affected: affected = nil
    case .legalDispute: isLegalDispute = false
    case .vulnerabilities: customer.vulnerabilities = []
    case .customerKind: customer.kind = nil
    case .customerTier: customer.tier = nil
    case .customerRisk: customer.risk = nil
    case .tags: tags = []
    case .channel, .receivedAt, .stage, .phase, .grade, .reviewRound, .owner, .reopenings, .outcome,
      .decisionCommunicatedAt:
      break
    }
  }
}

extension IntakeChange {
  /// The facts that can be cleared, besides the host's own fields.
  static let clearable: Set<Fact> = [
    .category, .remediesSought, .amountClaimed, .emotion, .harm, .publicity, .reach, .affected,
    .legalDispute, .vulnerabilities, .customerKind, .customerTier, .customerRisk, .tags,
  ]

  /// Whether nothing changes by it.
  public var isEmpty: Bool { self == .nothing }

  private static let nothing = IntakeChange()
}
