/// The name of an organisation whose complaints are kept apart from all others'.
///
/// Nothing of one tenant can be read or changed through another's desk.
public struct TenantID: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
