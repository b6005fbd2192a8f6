public import BusinessTime

/// Whether remedies are within somebody's authority, and if not, why not and who may approve them.
public struct AuthorityFinding: Hashable, Sendable {
  /// The role by which they are within authority; `nil` if they are not, or if there are none.
  public let role: Role?

  /// Why none of the roles suffices; empty if one does.
  public let reasons: [AuthorityReason]

  /// The roles that may approve, in the table's order, if none of the own ones suffices.
  ///
  /// If this is empty, too, nobody may: the table has to be changed, or the remedies.
  public let approvers: [Role]

  /// Whether no approval is needed.
  public var isWithin: Bool { reasons.isEmpty }
}

/// Why an authority does not suffice.
public enum AuthorityReason: Hashable, Sendable {
  /// There is no role whose authority could be asked for.
  case noRole
  /// The role has no grant.
  case noGrant(Role)
  /// The role may not give remedies of this kind.
  case kindNotGranted(RemedyKind, Role)
  /// The role may not give money in this currency.
  case currencyNotGranted(Currency, Role)
  /// All remedies together are worth more than the role may give.
  case aboveCeiling(total: Money, ceiling: Money, Role)
  /// The amounts add up to more than can be counted.
  case totalBeyondRange(Role)

  /// The stable name of the reason.
  public var code: String {
    switch self {
    case .noRole: "noRole"
    case .noGrant: "noGrant"
    case .kindNotGranted: "kindNotGranted"
    case .currencyNotGranted: "currencyNotGranted"
    case .aboveCeiling: "aboveCeiling"
    case .totalBeyondRange: "totalBeyondRange"
    }
  }
}

extension AuthorityTable {
  /// Whether remedies need somebody else's approval.
  ///
  /// Hand in all remedies of the complaint: amounts count together, in each currency for itself, so
  /// that nobody stays below a limit by splitting; cancelled ones are left out. One role has to
  /// suffice for all of them: authorities do not add up.
  public func approvalNeeded(
    for remedies: some Sequence<Remedy>, by roles: some Sequence<Role>
  ) -> AuthorityFinding {
    let remedies = remedies.filter { $0.state != .cancelled }
    guard !remedies.isEmpty else { return AuthorityFinding(role: nil, reasons: [], approvers: []) }
    let demand = Demand(remedies)
    // There are few, so to go through them is quicker than to hash.
    let own = Array(roles)
    let sufficient = grants.filter { $0.suffices(for: demand) }.map(\.role)
    if let role = sufficient.first(where: own.contains) {
      return AuthorityFinding(role: role, reasons: [], approvers: [])
    }
    var reasons: [AuthorityReason] = []
    for grant in grants where own.contains(grant.role) {
      reasons += grant.shortfalls(for: demand)
    }
    let strangers = own.filter { role in !grants.contains { $0.role == role } }
    if !strangers.isEmpty { reasons += Set(strangers).sorted().map(AuthorityReason.noGrant) }
    return AuthorityFinding(
      role: nil, reasons: reasons.isEmpty ? [.noRole] : reasons, approvers: sufficient)
  }
}

/// What an authority has to suffice for.
private struct Demand {
  /// Each kind once.
  let kinds: [RemedyKind]
  /// The sum in each currency; `nil` if one is beyond what can be counted.
  let totals: [Money]?

  init(_ remedies: [Remedy]) {
    kinds = remedies.reduce(into: []) { kinds, remedy in
      if !kinds.contains(remedy.kind) { kinds.append(remedy.kind) }
    }
    totals = try? remedies.totals()
  }
}

extension AuthorityTable.Grant {
  fileprivate func suffices(for demand: Demand) -> Bool {
    guard let totals = demand.totals else { return false }
    return demand.kinds.allSatisfy(kinds.contains)
      && totals.allSatisfy { shortfall(for: $0) == nil }
  }

  /// Why the grant does not suffice; empty if it does.
  fileprivate func shortfalls(for demand: Demand) -> [AuthorityReason] {
    let reasons = demand.kinds.filter { !kinds.contains($0) }
      .map { AuthorityReason.kindNotGranted($0, role) }
    guard let totals = demand.totals else { return reasons + [.totalBeyondRange(role)] }
    return reasons + totals.compactMap(shortfall)
  }

  private func shortfall(for total: Money) -> AuthorityReason? {
    guard let ceiling = upTo.first(where: { $0.currency == total.currency }) else {
      return .currencyNotGranted(total.currency, role)
    }
    return total.minorUnits > ceiling.minorUnits
      ? .aboveCeiling(total: total, ceiling: ceiling, role) : nil
  }
}

/// What speaks against an approval.
public enum ApprovalObjection: Hashable, Sendable {
  /// It is not that of another person.
  case fourEyes(FourEyesObjection)
  /// The approver's own authority does not suffice.
  case authority(AuthorityReason)

  /// The stable name of the objection.
  public var code: String {
    switch self {
    case .fourEyes(let objection): objection.code
    case .authority(let reason): reason.code
    }
  }

  /// The objection as a sentence for people.
  public func text(in language: DisplayLanguage) -> String {
    switch self {
    case .fourEyes(let objection): objection.text(in: language)
    case .authority(let reason): reason.text(in: language)
    }
  }
}

/// An approval of remedies that somebody proposed, before it counts.
public struct Approval: Hashable, Sendable {
  /// All remedies of the complaint, those to be approved among them.
  public let remedies: [Remedy]
  /// Who proposed.
  public let proposer: Signatory
  /// Who approves.
  public let approver: Signatory
  /// The roles of the approver; of whoever is stood in for, if the approver stands in.
  public let roles: Set<Role>

  /// Makes an approval to be checked.
  public init(
    of remedies: [Remedy], proposedBy proposer: Signatory, by approver: Signatory,
    with roles: Set<Role>
  ) {
    self.remedies = remedies
    self.proposer = proposer
    self.approver = approver
    self.roles = roles
  }
}

extension AuthorityTable {
  /// Everything that speaks against an approval; nothing if it counts.
  ///
  /// It has to be that of another person, also across deputies, and the approver's authority has to
  /// suffice for all remedies of the complaint.
  public func objections(to approval: Approval, deputies: Deputies) -> [ApprovalObjection] {
    let people = deputies.objections(
      toApprovalBy: approval.approver, ofProposalBy: approval.proposer)
    let authority = approvalNeeded(for: approval.remedies, by: approval.roles)
    return people.map(ApprovalObjection.fourEyes)
      + authority.reasons.map(ApprovalObjection.authority)
  }
}
