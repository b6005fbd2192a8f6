import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Synchronization
import Testing

/// A law that nobody can break says nothing: each of these stores breaks one, and is found out.
@Suite struct LawFailureTests {
  @Test(arguments: CrookedStore.Flaw.allCases)
  func `A store that breaks a law is found out`(flaw: CrookedStore.Flaw) async {
    let broken = await lawsBroken {
      await StoreLaws { CrookedStore(flaw) }.all()
    }
    #expect(broken.contains(flaw.law), "\(flaw) broke \(broken.sorted())")
  }

  @Test func `Of a store that keeps nothing any law is told, and none waits for ever`() async {
    let broken = await lawsBroken { await StoreLaws { LostStore() }.all() }
    #expect(broken.isSuperset(of: ["waitingEndsWithAnEvent", "feedHasNoGaps"]))
  }

  @Test func `A vault, a clock, ids and a channel that break a law are found out`() async {
    #expect(await lawsBroken { await VaultLaws { LeakyVault() }.all() } == ["erasedContentIsGone"])
    #expect(
      await lawsBroken { await ClockLaws { HastyClock() }.all() } == ["pastIsNotSleptFor"])
    #expect(
      await lawsBroken { await IdentityLaws { SeededIdentities(seed: 1) }.all() }
        == ["nothingIsGivenTwice"])
    let mail = await lawsBroken {
      await ChannelLaws(to: "a@b.example", arrived: { $0.delivered.map(\.key) }) {
        RecordingChannel(.email)
      }.all()
    }
    #expect(mail == ["messageMayComeAgain"])
  }

  @Test(arguments: CrookedVault.Flaw.allCases)
  func `An encrypted vault that breaks a law is found out`(flaw: CrookedVault.Flaw) async {
    let broken = await lawsBroken {
      await CipherLaws(
        reopen: { CrookedVault(sharing: $0, cipher: $1) }, holds: { $0.holds($1) }
      ) {
        CrookedVault(flaw, cipher: $0)
      }.all()
    }
    #expect(broken.contains(flaw.rawValue), "\(flaw) broke \(broken.sorted())")
  }

  @Test(arguments: ForgetfulIndex.Flaw.allCases)
  func `An index that erases too much or too little is found out`(
    flaw: ForgetfulIndex.Flaw
  ) async {
    let broken = await lawsBroken {
      await IndexLaws(take: { $0.take($1, $2, $3, $4) }) { ForgetfulIndex(flaw) }.all()
    }
    #expect(broken == ["erasedWordsFindNothing"])
  }

  @Test func `One that is right is not`() async {
    await IndexLaws(take: { $0.take($1, $2, $3, $4) }) { ForgetfulIndex(nil) }.all()
  }

  @Test func `A vault that does not notice what is put again is found out`() async {
    let broken = await lawsBroken {
      // Its clock is another one, which stands still.
      await VaultLaws(clock: ManualClock()) { MemoryVault(clock: ManualClock()) }.all()
    }
    #expect(broken == ["whatIsPutAgainIsNotSwept"])
  }

  @Test(arguments: [ForgetfulLog.Flaw.nothing, .everything, .everyTenant])
  func `An access log that purges too much or too little is found out`(
    flaw: ForgetfulLog.Flaw
  ) async {
    let broken = await lawsBroken {
      await AccessLogLaws { ForgetfulLog(flaw) }.all()
    }
    #expect(broken == ["purgedAttemptsAreGone"])
  }

  @Test func `Stores that are taken by turns and share nothing are found out`() async {
    let broken = await lawsBroken {
      await StoreLaws { AlternatingStore(MemoryStore(), MemoryStore()) }.commits()
    }
    #expect(broken.isSuperset(of: ["commitKeepsEverything", "commandCommitsOnce"]))
  }

  @Test func `A driver that cannot be made is an issue and no pass`() async {
    let broken = await lawsBroken {
      await StoreLaws { () throws -> MemoryStore in throw StoreError(.closed, "no") }.feed()
    }
    #expect(broken.contains("feedHasNoGaps"))
  }
}

/// The laws that are said to be broken while `work` is done.
private func lawsBroken(_ work: () async -> Void) async -> Set<String> {
  let laws = Guarded<Set<String>>([])
  await withKnownIssue {
    await work()
  } matching: { issue in
    laws.withLock { laws in
      for comment in issue.comments {
        laws.insert(String(comment.rawValue.prefix { $0 != ":" }))
      }
    }
    return true
  }
  return laws.withLock { $0 }
}

/// A store whose medium is gone.
private struct LostStore: ForwardingStore {
  let store = MemoryStore()

  func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    throw StoreError(.unavailable, "the medium is gone")
  }
}

/// A vault that erases a party's first entry only.
private struct LeakyVault: ForwardingVault {
  let vault = MemoryVault()
  private let saved = Saved()

  private final class Saved: Sendable {
    let contents = Guarded<[ContentReference: VaultContent]>([:])
  }

  func put(
    _ content: VaultContent, under command: CommandID, slot: Int32, party: PartyID?, salt: Salt,
    of tenant: TenantID
  ) async throws(StoreError) -> ContentReference {
    let reference = try await vault.put(
      content, under: command, slot: slot, party: party, salt: salt, of: tenant)
    if slot == 1, tenant == "vault/erased" {
      saved.contents.withLock { $0[reference] = content }
    }
    return reference
  }

  func content(
    at reference: ContentReference, of tenant: TenantID
  ) async throws(StoreError) -> VaultContent? {
    if let content = saved.contents.withLock({ $0[reference] }) { return content }
    return try await vault.content(at: reference, of: tenant)
  }
}

/// An access log that purges otherwise than it should.
struct ForgetfulLog: AccessLog {
  enum Flaw {
    case nothing
    case everything
    case everyTenant
  }

  private let flaw: Flaw
  private let log = MemoryAccessLog()

  init(_ flaw: Flaw) { self.flaw = flaw }

  func record(_ attempt: DeniedAttempt, of tenant: TenantID) async throws(StoreError) {
    try await log.record(attempt, of: tenant)
  }

  func attempts(
    from instant: Timestamp, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [DeniedAttempt] {
    try await log.attempts(from: instant, of: tenant, limit: limit)
  }

  func purge(before instant: Timestamp, of tenant: TenantID) async throws(StoreError) -> Int {
    switch flaw {
    case .nothing: return 0
    case .everything: return try await log.purge(before: .latest, of: tenant)
    case .everyTenant:
      for other in ["access/purged", "access/not purged"] as [TenantID] where other != tenant {
        _ = try await log.purge(before: instant, of: other)
      }
      return try await log.purge(before: instant, of: tenant)
    }
  }
}

/// A clock on which a day passes whenever somebody sleeps.
private final class HastyClock: DeskClock {
  private let clock = ManualClock()

  var now: Timestamp { clock.now }

  func sleep(until instant: Timestamp) async {
    if instant <= now { clock.jump(by: .hours(24)) }
  }
}
