/// Which complaints a right is about.
///
/// ```swift
/// AccessTable([
///   .init(.agent, [.assess, .note], on: .department),
///   .init(.partner, [.completeTask], on: .partner),
/// ])
/// ```
@nonexhaustive
public enum AccessScope: String, ClosedVocabulary {
  /// All of the tenant.
  case any
  /// Those that they own, or whoever they stand in for; for a party, those in which it has the part that
  /// its role speaks of.
  case own
  /// Those of a department to which they belong: see ``Playbook/departments(of:)``.
  case department
  /// Those that name the supplier or partner for whom they work.
  case partner

  /// What people read.
  public var term: Term<AccessScope> {
    switch self {
    case .any: Term(self, "Any complaint", "全部投诉")
    case .own: Term(self, "Own complaints", "本人的投诉")
    case .department: Term(self, "Complaints of the own department", "本部门的投诉")
    case .partner: Term(self, "Complaints about the own company", "涉及本公司的投诉")
    }
  }
}

extension AccessScope: TextCoded {}

extension Complaint {
  /// Whether it lies within what a right of a role is about.
  func isWithin(
    _ scope: AccessScope, of actor: Actor, as role: Role,
    _ departments: @autoclosure () -> Set<Department>
  ) -> Bool {
    switch scope {
    case .any: true
    case .own: isOwn(of: actor, as: role)
    case .department:
      !actor.departments.isEmpty && !actor.departments.isDisjoint(with: departments())
    case .partner: actor.isAt(parts.value.intake.supplier)
    }
  }

  /// Whether it is an actor's own: theirs to deal with, or theirs as a party.
  ///
  /// Who is the complainant elsewhere and a witness here has no right of a complainant here.
  private func isOwn(of actor: Actor, as role: Role) -> Bool {
    if actor.owns(owner) { return true }
    guard case .party(let party) = actor.id else { return false }
    return parts.value.intake.parties.contains { $0.party == party && role.fits($0.role) }
  }
}

extension Role {
  /// Whether somebody with a part in a complaint has the role by that; a host's own fit any part.
  fileprivate func fits(_ part: PartyRole) -> Bool {
    if self == .complainant { return part == .complainant }
    return self == .representative ? part == .representative : true
  }
}

extension Actor {
  /// Whether they work for a partner; for nobody if none is named.
  func isAt(_ supplier: SupplierID?) -> Bool {
    guard let partner, let supplier else { return false }
    return partner == supplier
  }
}

extension ActorID {
  /// Whether access is asked for them: time, the library and rules are not.
  var needsRights: Bool {
    switch self {
    case .agent, .party: true
    case .system, .rule: false
    }
  }
}
