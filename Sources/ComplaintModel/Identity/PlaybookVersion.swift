/// The version of a playbook, counted from 1 in each tenant.
///
/// Every event names the version by which it was decided, and every cycle of a clock the one by which
/// it runs.
public struct PlaybookVersion: RawRepresentable, Hashable, Comparable, Codable, Sendable {
  /// The number.
  public let rawValue: Int32

  /// Makes a version from its number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The version with which a tenant begins.
  public static let first = PlaybookVersion(rawValue: 1)

  /// Whether the first version is the older one.
  public static func < (left: PlaybookVersion, right: PlaybookVersion) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension PlaybookVersion: CustomStringConvertible {
  /// The number.
  public var description: String { "\(rawValue)" }
}
