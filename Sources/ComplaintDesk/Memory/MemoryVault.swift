public import BusinessTime
public import ComplaintModel

/// A vault in memory, complete in every law: for tests and for trying things out.
public final class MemoryVault: ContentVault {
  private struct Entry {
    let content: VaultContent
    let salt: Salt
    let reference: ContentReference
    let putAt: Timestamp
  }

  private struct Key: Hashable {
    let tenant: TenantID
    let command: CommandID
    let slot: Int32
  }

  private let entries = Guarded<[Key: [Entry]]>([:])
  private let clock: any DeskClock

  /// Makes an empty vault; the clock says when entries were put.
  public init(clock: any DeskClock = SystemClock()) { self.clock = clock }

  /// Keeps content; the same content under the same name is kept once.
  public func put(
    _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
    of tenant: TenantID
  ) async throws(StoreError) -> ContentReference {
    let key = Key(tenant: tenant, command: command, slot: slot)
    let now = clock.now
    return entries.withLock { entries in
      let same = entries[key]?.first { $0.content == content && $0.reference.party == party }
      if let same { return same.reference }
      let reference = ContentReference(
        command: command, slot: slot, party: party, digest: content.digest(with: salt))
      entries[key, default: []].append(
        Entry(content: content, salt: salt, reference: reference, putAt: now))
      return reference
    }
  }

  /// The content under a reference.
  public func content(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> VaultContent? {
    let key = Key(tenant: tenant, command: reference.command, slot: reference.slot)
    return entries.withLock { entries in
      entries[key]?.first { $0.reference == reference }?.content
    }
  }

  /// Erases everything of a party but what is to be kept, the salts with it.
  public func erase(
    party: PartyID, keeping kept: Set<ContentReference>, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    entries.withLock { entries in
      entries.removeAll { key, entry in
        key.tenant == tenant && entry.reference.party == party && !kept.contains(entry.reference)
      }
    }
  }

  /// Erases what is old and that no commit names.
  public func sweep(
    before instant: Timestamp, of tenant: TenantID,
    unless isNamed: @Sendable (ContentReference) async throws(StoreError) -> Bool
  ) async throws(StoreError) -> Int {
    let old = entries.withLock { entries in
      entries.filter { $0.key.tenant == tenant }.flatMap(\.value)
        .filter { $0.putAt < instant }.map(\.reference)
    }
    var unnamed: Set<ContentReference> = []
    for reference in old where !(try await isNamed(reference)) { unnamed.insert(reference) }
    return entries.withLock { entries in
      entries.removeAll { key, entry in key.tenant == tenant && unnamed.contains(entry.reference) }
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
