import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// The chain of a complaint's events: what a digest covers, and what it notices.
@Suite struct SealTests {
  /// A life of which each event is sealed.
  static func sealed(_ events: [Complaint.Event]) -> [Complaint.Event] {
    var last: ContentDigest?
    return events.map { event in
      var event = event
      event.digest = event.digest(after: last)
      last = event.digest
      return event
    }
  }

  static func life() throws -> [Complaint.Event] { sealed(try SampleHistory.life().events) }

  /// Worked out without anything of the library but its SHA-256.
  @Test func `A digest covers the digest before it and the bytes without their last member`() throws
  {
    var last = [UInt8](repeating: 0, count: 32)
    for event in try Self.life() {
      let text = String(decoding: event.encoded(), as: UTF8.self)
      let cut = try #require(text.range(of: ",\"digest\":\"", options: .backwards))
      var hash = SHA256()
      hash.update(last)
      hash.update((text[..<cut.lowerBound] + "}").utf8)
      last = hash.finalized()
      #expect(text[cut.upperBound...] == "\(hash.hex)\"}")
      #expect(event.digest?.bytes == last)
    }
  }

  @Test func `Sealed events have the lines and the snapshot that they always had`() throws {
    let events = Array(try Self.life().prefix(6))
    let lines = try EventGoldenTests.lines("sealed.jsonl")
    let texts = events.map { String(decoding: $0.encoded(), as: UTF8.self) }
    let snapshot = String(decoding: try Complaint(events).encoded(), as: UTF8.self)
    #expect(lines == texts + [snapshot])
    for (line, event) in zip(lines, events) {
      #expect(try Complaint.Event(decoding: Array(line.utf8)) == event)
    }
    let state = try Complaint(decoding: Array(try #require(lines.last).utf8))
    #expect(state == (try Complaint(events)))
    #expect(state.digest == events.last?.digest)
  }

  @Test func `A complaint carries the digest of its last sealed event`() throws {
    let events = try Self.life()
    var complaint = try Complaint(events.prefix(1))
    #expect(complaint.digest == events[0].digest)
    for event in events.dropFirst() {
      complaint.apply(event)
      #expect(complaint.digest == event.digest)
    }
    let before = complaint.digest
    complaint.apply(SampleHistory.event(complaint.version + 1, .noted))
    #expect(complaint.digest == before)
    #expect(try Complaint(SampleHistory.life().events).digest == nil)
  }

  @Test(arguments: Effort.seeds)
  func `Events of every kind are sealed, and stored bytes say the same as the event`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(500) {
      var last: ContentDigest?
      for event in Self.sealed(RandomHistory(&random).events) {
        let stored = StoredEvent(event.encoded())
        #expect(stored.seal == event.digest)
        #expect(stored.leaf == event.digest)
        #expect(stored.digest(after: last) == event.digest)
        #expect(event.isSealed(after: last))
        #expect(stored.states(version: event.version, of: event.complaint, in: event.tenant))
        #expect(!stored.states(version: event.version + 1, of: event.complaint, in: event.tenant))
        #expect(!stored.states(version: event.version, of: event.complaint, in: "acm"))
        #expect(!stored.states(version: event.version, of: .blank, in: event.tenant))
        var open = event
        open.digest = nil
        let bare = StoredEvent(open.encoded())
        #expect(bare.seal == nil)
        #expect(bare.digest(after: last) == event.digest)
        #expect(bare.leaf == open.digest(after: nil))
        last = event.digest
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func `Any bit that is changed in what is stored is noticed`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let events = try Self.life().map { $0.encoded() }
    for _ in 0..<Effort.count(10_000) {
      let index = Int.random(in: events.indices, using: &random)
      let before = index == 0 ? nil : StoredEvent(events[index - 1]).seal
      var bytes = events[index]
      #expect(StoredEvent(bytes).seal == StoredEvent(bytes).digest(after: before))
      bytes[Int.random(in: bytes.indices, using: &random)] ^=
        1
        << UInt8.random(
          in: 0..<8, using: &random)
      let changed = StoredEvent(bytes)
      #expect(changed.seal != changed.digest(after: before))
    }
  }

  @Test(arguments: [
    "", "}", "{}", #"{"schema":1}"#, #"{"digest":"#, String(repeating: "}", count: 77),
    String(repeating: "\"}", count: 40),
  ])
  func `What is no event has no seal and no name`(text: String) {
    let stored = StoredEvent(Array(text.utf8))
    #expect(stored.seal == nil)
    #expect(!stored.states(version: 1, of: .blank, in: "acme"))
  }

  @Test func `Digits in upper case, or of another member, are no seal`() throws {
    let event = try #require(try Self.life().first)
    let text = String(decoding: event.encoded(), as: UTF8.self)
    let digits = try #require(event.digest).hex
    for other in [
      text.replacing(digits, with: digits.uppercased()),
      text.replacing("digest\"", with: "digesT\""),
      text.replacing(digits, with: digits.dropLast()), text + " ",
    ] { #expect(StoredEvent(Array(other.utf8)).seal == nil) }
  }

  @Test func `A digest can be had as bytes and back`() throws {
    let digest = try #require(try Self.life().first?.digest)
    #expect(ContentDigest(bytes: digest.bytes) == digest)
    #expect(ContentDigest(bytes: Array(digest.bytes.dropLast())) == nil)
    #expect(ContentDigest.zero.bytes == [UInt8](repeating: 0, count: 32))
  }
}

/// Sealing decisions.
@Suite struct DecisionSealTests {
  @Test func `A decision is sealed in every part, after what was sealed before`() throws {
    var bureau = try Bureau()
    var last = bureau.complaint.digest
    for command in Way.investigating {
      var decision = try bureau.decide(command)
      let unsealed = decision
      decision.seal()
      for event in decision.events {
        #expect(event.isSealed(after: last))
        last = event.digest
      }
      #expect(decision.complaint.digest == last)
      #expect(decision.parts.map(\.expectedVersion) == unsealed.parts.map(\.expectedVersion))
      #expect(unsealed.events.allSatisfy { $0.digest == nil })
      let once = decision
      decision.seal()
      #expect(decision == once)
      bureau.number += 1
      bureau.take(decision)
    }
    #expect(bureau.complaint.digest != nil)
  }
}
