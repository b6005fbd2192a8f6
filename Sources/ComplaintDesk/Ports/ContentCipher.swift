public import ComplaintModel

/// A host's way to encrypt what lies in a vault: a library that it has chosen, with keys in a safe place.
///
/// The library brings no cipher. A vault that gets one hands it everything that may be personal, before it
/// is kept, and keeps beside each box the name of the key; see ``EncryptedVault``. A cipher chooses the key
/// by tenant and person, so a host may have one for all, one for each tenant, or one for each person, which
/// it destroys when the person is to be forgotten.
///
/// ```swift
/// struct OurCipher: ContentCipher {
///   let keys: KeyService
///
///   func key(of tenant: TenantID, for party: PartyID?) async throws(CipherError) -> CipherKeyID {
///     try await keys.present(of: tenant, for: party)
///   }
///
///   func encrypt(
///     _ plain: [UInt8], under key: CipherKeyID, at place: ContentPlace
///   ) async throws(CipherError) -> [UInt8] {
///     // AES-GCM, ChaCha20-Poly1305 …: with a fresh nonce, and `place.bytes` as associated data
///   }
/// }
/// ```
///
/// Laws, which only whoever knows the cipher can check:
///
/// - What was encrypted under a key at a place is decrypted under that key at that place.
/// - A box that was changed, or that was made under another key or at another place, is
///   ``CipherError/Kind/refused``: the place goes in as associated data.
/// - A key that was once named stays good for decrypting until it is destroyed on purpose; from then on it
///   is ``CipherError/Kind/keyGone``, and comes never back.
/// - Equal content gives boxes that nobody can tell to be equal.
public protocol ContentCipher: Sendable {
  /// Under which key content of a tenant and, if it is somebody's, of a party is encrypted now.
  func key(of tenant: TenantID, for party: PartyID?) async throws(CipherError) -> CipherKeyID

  /// Encrypts bytes, bound to their place.
  func encrypt(
    _ plain: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8]

  /// Decrypts what ``encrypt(_:under:at:)`` gave for the same key and place.
  func decrypt(
    _ box: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8]
}

/// The name of a key, as the host calls it; it lies readable beside what is encrypted under it, so it says
/// nothing of a person.
public struct CipherKeyID: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Where content lies in a vault: what a box is bound to, so that nobody can put one in the place of
/// another.
public struct ContentPlace: Hashable, Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// The command that brought it.
  public let command: CommandID
  /// Which of the command's entries it is.
  public let slot: Int32
  /// Whose data it is, if it is somebody's.
  public let party: PartyID?

  /// Names a place.
  public init(tenant: TenantID, command: CommandID, slot: Int32, party: PartyID?) {
    self.tenant = tenant
    self.command = command
    self.slot = slot
    self.party = party
  }

  /// The place as bytes, for a cipher's associated data: those of two places are never the same.
  ///
  /// The text `complaintkit/content`, a byte of one, the number of bytes of the tenant's name in four bytes
  /// and the name, the command's 16 bytes, the slot's four, and a byte of zero, or of one and the party's 16
  /// bytes. Numbers have the most significant byte first.
  public var bytes: [UInt8] {
    var bytes = Array("complaintkit/content".utf8) + [1]
    bytes.append(bigEndian: UInt32(truncatingIfNeeded: tenant.rawValue.utf8.count))
    bytes += tenant.rawValue.utf8
    bytes.append(bigEndian: command.high)
    bytes.append(bigEndian: command.low)
    bytes.append(bigEndian: slot)
    bytes.append(party == nil ? 0 : 1)
    if let party {
      bytes.append(bigEndian: party.high)
      bytes.append(bigEndian: party.low)
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian number: some FixedWidthInteger) {
    for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

/// Why a cipher did not do what it was asked to.
public struct CipherError: Error, Hashable, Sendable {
  /// What it means for the content.
  public enum Kind: String, Hashable, Sendable {
    /// The key was destroyed: what lies under it can be read by nobody any more.
    case keyGone
    /// The box is not what was encrypted under the key at the place.
    case refused
    /// Whoever has the key does not answer: it may do so later.
    case unavailable
  }

  /// What it means for the content.
  public let kind: Kind
  /// What went wrong, for people; without anything secret or personal.
  public let reason: String

  /// The key was destroyed.
  public static func keyGone(_ reason: String) -> CipherError {
    CipherError(kind: .keyGone, reason: reason)
  }

  /// The box is not what was encrypted.
  public static func refused(_ reason: String) -> CipherError {
    CipherError(kind: .refused, reason: reason)
  }

  /// A failure that may pass.
  public static func unavailable(_ reason: String) -> CipherError {
    CipherError(kind: .unavailable, reason: reason)
  }
}

extension CipherError: CustomStringConvertible {
  /// What went wrong, and what it means.
  public var description: String { "\(reason) (\(kind.rawValue))" }
}

extension StoreError.Code {
  /// Content is there, and its key was destroyed.
  public static let keyGone = StoreError.Code(rawValue: "keyGone")
}
