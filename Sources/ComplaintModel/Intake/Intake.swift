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
  /// All of it, behind one reference: what it is about is handed on whole from the command to the event
  /// and the complaint.
  var parts: Boxed<Parts>

  /// What an intake consists of; see the properties of the same names.
  struct Parts: Hashable, Sendable {
    var channel: ContactChannel
    var receivedAt: Timestamp
    var parties: [Involvement]
    var customer = Customer()
    var language: LanguageTag?
    var category: ComplaintCategory?
    var happenedAt: Timestamp?
    var place: String?
    var product: ProductID?
    var order: OrderID?
    var supplier: SupplierID?
    var remediesSought: [RemedyKind] = []
    var amountClaimed: Money?
    var emotion: Emotion?
    var harm: Harm?
    var publicity: Publicity?
    var reach: Int?
    var affected: Int?
    var isLegalDispute = false
    var tags: [ComplaintTag] = []
    var fields: [String: FactValue] = [:]

    init(_ channel: ContactChannel, receivedAt: Timestamp, from complainant: PartyID) {
      self.channel = channel
      self.receivedAt = receivedAt
      parties = [Involvement(complainant, as: .complainant)]
    }
  }

  /// Makes an intake of what has to be known.
  public init(_ channel: ContactChannel, receivedAt: Timestamp, from complainant: PartyID) {
    parts = Boxed(Parts(channel, receivedAt: receivedAt, from: complainant))
  }
}

extension Intake {
  /// The way it came by.
  public var channel: ContactChannel {
    get { parts.value.channel }
    _modify { yield &parts.value.channel }
  }

  /// When it reached the organisation, which may be before it was recorded.
  public var receivedAt: Timestamp {
    get { parts.value.receivedAt }
    _modify { yield &parts.value.receivedAt }
  }

  /// Who takes part, the complainant first.
  public var parties: [Involvement] {
    get { parts.value.parties }
    _modify { yield &parts.value.parties }
  }

  /// What the host knew of the customer then.
  public var customer: Customer {
    get { parts.value.customer }
    _modify { yield &parts.value.customer }
  }

  /// The language in which the complainant wrote or spoke.
  public var language: LanguageTag? {
    get { parts.value.language }
    _modify { yield &parts.value.language }
  }

  /// What it is about.
  public var category: ComplaintCategory? {
    get { parts.value.category }
    _modify { yield &parts.value.category }
  }

  /// When what it is about happened.
  public var happenedAt: Timestamp? {
    get { parts.value.happenedAt }
    _modify { yield &parts.value.happenedAt }
  }

  /// Where it happened, as the host names places: a shop, a region.
  public var place: String? {
    get { parts.value.place }
    _modify { yield &parts.value.place }
  }

  /// The product or service.
  public var product: ProductID? {
    get { parts.value.product }
    _modify { yield &parts.value.product }
  }

  /// The order or contract.
  public var order: OrderID? {
    get { parts.value.order }
    _modify { yield &parts.value.order }
  }

  /// The supplier or partner who had a part in it.
  public var supplier: SupplierID? {
    get { parts.value.supplier }
    _modify { yield &parts.value.supplier }
  }

  /// What the complainant wants.
  public var remediesSought: [RemedyKind] {
    get { parts.value.remediesSought }
    _modify { yield &parts.value.remediesSought }
  }

  /// The amount that the complainant claims.
  public var amountClaimed: Money? {
    get { parts.value.amountClaimed }
    _modify { yield &parts.value.amountClaimed }
  }

  /// The emotion that whoever took it observed.
  public var emotion: Emotion? {
    get { parts.value.emotion }
    _modify { yield &parts.value.emotion }
  }

  /// The gravest harm that it tells of.
  public var harm: Harm? {
    get { parts.value.harm }
    _modify { yield &parts.value.harm }
  }

  /// How public it is.
  public var publicity: Publicity? {
    get { parts.value.publicity }
    _modify { yield &parts.value.publicity }
  }

  /// How many people a public post has reached.
  public var reach: Int? {
    get { parts.value.reach }
    _modify { yield &parts.value.reach }
  }

  /// How many people are affected.
  public var affected: Int? {
    get { parts.value.affected }
    _modify { yield &parts.value.affected }
  }

  /// Whether it is, or is threatened to become, a legal dispute.
  public var isLegalDispute: Bool {
    get { parts.value.isLegalDispute }
    _modify { yield &parts.value.isLegalDispute }
  }

  /// Marks of the host's.
  public var tags: [ComplaintTag] {
    get { parts.value.tags }
    _modify { yield &parts.value.tags }
  }

  /// Further facts by the host's own names.
  public var fields: [String: FactValue] {
    get { parts.value.fields }
    _modify { yield &parts.value.fields }
  }
}

extension Intake {
  /// The first party of a role, if there is one.
  public func party(_ role: PartyRole) -> PartyID? { parties.first { $0.role == role }?.party }

  /// What a fact of the intake says; `nil` if it is not known, or no fact of the intake.
  @inline(__always)
  public func value(of name: Fact.Name) -> FactValue? {
    switch name {
    case .channel: .code(channel)
    case .receivedAt: .instant(receivedAt)
    case .category: category.map(FactValue.code)
    case .remediesSought: .texts(remediesSought.map(\.rawValue))
    case .amountClaimed: amountClaimed.map(FactValue.money)
    case .emotion: emotion.map(FactValue.rank)
    case .harm: harm.map(FactValue.rank)
    case .publicity: publicity.map(FactValue.rank)
    case .reach: reach.map { .number(Int64($0)) }
    case .affected: affected.map { .number(Int64($0)) }
    case .vulnerabilities:
      .texts(parts.value.customer.vulnerabilities.map(\.rawValue).sorted())
    case .legalDispute: .flag(isLegalDispute)
    case .tags: .texts(tags.map(\.rawValue))
    case .customerKind: parts.value.customer.kind.map(FactValue.code)
    case .customerTier: parts.value.customer.tier.map(FactValue.code)
    case .customerRisk: parts.value.customer.risk.map(FactValue.rank)
    case .stage, .phase, .grade, .reviewRound, .owner, .reopenings, .outcome,
      .decisionCommunicatedAt:
      nil
    }
  }
}
