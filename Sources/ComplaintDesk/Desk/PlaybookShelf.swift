import BusinessTime
import ComplaintModel
import Synchronization

/// The playbooks of a tenant as far as this desk has read them; the store has them all.
final class PlaybookShelf: Sendable {
  private let tenant: TenantID
  private let store: any ComplaintStore
  private let published = Guarded<[PublishedPlaybook]>([])
  /// The version of the last of them, 0 for none: asked with every command, and hardly ever another.
  private let lastVersion = Atomic<Int32>(0)
  private let lanes = Lanes(Lane())

  /// What a thread has read of them.
  private struct Lane: Sendable {
    var published: [PublishedPlaybook] = []
    /// The version of the last of them, 0 for none.
    var lastVersion: Int32 = 0
    /// The one that was in force last, in a copy of this lane's own.
    var current: Playbook?

    /// The playbook in force.
    mutating func current(at now: Timestamp) -> Playbook? {
      guard let place = published.indices.last(where: { published[$0].from <= now })
      else { return nil }
      if let current, current.version == published[place].playbook.version { return current }
      let own = published[place].playbook.replica()
      current = own
      return own
    }
  }

  init(of tenant: TenantID, in store: any ComplaintStore) {
    self.tenant = tenant
    self.store = store
  }

  /// Publishes a playbook, unless the store has it already.
  func introduce(_ playbook: Playbook, at now: Timestamp) async throws(DeskError) {
    try await refresh()
    if let known = known(playbook.version) {
      guard known == playbook else { throw conflict(playbook.version) }
      return
    }
    // The first one holds for all that was before, as for complaints that are taken over.
    let from = playbook.version == .first ? Timestamp.earliest : now
    try await publish(PublishedPlaybook(playbook, from: from))
  }

  func publish(_ playbook: PublishedPlaybook) async throws(DeskError) {
    let isKept: Bool
    do throws(StoreError) { isKept = try await store.publish(playbook, of: tenant) } catch {
      throw DeskError(error)
    }
    try await refresh()
    if !isKept, known(playbook.playbook.version) != playbook.playbook {
      throw conflict(playbook.playbook.version)
    }
  }

  private func conflict(_ version: PlaybookVersion) -> DeskError {
    DeskError(
      .playbookConflict,
      "playbook \(version) cannot be published: the last one of tenant \(tenant) is "
        + (last.map { "\($0)" } ?? "none") + ", and a version stays as it is")
  }

  /// Reads what was published since the last time.
  func refresh() async throws(DeskError) {
    let last = last
    let more: [PublishedPlaybook]
    do throws(StoreError) { more = try await store.playbooks(after: last, of: tenant) } catch {
      throw DeskError(error)
    }
    published.withLock { published in
      let last = published.last?.playbook.version
      published += more.filter { playbook in last.map { $0 < playbook.playbook.version } ?? true }
      if let last = published.last?.playbook.version {
        lastVersion.store(last.rawValue, ordering: .releasing)
      }
    }
  }

  /// Whether a version is at hand, or older than one that is.
  func has(_ version: PlaybookVersion?) -> Bool {
    version.map { $0.rawValue <= lastVersion.load(ordering: .acquiring) } ?? true
  }

  /// The last version that this desk has read.
  var last: PlaybookVersion? { published.withLock { $0.last?.playbook.version } }

  /// A version, if this desk has read it.
  func known(_ version: PlaybookVersion) -> Playbook? {
    published.withLock { $0.first { $0.playbook.version == version }?.playbook }
  }

  /// The playbook in force, and those besides it by which clocks run.
  func selection(
    for complaints: some Sequence<Complaint>, at now: Timestamp
  ) throws(DeskError) -> (current: Playbook, earlier: [Playbook]) {
    let last = lastVersion.load(ordering: .acquiring)
    let selection = lanes.withLock { lane -> (Playbook, [Playbook])? in
      if lane.lastVersion < last {
        (lane.published, lane.lastVersion) = (published.withLock { $0 }, last)
      }
      guard let current = lane.current(at: now) else { return nil }
      if lane.published.count == 1 { return (current, []) }
      var earlier: [Playbook] = []
      for complaint in complaints {
        for clock in complaint.clocks where clock.playbook != current.version {
          let known = lane.published.first { $0.playbook.version == clock.playbook }?.playbook
          if let known, !earlier.contains(where: { $0.version == known.version }) {
            earlier.append(known)
          }
        }
      }
      return (current, earlier)
    }
    guard let selection else {
      throw DeskError(.noPlaybook, "no playbook of tenant \(tenant) is in force yet")
    }
    return selection
  }
}
