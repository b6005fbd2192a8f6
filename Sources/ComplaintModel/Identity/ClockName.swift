/// The name of a service level's clock, as it stands in events and on screens.
public struct ClockName: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
