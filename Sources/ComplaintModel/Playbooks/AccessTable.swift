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
    var any: ActSet = []
    var own: ActSet = []
    var department: ActSet = []
    var partner: ActSet = []
  }

  /// What a role may do.
  public struct Grant: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// The acts.
    public let acts: [Act]
    /// On which complaints.
    public let scope: AccessScope

    /// Makes a grant.
    public init(_ role: Role, _ acts: [Act], on scope: AccessScope = .any) {
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

  /// Whether an actor may try an act on a complaint.
  ///
  /// - Parameters:
  ///   - act: The act.
  ///   - actor: Who tries it. The library itself and rules may try anything.
  ///   - complaint: The complaint.
  ///   - departments: The departments whose complaint it is, as ``Playbook/departments(of:)`` says; asked
  ///     for only where it matters.
  /// - Returns: Whether any of the actor's roles has a right to it.
  public func permits(
    _ act: Act, by actor: Actor, on complaint: Complaint,
    of departments: @autoclosure () -> Set<Department> = []
  ) -> Bool {
    guard actor.id.needsRights else { return true }
    for role in actor.roles {
      for place in rights.indices where rights[place].give(act, to: role) {
        if rights[place].any.contains(act) { return true }
        for scope in rights[place].scopes(of: act)
        where complaint.isWithin(scope, of: actor, as: role, departments()) {
          return true
        }
      }
    }
    return false
  }

  /// Whether an actor may begin a complaint about a matter.
  ///
  /// It is the actor's own by that. Who may do so only for their own partner begins those that name it.
  public func permits(_ act: Act, by actor: Actor, filing intake: Intake) -> Bool {
    guard actor.id.needsRights else { return true }
    for role in actor.roles {
      for place in rights.indices where rights[place].give(act, to: role) {
        if rights[place].givesUnlessPartner(act) { return true }
        if actor.isAt(intake.supplier) { return true }
      }
    }
    return false
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
    let acts = ActSet(grant.acts)
    switch grant.scope {
    case .any: self[place].any.formUnion(acts)
    case .own: self[place].own.formUnion(acts)
    case .department: self[place].department.formUnion(acts)
    case .partner: self[place].partner.formUnion(acts)
    }
  }
}

extension AccessTable.Rights {
  /// Whether they are a role's and grant an act in some scope; names are compared last.
  @inline(__always)
  fileprivate func give(_ act: Act, to role: Role) -> Bool {
    (givesUnlessPartner(act) || partner.contains(act)) && self.role == role
  }

  /// Whether they grant an act on more than what names the actor's own partner.
  @inline(__always)
  fileprivate func givesUnlessPartner(_ act: Act) -> Bool {
    any.contains(act) || own.contains(act) || department.contains(act)
  }

  /// The scopes narrower than all in which an act is granted.
  fileprivate func scopes(of act: Act) -> [AccessScope] {
    var scopes: [AccessScope] = []
    if own.contains(act) { scopes.append(.own) }
    if department.contains(act) { scopes.append(.department) }
    if partner.contains(act) { scopes.append(.partner) }
    return scopes
  }
}
