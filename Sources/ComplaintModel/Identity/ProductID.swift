/// The host's name for a product or a service that complaints are about.
public struct ProductID: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
