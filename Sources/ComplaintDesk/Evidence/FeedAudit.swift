public import ComplaintModel

/// Looks at the records of a tenant's feed one after another, in order and as they lie, and says which is
/// not what was recorded.
///
/// Of each it asks whether it says that it is the event that it is kept as, whether it follows the one
/// before it in its complaint, and whether its digest is the one that it has to have. Where the feed had
/// the size of a checkpoint, its root has to be that of the checkpoint.
///
/// ```swift
/// var audit = FeedAudit(of: "acme", against: checkpoints)
/// for record in records { audit.take(record) }
/// let report = audit.finish()
/// ```
///
/// It keeps some 100 bytes for each complaint, and nothing of the records. It does not decode events, so
/// it says nothing of what they mean.
public struct FeedAudit: Sendable {
  /// The end of the chain of a complaint.
  private struct End {
    var version: Int32 = 0
    var digest: ContentDigest?
  }

  private let name: StoredEventName
  private let tenant: TenantID
  private let checkpoints: [Checkpoint]
  private var sealedFrom: FeedPosition?
  private var ends: [ComplaintID: End] = [:]
  private var peaks = MerklePeaks()
  private var last = FeedPosition.start
  /// The position at which the roots were last those of a checkpoint.
  private var certified = FeedPosition.start
  private var nextCheckpoint = 0
  private var isWhole = true
  private var report = Report()

  /// How many findings are listed at most; all are counted.
  public static let mostFindings = 1_000

  /// What came of an audit.
  public struct Report: Hashable, Sendable {
    /// What was found, in the order in which it was, at most ``FeedAudit/mostFindings``.
    public internal(set) var findings: [AuditFinding] = []
    /// How much was found.
    public internal(set) var count = 0
    /// How many records there are.
    public internal(set) var records = 0
    /// How many of them are not sealed.
    public internal(set) var unsealed = 0
    /// How many checkpoints the feed agrees with.
    public internal(set) var checkpoints = 0
    /// The size of the last of them: later records are vouched for by nobody but the database.
    public internal(set) var certified = 0
    /// The root over all records; `nil` if one is missing.
    public internal(set) var root: ContentDigest?

    /// Whether nothing was found.
    public var isSound: Bool { count == 0 }
  }

  /// Begins to look.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - checkpoints: Checkpoints of the tenant that were kept elsewhere, in any order; whether they are
  ///     genuine is for the caller to ask first.
  ///   - sealedFrom: The position from which on every record has to be sealed; that of the first one that
  ///     is if it is left out.
  public init(
    of tenant: TenantID, against checkpoints: [Checkpoint] = [],
    sealedFrom: FeedPosition? = nil
  ) {
    self.tenant = tenant
    name = StoredEventName(tenant)
    self.checkpoints = checkpoints.filter { $0.tenant == tenant }.sorted { $0.size < $1.size }
    self.sealedFrom = sealedFrom
    compareRoots()
  }

  private mutating func note(_ finding: AuditFinding) {
    report.count += 1
    if report.findings.count < Self.mostFindings { report.findings.append(finding) }
  }

  /// Takes the next record.
  public mutating func take(_ record: EvidenceRecord) {
    let links = [link(record)]
    settle([record], links, Worked.all([record], links[...]))
  }

  /// Takes the next records; several processors work out their digests.
  public mutating func take(_ records: [EvidenceRecord]) async {
    let links = records.map { link($0) }
    let shares = stride(from: 0, to: records.count, by: Self.share).map { start in
      start..<min(start + Self.share, records.count)
    }
    let worked = await withTaskGroup(of: (Int, [Worked]).self) { group in
      for (number, share) in shares.enumerated() {
        group.addTask { (number, Worked.all(records[share], links[share])) }
      }
      return await group.reduce(into: Array(repeating: [], count: shares.count)) {
        $0[$1.0] = $1.1
      }
    }
    settle(records, links, Array(worked.joined()))
  }

  /// How many records are worked on together.
  private static let share = 256

  /// What is known of a record before its digest is worked out.
  private struct Link: Sendable {
    /// The positions before it that are missing.
    var gap: ClosedRange<FeedPosition>?
    var faults: [AuditFinding.Kind] = []
    /// The digest that it states, and the one before it in its complaint, if it is part of a chain.
    var seal: ContentDigest?
    var previous: ContentDigest?
  }

  /// What takes the time, and needs no other record.
  private struct Worked: Sendable {
    let isBroken: Bool
    let leaf: ContentDigest

    /// Works out several records together.
    static func all(
      _ records: ArraySlice<EvidenceRecord>, _ links: ArraySlice<Link>
    ) -> [Worked] {
      let known = zip(records, links)
      let digests = StoredEvent.digests(
        of: known.map { ($0.event, $1.previous, isSealed: $1.seal != nil) })
      let leaves = MerklePeaks.leaves(
        of: zip(known, digests).map { known, digest in
          known.1.seal ?? known.0.event.seal ?? digest
        })
      return zip(zip(links, digests), leaves).map { known, leaf in
        let (link, digest) = known
        return Worked(isBroken: link.seal.map { $0 != digest } ?? false, leaf: leaf)
      }
    }
  }

  /// Looks at what a record says of itself, and finds its place in the chain.
  private mutating func link(_ record: EvidenceRecord) -> Link {
    var link = Link()
    if record.position > last.next {
      link.gap = last.next...FeedPosition(rawValue: record.position.rawValue - 1)
    }
    last = record.position
    report.records += 1
    let bytes = record.event.bytes.span
    guard let complaint = record.complaint, name.begins(bytes, complaint, record.version) else {
      link.faults.append(.misplaced)
      return link
    }
    link.seal = StoredEvent.seal(in: bytes)
    let end = ends[complaint] ?? End()
    link.previous = end.digest
    if record.version != end.version &+ 1 { link.faults.append(.outOfOrder) }
    ends[complaint] = End(version: record.version, digest: link.seal ?? end.digest)
    if link.seal == nil {
      report.unsealed += 1
      if let sealedFrom, record.position >= sealedFrom { link.faults.append(.unsealed) }
    } else if sealedFrom == nil {
      sealedFrom = record.position
    }
    return link
  }

  /// Says what is wrong with records, and puts them into the tree.
  private mutating func settle(
    _ records: [EvidenceRecord], _ links: [Link], _ worked: [Worked]
  ) {
    var leaves: [ContentDigest] = []
    for (index, record) in records.enumerated() {
      if let gap = links[index].gap {
        note(AuditFinding(.missing, gap))
        isWhole = false
      }
      for fault in links[index].faults { note(AuditFinding(fault, record)) }
      if worked[index].isBroken { note(AuditFinding(.broken, record)) }
      guard isWhole else { continue }
      leaves.append(worked[index].leaf)
      if peaks.count + leaves.count == sizeOfNextCheckpoint {
        peaks.append(hashed: leaves)
        leaves = []
        compareRoots()
      }
    }
    peaks.append(hashed: leaves)
  }

  private var sizeOfNextCheckpoint: Int? {
    nextCheckpoint < checkpoints.count ? checkpoints[nextCheckpoint].size : nil
  }

  /// Compares the root with those of the checkpoints that were made at this size.
  private mutating func compareRoots() {
    while nextCheckpoint < checkpoints.count, checkpoints[nextCheckpoint].size <= peaks.count {
      let checkpoint = checkpoints[nextCheckpoint]
      nextCheckpoint += 1
      guard checkpoint.root == peaks.root else {
        let size = FeedPosition(rawValue: Int64(checkpoint.size))
        note(AuditFinding(.rewritten, min(certified.next, size)...size))
        // What follows has another root too, whatever it is.
        isWhole = false
        return
      }
      report.checkpoints += 1
      report.certified = checkpoint.size
      certified = FeedPosition(rawValue: Int64(checkpoint.size))
    }
  }

  /// Takes what a store said of a complaint, beside its events, before the first record was read: all of that
  /// has to be there.
  public mutating func take(before standing: EvidenceStanding) {
    if ends[standing.complaint]?.version ?? 0 < standing.version { noteEnd(standing) }
  }

  /// Takes what a store says of a complaint, beside its events, after the last record was read: there may
  /// not be more.
  public mutating func take(after standing: EvidenceStanding) {
    let end = ends.removeValue(forKey: standing.complaint)
    if let end, end.version > standing.version { noteEnd(standing) }
  }

  private mutating func noteEnd(_ standing: EvidenceStanding) {
    note(AuditFinding(.otherEnd, nil, standing.complaint, version: standing.version))
  }

  /// Says what came of it.
  ///
  /// - Parameter isAsked: Whether the store was asked how far each complaint has come; then there is none of
  ///   which it said nothing.
  /// - Returns: What was found.
  public consuming func finish(standings isAsked: Bool = false) -> Report {
    if isAsked {
      for complaint in ends.keys.sorted() { note(AuditFinding(.otherEnd, nil, complaint)) }
    }
    if let size = checkpoints.last?.size, size > Int(last.rawValue) {
      note(AuditFinding(.cutOff, last.next...FeedPosition(rawValue: Int64(size))))
    }
    if peaks.count == Int(last.rawValue) { report.root = peaks.root }
    return report
  }
}
