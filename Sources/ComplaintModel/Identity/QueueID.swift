/// The name of a queue in which complaints wait for somebody to take them.
public struct QueueID: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
