/// Who gives a command: an id, and what the host says of whoever bears it.
///
/// ```swift
/// let anna = Actor(.agent(AgentID(rawValue: "anna.li")), as: .agent, .specialist)
/// ```
///
/// The library takes the host's word for it: whoever signs people in makes actors.
public struct Actor: Hashable, Sendable {
  /// The id.
  public var id: ActorID
  /// The roles.
  public var roles: Set<Role>
  /// The departments to which the actor belongs.
  public var departments: Set<Department>
  /// The supplier or partner for whom the actor works, if it is not the organisation itself.
  public var partner: SupplierID?
  /// For whom they act, if they stand in for somebody or speak for a party.
  ///
  /// Roles are then those of whoever is stood in for.
  public var onBehalfOf: ActorID?

  /// Makes an actor.
  public init(
    _ id: ActorID, as roles: Role..., of departments: Set<Department> = [],
    at partner: SupplierID? = nil, onBehalfOf: ActorID? = nil
  ) {
    self.id = id
    self.roles = Set(roles)
    self.departments = departments
    self.partner = partner
    self.onBehalfOf = onBehalfOf
  }

  /// Time, and the library itself.
  public static let system = Actor(.system, as: .system)

  /// Whether a complaint with this owner is their own, or that of whoever they stand in for.
  public func owns(_ owner: Owner?) -> Bool {
    guard let person = owner?.person else { return false }
    return id == .agent(person) || onBehalfOf == .agent(person)
  }
}
