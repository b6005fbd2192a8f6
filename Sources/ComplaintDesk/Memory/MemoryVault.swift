public import BusinessTime
public import ComplaintModel
import Synchronization

/// A vault in memory, complete in every law: for tests and for trying things out.
public final class MemoryVault: EncryptedVault {
  private struct Entry {
    /// Its number, in the order in which entries were put.
    let number: Int
    var kept: KeptContent
    let reference: ContentReference
    /// When it was put last.
    var putAt: Timestamp
  }

  private struct Key: Hashable {
    let tenant: TenantID
    let command: CommandID
    let slot: Int32

    init(_ place: ContentPlace) {
      (tenant, command, slot) = (place.tenant, place.command, place.slot)
    }
  }

  private struct State {
    var entries: [Key: [Entry]] = [:]
    var count = 0

    mutating func add(_ kept: KeptContent, at place: ContentPlace, on instant: Timestamp) {
      count += 1
      entries[Key(place), default: []].append(
        Entry(
          number: count, kept: kept, reference: place.reference(kept.digest), putAt: instant))
    }

    /// Notes that an entry was put again; the answer is whether it is there.
    mutating func touch(_ digest: ContentDigest, at place: ContentPlace, on instant: Timestamp)
      -> Bool
    {
      let reference = place.reference(digest)
      guard let index = entries[Key(place)]?.firstIndex(where: { $0.reference == reference }),
        let putAt = entries[Key(place)]?[index].putAt
      else { return false }
      entries[Key(place)]?[index].putAt = max(putAt, instant)
      return true
    }

    func of(_ tenant: TenantID) -> [Entry] {
      entries.filter { $0.key.tenant == tenant }.flatMap(\.value).sorted { $0.number < $1.number }
    }
  }

  /// What vaults of one memory share.
  private final class Storage: Sendable {
    let state = Guarded(State())
  }

  private let storage: Storage
  private let clock: any DeskClock
  private let cipher: (any ContentCipher)?

  /// Makes an empty vault.
  ///
  /// - Parameters:
  ///   - clock: It says when entries were put.
  ///   - cipher: What encrypts entries before they are kept; without one they lie in plain.
  public init(clock: any DeskClock = SystemClock(), cipher: (any ContentCipher)? = nil) {
    storage = Storage()
    self.clock = clock
    self.cipher = cipher
  }

  /// Makes another vault over the entries of one, with another cipher or without one.
  public init(sharing other: MemoryVault, cipher: (any ContentCipher)? = nil) {
    storage = other.storage
    clock = other.clock
    self.cipher = cipher
  }

  /// Keeps content; the same content under the same name is kept once.
  public func put(
    _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
    of tenant: TenantID
  ) async throws(StoreError) -> ContentReference {
    let place = ContentPlace(tenant: tenant, command: command, slot: slot, party: party)
    let now = clock.now
    if let cipher {
      return try await SealedContents(self, cipher).put(content, at: place, salt: salt, on: now)
    }
    let result = storage.state.withLock { state -> Result<ContentReference, StoreError> in
      let there = state.entries[Key(place), default: []].filter { $0.reference.party == party }
      if let same = there.first(where: { $0.kept.isPlain(content) }) {
        _ = state.touch(same.kept.digest, at: place, on: now)
        return .success(same.reference)
      }
      if let key = there.lazy.compactMap(\.kept.key).first {
        return .failure(KeptContent.noCipher(place, key))
      }
      let kept = KeptContent(digest: content.digest(with: salt), .plain(content, salt))
      state.add(kept, at: place, on: now)
      return .success(place.reference(kept.digest))
    }
    return try result.get()
  }

  /// The content under a reference.
  public func content(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> VaultContent? {
    let place = ContentPlace(of: reference, tenant)
    return try await entry(at: reference, of: tenant)?.content(at: place, by: cipher)
  }

  /// Erases everything of a party but what is to be kept, the salts with it.
  public func erase(
    party: PartyID, keeping kept: Set<ContentReference>, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    storage.state.withLock { state in
      state.entries.removeAll { key, entry in
        key.tenant == tenant && entry.reference.party == party && !kept.contains(entry.reference)
      }
    }
  }

  /// Erases what is old and that no commit names.
  public func sweep(
    before instant: Timestamp, of tenant: TenantID,
    unless isNamed: @Sendable (ContentReference) async throws(StoreError) -> Bool
  ) async throws(StoreError) -> Int {
    let old = storage.state.withLock { state in
      state.of(tenant).filter { $0.putAt < instant }.map(\.reference)
    }
    var unnamed: Set<ContentReference> = []
    for reference in old where !(try await isNamed(reference)) { unnamed.insert(reference) }
    return storage.state.withLock { state in
      state.entries.removeAll { key, entry in
        key.tenant == tenant && entry.putAt < instant && unnamed.contains(entry.reference)
      }
    }
  }

  /// Encrypts anew what does not lie under the key that is good for it now.
  public func rotate(
    _ tenant: TenantID, batch: Int
  ) async throws(StoreError) -> VaultRotation {
    guard let cipher else { throw .noCipherToRotate }
    return try await SealedContents(self, cipher).rotate(tenant, batch: batch)
  }

  /// Under which keys the entries of a tenant lie.
  public func keys(of tenant: TenantID) async throws(StoreError) -> VaultKeys {
    storage.state.withLock { state in
      var keys = VaultKeys()
      for entry in state.of(tenant) { keys.add(1, under: entry.kept.key) }
      return keys
    }
  }
}

extension MemoryVault: ContentRows {
  package func entries(at place: ContentPlace) async throws(StoreError) -> [KeptContent] {
    storage.state.withLock { state in
      state.entries[Key(place), default: []].filter { $0.reference.party == place.party }
        .map(\.kept)
    }
  }

  package func entry(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> KeptContent? {
    storage.state.withLock { state in
      state.entries[Key(ContentPlace(of: reference, tenant))]?
        .first { $0.reference == reference }?.kept
    }
  }

  package func add(
    _ entry: KeptContent, at place: ContentPlace, besides known: Set<ContentDigest>,
    on instant: Timestamp
  ) async throws(StoreError) -> Bool {
    storage.state.withLock { state in
      let isNew = state.entries[Key(place), default: []].allSatisfy { other in
        other.reference.party != place.party || known.contains(other.kept.digest)
      }
      if isNew { state.add(entry, at: place, on: instant) }
      return isNew
    }
  }

  package func touch(
    _ digest: ContentDigest, at place: ContentPlace, on instant: Timestamp
  ) async throws(StoreError) -> Bool {
    storage.state.withLock { $0.touch(digest, at: place, on: instant) }
  }

  package func rows(
    after cursor: Int?, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [ContentRow<Int>] {
    storage.state.withLock { state in
      state.of(tenant).drop { $0.number <= cursor ?? 0 }.prefix(limit)
        .map { ContentRow($0.number, $0.reference, key: $0.kept.key) }
    }
  }

  package func replace(
    _ replacements: [ContentReplacement], of tenant: TenantID
  ) async throws(StoreError) -> Int {
    storage.state.withLock { state in
      var count = 0
      for replacement in replacements {
        let key = Key(ContentPlace(of: replacement.reference, tenant))
        for index in state.entries[key, default: []].indices {
          guard let entry = state.entries[key]?[index], entry.reference == replacement.reference,
            entry.kept.key == replacement.oldKey
          else { continue }
          state.entries[key]?[index].kept = KeptContent(
            digest: entry.kept.digest, .sealed(replacement.box, replacement.key))
          count += 1
        }
      }
      return count
    }
  }

  package func forgetReplaced() async throws(StoreError) {}
}

extension MemoryVault {
  /// Whether some bytes lie anywhere in the vault as they are: for tests that look for what nobody may read.
  package func holds(_ bytes: [UInt8]) -> Bool {
    storage.state.withLock { state in
      state.entries.values.joined().contains { entry in
        switch entry.kept.form {
        case .plain(let content, let salt): content.covered(with: salt).contains(bytes)
        case .sealed(let box, _): box.contains(bytes)
        }
      }
    }
  }
}

extension Dictionary {
  /// Removes list elements for which something holds, and says how many there were.
  fileprivate mutating func removeAll<Element>(
    where holds: (Key, Element) -> Bool
  ) -> Int where Value == [Element] {
    var count = 0
    for (key, elements) in self {
      let kept = elements.filter { !holds(key, $0) }
      count += elements.count - kept.count
      self[key] = kept.isEmpty ? nil : kept
    }
    return count
  }
}
