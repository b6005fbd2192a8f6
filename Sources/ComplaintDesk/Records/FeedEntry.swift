public import ComplaintModel

/// A place in a tenant's feed, counted from 1 without gaps, in the order of the commits.
public struct FeedPosition: RawRepresentable, Hashable, Comparable, Codable, Sendable {
  /// The number.
  public let rawValue: Int64

  /// Makes a position from its number.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// Before the first event.
  public static let start = FeedPosition(rawValue: 0)

  /// The position after it.
  public var next: FeedPosition { FeedPosition(rawValue: rawValue + 1) }

  /// Whether the first position is the earlier one.
  public static func < (left: FeedPosition, right: FeedPosition) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension FeedPosition: CustomStringConvertible {
  /// The number.
  public var description: String { "\(rawValue)" }
}

/// An event at its place in the tenant's feed.
public struct FeedEntry: Sendable {
  /// The place.
  public let position: FeedPosition
  /// The event; if its record cannot be read, what is wrong with it.
  public let event: Result<Complaint.Event, RecordFault>

  /// Makes an entry.
  public init(_ position: FeedPosition, _ event: Result<Complaint.Event, RecordFault>) {
    self.position = position
    self.event = event
  }
}
