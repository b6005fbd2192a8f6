public import BusinessTime
public import ComplaintModel
import Synchronization

/// Follows the feed of a tenant, certifies from time to time what it was, and proves of single records that
/// they are in it.
///
/// ```swift
/// let notary = Notary(for: "acme", reading: store, keeping: shelf, signer: signer)
/// let checkpoint = try await notary.certify()
/// let file = try await notary.evidence(of: complaint)
/// ```
///
/// It works behind the feed: no command waits for it. It keeps the tree over the feed in memory, 64 bytes
/// for each event, and reads the feed anew when it is made anew. What it certified before has to be there
/// still: it certifies nothing that does not go on from every checkpoint on its shelf.
///
/// It takes each record for what it is when it reads it. What was changed before then is found by
/// ``EvidenceSource/audit(_:against:sealedFrom:)``.
public final class Notary: Sendable {
  /// The tenant.
  public let tenant: TenantID
  private let source: any EvidenceSource
  private let shelf: any CheckpointShelf
  private let signer: any CheckpointSigner
  private let clock: any DeskClock
  private let tree = Guarded(MerkleTree())

  /// Makes a notary.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - source: Where the records are.
  ///   - shelf: Where the checkpoints are kept.
  ///   - signer: Who vouches for them.
  ///   - clock: The only clock that is read.
  public init(
    for tenant: TenantID, reading source: any EvidenceSource,
    keeping shelf: any CheckpointShelf, signer: any CheckpointSigner = NoSigner(),
    clock: any DeskClock = SystemClock()
  ) {
    self.tenant = tenant
    self.source = source
    self.shelf = shelf
    self.signer = signer
    self.clock = clock
  }

  /// Reads on to the end of the feed.
  ///
  /// - Returns: How many records were read in all.
  /// - Throws: ``ComplaintModel/EvidenceError/Code/rewritten`` if a record is missing, or a `StoreError`.
  @discardableResult
  public func advance() async throws -> Int {
    while true {
      let count = tree.withLock { $0.count }
      let page = try await source.records(
        after: FeedPosition(rawValue: Int64(count)), of: tenant, limit: 1_024)
      if page.isEmpty { return count }
      for (index, record) in page.enumerated() where record.position.rawValue != count + index + 1 {
        throw EvidenceError(
          .rewritten, "position \(count + index + 1) of the feed of tenant \(tenant) is missing")
      }
      let leaves = page.map(\.event.leaf)
      tree.withLock { tree in
        // Somebody else may have read the same page meanwhile.
        for leaf in leaves.dropFirst(tree.count - count) { tree.append(leaf) }
      }
    }
  }

  /// Certifies what the feed is now, unless that was done already.
  ///
  /// - Returns: The new checkpoint, or the last one if nothing has been recorded since.
  /// - Throws: ``ComplaintModel/EvidenceError/Code/rewritten`` if the feed does not go on from what was
  ///   certified before; what the signer throws; or a `StoreError`.
  @discardableResult
  public func certify() async throws -> SignedCheckpoint {
    let kept = try await shelf.checkpoints(of: tenant).map(\.checkpoint)
    try await advance()
    let (size, root) = tree.withLock { ($0.count, $0.root) }
    try check(kept)
    let last = kept.max { $0.size < $1.size }
    let checkpoint = Checkpoint(
      of: tenant, size: size, root: root, at: clock.now, after: kept.last?.digest)
    if let last, last.size == size, let signed = try await signed(last) { return signed }
    let signature = try await signer.sign(Array(checkpoint.text.utf8))
    let signed = SignedCheckpoint(checkpoint, signatures: signature.map { [$0] } ?? [])
    try await shelf.keep(signed)
    return signed
  }

  private func signed(_ checkpoint: Checkpoint) async throws -> SignedCheckpoint? {
    try await shelf.checkpoints(of: tenant).first { $0.checkpoint == checkpoint }
  }

  private func check(_ kept: [Checkpoint]) throws {
    for checkpoint in kept {
      let root = tree.withLock { $0.root(of: checkpoint.size) }
      guard root == checkpoint.root else {
        throw EvidenceError(
          .rewritten,
          "the feed of tenant \(tenant) is not what it was at the checkpoint of \(checkpoint.at)")
      }
    }
  }

  /// Certifies again and again, until the task is cancelled; what fails is told and tried again.
  public func run(every interval: TimeSpan, observer: any DeskObserver = NoObserver()) async {
    while !Task.isCancelled {
      do { try await certify() } catch {
        observer.observe(.failed(port: "notary", reason: "\(error)"))
      }
      await clock.sleep(until: clock.now + interval)
    }
  }
}

// MARK: - Proofs

extension Notary {
  /// The proof that the record at a position is in the feed as it was at some size.
  ///
  /// - Returns: `nil` if it is not, or the notary has not read so far.
  public func inclusionProof(of position: FeedPosition, in size: Int) -> InclusionProof? {
    tree.withLock { $0.inclusionProof(of: Int(clamping: position.rawValue &- 1), in: size) }
  }

  /// The proof that the feed only grew from one size to another.
  ///
  /// - Returns: `nil` if it never had one of the sizes, or the notary has not read so far.
  public func consistencyProof(from first: Int, to second: Int) -> ConsistencyProof? {
    tree.withLock { $0.consistencyProof(from: first, to: second) }
  }

  /// The history of a complaint with all that proves it.
  ///
  /// - Parameters:
  ///   - complaint: The complaint.
  ///   - checkpoint: A checkpoint that the notary made; a new one if it is left out. Events that came after it
  ///     are left out.
  /// - Returns: A file that verifies; `nil` if there is no such complaint under the checkpoint.
  /// - Throws: ``ComplaintModel/EvidenceError`` if the history is not what was recorded.
  public func evidence(
    of complaint: ComplaintID, under checkpoint: SignedCheckpoint? = nil
  ) async throws -> EvidenceFile? {
    let signed: SignedCheckpoint
    if let checkpoint {
      signed = checkpoint
      try await advance()
    } else {
      signed = try await certify()
    }
    let size = signed.checkpoint.size
    let records = try await source.records(of: complaint, in: tenant)
      .filter { $0.position.rawValue <= size }
    if records.isEmpty { return nil }
    let proofs = records.compactMap { inclusionProof(of: $0.position, in: size) }
    let file = EvidenceFile(
      of: complaint, in: tenant, events: records.map(\.event), proofs: proofs, checkpoint: signed)
    // What is handed out has to hold; the caller has chosen the checkpoint, so it is not asked about here.
    try file.verify { _ in true }
    return file
  }
}
