import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Synchronization
import Testing

/// A desk with two people who complain, and who writes down whose data are to be erased.
struct ErasureOffice {
  static let person = PartyID(high: 1, low: 2)
  static let neighbour = PartyID(high: 3, low: 4)
  static let anna = Actor(.agent("anna"), as: .agent)
  static let officer = Actor(.agent("olga"), as: .privacyOfficer)

  let store = MemoryStore()
  let vault: MemoryVault
  let index = MemoryIndex()
  let directory = MemoryDirectory()
  let clock = HandClock(PostOffice.monday)
  let playbook: Playbook
  let desk: Desk

  init(_ change: (inout Playbook.Definition) -> Void = { _ in }) async throws {
    var definition = Playbook.Definition.standard
    definition.answerContents = []
    change(&definition)
    playbook = try Playbook(definition)
    vault = MemoryVault(clock: clock)
    desk = try await Desk(
      "shop", playbook: playbook, store: store, index: index, vault: vault, directory: directory,
      clock: clock)
    for party in [Self.person, Self.neighbour] {
      directory.set([Contact("c-\(party)", .email, "m@x.example")], for: .party(party), of: "shop")
    }
  }

  /// Another desk over the same ports, behind a fuse.
  func desk(over fuse: Fuse) async throws -> Desk {
    try await Desk(
      "shop", playbook: playbook, store: FusedStore(store: store, fuse: fuse),
      index: FusedIndex(index: index, fuse: fuse), vault: FusedVault(vault: vault, fuse: fuse),
      directory: FusedDirectory(directory: directory, fuse: fuse), clock: clock)
  }

  /// A complaint with two texts of the person.
  func file(
    closed: Bool = false, withdrawn: Bool = false, from party: PartyID = Self.person
  ) async throws -> ComplaintID {
    let intake = Intake(.phone, receivedAt: clock.now, from: party)
    let filed = try await desk.file(intake, saying: .text("It leaks.", of: party), by: Self.anna)
    var commands: [Complaint.Command] = [
      .acknowledge, .note.saying("She called again.", of: party), .note.saying("Nobody's."),
    ]
    if closed {
      commands += [
        .assess(), .assign(to: .person("anna")), .move(to: .investigating), .move(to: .responding),
        .communicateDecision(.notUpheld).saying("No."), .close(.notUpheld, because: .accepted),
      ]
    }
    if withdrawn { commands.append(.withdraw) }
    for command in commands { try await desk.perform(command, on: filed.id, by: Self.anna) }
    return filed.id
  }

  /// A text of a party, and whether it is still there.
  struct Text: Equatable {
    let reference: ContentReference
    let isThere: Bool
  }

  func texts(_ id: ComplaintID, of party: PartyID = Self.person) async throws -> [Text] {
    var texts: [Text] = []
    for case let text? in try await desk.history(of: id).map(\.text) where text.party == party {
      let isThere = try await vault.content(at: text, of: "shop") != nil
      texts.append(Text(reference: text, isThere: isThere))
    }
    return texts
  }

  func messages(to party: PartyID = Self.person) async throws -> Int {
    var count = 0
    for kind in OutboxItem.State.Kind.allCases {
      count += try await desk.messages(kind, limit: .max).count {
        $0.message.content.notification?.addressee == .party(party)
      }
    }
    return count
  }

  func contacts(of party: PartyID = Self.person) async throws -> [Contact] {
    try await directory.contacts(for: .party(party), of: "shop")
  }

  /// Nothing of the person is left, and the complaint says so.
  func expectErased(_ id: ComplaintID, at location: SourceLocation = #_sourceLocation) async throws
  {
    let texts = try await texts(id)
    #expect(texts.allSatisfy { !$0.isThere } && !texts.isEmpty, sourceLocation: location)
    #expect(try await messages() == 0, sourceLocation: location)
    #expect(try await contacts().isEmpty, sourceLocation: location)
    let complaint = try #require(try await desk.complaint(id))
    #expect(complaint.erasures.map(\.isCompleted) == [true], sourceLocation: location)
    #expect(complaint.erasures.map(\.party) == [Self.person], sourceLocation: location)
  }
}

/// Lets so many calls through; then every call fails, as when a process ends.
final class Fuse: Sendable {
  private let left: Guarded<Int>

  init(after calls: Int) { left = Guarded(calls) }

  func pass() throws(StoreError) {
    let isOpen = left.withLock { left in
      left -= 1
      return left >= 0
    }
    if !isOpen { throw StoreError(.closed, "the process has ended") }
  }
}

private struct FusedStore: ForwardingStore {
  let store: MemoryStore
  let fuse: Fuse

  func load(
    _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Loaded {
    try fuse.pass()
    return try await store.load(complaints, commands: commands, of: tenant)
  }

  func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    try fuse.pass()
    let outcomes = try await store.commit(commits)
    try fuse.pass()
    return outcomes
  }

  func messages(
    _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
  ) async throws(StoreError) -> [OutboxItem] {
    try fuse.pass()
    return try await store.messages(kind, of: tenant, after: key, limit: limit)
  }

  func forget(_ messages: [CommandID], of tenant: TenantID) async throws(StoreError) -> Int {
    try fuse.pass()
    let count = try await store.forget(messages, of: tenant)
    try fuse.pass()
    return count
  }
}

private struct FusedIndex: ComplaintIndex {
  let index: MemoryIndex
  let fuse: Fuse

  func update(
    _ complaints: [ComplaintSummary], through position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError) {
    try fuse.pass()
    try await index.update(complaints, through: position, of: tenant)
  }

  func position(of tenant: TenantID) async throws(StoreError) -> FeedPosition {
    try await index.position(of: tenant)
  }

  func find(
    _ query: ComplaintQuery, of tenant: TenantID
  ) async throws(StoreError) -> ComplaintPage {
    try fuse.pass()
    return try await index.find(query, of: tenant)
  }

  func erase(
    _ party: PartyID, keeping complaints: Set<ComplaintID>, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try fuse.pass()
    return try await index.erase(party, keeping: complaints, of: tenant)
  }

  func count(_ query: ComplaintQuery, of tenant: TenantID) async throws(StoreError) -> Int {
    try await index.count(query, of: tenant)
  }
}

private struct FusedVault: ForwardingVault {
  let vault: MemoryVault
  let fuse: Fuse

  func erase(
    party: PartyID, keeping kept: Set<ContentReference>, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try fuse.pass()
    let count = try await vault.erase(party: party, keeping: kept, of: tenant)
    try fuse.pass()
    return count
  }
}

private struct FusedDirectory: PartyDirectory {
  let directory: MemoryDirectory
  let fuse: Fuse

  func contacts(for addressee: Addressee, of tenant: TenantID) async throws -> [Contact] {
    try await directory.contacts(for: addressee, of: tenant)
  }

  func erase(_ party: PartyID, of tenant: TenantID) async throws {
    try fuse.pass()
    try await directory.erase(party, of: tenant)
    try fuse.pass()
  }
}
