public import ComplaintModel

/// What an audit found: the record that is not what it was, or the span of a feed in which one is.
public struct AuditFinding: Hashable, Sendable {
  /// What is wrong.
  @nonexhaustive
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Records are not there.
    case missing
    /// A record does not say that it is that version of that complaint.
    case misplaced
    /// A record does not follow the one before it in its complaint.
    case outOfOrder
    /// A record is not sealed, where those before it are.
    case unsealed
    /// A record does not have the digest that it has to have.
    case broken
    /// The last records of a complaint are not there, or there are more than were committed.
    case otherEnd
    /// What the records were when a checkpoint was made they are no more, though each has the digest that
    /// it has to have now.
    case rewritten
    /// The feed ends before a checkpoint.
    case cutOff
  }

  /// What is wrong.
  public let kind: Kind
  /// Where in the feed; `nil` if it can only be said of which complaint.
  public let positions: ClosedRange<FeedPosition>?
  /// The complaint, where it is known.
  public let complaint: ComplaintID?
  /// The version of the record, where it is one.
  public let version: Int32?

  init(
    _ kind: Kind, _ positions: ClosedRange<FeedPosition>?, _ complaint: ComplaintID? = nil,
    version: Int32? = nil
  ) {
    self.kind = kind
    self.positions = positions
    self.complaint = complaint
    self.version = version
  }

  init(_ kind: Kind, _ record: EvidenceRecord) {
    self.init(
      kind, record.position...record.position, record.complaint, version: record.version)
  }
}

extension AuditFinding: CustomStringConvertible {
  /// What is wrong and where, as a sentence for people.
  public var description: String {
    let place =
      switch positions {
      case let span? where span.lowerBound == span.upperBound: "position \(span.lowerBound)"
      case let span?: "positions \(span.lowerBound) to \(span.upperBound)"
      case nil: "the feed"
      }
    let event = [version.map { "event \($0)" }, complaint.map { "complaint \($0)" }]
      .compactMap(\.self).joined(separator: " of ")
    let record = event.isEmpty ? place : "\(place), \(event),"
    return switch kind {
    case .missing: "\(place) of the feed: nothing is there any more"
    case .misplaced: "\(record) does not say that it is this event"
    case .outOfOrder: "\(record) does not follow the event before it"
    case .unsealed: "\(record) is not sealed"
    case .broken: "\(record) is not the one that was sealed"
    case .otherEnd: "\(event): the complaint has another last event than was committed"
    case .rewritten: "\(place) of the feed: something is not what it was at the checkpoint"
    case .cutOff: "\(place) of the feed: nothing is there, and the checkpoint says that it was"
    }
  }
}
