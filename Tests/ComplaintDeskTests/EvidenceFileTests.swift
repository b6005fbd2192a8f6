import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The history of one complaint with its proofs, which others verify alone.
@Suite struct EvidenceFileTests {
  /// A life among those of others, as a desk records it and a notary certifies it.
  static func file() async throws -> EvidenceFile {
    let office = try await Office()
    let id = try await office.desk.file(office.intake(), by: office.anna).id
    let steps: [Complaint.Command] = [
      .acknowledge, .note.saying("A note."), .assess(), .escalate(),
    ]
    for step in steps {
      let other = try await office.desk.file(office.intake(), by: office.anna).id
      try await office.desk.perform(.acknowledge, on: other, by: office.anna)
      try await office.desk.perform(step, on: id, by: office.anna)
    }
    let notary = Notary(
      for: "shop", reading: office.store, keeping: MemoryCheckpoints(),
      signer: TwoBytes(), clock: office.clock)
    return try #require(try await notary.evidence(of: id))
  }

  /// Why a file is refused by somebody who trusts its checkpoint; `nil` if it is not.
  private func refusal(
    of file: EvidenceFile, _ trusts: Bool = true
  ) -> EvidenceError.Code? {
    do throws(EvidenceError) {
      try file.verify { _ in trusts }
      return nil
    } catch { return error.code }
  }

  @Test func `A file verifies, and is read as it was written`() async throws {
    let file = try await Self.file()
    #expect(refusal(of: file) == nil)
    let bytes = file.encoded()
    #expect(try EvidenceFile(decoding: bytes) == file)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2 + 2 * file.events.count)
    #expect(
      lines[0] == """
        {"complaintEvidence":1,"tenant":"shop","complaint":"\(file.complaint)",\
        "events":\(file.events.count)}
        """)
    #expect(lines[1].utf8.elementsEqual(file.events[0].bytes))
    #expect(lines[1 + file.events.count].hasPrefix(#"{"index":0,"size":"#))
    #expect(lines[lines.count - 1].hasPrefix(#"{"checkpoint":"complaintkit/shop\n"#))
  }

  @Test func `Without trust in the checkpoint a file proves nothing`() async throws {
    struct Unknown: Error {}
    let file = try await Self.file()
    #expect(refusal(of: file, false) == .untrusted)
    #expect { try file.verify { _ in throw Unknown() } } throws: {
      ($0 as? EvidenceError)?.code == .untrusted
    }
  }

  @Test func `Each thing that does not fit is named`() async throws {
    let file = try await Self.file()
    func changed(
      _ complaint: ComplaintID = file.complaint, _ tenant: TenantID = file.tenant,
      events: [StoredEvent] = file.events, proofs: [InclusionProof] = file.proofs
    ) -> EvidenceError.Code? {
      refusal(
        of: EvidenceFile(
          of: complaint, in: tenant, events: events, proofs: proofs, checkpoint: file.checkpoint))
    }
    #expect(changed() == nil)
    #expect(changed(ComplaintID(at: .earliest, random: (1, 2))) == .otherEvent)
    #expect(changed(file.complaint, "other") == .untrusted)
    #expect(changed(events: file.events.dropLast()) == .malformed)
    #expect(changed(events: [], proofs: []) == .malformed)
    // The first ones alone are whole, as they were at an earlier time; the later ones are not.
    #expect(
      changed(events: Array(file.events.prefix(3)), proofs: Array(file.proofs.prefix(3))) == nil)
    #expect(
      changed(events: Array(file.events.dropFirst()), proofs: Array(file.proofs.dropFirst()))
        == .otherEvent)
    var events = file.events
    events[2] = StoredEvent(
      Array(
        String(decoding: events[2].bytes, as: UTF8.self).replacing("agent:anna", with: "agent:mala")
          .utf8))
    #expect(events[2] != file.events[2])
    #expect(changed(events: events) == .brokenChain)
    var proofs = file.proofs
    proofs.swapAt(1, 2)
    #expect(changed(proofs: proofs) == .notIncluded)
  }

  /// Whoever makes every digest anew is stopped by the root.
  @Test func `A history that was made anew is not in the tree`() async throws {
    let file = try await Self.file()
    var last: ContentDigest?
    let events = try file.events.map { stored in
      var event = try Complaint.Event(decoding: stored.bytes)
      event.actor = .agent("mallory")
      event.digest = event.digest(after: last)
      last = event.digest
      return StoredEvent(event.encoded())
    }
    let forged = EvidenceFile(
      of: file.complaint, in: file.tenant, events: events, proofs: file.proofs,
      checkpoint: file.checkpoint)
    #expect(refusal(of: forged) == .notIncluded)
  }

  @Test(arguments: Effort.seeds)
  func `Any byte of a file that is changed makes it another checkpoint, or none that holds`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let file = try await Self.file()
    let bytes = file.encoded()
    for _ in 0..<Effort.count(2_000) {
      var other = bytes
      let place = Int.random(in: other.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: other[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: other.remove(at: place)
      default: other.insert(UInt8.random(in: 0..<128, using: &random), at: place)
      }
      guard other != bytes, let read = try? EvidenceFile(decoding: other) else { continue }
      // What is trusted is this very checkpoint.
      let holds = (try? read.verify { $0 == file.checkpoint }) != nil
      #expect(!holds || read == file, "byte \(place)")
    }
  }
}

/// Somebody who signs without knowing how.
private struct TwoBytes: CheckpointSigner {
  func sign(_ text: [UInt8]) async throws -> CheckpointSignature? {
    CheckpointSignature(key: "two.example", keyID: 2, bytes: [1, UInt8(text.count & 255)])
  }
}
