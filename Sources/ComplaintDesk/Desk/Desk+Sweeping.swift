public import BusinessTime
import ComplaintModel
import Synchronization

extension Desk {
  /// Erases from the vault what no commit names: the texts of commands that were refused, lost a conflict,
  /// or came under an id that was used already.
  ///
  /// A text is put before it is decided whether its command may be done, so that no event can name one that
  /// is not there. What came of nothing then stays, and a host calls this now and again, as once a night.
  ///
  /// An entry stays if the digest of its reference stands in any event or message of the tenant, whatever
  /// command brought it; so a document that one command put and another one attached is safe. All events are
  /// read for it, and some 50 bytes are kept for each entry that is old. If one event or message cannot be
  /// read, nothing is erased: nobody knows what it names.
  ///
  /// - Parameter age: How long an entry has to lie there since it was last put, at least an hour. It has to be
  ///   longer than a host ever takes from putting something to the commit that names it.
  /// - Returns: How many entries were erased.
  /// - Throws: ``DeskError``: ``DeskError/Code/misuse`` for a shorter age; ``DeskError/Code/damaged`` if an event
  ///   or a message cannot be read.
  @discardableResult
  public func sweep(olderThan age: TimeSpan = .hours(24)) async throws(DeskError) -> Int {
    guard age >= .hours(1) else {
      throw DeskError(.misuse, "what is younger than an hour may be on its way to its commit")
    }
    do throws(StoreError) { return try await sweep(before: now - age) } catch {
      throw DeskError(error)
    }
  }

  private func sweep(before instant: Timestamp) async throws(StoreError) -> Int {
    let unnamed = Unnamed()
    _ = try await ports.vault.sweep(before: instant, of: tenant) { reference in
      unnamed.add(reference.digest)
      return true
    }
    if unnamed.isEmpty { return 0 }
    try await strikeEvents(from: unnamed)
    try await strikeMessages(from: unnamed)
    return try await ports.vault.sweep(before: instant, of: tenant) {
      reference async throws(StoreError) -> Bool in
      guard unnamed.has(reference.digest) else { return true }
      // A commit may have named it meanwhile.
      try await strikeEvents(from: unnamed)
      return !unnamed.has(reference.digest)
    }
  }

  /// Strikes out what events name that were not looked at yet.
  private func strikeEvents(from unnamed: Unnamed) async throws(StoreError) {
    while true {
      let page = try await ports.store.events(
        after: unnamed.position, of: tenant, limit: 500)
      guard let last = page.last else { return }
      for entry in page {
        switch entry.event {
        case .success(let event): unnamed.strike(event.encoded())
        case .failure(let fault): throw StoreError(fault)
        }
      }
      unnamed.go(to: last.position)
    }
  }

  private func strikeMessages(from unnamed: Unnamed) async throws(StoreError) {
    for kind in OutboxItem.State.Kind.allCases {
      var after: CommandID?
      repeat {
        let page = try await ports.store.messages(kind, of: tenant, after: after, limit: 500)
        for item in page { unnamed.strike(item.message.encoded()) }
        after = page.count < 500 ? nil : page.last?.message.key
      } while after != nil
    }
  }
}

/// Digests of entries of which nobody has found yet that something names them.
private final class Unnamed: Sendable {
  private struct State {
    var digests: Set<ContentDigest> = []
    var position = FeedPosition.start
  }

  private let state = Guarded(State())

  var isEmpty: Bool { state.withLock { $0.digests.isEmpty } }

  /// Up to where the feed was looked at.
  var position: FeedPosition { state.withLock { $0.position } }

  func add(_ digest: ContentDigest) { state.withLock { _ = $0.digests.insert(digest) } }

  func has(_ digest: ContentDigest) -> Bool { state.withLock { $0.digests.contains(digest) } }

  func go(to position: FeedPosition) {
    state.withLock { $0.position = max($0.position, position) }
  }

  /// Strikes out every digest that stands in some JSON, wherever it does: so none is overlooked that a later
  /// kind of event has in a place of its own.
  func strike(_ json: [UInt8]) {
    let named = json.digests
    state.withLock { $0.digests.subtract(named) }
  }
}

extension [UInt8] {
  fileprivate var digests: [ContentDigest] {
    var found: [ContentDigest] = []
    var start = 0
    for index in indices where !self[index].isDigestDigit {
      if index - start == 64,
        let digest = ContentDigest(hex: String(decoding: self[start..<index], as: UTF8.self))
      {
        found.append(digest)
      }
      start = index + 1
    }
    return found
  }
}

extension UInt8 {
  /// Whether it is a hexadecimal digit as digests have them.
  fileprivate var isDigestDigit: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self
  }
}
