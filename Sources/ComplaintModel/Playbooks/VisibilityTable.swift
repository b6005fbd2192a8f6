/// What of a complaint each role may see: by default nobody sees anything.
///
/// ```swift
/// let visibility = VisibilityTable([
///   .init(.complainant, [.status, .timeline, .next], on: .own),
///   .init(.agent, ComplaintPart.allCases),
/// ])
/// ```
///
/// It says what ``Complaint/view(for:history:by:)`` shows. What somebody may do is said by the
/// ``AccessTable``: who may do something need not see everything.
public struct VisibilityTable: Hashable, Sendable {
  /// What each role may see; several grants of one role add up.
  public let grants: [Grant]

  /// What a role may see.
  public struct Grant: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// The parts.
    public let parts: [ComplaintPart]
    /// Of which complaints.
    public let scope: AccessScope

    /// Makes a grant.
    public init(_ role: Role, _ parts: [ComplaintPart], on scope: AccessScope = .any) {
      self.role = role
      self.parts = parts
      self.scope = scope
    }
  }

  /// Makes a table.
  public init(_ grants: [Grant]) { self.grants = grants }

  /// What an actor may see of a complaint.
  ///
  /// A party sees nothing but what is ``ComplaintPart/outward``, whatever is granted.
  ///
  /// - Parameters:
  ///   - actor: Who looks. The library itself and rules may see everything.
  ///   - complaint: The complaint.
  ///   - departments: The departments whose complaint it is, as ``Playbook/departments(of:)`` says.
  /// - Returns: The parts; none for whoever may see nothing.
  public func parts(
    for actor: Actor, of complaint: Complaint,
    in departments: @autoclosure () -> Set<Department> = []
  ) -> Set<ComplaintPart> {
    guard actor.id.needsRights else { return Set(ComplaintPart.allCases) }
    var parts: Set<ComplaintPart> = []
    for grant in grants where actor.roles.contains(grant.role) {
      if complaint.isWithin(grant.scope, of: actor, as: grant.role, departments()) {
        parts.formUnion(grant.parts)
      }
    }
    if case .party = actor.id { parts.formIntersection(ComplaintPart.outward) }
    return parts
  }

  var faults: [DefinitionFault] {
    grants.enumerated().flatMap { index, grant in
      var faults: [DefinitionFault] = []
      if !grant.role.isWellFormed {
        faults.append(
          DefinitionFault(.illFormed, at: "role", "playbooks do not accept \"\(grant.role)\""))
      }
      if grant.parts.isEmpty {
        faults.append(DefinitionFault(.empty, at: "parts", "a grant names what may be seen"))
      }
      return (faults + grant.inwardFaults).map { $0.inside("[\(index)]") }
    }
  }
}

extension VisibilityTable.Grant {
  /// What is said to be shown to complainants and is never shown to a party.
  fileprivate var inwardFaults: [DefinitionFault] {
    guard role == .complainant || role == .representative else { return [] }
    return parts.enumerated().filter { !ComplaintPart.outward.contains($1) }.map { index, part in
      DefinitionFault(
        .misplaced, at: "parts[\(index)]",
        "\"\(part.rawValue)\" is never shown to a party to the complaint")
    }
  }
}
