import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

/// Who follows the feed and certifies it.
@Suite struct NotaryTests {
  /// Whoever knows the secret signs, and asks whether that was done; enough for tests.
  struct Seal: CheckpointSigner {
    func sign(_ text: [UInt8]) async throws -> CheckpointSignature? {
      CheckpointSignature(key: "seal.example", keyID: 0x5EA1, bytes: Self.code(text))
    }

    static func code(_ text: [UInt8]) -> [UInt8] {
      var hash = SHA256()
      hash.update("only we know".utf8)
      hash.update(text)
      return hash.finalized()
    }
  }

  private func notary(
    _ office: Office, _ shelf: MemoryCheckpoints = MemoryCheckpoints()
  ) -> Notary {
    Notary(
      for: "shop", reading: office.store, keeping: shelf, signer: Seal(), clock: office.clock)
  }

  @Test func `What is certified grows, is signed and stays on the shelf`() async throws {
    let (office, shelf) = (try await Office(), MemoryCheckpoints())
    let notary = notary(office, shelf)
    let empty = try await notary.certify()
    #expect(empty.checkpoint.size == 0)
    let id = try await office.desk.file(office.intake(), by: office.anna).id
    let first = try await notary.certify()
    #expect(try await notary.certify() == first)
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    let second = try await notary.certify()
    #expect(second.checkpoint.size > first.checkpoint.size)
    #expect(second.checkpoint.previous == first.checkpoint.digest)
    #expect(first.checkpoint.at == office.clock.now)
    #expect(try await shelf.checkpoints(of: "shop") == [empty, first, second])
    for signed in [first, second] {
      let text = Array(signed.checkpoint.text.utf8)
      #expect(signed.signatures.map(\.bytes) == [Seal.code(text)])
    }
    let (from, to) = (first.checkpoint, second.checkpoint)
    let proof = try #require(notary.consistencyProof(from: from.size, to: to.size))
    #expect(proof.connects(from.root, to: to.root))
    let report = try await office.store.audit("shop", against: [from, to], sealedFrom: .start)
    #expect(report.isSound && report.root == to.root && report.certified == to.size)
    #expect(report.checkpoints == 2)
  }

  @Test func `A notary that begins anew goes on from what was certified`() async throws {
    let (office, shelf) = (try await Office(), MemoryCheckpoints())
    try await office.desk.file(office.intake(), by: office.anna)
    let first = try await notary(office, shelf).certify()
    #expect(try await notary(office, shelf).certify() == first)
    try await office.desk.file(office.intake(), by: office.anna)
    let second = try await notary(office, shelf).certify()
    #expect(second.checkpoint.previous == first.checkpoint.digest)
  }

  @Test func `Nothing is certified that does not go on from what was certified`() async throws {
    let (office, shelf) = (try await Office(), MemoryCheckpoints())
    try await office.desk.file(office.intake(), by: office.anna)
    let checkpoint = try await notary(office, shelf).certify()
    for (size, root) in [(1, ContentDigest.zero), (99, checkpoint.checkpoint.root)] {
      let other = MemoryCheckpoints()
      let wrong = Checkpoint(of: "shop", size: size, root: root, at: office.clock.now)
      try await other.keep(SignedCheckpoint(wrong, signatures: []))
      await #expect {
        try await notary(office, other).certify()
      } throws: { ($0 as? EvidenceError)?.code == .rewritten }
      #expect(try await other.checkpoints(of: "shop").count == 1)
    }
  }

  @Test func `The history of a complaint is proved also under an earlier checkpoint`() async throws
  {
    let office = try await Office()
    let notary = notary(office)
    let id = try await office.desk.file(office.intake(), by: office.anna).id
    let before = try await notary.certify()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    let early = try #require(try await notary.evidence(of: id, under: before))
    let late = try #require(try await notary.evidence(of: id))
    #expect(early.events.count < late.events.count)
    let history = try await office.desk.history(of: id)
    #expect(late.events == history.map { StoredEvent($0.encoded()) })
    for file in [early, late] {
      try file.verify { signed in
        signed.signatures.first?.bytes == Seal.code(Array(signed.checkpoint.text.utf8))
      }
    }
    let other = try await office.desk.file(office.intake(), by: office.anna).id
    #expect(try await notary.evidence(of: other, under: before) == nil)
    #expect(notary.inclusionProof(of: FeedPosition(rawValue: 0), in: 1) == nil)
    #expect(notary.inclusionProof(of: FeedPosition(rawValue: .min), in: 1) == nil)
  }

  @Test func `Many who ask at once get the same tree`() async throws {
    let office = try await Office()
    let notary = notary(office)
    let ids = try await withThrowingTaskGroup(of: ComplaintID.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await notary.advance()
          return try await office.desk.file(office.intake(), by: office.anna).id
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let checkpoint = try await notary.certify().checkpoint
    let report = try await office.store.audit("shop", against: [checkpoint], sealedFrom: .start)
    #expect(report.isSound && report.certified == checkpoint.size)
    #expect(ids.count == 8)
  }

  @Test func `An audit tells what is not sealed, and counts what it does not list`() async throws {
    let office = try await Office()
    try await office.desk.file(office.intake(), by: office.anna)
    var options = DeskOptions.standard
    options.sealsEvents = false
    let other = try await Desk(
      "shop", playbook: .standard, store: office.store, clock: office.clock, options: options)
    try await other.file(office.intake(), by: office.anna)
    let report = try await office.store.audit("shop")
    #expect(Set(report.findings.map(\.kind)) == [.unsealed])
    #expect(report.unsealed == report.count && report.unsealed > 0)
    let later = try await office.store.audit("shop", sealedFrom: FeedPosition(rawValue: 1_000))
    #expect(later.isSound && later.unsealed == report.unsealed)
    // What nobody ever sealed can still be certified as a whole.
    let alone = try await Desk(
      "open", playbook: .standard, store: office.store, clock: office.clock, options: options)
    try await alone.file(office.intake(), by: office.anna)
    let notary = Notary(for: "open", reading: office.store, keeping: MemoryCheckpoints())
    let checkpoint = try await notary.certify().checkpoint
    let open = try await office.store.audit("open", against: [checkpoint])
    #expect(open.isSound && open.certified == open.records && open.unsealed == open.records)
  }

  @Test func `Records in pages come to the same as one by one`() async throws {
    let office = try await Office()
    for _ in 0..<350 {
      let id = try await office.desk.file(office.intake(), by: office.anna).id
      try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    }
    var records = try await office.store.records(after: .start, of: "shop", limit: 10_000)
    #expect(records.count >= 700)
    let changed = [3, 255, 256, 511, 600]
    for index in changed {
      let record = records[index]
      var bytes = record.event.bytes
      bytes[bytes.count - 100] ^= 1
      records[index] = EvidenceRecord(
        at: record.position, of: record.complaint, version: record.version, StoredEvent(bytes))
    }
    records.remove(at: 650)
    var (single, paged) = (FeedAudit(of: "shop"), FeedAudit(of: "shop"))
    for record in records { single.take(record) }
    for page in [records[..<600], records[600...]] { await paged.take(Array(page)) }
    let (one, other) = (single.finish(), paged.finish())
    #expect(one == other)
    #expect(one.records == records.count)
    let positions = one.findings.filter { $0.kind == .broken }.compactMap(\.positions?.lowerBound)
    // The last one followed the record that is missing.
    #expect(positions == (changed + [651]).map { FeedPosition(rawValue: Int64($0 + 1)) })
    #expect(one.findings.contains { $0.kind == .missing })
  }

  @Test func `Findings say where in words`() async throws {
    var audit = FeedAudit(of: "shop")
    let id = ComplaintID(at: .earliest, random: (1, 2))
    audit.take(
      EvidenceRecord(
        at: FeedPosition(rawValue: 3), of: id, version: 2, StoredEvent(Array("{}".utf8))))
    audit.take(before: EvidenceStanding(id, version: 4))
    let report = audit.finish()
    #expect(
      report.findings.map(\.description) == [
        "positions 1 to 2 of the feed: nothing is there any more",
        "position 3, event 2 of complaint \(id), does not say that it is this event",
        "event 4 of complaint \(id): the complaint has another last event than was committed",
      ])
    #expect(report.root == nil)
  }
}
