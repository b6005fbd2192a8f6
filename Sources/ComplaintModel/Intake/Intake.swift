public import BusinessTime

/// What a complaint is about, as it was told and as later corrections have made it.
///
/// Only how and when it came has to be known; a complaint is recorded with what there is.
///
/// ```swift
/// var intake = Intake(.phone, receivedAt: received, from: complainant)
/// intake.category = .quality
/// intake.amountClaimed = try Money("CNY 128.00")
/// ```
///
/// Nothing in it is text that somebody typed: the account and what shows it are in the content vault,
/// and the event that files the complaint refers to them.
public struct Intake: Hashable, Sendable {
  /// The way it came by.
  public var channel: ContactChannel
  /// When it reached the organisation, which may be before it was recorded.
  public var receivedAt: Timestamp
  /// Who takes part, the complainant first.
  public var parties: [Involvement]
  /// What the host knew of the customer then.
  public var customer: Customer
  /// The language in which the complainant wrote or spoke.
  public var language: LanguageTag?

  /// What it is about.
  public var category: ComplaintCategory?
  /// When what it is about happened.
  public var happenedAt: Timestamp?
  /// Where it happened, as the host names places: a shop, a region.
  public var place: String?
  /// The product or service.
  public var product: ProductID?
  /// The order or contract.
  public var order: OrderID?
  /// The supplier or partner who had a part in it.
  public var supplier: SupplierID?

  /// What the complainant wants.
  public var remediesSought: [RemedyKind]
  /// The amount that the complainant claims.
  public var amountClaimed: Money?

  /// The emotion that whoever took it observed.
  public var emotion: Emotion?
  /// The gravest harm that it tells of.
  public var harm: Harm?
  /// How public it is.
  public var publicity: Publicity?
  /// How many people a public post has reached.
  public var reach: Int?
  /// How many people are affected.
  public var affected: Int?
  /// Whether it is, or is threatened to become, a legal dispute.
  public var isLegalDispute: Bool

  /// Marks of the host's.
  public var tags: [ComplaintTag]
  /// Further facts by the host's own names.
  public var fields: [String: FactValue]

  /// Makes an intake of what has to be known.
  public init(_ channel: ContactChannel, receivedAt: Timestamp, from complainant: PartyID) {
    self.channel = channel
    self.receivedAt = receivedAt
    parties = [Involvement(complainant, as: .complainant)]
    customer = Customer()
    remediesSought = []
    isLegalDispute = false
    tags = []
    fields = [:]
  }
}

extension Intake {
  /// The first party of a role, if there is one.
  public func party(_ role: PartyRole) -> PartyID? { parties.first { $0.role == role }?.party }

  /// What a fact of the intake says; `nil` if it is not known, or no fact of the intake.
  public func value(of name: Fact.Name) -> FactValue? { Boxed(self).value(of: name) }
}

extension Boxed<Intake> {
  /// What a fact of the intake says.
  ///
  /// It asks the box for one member after another: what is asked of an intake copies all of it first.
  func value(of name: Fact.Name) -> FactValue? {
    switch name {
    case .channel: .code(value.channel)
    case .receivedAt: .instant(value.receivedAt)
    case .category: value.category.map(FactValue.code)
    case .remediesSought: .texts(value.remediesSought.map(\.rawValue))
    case .amountClaimed: value.amountClaimed.map(FactValue.money)
    case .emotion: value.emotion.map(FactValue.rank)
    case .harm: value.harm.map(FactValue.rank)
    case .publicity: value.publicity.map(FactValue.rank)
    case .reach: value.reach.map { .number(Int64($0)) }
    case .affected: value.affected.map { .number(Int64($0)) }
    case .vulnerabilities: .texts(value.customer.vulnerabilities.map(\.rawValue).sorted())
    case .legalDispute: .flag(value.isLegalDispute)
    case .tags: .texts(value.tags.map(\.rawValue))
    case .customerKind: value.customer.kind.map(FactValue.code)
    case .customerTier: value.customer.tier.map(FactValue.code)
    case .customerRisk: value.customer.risk.map(FactValue.rank)
    case .stage, .phase, .grade, .reviewRound, .owner, .reopenings, .outcome,
      .decisionCommunicatedAt:
      nil
    }
  }
}
