/// The name of one of the host's business rules, as it stands in refusals and events.
public struct RuleName: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
