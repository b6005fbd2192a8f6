import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// Commands as JSON, and the names of their contents.
@Suite struct CommandCodingTests {
  private func lines() throws -> [String] { try EventGoldenTests.lines("commands.jsonl") }

  @Test func `Every command is read from the line it always had, and written to the same bytes`()
    throws
  {
    let lines = try lines()
    #expect(lines.count == SampleCommands.all.count)
    for (line, command) in zip(lines, SampleCommands.all) {
      #expect(String(decoding: command.encoded(), as: UTF8.self) == line)
      #expect(try Complaint.Command(decoding: Array(line.utf8)) == command, "\(line)")
    }
  }

  @Test func `Every deed has a line`() {
    let kinds = Set(SampleCommands.all.map(\.deed.kind))
    #expect(Complaint.Deed.Kind.allCases.filter { !kinds.contains($0) }.isEmpty)
  }

  @Test func `Different commands have different digests, and the same has always the same`() {
    let digests = SampleCommands.all.map(\.digest)
    #expect(Set(digests).count == SampleCommands.all.count)
    #expect(
      Complaint.Command.acknowledge.digest.hex
        == ContentDigest(of: Array(#"{"type":"acknowledge"}"#.utf8)).hex)
    let note = Complaint.Command.note.saying("Late.", of: SampleCommands.party)
    #expect(note.digest == Complaint.Command.note.saying("Late.", of: SampleCommands.party).digest)
    #expect(note.digest != Complaint.Command.note.saying("Late.").digest)
    #expect(note.digest != note.occurred(at: SampleHistory.at(1)).digest)
  }

  @Test func `Members in any order and a host's own coders give the same command`() throws {
    let text = #"{"reason": "accepted", "type": "close", "outcome": "upheld"}"#
    #expect(
      try Complaint.Command(decoding: Array(text.utf8)) == .close(.upheld, because: .accepted))
    for command in SampleCommands.all {
      let data = try JSONEncoder().encode(command)
      #expect(try JSONDecoder().decode(Complaint.Command.self, from: data) == command)
    }
  }

  @Test(arguments: [
    (#"{"type": "shout"}"#, "type: \"shout\" is none of note, file"),
    (#"{"type": "close", "outcome": "upheld"}"#, "reason: the member is missing"),
    (#"{"type": "note", "reason": "x"}"#, "reason: there is no such member here"),
    (#"{"type": "grade", "grade": "4"}"#, "grade: an integer expected, found the text \"4\""),
    (
      #"{"type": "note", "text": "x"}"#, "text: an object expected, found the text \"x\""
    ),
    (
      #"{"type": "note", "text": {}}"#,
      "text: exactly one of the members text, stored expected, found none"
    ),
    (
      #"{"type": "note", "text": {"text": "a", "by": "b"}}"#,
      "text.by: there is no such member here"
    ),
    (#"{"type": "erase", "party": "me"}"#, "party: "),
    (#"{"type": "note", "occurredAt": "today"}"#, "occurredAt: "),
    (
      #"{"type": "proposeResponse", "outcome": "upheld", "remedies": [{"kind": "apology", "n": 1}]}"#,
      "remedies[0].n: there is no such member here"
    ),
  ])
  func `A fault is named with its path`(text: String, fault: String) {
    let faults = codingFaults(text) { bytes throws(CodingError) in
      try Complaint.Command(decoding: bytes)
    }
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test func `All faults are named at once`() {
    let faults = codingFaults(
      #"{"type": "extend", "clock": 1, "by": {"businessDays": 0}, "when": 2, "attachments": [{}]}"#
    ) { bytes throws(CodingError) in try Complaint.Command(decoding: bytes) }
    #expect(
      faults == [
        "clock: a text expected, found the number 1",
        "by.businessDays: businessDays 0 is too short for a period",
        "attachments[0].kind: the member is missing",
        "attachments[0].content: the member is missing", "when: there is no such member here",
      ])
  }

  @Test(arguments: Effort.seeds)
  func `Damaged commands are read or refused, and what is read lasts`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 71)
    let originals = SampleCommands.all.map { $0.encoded() }
    for _ in 0..<Effort.count(50_000) {
      var bytes = originals.drawn(&random)
      for _ in 0..<Int.random(in: 1...2, using: &random) { damage(&bytes, &random) }
      guard let read = try? Complaint.Command(decoding: bytes) else { continue }
      #expect(try Complaint.Command(decoding: read.encoded()) == read, "seed \(seed)")
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(bytes[place], at: place)
    default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
    }
  }
}
