import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Synchronization

/// An encrypted vault that breaks one law.
struct CrookedVault: EncryptedVault, ForwardingVault {
  /// What is wrong with it, by the law that finds it out.
  enum Flaw: String, CaseIterable {
    /// It keeps a copy of everything in plain.
    case nothingLiesInPlain
    /// It binds no box to its place.
    case boxesAreBoundToTheirPlaces
    /// It gives something even where the digest says that it is another.
    case whatWasNotPutIsGivenToNobody
    /// With a cipher it does not read what lay there before.
    case plainEntriesAreReadAsBefore
    /// It takes what has lost its key for erased.
    case destroyedKeyHidesItsOwnOnly
    /// It takes a box for erased if it has no cipher.
    case keysHaveToBeAtHand
    /// It does not go over where something lies in plain.
    case rotationLeavesNoOldKey
    /// It goes over with all or with nothing.
    case rotationMayBeGivenUp
    /// Going over brings back what was erased.
    case rotationGoesOnBesideOthers
    /// It ends at the first entry that nobody can read.
    case rotationPassesOverWhatNobodyReads
  }

  private final class Memory: Sendable {
    let copies = Guarded<[ContentReference: VaultContent]>([:])
    let plain = Guarded<Set<ContentReference>>([])
    let hasGoneOver = Guarded(false)
  }

  private let flaw: Flaw
  let vault: MemoryVault
  private let cipher: (any ContentCipher)?
  private let memory: Memory

  init(_ flaw: Flaw, cipher: (any ContentCipher)?) {
    (self.flaw, self.cipher, memory) = (flaw, cipher, Memory())
    vault = MemoryVault(cipher: Self.cipher(cipher, flaw))
  }

  init(sharing other: CrookedVault, cipher: (any ContentCipher)?) {
    (flaw, self.cipher, memory) = (other.flaw, cipher, other.memory)
    vault = MemoryVault(sharing: other.vault, cipher: Self.cipher(cipher, flaw))
  }

  private static func cipher(_ cipher: (any ContentCipher)?, _ flaw: Flaw) -> (any ContentCipher)? {
    flaw == .boxesAreBoundToTheirPlaces ? cipher.map { PlacelessCipher(cipher: $0) } : cipher
  }

  func holds(_ bytes: [UInt8]) -> Bool {
    let isCopied = memory.copies.withLock { $0.values.contains { $0.bytes.contains(bytes) } }
    return vault.holds(bytes) || flaw == .nothingLiesInPlain && isCopied
  }

  func put(
    _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
    of tenant: TenantID
  ) async throws(StoreError) -> ContentReference {
    let reference = try await vault.put(
      content, under: command, slot: slot, party: party, salt: salt, of: tenant)
    memory.copies.withLock { $0[reference] = content }
    if cipher == nil { memory.plain.withLock { _ = $0.insert(reference) } }
    return reference
  }

  func content(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> VaultContent? {
    if flaw == .plainEntriesAreReadAsBefore, cipher != nil,
      memory.plain.withLock({ $0.contains(reference) })
    {
      return nil
    }
    if flaw == .rotationGoesOnBesideOthers, memory.hasGoneOver.withLock({ $0 }) {
      return memory.copies.withLock { $0[reference] }
    }
    do throws(StoreError) { return try await vault.content(at: reference, of: tenant) } catch {
      switch (flaw, error.code) {
      case (.whatWasNotPutIsGivenToNobody, .damaged): return VaultContent("something")
      case (.destroyedKeyHidesItsOwnOnly, .keyGone), (.keysHaveToBeAtHand, .misuse): return nil
      default: throw error
      }
    }
  }

  func rotate(
    _ tenant: TenantID, batch: Int
  ) async throws(StoreError) -> VaultRotation {
    if flaw == .rotationLeavesNoOldKey, try await keys(of: tenant).plain > 0 {
      return VaultRotation()
    }
    if flaw == .rotationMayBeGivenUp, let cipher {
      let place = ContentPlace(tenant: tenant, command: .init(hashing: ""), slot: 0, party: nil)
      do throws(CipherError) {
        for _ in memory.copies.withLock({ $0.keys }) {
          _ = try await cipher.encrypt([], under: "old", at: place)
        }
      } catch {
        throw StoreError(.unavailable, "\(error)")
      }
    }
    let rotation = try await vault.rotate(tenant, batch: batch)
    if flaw == .rotationPassesOverWhatNobodyReads, rotation.keyGone > 0 {
      throw StoreError(.keyGone, "one cannot be read")
    }
    memory.hasGoneOver.withLock { $0 = true }
    return rotation
  }

  func keys(of tenant: TenantID) async throws(StoreError) -> VaultKeys {
    try await vault.keys(of: tenant)
  }
}

/// A cipher that hears nothing of places.
private struct PlacelessCipher: ContentCipher {
  let cipher: any ContentCipher
  private static let place = ContentPlace(
    tenant: "", command: CommandID(hashing: ""), slot: 0, party: nil)

  func key(of tenant: TenantID, for party: PartyID?) async throws(CipherError) -> CipherKeyID {
    try await cipher.key(of: tenant, for: party)
  }

  func encrypt(
    _ plain: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8] {
    try await cipher.encrypt(plain, under: key, at: Self.place)
  }

  func decrypt(
    _ box: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8] {
    try await cipher.decrypt(box, under: key, at: Self.place)
  }
}
