import BusinessTime
package import ComplaintModel

/// Content as it lies in a vault: in plain with its salt, or in a box.
package struct KeptContent: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case plain(VaultContent, Salt)
    case sealed([UInt8], CipherKeyID)
  }

  package let digest: ContentDigest
  package let form: Form

  package init(digest: ContentDigest, _ form: Form) {
    self.digest = digest
    self.form = form
  }

  /// The key under which it lies; `nil` in plain.
  package var key: CipherKeyID? {
    switch form {
    case .plain: nil
    case .sealed(_, let key): key
    }
  }
}

extension KeptContent {
  /// Whether it is some content, in plain.
  package func isPlain(_ other: VaultContent) -> Bool {
    switch form {
    case .plain(let content, _): content == other
    case .sealed: false
    }
  }
}

extension VaultKeys {
  /// Counts entries; without a key they lie in plain.
  package mutating func add(_ count: Int, under key: CipherKeyID?) {
    if let key { sealed[key, default: 0] += count } else { plain += count }
  }
}

// MARK: - Opening and sealing

extension KeptContent {
  /// The content at a place.
  ///
  /// - Throws: ``StoreError/Code/damaged`` if it is not what its digest covers.
  package func content(
    at place: ContentPlace, by cipher: (any ContentCipher)?
  ) async throws(StoreError) -> VaultContent {
    switch form {
    case .plain(let content, let salt):
      guard content.digest(with: salt) == digest else { throw Self.notAsPut(place) }
      return content
    case .sealed(let box, let key):
      let covered = try await Self.plain(box, key, at: place, by: cipher)
      guard ContentDigest(of: covered) == digest, let content = VaultContent(covered: covered)
      else {
        throw Self.notAsPut(place)
      }
      return content
    }
  }

  /// What the digest covers: the same whether it lies in plain or in a box.
  private func covered(
    at place: ContentPlace, by cipher: any ContentCipher
  ) async throws(StoreError) -> [UInt8] {
    let covered: [UInt8]
    switch form {
    case .plain(let content, let salt): covered = content.covered(with: salt)
    case .sealed(let box, let key):
      covered = try await Self.plain(box, key, at: place, by: cipher)
    }
    guard ContentDigest(of: covered) == digest else { throw Self.notAsPut(place) }
    return covered
  }

  /// The same in a box under a key.
  package func sealed(
    under key: CipherKeyID, at place: ContentPlace, by cipher: any ContentCipher
  ) async throws(StoreError) -> KeptContent {
    let covered = try await covered(at: place, by: cipher)
    do throws(CipherError) {
      let box = try await cipher.encrypt(covered, under: key, at: place)
      return KeptContent(digest: digest, .sealed(box, key))
    } catch {
      throw StoreError(error, "encrypting \(place.words) under key \(key)")
    }
  }

  private static func plain(
    _ box: [UInt8], _ key: CipherKeyID, at place: ContentPlace, by cipher: (any ContentCipher)?
  ) async throws(StoreError) -> [UInt8] {
    guard let cipher else { throw noCipher(place, key) }
    do throws(CipherError) { return try await cipher.decrypt(box, under: key, at: place) } catch {
      throw StoreError(error, "decrypting \(place.words) under key \(key)")
    }
  }

  package static func noCipher(_ place: ContentPlace, _ key: CipherKeyID) -> StoreError {
    StoreError(
      .misuse, "\(place.words) lies under key \(key), and the vault was opened without a cipher")
  }

  private static func notAsPut(_ place: ContentPlace) -> StoreError {
    StoreError(.damaged, "\(place.words) is not what was put")
  }
}

extension ContentPlace {
  package init(of reference: ContentReference, _ tenant: TenantID) {
    self.init(
      tenant: tenant, command: reference.command, slot: reference.slot, party: reference.party)
  }

  package func reference(_ digest: ContentDigest) -> ContentReference {
    ContentReference(command: command, slot: slot, party: party, digest: digest)
  }

  /// The place in the sentences of errors.
  package var words: String { "content \(slot) of command \(command) of tenant \(tenant)" }
}

extension StoreError {
  package static var noCipherToRotate: StoreError {
    StoreError(.misuse, "the vault was opened without a cipher: there is no key to go over to")
  }

  package init(_ error: CipherError, _ attempt: String) {
    let (code, advice): (Code, String) =
      switch error.kind {
      case .keyGone: (.keyGone, "; what lies under that key is lost")
      case .refused: (.damaged, "; it was changed, or lay elsewhere, or the key is another one")
      case .unavailable: (.unavailable, "; try again when the keys can be reached")
      }
    self.init(code, "\(attempt): \(error.reason)\(advice)", underlying: error)
  }
}
