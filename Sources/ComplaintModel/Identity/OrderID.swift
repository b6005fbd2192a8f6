/// The host's name for an order or a contract that complaints are about.
public struct OrderID: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
