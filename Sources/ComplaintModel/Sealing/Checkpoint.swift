public import BusinessTime

/// What a tenant's feed was at an instant: how many records it had, and the root of the tree over them.
///
/// Kept where whoever writes the database cannot write, it shows every later change of what it covers.
/// Its text follows the form of checkpoints of transparency logs (C2SP `tlog-checkpoint`), so that their
/// tools and witnesses can read and sign it:
///
/// ```text
/// complaintkit/acme
/// 1204
/// FdQjZx0y7hNaJ5bJX0hGvVTyQ3nZcgl0AiDw8uSx9vM=
/// at 2026-03-02T09:00:00.000Z
/// after 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
/// ```
public struct Checkpoint: Hashable, Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// How many records its feed had: the position of the last one.
  public let size: Int
  /// The root of the tree over them; see ``MerkleTree``.
  public let root: ContentDigest
  /// When it was made.
  public let at: Timestamp
  /// The ``digest`` of the checkpoint before it, so that none can be left out unnoticed; `nil` for the
  /// first.
  public let previous: ContentDigest?

  /// Makes a checkpoint.
  public init(
    of tenant: TenantID, size: Int, root: ContentDigest, at instant: Timestamp,
    after previous: ContentDigest? = nil
  ) {
    self.tenant = tenant
    self.size = size
    self.root = root
    at = instant
    self.previous = previous
  }

  private static let origin = "complaintkit/"

  /// The text that is signed; each line ends with a line feed.
  public var text: String {
    var lines = [Self.origin + tenant.rawValue, "\(size)", Base64.text(root.bytes), "at \(at)"]
    if let previous { lines.append("after \(previous)") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The SHA-256 of the text.
  public var digest: ContentDigest { ContentDigest(of: Array(text.utf8)) }

  /// Reads a text.
  ///
  /// - Throws: ``EvidenceError/Code/malformed`` for anything that ``text`` does not give.
  public init(text: String) throws(EvidenceError) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard (5...6).contains(lines.count), lines[lines.count - 1].isEmpty,
      let name = lines[0].after(Self.origin), let tenant = try? TenantID(checking: name),
      let size = Int(lines[1]), size >= 0, let bytes = Base64.bytes(lines[2]),
      let root = ContentDigest(bytes: bytes), let instant = lines[3].after("at "),
      let at = try? Timestamp(instant)
    else { throw Self.malformed }
    self.init(
      of: tenant, size: size, root: root, at: at,
      after: lines.count == 6 ? lines[4].after("after ").flatMap(ContentDigest.init(hex:)) : nil)
    // Numbers, instants and digests may be written in several ways, of which one is signed.
    guard self.text.utf8.elementsEqual(text.utf8) else { throw Self.malformed }
  }

  private static let malformed = EvidenceError(.malformed, "this is no text of a checkpoint")
}

extension String {
  /// What follows a beginning; `nil` if the text does not begin so.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
