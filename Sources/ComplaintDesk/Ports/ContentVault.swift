public import BusinessTime
public import ComplaintModel

/// Where the texts and documents are kept that people wrote, said or sent.
///
/// Everything that may be personal lies here and nowhere else: events name it by
/// ``ComplaintModel/ContentReference``, so a person's data can be erased while what happened stays on
/// record.
///
/// Laws, each of which `VaultLaws` in ComplaintTestKit checks on any driver:
///
/// - What was put under a reference is read under it, byte for byte, until it is erased.
/// - The same content under the same command, slot and party has the same reference, however often it is
///   put; other content has another one, and both are kept. It counts as put when it was put last.
/// - A digest covers a salt of 128 bits which lies beside the content and is erased with it, so who has
///   only the reference cannot try out what was written.
/// - After ``erase(party:keeping:of:)`` nothing of the party is read any more, whatever reference is used,
///   but what was to be kept.
/// - Tenants are apart (L10).
public protocol ContentVault: Sendable {
  /// Keeps content under a command and a slot.
  ///
  /// - Parameters:
  ///   - content: The content.
  ///   - command: The command that brings it.
  ///   - slot: Which of the command's entries it is, from 0.
  ///   - party: Whose data it is, if it is somebody's.
  ///   - salt: What is kept beside the content and goes into its digest, unless the same content lies
  ///     there already.
  ///   - tenant: The tenant.
  /// - Returns: The reference.
  /// - Throws: ``StoreError`` if the vault cannot be reached or takes no more.
  func put(
    _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
    of tenant: TenantID
  ) async throws(StoreError) -> ContentReference

  /// The content under a reference; `nil` if it was erased or never put.
  func content(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> VaultContent?

  /// Erases everything of a party, but what is to be kept.
  ///
  /// - Parameters:
  ///   - party: The party.
  ///   - kept: Entries that stay as they are, as those of a complaint that is held.
  ///   - tenant: The tenant.
  /// - Returns: How many entries were erased.
  /// - Throws: ``StoreError`` if the vault cannot be reached.
  func erase(
    party: PartyID, keeping kept: Set<ContentReference>, of tenant: TenantID
  ) async throws(StoreError) -> Int

  /// Erases entries that were put before an instant and that no commit names, as when a command was
  /// refused.
  ///
  /// Only entries older than `instant` are looked at; `isNamed` says of a reference whether a commit
  /// names it. One that is put again meanwhile stays. The answer is how many entries there were.
  func sweep(
    before instant: Timestamp, of tenant: TenantID,
    unless isNamed: @Sendable (ContentReference) async throws(StoreError) -> Bool
  ) async throws(StoreError) -> Int
}

extension ContentVault {
  /// Erases everything of a party.
  ///
  /// - Returns: How many entries there were.
  @discardableResult
  public func erase(party: PartyID, of tenant: TenantID) async throws(StoreError) -> Int {
    try await erase(party: party, keeping: [], of: tenant)
  }
}

/// What lies in the vault.
public struct VaultContent: Hashable, Sendable {
  /// Its media type, such as `text/plain` (RFC 6838).
  public let mediaType: String
  /// The bytes; of a text its UTF-8.
  public let bytes: [UInt8]

  /// Makes content of bytes.
  public init(_ bytes: [UInt8], mediaType: String) {
    self.bytes = bytes
    self.mediaType = mediaType
  }

  /// Makes content of a text.
  public init(_ text: String) { self.init(Array(text.utf8), mediaType: "text/plain") }

  /// The text, if it is one.
  public var text: String? {
    mediaType == "text/plain" ? String(validating: bytes, as: UTF8.self) : nil
  }
}

/// 128 bits by chance, which keep a digest from telling what it covers.
public struct Salt: Hashable, Sendable {
  /// The first 64 bits.
  public let high: UInt64
  /// The last 64 bits.
  public let low: UInt64

  /// Makes a salt of its bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

extension VaultContent {
  /// The digest of the content with a salt: what a ``ComplaintModel/ContentReference`` names.
  ///
  /// SHA-256 over the 16 bytes of the salt, the media type, a zero byte and the content.
  public func digest(with salt: Salt) -> ContentDigest {
    var hash = SHA256()
    hash.update([salt.high, salt.low].flatMap { $0.bigEndianBytes })
    hash.update(mediaType.utf8)
    hash.update([0])
    hash.update(bytes)
    return ContentDigest(hash)
  }
}

extension VaultContent {
  /// What the digest covers, for whoever keeps it in one piece.
  package func covered(with salt: Salt) -> [UInt8] {
    var covered = [salt.high, salt.low].flatMap { $0.bigEndianBytes }
    covered += mediaType.utf8
    covered.append(0)
    return covered + bytes
  }

  /// Reads what a digest covers; `nil` for anything else.
  package init?(covered: [UInt8]) {
    let rest = covered.dropFirst(16)
    guard covered.count > 16, let end = rest.firstIndex(of: 0),
      let mediaType = String(validating: rest[..<end], as: UTF8.self)
    else { return nil }
    self.init(Array(rest[(end + 1)...]), mediaType: mediaType)
  }
}

extension UInt64 {
  fileprivate var bigEndianBytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> UInt64(56 - $0 * 8)) }
  }
}
