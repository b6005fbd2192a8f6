/// The host's name for a supplier or manufacturer whom complaints concern.
public struct SupplierID: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}
