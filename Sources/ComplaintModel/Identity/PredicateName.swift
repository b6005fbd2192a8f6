/// The name of one of the host's predicates, by which a playbook's conditions call it.
public struct PredicateName: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
