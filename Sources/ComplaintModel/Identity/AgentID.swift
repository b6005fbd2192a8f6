/// The name of a person, or of a machine, that acts for the organisation.
///
/// It is the host's own, such as a user name. It stands in events: a host that has to be able to
/// erase people who work for it gives them names without meaning.
public struct AgentID: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
