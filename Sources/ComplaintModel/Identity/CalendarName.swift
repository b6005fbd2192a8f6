/// The name of a working calendar, by which a playbook's clocks call it.
public struct CalendarName: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
