/// The history of one complaint with all that proves it: for a third party that has nothing else of the
/// desk, the store and the database.
///
/// It is text, a line for each thing, which ends with a line feed:
///
/// 1. What the file is: format, tenant, complaint, how many events.
/// 2. For each event, in order, its stored bytes.
/// 3. For each event, in the same order, the proof that it is in the tree.
/// 4. The checkpoint, as a signed note in a JSON string.
///
/// It shows that these events were there in this order when the checkpoint was made, with none left out
/// before the last of them. It does not show that none came afterwards.
public struct EvidenceFile: Hashable, Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// The complaint.
  public let complaint: ComplaintID
  /// Its events from the first on.
  public let events: [StoredEvent]
  /// For each event the proof that it is in the tree of the checkpoint.
  public let proofs: [InclusionProof]
  /// The checkpoint.
  public let checkpoint: SignedCheckpoint

  /// Puts a file together; whether it proves anything is asked by ``verify(_:)``.
  public init(
    of complaint: ComplaintID, in tenant: TenantID, events: [StoredEvent],
    proofs: [InclusionProof], checkpoint: SignedCheckpoint
  ) {
    self.tenant = tenant
    self.complaint = complaint
    self.events = events
    self.proofs = proofs
    self.checkpoint = checkpoint
  }

  /// Looks at everything in the file, and nothing else.
  ///
  /// - Parameter trusts: Whether somebody vouches for the checkpoint: its signature is good under a key that
  ///   is known from elsewhere, or its root was published. All that the file proves rests on this.
  /// - Throws: ``EvidenceError`` with the first thing that does not fit.
  public func verify(
    _ trusts: (SignedCheckpoint) throws -> Bool
  ) throws(EvidenceError) {
    let isTrusted: Bool
    do { isTrusted = try trusts(checkpoint) } catch {
      throw EvidenceError(.untrusted, "the checkpoint could not be judged: \(error)")
    }
    guard isTrusted else { throw EvidenceError(.untrusted, "nobody vouches for the checkpoint") }
    guard checkpoint.checkpoint.tenant == tenant else {
      throw EvidenceError(
        .untrusted, "the checkpoint is one of tenant \(checkpoint.checkpoint.tenant)")
    }
    guard !events.isEmpty, proofs.count == events.count else {
      throw EvidenceError(.malformed, "there are not as many proofs as events, or no events")
    }
    var last: ContentDigest?
    var index = -1
    for (place, (event, proof)) in zip(events, proofs).enumerated() {
      let version = Int32(clamping: place + 1)
      try verify(event, version, after: last)
      guard proof.index > index, proof.size == checkpoint.checkpoint.size,
        proof.proves(event.leaf, under: checkpoint.checkpoint.root)
      else {
        throw EvidenceError(
          .notIncluded, "event \(version) is not in the tree of the checkpoint where it should be")
      }
      (last, index) = (event.seal, proof.index)
    }
  }

  private func verify(
    _ event: StoredEvent, _ version: Int32, after last: ContentDigest?
  ) throws(EvidenceError) {
    guard event.states(version: version, of: complaint, in: tenant) else {
      throw EvidenceError(
        .otherEvent, "event \(version) does not say that it is that of complaint \(complaint)")
    }
    guard let seal = event.seal else {
      throw EvidenceError(.unsealed, "event \(version) is not sealed")
    }
    guard seal == event.digest(after: last) else {
      throw EvidenceError(.brokenChain, "event \(version) is not the one that was sealed")
    }
  }
}
