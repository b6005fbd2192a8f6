import ComplaintModel

/// Bytes as they lie in a store, with the number that goes with them.
package struct KeptRecord: Sendable {
  package let bytes: [UInt8]
  package let checksum: Checksum

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    checksum = Checksum(of: bytes)
  }
}

/// What a commit keeps of one complaint.
package struct KeptPart: Sendable {
  /// Every how many versions a complaint's state is kept beside its events.
  package static let snapshotInterval: Int32 = 16

  package let events: [KeptRecord]
  package let snapshot: KeptRecord?

  package init(_ part: Commit.Part) {
    let isTime =
      part.complaint.version / Self.snapshotInterval
      != part.expectedVersion / Self.snapshotInterval
    events = part.stored.map { KeptRecord($0.bytes) }
    snapshot = isTime ? KeptRecord(part.complaint.encoded()) : nil
  }
}
