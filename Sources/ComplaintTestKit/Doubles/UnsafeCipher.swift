import BusinessTime
public import ComplaintDesk
public import ComplaintModel
import Synchronization

/// A cipher for tests, which protects nothing: whoever knows the name of a key can read everything under it.
///
/// ```swift
/// let cipher = UnsafeCipher(key: "2025")
/// let vault = MemoryVault(cipher: cipher)
/// // …
/// cipher.use("2026")
/// try await vault.rotate("shop")
/// cipher.destroy("2025")
/// ```
///
/// It adds a stream of digests to the bytes, and a digest of all at the end. So nothing stands there in plain,
/// and a box that was changed or lies elsewhere is refused. Out of tests take a library that the field trusts.
public final class UnsafeCipher: ContentCipher {
  private struct State {
    var key: CipherKeyID
    var destroyed: Set<CipherKeyID> = []
    var callsUntilSilence: Int?
    var nonce: UInt64 = 0
  }

  private let isForEachParty: Bool
  private let state: Guarded<State>

  /// Makes a cipher.
  ///
  /// - Parameters:
  ///   - key: The key under which content is encrypted now.
  ///   - isForEachParty: Whether each party has a key of its own; see ``key(for:)``.
  public init(key: CipherKeyID = "first", isForEachParty: Bool = false) {
    self.isForEachParty = isForEachParty
    state = Guarded(State(key: key))
  }

  /// Encrypts under another key from now on.
  public func use(_ key: CipherKeyID) { state.withLock { $0.key = key } }

  /// Destroys a key: what lies under it is lost.
  public func destroy(_ key: CipherKeyID) { state.withLock { _ = $0.destroyed.insert(key) } }

  /// Answers so many calls more, and then none, as when whoever has the keys cannot be reached; `nil` for all.
  public func fallSilent(after calls: Int?) { state.withLock { $0.callsUntilSilence = calls } }

  /// Under which key content of a party is encrypted now.
  public func key(for party: PartyID?) -> CipherKeyID {
    let key = state.withLock { $0.key }
    guard isForEachParty, let party else { return key }
    return CipherKeyID(rawValue: "\(key)/\(party)")
  }

  /// Under which key content of a party is encrypted now, in every tenant.
  public func key(
    of tenant: TenantID, for party: PartyID?
  ) async throws(CipherError) -> CipherKeyID { key(for: party) }

  /// Adds the stream.
  public func encrypt(
    _ plain: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8] {
    let nonce = try call(key)
    let mixed = Self.mix(plain, key, nonce)
    return nonce + mixed + Self.check(mixed, key, nonce, place)
  }

  /// Takes the stream off again, if the check at the end is right.
  public func decrypt(
    _ box: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8] {
    _ = try call(key)
    guard box.count >= 40 else { throw .refused("the box is too short") }
    let (nonce, mixed) = (Array(box.prefix(8)), Array(box.dropFirst(8).dropLast(32)))
    guard Self.check(mixed, key, nonce, place) == Array(box.suffix(32)) else {
      throw .refused("the box is not what was encrypted here")
    }
    return Self.mix(mixed, key, nonce)
  }

  /// Counts a call; the answer is a number that was not used before.
  private func call(_ key: CipherKeyID) throws(CipherError) -> [UInt8] {
    let result = state.withLock { state -> Result<UInt64, CipherError> in
      if let calls = state.callsUntilSilence {
        if calls <= 0 { return .failure(.unavailable("whoever has the keys does not answer")) }
        state.callsUntilSilence = calls - 1
      }
      if state.destroyed.contains(key) { return .failure(.keyGone("key \(key) was destroyed")) }
      state.nonce += 1
      return .success(state.nonce)
    }
    let nonce = try result.get()
    return (0..<8).map { UInt8(truncatingIfNeeded: nonce >> UInt64(56 - 8 * $0)) }
  }

  private static func mix(_ bytes: [UInt8], _ key: CipherKeyID, _ nonce: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = []
    var block: UInt32 = 0
    return bytes.enumerated().map { offset, byte in
      if offset % 32 == 0 {
        stream = digest([Array("\(key)\n\(block)\n".utf8), nonce])
        block += 1
      }
      return byte ^ stream[offset % 32]
    }
  }

  private static func check(
    _ mixed: [UInt8], _ key: CipherKeyID, _ nonce: [UInt8], _ place: ContentPlace
  ) -> [UInt8] {
    digest([Array("check\n\(key)\n".utf8), nonce, place.bytes, mixed])
  }

  private static func digest(_ parts: [[UInt8]]) -> [UInt8] {
    var hash = SHA256()
    for part in parts { hash.update(part) }
    return hash.finalized()
  }
}
