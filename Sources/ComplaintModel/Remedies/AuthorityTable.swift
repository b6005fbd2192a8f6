/// Who may give which remedies up to which amount without asking anybody.
///
/// What the table does not say is refused: a role without a grant, a kind or a currency that a grant
/// does not name. What is beyond somebody's authority needs the approval of another person whose
/// authority suffices: see ``approvalNeeded(for:by:)`` and ``objections(to:deputies:)``.
///
/// ```swift
/// let table = try AuthorityTable([
///   .init(.agent, [.apology, .refund], upTo: [Money("CNY 500.00")]),
///   .init(.manager, [.apology, .refund, .compensation], upTo: [Money("CNY 50000.00")]),
/// ])
/// let finding = table.approvalNeeded(for: remedies, by: [.agent])
/// finding.isWithin  // false
/// finding.approvers  // [.manager]
/// ```
public struct AuthorityTable: Hashable, Sendable {
  /// What each role may do, usually the least authority first: approvers are named in this order.
  public let grants: [Grant]

  /// What a role may do.
  public struct Grant: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// The kinds of remedy that it may give.
    public let kinds: [RemedyKind]
    /// The highest amount in each currency, for all remedies of a complaint together.
    public let upTo: [Money]

    /// Makes a grant.
    public init(_ role: Role, _ kinds: [RemedyKind], upTo: [Money] = []) {
      self.role = role
      self.kinds = kinds
      self.upTo = upTo
    }
  }

  /// Makes a table.
  ///
  /// - Throws: ``InvalidDefinition`` with every fault: if a role has two grants, if a grant names no
  ///   kind, one twice, or one of money without any amount, if it has two amounts in one currency or
  ///   one that is not more than nothing, or if a name is not well formed.
  public init(_ grants: [Grant]) throws(InvalidDefinition) {
    self.init(known: grants)
    try InvalidDefinition.check(faults)
  }

  init(known grants: [Grant]) { self.grants = grants }

  /// Nobody may give anything.
  public static let none = AuthorityTable(known: [])
}

extension AuthorityTable {
  /// A starting point: agents up to CNY 500, supervisors 5,000, managers 50,000, top management
  /// 1,000,000; in EUR, GBP and USD a tenth of it.
  public static let standard: AuthorityTable = {
    let words: [RemedyKind] = [.apology, .explanation, .correction]
    let things = words + [.replacement, .repair, .refund, .priceReduction, .goodwill]
    let all = things + [.compensation, .processChange]
    return AuthorityTable(known: [
      Grant(.agent, things, upTo: amounts(500)),
      Grant(.supervisor, things + [.compensation], upTo: amounts(5_000)),
      Grant(.manager, all, upTo: amounts(50_000)),
      Grant(.executive, all, upTo: amounts(1_000_000)),
    ])
  }()

  private static func amounts(_ yuan: Int64) -> [Money] {
    [Money(minorUnits: yuan * 100, .cny)]
      + [Currency.eur, .gbp, .usd].map { Money(minorUnits: yuan * 10, $0) }
  }
}

extension AuthorityTable {
  var faults: [DefinitionFault] {
    var seen: Set<Role> = []
    return grants.enumerated().flatMap { index, grant in
      var faults = grant.faults
      if !seen.insert(grant.role).inserted {
        faults.append(
          DefinitionFault(.duplicate, at: "role", "\"\(grant.role)\" has a grant already"))
      }
      return faults.map { $0.inside("[\(index)]") }
    }
  }
}

extension AuthorityTable.Grant {
  fileprivate var faults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if !role.isWellFormed {
      faults.append(
        DefinitionFault(.illFormed, at: "role", "playbooks do not accept \"\(role)\""))
    }
    if kinds.isEmpty {
      faults.append(DefinitionFault(.empty, at: "kinds", "a grant names a kind of remedy"))
    }
    if upTo.isEmpty, let index = kinds.firstIndex(where: \.isOfMoney) {
      faults.append(
        DefinitionFault(
          .empty, at: "upTo", "\"\(kinds[index])\" is of money, so an amount has to be stated"))
    }
    return faults + faultsOfKinds + DefinitionFault.ofCeilings(upTo)
  }

  private var faultsOfKinds: [DefinitionFault] {
    var seen: Set<RemedyKind> = []
    return kinds.enumerated().compactMap { index, kind in
      guard seen.insert(kind).inserted else {
        return DefinitionFault(.duplicate, at: "kinds[\(index)]", "\"\(kind)\" is named twice")
      }
      return kind.isWellFormed
        ? nil
        : DefinitionFault(
          .illFormed, at: "kinds[\(index)]", "playbooks do not accept \"\(kind)\"")
    }
  }
}

extension DefinitionFault {
  /// What is wrong with a list of highest amounts that stands under `upTo`.
  static func ofCeilings(_ ceilings: [Money]) -> [DefinitionFault] {
    var seen: Set<Currency> = []
    return ceilings.enumerated().compactMap { index, ceiling in
      guard seen.insert(ceiling.currency).inserted else {
        return DefinitionFault(
          .duplicate, at: "upTo[\(index)]", "there is an amount in \(ceiling.currency) already")
      }
      return ceiling.minorUnits > 0
        ? nil
        : DefinitionFault(
          .outOfRange, at: "upTo[\(index)]", "\(ceiling) is not more than nothing")
    }
  }
}
