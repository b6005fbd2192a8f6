package import BusinessTime
package import ComplaintModel

/// The rows of a vault, as far as it matters for keeping them encrypted: what differs from one driver to
/// the next.
package protocol ContentRows: Sendable {
  /// How far one has gone through the rows.
  associatedtype Cursor: Sendable

  /// Everything that lies at a place.
  func entries(at place: ContentPlace) async throws(StoreError) -> [KeptContent]

  /// What lies under a reference.
  func entry(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> KeptContent?

  /// Adds an entry, unless something lies at its place that is not known.
  ///
  /// - Returns: Whether it was added.
  func add(
    _ entry: KeptContent, at place: ContentPlace, besides known: Set<ContentDigest>,
    on instant: Timestamp
  ) async throws(StoreError) -> Bool

  /// Notes that an entry was put again.
  ///
  /// - Returns: Whether it is there still.
  func touch(
    _ digest: ContentDigest, at place: ContentPlace, on instant: Timestamp
  ) async throws(StoreError) -> Bool

  /// Rows without what is in them, in the order of their cursors.
  func rows(
    after cursor: Cursor?, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [ContentRow<Cursor>]

  /// Puts boxes in the place of what lies there, as far as it is there still, under the key that is stated.
  ///
  /// - Returns: How many.
  func replace(
    _ replacements: [ContentReplacement], of tenant: TenantID
  ) async throws(StoreError) -> Int

  /// Leaves nothing behind of what was replaced, as far as it is the driver's to say.
  func forgetReplaced() async throws(StoreError)
}

/// A row without what is in it.
package struct ContentRow<Cursor: Sendable>: Sendable {
  package let cursor: Cursor
  package let reference: ContentReference
  /// The key under which it lies; `nil` in plain.
  package let key: CipherKeyID?

  package init(_ cursor: Cursor, _ reference: ContentReference, key: CipherKeyID?) {
    self.cursor = cursor
    self.reference = reference
    self.key = key
  }
}

/// A box in the place of what lies there.
package struct ContentReplacement: Sendable {
  package let reference: ContentReference
  /// The key under which it has to lie; `nil` in plain.
  package let oldKey: CipherKeyID?
  package let key: CipherKeyID
  package let box: [UInt8]
}

/// The rows of a vault with the cipher under which they are kept.
package struct SealedContents<Rows: ContentRows>: Sendable {
  private let rows: Rows
  private let cipher: any ContentCipher

  package init(_ rows: Rows, _ cipher: any ContentCipher) {
    self.rows = rows
    self.cipher = cipher
  }

  /// For how long others may be faster.
  private static var mostTries: Int { 64 }

  /// Keeps content in a box, unless the same lies there already.
  package func put(
    _ content: VaultContent, at place: ContentPlace, salt: Salt, on instant: Timestamp
  ) async throws(StoreError) -> ContentReference {
    guard !content.mediaType.utf8.contains(0) else {
      throw StoreError(.misuse, "\(place.words): a media type has no zero in it")
    }
    let plain = KeptContent(digest: content.digest(with: salt), .plain(content, salt))
    var sealed: KeptContent?
    for _ in 1...Self.mostTries {
      let known = try await rows.entries(at: place)
      if let same = try await same(as: content, among: known, at: place) {
        if try await rows.touch(same, at: place, on: instant) { return place.reference(same) }
        continue
      }
      let added: KeptContent
      if let sealed { added = sealed } else { added = try await seal(plain, at: place) }
      sealed = added
      if try await rows.add(added, at: place, besides: Set(known.map(\.digest)), on: instant) {
        return place.reference(added.digest)
      }
    }
    throw StoreError(.unavailable, "\(place.words): others put something there again and again")
  }

  private func same(
    as content: VaultContent, among known: [KeptContent], at place: ContentPlace
  ) async throws(StoreError) -> ContentDigest? {
    for entry in known where try await entry.content(at: place, by: cipher) == content {
      return entry.digest
    }
    return nil
  }

  private func seal(
    _ plain: KeptContent, at place: ContentPlace
  ) async throws(StoreError) -> KeptContent {
    let key = try await key(at: place)
    return try await plain.sealed(under: key, at: place, by: cipher)
  }

  private func key(at place: ContentPlace) async throws(StoreError) -> CipherKeyID {
    do throws(CipherError) {
      let key = try await cipher.key(of: place.tenant, for: place.party)
      if key.isWellFormed { return key }
    } catch {
      throw StoreError(error, "choosing a key for \(place.words)")
    }
    throw StoreError(
      .misuse, "a key has a name of 1 to 200 bytes without control characters: \(place.words)")
  }
}

// MARK: - Encrypting anew

extension SealedContents {
  private static var mostPasses: Int { 3 }
  private static var pageSize: Int { 500 }
  private static var mostBytes: Int { 4 << 20 }

  /// Encrypts anew what does not lie under the key that is good for it now.
  package func rotate(
    _ tenant: TenantID, batch: Int
  ) async throws(StoreError) -> VaultRotation {
    var all = VaultRotation()
    // What was put meanwhile, under the key of before, lies behind or before where the first pass was.
    for _ in 1...Self.mostPasses {
      let pass = try await pass(through: tenant, batch: max(1, batch))
      all.encrypted += pass.encrypted
      (all.keyGone, all.damaged) = (pass.keyGone, pass.damaged)
      if pass.encrypted == 0 { break }
    }
    try await rows.forgetReplaced()
    return all
  }

  private func pass(
    through tenant: TenantID, batch: Int
  ) async throws(StoreError) -> VaultRotation {
    var (rotation, cursor) = (VaultRotation(), nil as Rows.Cursor?)
    var waiting = Waiting()
    while true {
      let page = try await rows.rows(after: cursor, of: tenant, limit: Self.pageSize)
      guard let last = page.last else { break }
      cursor = last.cursor
      var keys: [PartyID?: CipherKeyID] = [:]
      for row in page {
        try await take(row, of: tenant, &keys, &waiting, &rotation)
        if waiting.replacements.count >= batch || waiting.bytes >= Self.mostBytes {
          rotation.encrypted += try await write(&waiting, tenant)
        }
      }
    }
    rotation.encrypted += try await write(&waiting, tenant)
    return rotation
  }

  /// Boxes that wait to be written together.
  private struct Waiting {
    var replacements: [ContentReplacement] = []
    var bytes = 0
  }

  /// Encrypts what a row has, unless it lies under the right key.
  private func take(
    _ row: ContentRow<Rows.Cursor>, of tenant: TenantID, _ keys: inout [PartyID?: CipherKeyID],
    _ waiting: inout Waiting, _ rotation: inout VaultRotation
  ) async throws(StoreError) {
    let place = ContentPlace(of: row.reference, tenant)
    do throws(StoreError) {
      let key: CipherKeyID
      if let known = keys[place.party] { key = known } else { key = try await self.key(at: place) }
      keys[place.party] = key
      if row.key == key { return }
      // It may have been erased meanwhile.
      guard let entry = try await rows.entry(at: row.reference, of: tenant) else { return }
      let sealed = try await entry.sealed(under: key, at: place, by: cipher)
      guard case .sealed(let box, _) = sealed.form else { return }
      waiting.replacements.append(
        ContentReplacement(reference: row.reference, oldKey: entry.key, key: key, box: box))
      waiting.bytes += box.count
    } catch {
      switch error.code {
      case .keyGone: rotation.keyGone += 1
      case .damaged:
        if rotation.damaged.count < 100 { rotation.damaged.append(row.reference) }
      default: throw error
      }
    }
  }

  private func write(
    _ waiting: inout Waiting, _ tenant: TenantID
  ) async throws(StoreError) -> Int {
    defer { waiting = Waiting() }
    if waiting.replacements.isEmpty { return 0 }
    return try await rows.replace(waiting.replacements, of: tenant)
  }
}
