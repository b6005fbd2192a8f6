public import BusinessTime

/// Who owns a complaint by default, by its stage and category.
///
/// The first rule that matches decides; if none does, `otherwise`. So every open stage has somebody
/// responsible.
///
/// ```swift
/// let table = try OwnerTable(
///   rules: [.init(category: .safety, owner: .queue(safetyDesk))],
///   otherwise: .queue(firstLine))
/// table.owner(at: .assessed, category: .safetyFire).owner  // .queue(safetyDesk)
/// ```
public struct OwnerTable: Hashable, Sendable {
  /// The rules in the order in which they are tried.
  public let rules: [Rule]

  /// Who owns what no rule matches.
  public let otherwise: Owner

  /// Who owns complaints in a stage, of a category, or both.
  public struct Rule: Hashable, Sendable {
    /// The stage, `nil` for any.
    public let stage: Stage?
    /// The category with all below it, `nil` for any.
    public let category: ComplaintCategory?
    /// The owner.
    public let owner: Owner

    /// Makes a rule.
    public init(stage: Stage? = nil, category: ComplaintCategory? = nil, owner: Owner) {
      self.stage = stage
      self.category = category
      self.owner = owner
    }
  }

  /// Makes a table.
  ///
  /// - Throws: ``InvalidDefinition`` with every fault: if a rule is never reached, because an earlier
  ///   one matches whatever it does, if one matches everything, or if a name is not well formed.
  public init(rules: [Rule] = [], otherwise: Owner) throws(InvalidDefinition) {
    self.rules = rules
    self.otherwise = otherwise
    try InvalidDefinition.check(faults)
  }

  init(known rules: [Rule], otherwise: Owner) {
    self.rules = rules
    self.otherwise = otherwise
  }

  /// Everything lies in the queue `complaints` until somebody takes it.
  public static let standard = OwnerTable(
    known: [], otherwise: .queue(QueueID(rawValue: "complaints")))

  /// An owner, and why.
  public struct Finding: Hashable, Sendable {
    /// The owner.
    public let owner: Owner
    /// The place of the rule that matched, from 0; `nil` if none did.
    public let rule: Int?
  }
}

extension OwnerTable {
  /// The default owner of a complaint; without a category only rules for any category match.
  public func owner(at stage: Stage, category: ComplaintCategory?) -> Finding {
    let rule = rules.firstIndex { $0.matches(stage, category) }
    return Finding(owner: rule.map { rules[$0].owner } ?? otherwise, rule: rule)
  }

  var faults: [DefinitionFault] {
    var faults = rules.enumerated().flatMap { index, rule in
      rule.faults(after: rules[..<index]).map { $0.inside("rules[\(index)]") }
    }
    if !otherwise.isWellFormed {
      faults.append(
        DefinitionFault(.illFormed, at: "otherwise", "\(otherwise) has no well-formed name"))
    }
    return faults
  }
}

extension OwnerTable.Finding {
  /// Who the owner is, and which rule says so, counted from 1.
  public func text(in language: DisplayLanguage) -> String {
    switch language {
    case .english: "\(owner) (" + (rule.map { "rule \($0 + 1)" } ?? "no rule matched") + ")"
    case .chinese: "\(owner)(" + (rule.map { "第\($0 + 1)条规则" } ?? "无匹配规则,取默认") + ")"
    }
  }
}

extension OwnerTable.Rule {
  fileprivate func matches(_ stage: Stage, _ category: ComplaintCategory?) -> Bool {
    guard self.stage.map({ $0 == stage }) ?? true else { return false }
    guard let outer = self.category else { return true }
    return category?.isWithin(outer) ?? false
  }

  fileprivate func faults(after earlier: ArraySlice<Self>) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if let stage, !stage.isWellFormed {
      faults.append(DefinitionFault(.illFormed, at: "stage", "playbooks do not accept \(stage)"))
    }
    if let category, !category.isWellFormed {
      faults.append(
        DefinitionFault(.illFormed, at: "category", "playbooks do not accept \(category)"))
    }
    if !owner.isWellFormed {
      faults.append(DefinitionFault(.illFormed, at: "owner", "\(owner) has no well-formed name"))
    }
    if stage == nil, category == nil {
      faults.append(
        DefinitionFault(.empty, "a rule states a stage or a category; for all there is otherwise"))
    } else if let before = earlier.firstIndex(where: { $0.covers(self) }) {
      faults.append(DefinitionFault(.shadowed, "rules[\(before)] always matches first"))
    }
    return faults
  }

  /// Whether this rule matches whatever the other one does; one for all is a fault of its own.
  private func covers(_ other: Self) -> Bool {
    guard stage != nil || category != nil else { return false }
    guard stage == nil || stage == other.stage else { return false }
    guard let outer = category else { return true }
    return other.category?.isWithin(outer) ?? false
  }
}
