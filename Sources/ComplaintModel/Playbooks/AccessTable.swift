/// Which roles may do what: by default nobody may do anything.
///
/// ```swift
/// let access = AccessTable([
///   .init(.agent, [.assess, .note, .attach]),
///   .init(.agent, [.communicateDecision], on: .own),
/// ])
/// ```
///
/// It says who may try; whether the complaint is in a stage for it is said by the ``Lifecycle``, and how
/// much money somebody may give by the ``AuthorityTable``. Time and rules are not asked.
public struct AccessTable: Hashable, Sendable {
  /// What each role may do; several grants of one role add up.
  public let grants: [Grant]

  /// The grants of each role as bits; there are so few that to go through them is quicker than to hash.
  fileprivate let rights: [Rights]

  fileprivate struct Rights: Hashable, Sendable {
    let role: Role
    var any: UInt128 = 0
    var own: UInt128 = 0
  }

  /// Which complaints a grant is about.
  @nonexhaustive
  public enum Scope: String, ClosedVocabulary {
    /// All of the tenant.
    case any
    /// Those that they own, or whoever they stand in for; for a party, those in which it has a part.
    case own

    /// What people read.
    public var term: Term<Scope> {
      switch self {
      case .any: Term(self, "Any complaint", "全部投诉")
      case .own: Term(self, "Own complaints", "本人的投诉")
      }
    }
  }

  /// What a role may do.
  public struct Grant: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// The acts.
    public let acts: [Act]
    /// On which complaints.
    public let scope: Scope

    /// Makes a grant.
    public init(_ role: Role, _ acts: [Act], on scope: Scope = .any) {
      self.role = role
      self.acts = acts
      self.scope = scope
    }
  }

  /// Makes a table.
  public init(_ grants: [Grant]) {
    self.grants = grants
    rights = grants.reduce(into: []) { $0.add($1) }
  }

  /// Whether an actor may try an act on a complaint; on a new one if there is none.
  public func permits(_ act: Act, by actor: Actor, on complaint: Complaint?) -> Bool {
    switch scope(of: act, for: actor) {
    case nil: false
    case .any: true
    case .own: complaint?.isOwn(of: actor) ?? true
    }
  }

  /// On which complaints an actor may try an act; `nil` for none.
  func scope(of act: Act, for actor: Actor) -> Scope? {
    switch actor.id {
    case .system, .rule: return .any
    case .agent, .party: break
    }
    let bit = act.bit
    var scope: Scope?
    for role in actor.roles {
      for place in rights.indices where rights[place].role == role {
        if rights[place].any & bit != 0 { return .any }
        if rights[place].own & bit != 0 { scope = .own }
      }
    }
    return scope
  }

  var faults: [DefinitionFault] {
    grants.enumerated().flatMap { index, grant in
      var faults: [DefinitionFault] = []
      if !grant.role.isWellFormed {
        faults.append(
          DefinitionFault(.illFormed, at: "role", "playbooks do not accept \"\(grant.role)\""))
      }
      if grant.acts.isEmpty {
        faults.append(DefinitionFault(.empty, at: "acts", "a grant names what may be done"))
      }
      return faults.map { $0.inside("[\(index)]") }
    }
  }
}

extension [AccessTable.Rights] {
  fileprivate mutating func add(_ grant: AccessTable.Grant) {
    let place = firstIndex { $0.role == grant.role } ?? count
    if place == count { append(AccessTable.Rights(role: grant.role)) }
    let acts = grant.acts.reduce(0) { $0 | $1.bit }
    switch grant.scope {
    case .any: self[place].any |= acts
    case .own: self[place].own |= acts
    }
  }
}

extension Complaint {
  /// Whether it is an actor's own: theirs to deal with, or theirs as a party.
  func isOwn(of actor: Actor) -> Bool {
    if actor.owns(owner) { return true }
    guard case .party(let party) = actor.id else { return false }
    return parts.value.intake.value.parties.contains { $0.party == party }
  }
}
