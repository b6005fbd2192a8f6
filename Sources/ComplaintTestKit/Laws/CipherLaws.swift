import BusinessTime
public import ComplaintDesk
import ComplaintModel
import Synchronization
public import Testing

/// The laws of ``ComplaintDesk/EncryptedVault``, each as a function that looks at any driver.
///
/// ```swift
/// @Test func ourVaultIsEncrypted() async {
///   await CipherLaws(reopen: { try OurVault(in: $0.folder, cipher: $1) }) {
///     try OurVault(in: temporaryFolder(), cipher: $0)
///   }.all()
///   await VaultLaws { try OurVault(in: temporaryFolder(), cipher: UnsafeCipher()) }.all()
/// }
/// ```
public struct CipherLaws<Vault: EncryptedVault>: Sendable {
  /// Makes a vault with a cipher, or without one.
  public typealias Making = @Sendable ((any ContentCipher)?) async throws -> Vault

  private let reopen: @Sendable (Vault, (any ContentCipher)?) async throws -> Vault
  private let holds: (@Sendable (Vault, [UInt8]) async throws -> Bool)?
  private let discard: @Sendable (Vault) async throws -> Void
  private let make: Making
  let command = CommandID(hashing: "sealed")
  let tenant: TenantID = "sealed/shop"
  let mei = PartyID(high: 1, low: 2)
  let ben = PartyID(high: 3, low: 4)

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - reopen: Makes a further vault over what a vault keeps, with another cipher or without one.
  ///   - holds: Whether some bytes stand anywhere in what a vault keeps, as it lies there; without it nobody
  ///     looks for what stands in plain.
  ///   - discard: Ends a vault that is not needed any more.
  ///   - make: Makes an empty vault with a cipher or without one.
  public init(
    reopen: @escaping @Sendable (Vault, (any ContentCipher)?) async throws -> Vault,
    holds: (@Sendable (Vault, [UInt8]) async throws -> Bool)? = nil,
    discard: @escaping @Sendable (Vault) async throws -> Void = { _ in }, _ make: @escaping Making
  ) {
    (self.reopen, self.holds, self.discard, self.make) = (reopen, holds, discard, make)
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await nothingLiesInPlain(at: location)
    await boxesAreBoundToTheirPlaces(at: location)
    await whatWasNotPutIsGivenToNobody(at: location)
    await plainEntriesAreReadAsBefore(at: location)
    await destroyedKeyHidesItsOwnOnly(at: location)
    await keysHaveToBeAtHand(at: location)
    await rotationLeavesNoOldKey(at: location)
    await rotationMayBeGivenUp(at: location)
    await rotationGoesOnBesideOthers(at: location)
    await rotationPassesOverWhatNobodyReads(at: location)
  }

  private func examine(
    _ law: String, at location: SourceLocation, with cipher: (any ContentCipher)?,
    _ body: (Inspection, Vault) async throws -> Void
  ) async {
    let examiner = Examiner(make: { [make] in try await make(cipher) }, discard: discard)
    await examiner.examine(law, at: location, body)
  }

  private func salt(_ number: Int) -> Salt {
    Salt(high: 0xA5A5_0000 + UInt64(number), low: 0x1234_5678_9ABC_DEF0)
  }

  private func put(
    _ text: String, _ slot: Int = 0, of party: PartyID? = nil, in vault: Vault
  ) async throws -> ContentReference {
    try await vault.put(
      VaultContent(text), under: command, slot: Int32(slot), party: party, salt: salt(slot),
      of: tenant)
  }

  private func text(
    _ reference: ContentReference, in vault: Vault
  ) async throws -> String? { try await vault.content(at: reference, of: tenant)?.text }
}

// MARK: - Keeping

extension CipherLaws {
  /// Nothing of content, media type and salt lies anywhere in plain, also of what lay in plain once.
  public func nothingLiesInPlain(at location: SourceLocation = #_sourceLocation) async {
    guard let holds else { return }
    let content = VaultContent(
      Array("Mei writes of a kettle that leaks. 水壶漏水。".utf8), mediaType: "text/x-unheard-of")
    let pieces = [
      ("the content", content.bytes), ("the media type", Array(content.mediaType.utf8)),
      ("the salt", Array(content.covered(with: salt(1)).prefix(16))),
    ]
    let put = { (vault: Vault) async throws in
      _ = try await vault.put(
        content, under: command, slot: 0, party: mei, salt: salt(1), of: tenant)
    }
    await examine(#function, at: location, with: UnsafeCipher()) { law, vault in
      try await put(vault)
      for (name, bytes) in pieces {
        law.expect(!(try await holds(vault, bytes)), "\(name) lies in plain")
      }
    }
    await examine(#function, at: location, with: nil) { law, vault in
      try await put(vault)
      for (name, bytes) in pieces {
        law.expect(try await holds(vault, bytes), "\(name) is not found where it does lie in plain")
      }
      let sealed = try await reopen(vault, UnsafeCipher())
      law.expect("how many were encrypted", try await sealed.rotate(tenant).encrypted, is: 1)
      for (name, bytes) in pieces {
        law.expect(!(try await holds(sealed, bytes)), "\(name) is left in plain")
      }
    }
  }

  /// A cipher gets the place of each entry, and another one's box is refused there, as is a changed one.
  public func boxesAreBoundToTheirPlaces(at location: SourceLocation = #_sourceLocation) async {
    let cipher = MeddlingCipher()
    await examine(#function, at: location, with: cipher) { law, vault in
      let other = CommandID(hashing: "another")
      let places = [
        ContentPlace(tenant: tenant, command: command, slot: 0, party: mei),
        ContentPlace(tenant: tenant, command: command, slot: 0, party: ben),
        ContentPlace(tenant: tenant, command: command, slot: 0, party: nil),
        ContentPlace(tenant: tenant, command: command, slot: 1, party: mei),
        ContentPlace(tenant: tenant, command: other, slot: 0, party: mei),
        ContentPlace(tenant: "sealed/other", command: command, slot: 0, party: mei),
      ]
      for (number, place) in places.enumerated() {
        let reference = try await vault.put(
          VaultContent("entry"), under: place.command, slot: place.slot, party: place.party,
          salt: salt(number), of: place.tenant)
        law.expect(
          "the place of encrypting", cipher.state.withLock { $0.encryptedAt.last }, is: place)
        _ = try await vault.content(at: reference, of: place.tenant)
        law.expect(
          "the place of decrypting", cipher.state.withLock { $0.decryptedAt.last }, is: place)
        for meddling in [MeddlingCipher.Meddling.changed, .exchanged] where number > 0 {
          cipher.meddle(meddling)
          await law.throwing("reading a box that was \(meddling)", Self.isDamaged) {
            _ = try await vault.content(at: reference, of: place.tenant)
          }
          cipher.meddle(.nothing)
        }
      }
    }
  }

  /// What a cipher gives is compared with the digest of the reference before anybody gets it.
  public func whatWasNotPutIsGivenToNobody(at location: SourceLocation = #_sourceLocation) async {
    let cipher = MeddlingCipher()
    await examine(#function, at: location, with: cipher) { law, vault in
      let reference = try await put("What was put.", in: vault)
      cipher.meddle(.invented)
      await law.throwing("reading what was never put", Self.isDamaged) {
        _ = try await vault.content(at: reference, of: tenant)
      }
      cipher.meddle(.nothing)
      law.expect("what is read", try await text(reference, in: vault), is: "What was put.")
    }
  }

  /// What lay in plain before there was a cipher is read as before, and put again it is the same.
  public func plainEntriesAreReadAsBefore(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location, with: nil) { law, vault in
      let before = try await put("before", of: mei, in: vault)
      let sealed = try await reopen(vault, UnsafeCipher(key: "k"))
      law.expect("what is read", try await text(before, in: sealed), is: "before")
      law.expect("what was put again", try await put("before", of: mei, in: sealed), is: before)
      let after = try await put("after", of: mei, in: sealed)
      law.expect("what was put again", try await put("after", of: mei, in: sealed), is: after)
      law.expect("what is read later", try await text(after, in: sealed), is: "after")
      var keys = VaultKeys()
      (keys.plain, keys.sealed) = (1, ["k": 1])
      law.expect("the keys", try await sealed.keys(of: tenant), is: keys)
      law.expect(
        "the keys of another tenant", try await sealed.keys(of: "sealed/other"), is: VaultKeys())
    }
  }

  private static func isDamaged(_ error: any Error) -> Bool {
    (error as? StoreError)?.code == .damaged
  }
}

// MARK: - Keys

extension CipherLaws {
  /// What lies under a key that was destroyed is not read and not gone; all else is read as before.
  public func destroyedKeyHidesItsOwnOnly(at location: SourceLocation = #_sourceLocation) async {
    let cipher = UnsafeCipher(isForEachParty: true)
    await examine(#function, at: location, with: cipher) { law, vault in
      let hidden = try await put("of Mei", of: mei, in: vault)
      let others = [
        try await put("of Ben", of: ben, in: vault), try await put("of nobody", in: vault),
      ]
      cipher.destroy(cipher.key(for: mei))
      let isKeyGone = { (error: any Error) in (error as? StoreError)?.code == .keyGone }
      await law.throwing("reading without the key", isKeyGone) {
        _ = try await vault.content(at: hidden, of: tenant)
      }
      for reference in others {
        law.expect(try await text(reference, in: vault) != nil, "what has its key is not read")
      }
      let never = ContentReference(
        command: command, slot: 9, party: mei, digest: others[0].digest)
      law.expect("what was never put", try await text(never, in: vault), is: nil)
      law.expect("how many are erased", try await vault.erase(party: mei, of: tenant), is: 1)
      law.expect("what was erased", try await text(hidden, in: vault), is: nil)
    }
  }

  /// Without its cipher a vault reads no box, puts nothing beside one and goes over to no key; one whose
  /// keys cannot be reached says that it may go through later.
  public func keysHaveToBeAtHand(at location: SourceLocation = #_sourceLocation) async {
    let cipher = UnsafeCipher()
    await examine(#function, at: location, with: cipher) { law, vault in
      let reference = try await put("sealed", of: mei, in: vault)
      let bare = try await reopen(vault, nil)
      let isMisuse = { (error: any Error) in (error as? StoreError)?.code == .misuse }
      await law.throwing("reading without a cipher", isMisuse) {
        _ = try await bare.content(at: reference, of: tenant)
      }
      await law.throwing("putting beside a box", isMisuse) {
        _ = try await put("sealed", of: mei, in: bare)
      }
      await law.throwing("going over to no key", isMisuse) { _ = try await bare.rotate(tenant) }
      cipher.fallSilent(after: 0)
      let isTransient = { (error: any Error) in (error as? StoreError)?.isTransient == true }
      await law.throwing("reading without an answer", isTransient) {
        _ = try await vault.content(at: reference, of: tenant)
      }
      await law.throwing("putting without an answer", isTransient) {
        _ = try await put("more", 1, of: mei, in: vault)
      }
      cipher.fallSilent(after: nil)
      law.expect("what is read", try await text(reference, in: vault), is: "sealed")
    }
  }
}

// MARK: - Going over to another key

extension CipherLaws {
  /// After going over to another key none lies in plain or under an old one, and all are read as before.
  public func rotationLeavesNoOldKey(at location: SourceLocation = #_sourceLocation) async {
    let cipher = UnsafeCipher(key: "first", isForEachParty: true)
    await examine(#function, at: location, with: nil) { law, bare in
      var texts: [ContentReference: String] = [:]
      let vault = try await reopen(bare, cipher)
      for slot in 0..<12 {
        if slot == 8 { cipher.use("second") }
        let (party, text) = ([mei, ben, nil][slot % 3], "entry \(slot)")
        texts[try await put(text, slot, of: party, in: slot < 4 ? bare : vault)] = text
      }
      cipher.use("third")
      let rotation = try await vault.rotate(tenant, batch: 5)
      law.expect("how many were encrypted", rotation.encrypted, is: 12)
      let keys = try await vault.keys(of: tenant)
      law.expect("how many lie in plain", keys.plain, is: 0)
      let expected = Set([mei, ben, nil].map { cipher.key(for: $0) })
      law.expect("the keys", Set(keys.sealed.keys), is: expected)
      for old in ["first", "second"] {
        for party in ["", "/\(mei)", "/\(ben)"] {
          cipher.destroy(CipherKeyID(rawValue: old + party))
        }
      }
      for (reference, text) in texts {
        law.expect("what is read", try await self.text(reference, in: vault), is: text)
        let again = try await put(text, Int(reference.slot), of: reference.party, in: vault)
        law.expect("what was put again", again, is: reference)
      }
      law.expect("how many are left", try await vault.rotate(tenant).encrypted, is: 0)
      law.expect(
        "how many of another tenant", try await vault.rotate("sealed/other").encrypted, is: 0)
    }
  }

  /// One that ends in the middle is gone on with by the next, wherever it ended.
  public func rotationMayBeGivenUp(at location: SourceLocation = #_sourceLocation) async {
    let cipher = UnsafeCipher(key: "old")
    await examine(#function, at: location, with: cipher) { law, vault in
      var references: [ContentReference] = []
      for slot in 0..<9 { references.append(try await put("entry \(slot)", slot, in: vault)) }
      cipher.use("new")
      var rounds = 0
      while try await vault.keys(of: tenant).sealed["old"] != nil, rounds < 20 {
        rounds += 1
        cipher.fallSilent(after: 5)
        do { try await vault.rotate(tenant, batch: 2) } catch {
          law.expect((error as? StoreError)?.isTransient == true, "it ends with \(error)")
        }
      }
      cipher.fallSilent(after: nil)
      law.expect((3...10).contains(rounds), "it took \(rounds) rounds")
      law.expect("the keys", try await vault.keys(of: tenant).sealed, is: ["new": 9])
      for (slot, reference) in references.enumerated() {
        law.expect("what is read", try await text(reference, in: vault), is: "entry \(slot)")
      }
    }
  }

  /// Puts, reads and erasing go on meanwhile, and nothing of theirs is lost or comes back.
  public func rotationGoesOnBesideOthers(at location: SourceLocation = #_sourceLocation) async {
    let cipher = UnsafeCipher(key: "old")
    await examine(#function, at: location, with: cipher) { law, vault in
      var references: [ContentReference] = []
      for slot in 0..<30 {
        references.append(
          try await put("entry \(slot)", slot, of: slot % 2 == 0 ? mei : ben, in: vault))
      }
      let early = references
      cipher.use("new")
      let late = try await withThrowingTaskGroup(of: [ContentReference].self) { group in
        for _ in 0..<2 {
          group.addTask {
            try await vault.rotate(tenant, batch: 3)
            return []
          }
        }
        group.addTask {
          try await vault.erase(party: mei, of: tenant)
          return []
        }
        group.addTask {
          for reference in early { _ = try await vault.content(at: reference, of: tenant) }
          return []
        }
        for slot in 30..<40 {
          group.addTask { [try await put("entry \(slot)", slot, of: ben, in: vault)] }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      try await vault.rotate(tenant)
      for reference in early + late {
        let expected = reference.party == mei ? nil : "entry \(reference.slot)"
        law.expect("what is read", try await text(reference, in: vault), is: expected)
      }
      law.expect("the keys", try await vault.keys(of: tenant).sealed, is: ["new": 25])
    }
  }

  /// What nobody can read stays as it is, is told, and keeps nothing else from going over.
  public func rotationPassesOverWhatNobodyReads(
    at location: SourceLocation = #_sourceLocation
  ) async {
    let cipher = UnsafeCipher(key: "old", isForEachParty: true)
    await examine(#function, at: location, with: cipher) { law, vault in
      _ = try await put("of Mei", of: mei, in: vault)
      let readable = try await put("of Ben", of: ben, in: vault)
      let gone = cipher.key(for: mei)
      cipher.destroy(gone)
      cipher.use("new")
      var expected = VaultRotation()
      (expected.encrypted, expected.keyGone) = (1, 1)
      law.expect("what it came to", try await vault.rotate(tenant), is: expected)
      law.expect(
        "the keys", try await vault.keys(of: tenant).sealed, is: [gone: 1, cipher.key(for: ben): 1])
      law.expect("what is read", try await text(readable, in: vault), is: "of Ben")
    }
  }
}
