import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

/// The drivers in memory keep the laws that everyone's drivers have to keep.
@Suite struct PortLawTests {
  @Test(arguments: [1, 64]) func `The store in memory keeps the laws`(shards: Int) async {
    await StoreLaws(damage: { $0.damage($1, of: $2) }) { MemoryStore(shards: shards) }.all()
  }

  @Test func `A server's one database may serve all laws`() async {
    let store = MemoryStore()
    await StoreLaws(damage: { $0.damage($1, of: $2) }) { store }.all()
  }

  @Test func `What proves things, in memory, keeps the laws`() async {
    await EvidenceLaws(damage: { $0.damage($1, of: $2) }) { MemoryStore() }.all()
    await ShelfLaws { MemoryCheckpoints() }.all()
    await SignerLaws(isGood: { $0.bytes == NotaryTests.Seal.code($1) }) { NotaryTests.Seal() }.all()
  }

  @Test func `The vault in memory keeps the laws`() async {
    let clock = ManualClock()
    await VaultLaws(clock: clock) { MemoryVault(clock: clock) }.all()
  }

  @Test func `The vault in memory is encrypted as the laws want`() async {
    let clock = ManualClock()
    await VaultLaws(clock: clock) { MemoryVault(clock: clock, cipher: UnsafeCipher()) }.all()
    await CipherLaws(
      reopen: { MemoryVault(sharing: $0, cipher: $1) }, holds: { $0.holds($1) }
    ) {
      MemoryVault(cipher: $0)
    }.all()
  }

  @Test func `The index in memory keeps the laws`() async {
    await IndexLaws { MemoryIndex() }.all()
  }

  @Test func `The access log in memory keeps the laws`() async {
    await AccessLogLaws { MemoryAccessLog() }.all()
  }

  @Test func `The directory in memory keeps the laws`() async {
    await DirectoryLaws {
      let directory = MemoryDirectory()
      for (party, name) in [
        (DirectoryLaws<MemoryDirectory>.known, "known"),
        (DirectoryLaws<MemoryDirectory>.other, "other"),
      ] {
        let contact = Contact(name, .email, "\(name)@shop.example")
        directory.set([contact], for: .party(party), of: DirectoryLaws<MemoryDirectory>.tenant)
      }
      return directory
    }.all()
  }

  @Test func `The system's clock and ids keep the laws`() async {
    await ClockLaws { SystemClock() }.all()
    await IdentityLaws { SystemIdentities() }.all()
  }

  @Test func `Sources of facts that are put together keep the laws`() async {
    struct Known: FactSource {
      let facts: [String: FactValue]
      func facts(for question: FactQuestion) async throws -> [String: FactValue] {
        facts.filter { question.names.contains($0.key) }
      }
    }
    await FactSourceLaws(knowing: ["tier", "repeats"]) {
      FactSources(
        Known(facts: ["tier": .text("gold")]),
        Known(facts: ["tier": .text("none"), "repeats": .number(2)]))
    }.all()
    await FactSourceLaws(knowing: []) { NoFacts() }.all()
  }
}
