import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Synchronization
import Testing

/// What came of nothing is swept from the vault, and what anything names stays.
@Suite struct SweepingTests {
  private let store = MemoryStore()
  private let clock = ManualClock()
  private let vault: MemoryVault
  private let desk: Desk
  private let anna = Actor(.agent("anna"), as: .manager)
  private let mei = PartyID(high: 1, low: 2)

  init() async throws {
    vault = MemoryVault(clock: clock)
    desk = try await Desk("shop", playbook: .standard, store: store, vault: vault, clock: clock)
  }

  private func file() async throws -> Receipt {
    try await desk.file(
      Intake(.phone, receivedAt: clock.now, from: mei), saying: .text("It leaks.", of: mei),
      by: anna)
  }

  private func entries() async throws -> Int { try await vault.keys(of: "shop").plain }

  private func put(_ text: String, _ command: String) async throws -> ContentReference {
    try await vault.put(
      VaultContent(text), under: CommandID(hashing: command), slot: 0, party: mei,
      salt: Salt(high: 1, low: 2), of: "shop")
  }

  @Test func `Texts of commands that were refused are swept, and what was done stays`()
    async throws
  {
    let filed = try await file()
    let used = CommandID(hashing: "used")
    try await desk.perform(.note.saying("She called."), on: filed.id, by: anna, as: used)
    let refused = [
      (Complaint.Command.close(.upheld, because: .accepted).saying("Done."), nil),
      (.note.saying("Something else."), used),
    ]
    for (command, id) in refused {
      await #expect(throws: DeskError.self) {
        try await desk.perform(command, on: filed.id, by: anna, as: id)
      }
    }
    #expect(try await entries() == 4)
    clock.jump(by: .hours(23))
    #expect(try await desk.sweep() == 0)
    clock.jump(by: .hours(2))
    #expect(try await desk.sweep() == 2)
    for event in try await desk.history(of: filed.id) {
      if let text = event.text { #expect(try await desk.content(at: text) != nil) }
    }
    #expect(try await entries() == 2)
    #expect(try await desk.sweep() == 0)
  }

  @Test func `What another command names stays, whichever part of an event or message has it`()
    async throws
  {
    let filed = try await file()
    let document = try await put("%PDF", "document")
    let what = try await put("Fetch it.", "task")
    try await desk.perform(
      .attach.attaching(Attachment(.document, document)), on: filed.id, by: anna)
    try await desk.perform(.openTask(.callBack).saying(.stored(what)), on: filed.id, by: anna)
    _ = try await put("Of nobody's.", "stray")
    clock.jump(by: .hours(48))
    #expect(try await desk.sweep() == 1)
    #expect(try await desk.content(at: document) != nil)
    #expect(try await desk.content(at: what) != nil)
  }

  @Test func `What a request names that waits to be performed stays`() async throws {
    let (filed, other) = (try await file(), try await file())
    let text = try await put("To be passed on.", "request")
    let rule = Passing(text: text, to: other.id)
    let passing = try await Desk(
      "shop", playbook: .standard, store: store, vault: vault, rules: [rule], clock: clock)
    try await passing.perform(.acknowledge, on: filed.id, by: anna)
    clock.jump(by: .hours(48))
    #expect(try await desk.sweep() == 0)
    #expect(try await desk.content(at: text) != nil)
  }

  @Test func `What was put again since stays, and so does what a commit names meanwhile`()
    async throws
  {
    let filed = try await file()
    let again = try await put("again", "1")
    let late = try await put("late", "2")
    clock.jump(by: .hours(48))
    #expect(try await put("again", "1") == again)
    let attach = Complaint.Command.attach.attaching(Attachment(.document, late))
    let hook = HookedVault(vault: vault) { [desk, anna] in
      _ = try? await desk.perform(attach, on: filed.id, by: anna)
    }
    let other = try await Desk(
      "shop", playbook: .standard, store: store, vault: hook, clock: clock)
    #expect(try await other.sweep() == 0)
    #expect(try await desk.content(at: late) != nil)
    #expect(try await desk.content(at: again) != nil)
    clock.jump(by: .hours(25))
    #expect(try await desk.sweep() == 1)
    #expect(try await desk.content(at: again) == nil)
  }

  @Test func `Nothing is swept while an event cannot be read, or too early`() async throws {
    let filed = try await file()
    _ = try await put("stray", "1")
    clock.jump(by: .hours(48))
    await #expect { try await desk.sweep(olderThan: .minutes(59)) } throws: {
      ($0 as? DeskError)?.code == .misuse
    }
    store.damage(filed.id, of: "shop")
    await #expect { try await desk.sweep() } throws: { ($0 as? DeskError)?.code == .damaged }
    #expect(try await entries() == 2)
  }
}

/// A rule that has a text passed on to another complaint.
private struct Passing: BusinessRule {
  let text: ContentReference
  let other: ComplaintID
  let name: RuleName = "passing"

  init(text: ContentReference, to other: ComplaintID) { (self.text, self.other) = (text, other) }

  func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] {
    guard event.body.act == .acknowledge else { return [] }
    return [.later(.note.saying(.stored(text)), on: other)]
  }
}

/// A vault that lets something happen in the second sweep, before the first entry is asked about.
private final class HookedVault: ForwardingVault {
  let vault: MemoryVault
  private let hook: @Sendable () async -> Void
  private let sweeps = Guarded(0)

  init(vault: MemoryVault, hook: @escaping @Sendable () async -> Void) {
    (self.vault, self.hook) = (vault, hook)
  }

  func sweep(
    before instant: Timestamp, of tenant: TenantID,
    unless isNamed: @Sendable (ContentReference) async throws(StoreError) -> Bool
  ) async throws(StoreError) -> Int {
    let count = sweeps.withLock { sweeps in
      sweeps += 1
      return sweeps
    }
    return try await vault.sweep(before: instant, of: tenant) {
      [hook] reference async throws(StoreError) -> Bool in
      if count == 2 { await hook() }
      return try await isNamed(reference)
    }
  }
}
