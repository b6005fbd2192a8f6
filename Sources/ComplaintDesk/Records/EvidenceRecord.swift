public import ComplaintModel

/// A record of a feed as it lies in a store.
public struct EvidenceRecord: Hashable, Sendable {
  /// Its place in the feed.
  public let position: FeedPosition
  /// The complaint to which it belongs; `nil` if it belongs to none that there is.
  public let complaint: ComplaintID?
  /// The version of the complaint after it, as the store says.
  public let version: Int32
  /// What is stored.
  public let event: StoredEvent

  /// Makes a record.
  public init(
    at position: FeedPosition, of complaint: ComplaintID?, version: Int32, _ event: StoredEvent
  ) {
    self.position = position
    self.complaint = complaint
    self.version = version
    self.event = event
  }
}

/// How far a complaint has come by what a store keeps of it beside its events.
public struct EvidenceStanding: Hashable, Sendable {
  /// The complaint.
  public let complaint: ComplaintID
  /// Its version.
  public let version: Int32

  /// Makes a standing.
  public init(_ complaint: ComplaintID, version: Int32) {
    self.complaint = complaint
    self.version = version
  }
}
