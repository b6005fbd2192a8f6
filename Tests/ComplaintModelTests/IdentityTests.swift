import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

@Suite struct UniqueIdentifierTests {
  @Test(arguments: Effort.seeds)
  func `Text and JSON give back the same id`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(10_000) {
      let party = PartyID(random: (random.next(), random.next()))
      #expect(try PartyID(party.description) == party)
      let instant = Timestamp(millisecondsSince1970: Int64.random(in: 0..<1 << 48, using: &random))
      let complaint = ComplaintID(at: instant, random: (random.next(), random.next()))
      #expect(try ComplaintID(complaint.description) == complaint)
      #expect(complaint.timestamp == instant)
      #expect(ComplaintID(high: complaint.high, low: complaint.low) == complaint)
    }
    let command = CommandID(high: random.next(), low: random.next())
    let bytes = try JSONEncoder().encode([command])
    #expect(String(decoding: bytes, as: UTF8.self) == "[\"\(command)\"]")
    #expect(try JSONDecoder().decode([CommandID].self, from: bytes) == [command])
  }

  @Test func `Text is that of a UUID in lower case`() throws {
    let id = PartyID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
    #expect(id.description == "01234567-89ab-cdef-fedc-ba9876543210")
    #expect(UUID(uuidString: id.description)?.uuidString.lowercased() == id.description)
  }

  @Test(arguments: [
    "", "0", "01234567-89ab-cdef-fedc-ba987654321", "01234567-89ab-cdef-fedc-ba98765432100",
    "01234567-89AB-cdef-fedc-ba9876543210", "0123456789abcdeffedcba98765432100000",
    "01234567-89ab-cdef-fedc-ba987654321g", "01234567-89ab-cdef-fedc-ba987654321`",
    "01234567-89ab-cdef-fedc-ba987654321:", "01234567-89ab-cdef-fedc-ba987654321/",
    "01234567-89ab-cdef-fedc_ba9876543210", "{1234567-89ab-cdef-fedc-ba9876543210",
    "01234567-89ab-cdef-fedc-ba98765432é", " 1234567-89ab-cdef-fedc-ba9876543210",
  ])
  func `Any other text is refused`(text: String) throws {
    let error = try #require(throws: IdentifierError.self) { try PartyID(text) }
    #expect(error.code == .malformed)
    #expect(error.description.contains("lower case"))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PartyID.self, from: JSONEncoder().encode(text))
    }
  }

  @Test(arguments: Effort.seeds)
  func `Ids are ordered as their texts are`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<200).map { _ in PartyID(random: (random.next() >> 60, random.next())) }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
  }
}

@Suite struct ComplaintIDTests {
  @Test func `The layout is that of RFC 9562, version 7`() throws {
    // The example of RFC 9562, appendix A.6.
    let example = try ComplaintID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    #expect(example.timestamp == (try Timestamp("2022-02-22T14:22:22-05:00")))
    let made = ComplaintID(at: example.timestamp, random: (0xCC3, 0x18C4_DC0C_0C07_398F))
    #expect(made == example)
  }

  @Test(arguments: Effort.seeds)
  func `A later instant gives a later id, whatever chance says`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(10_000) {
      let milliseconds = Int64.random(in: 0..<1 << 48 - 1, using: &random)
      let ids = [milliseconds, milliseconds + 1].map {
        ComplaintID(
          at: Timestamp(millisecondsSince1970: $0), random: (random.next(), random.next()))
      }
      #expect(ids[0] < ids[1])
    }
  }

  @Test func `An instant that does not fit counts as the nearest one`() {
    let early = ComplaintID(at: .earliest, random: (0, 0))
    #expect(early.timestamp == Timestamp(millisecondsSince1970: 0))
    let late = ComplaintID(at: Timestamp(millisecondsSince1970: .max), random: (0, 0))
    #expect(late.timestamp == Timestamp(millisecondsSince1970: 1 << 48 - 1))
  }

  @Test(arguments: [
    "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-c8c4-dc0c0c07398f",
    "017f22e2-79b0-7cc3-18c4-dc0c0c07398f",
  ])
  func `An id of another version or variant is no complaint's`(text: String) throws {
    let error = try #require(throws: IdentifierError.self) { try ComplaintID(text) }
    #expect(error.code == .wrongKind)
    #expect(error.description.contains("ComplaintID"))
    let party = try PartyID(text)
    #expect(ComplaintID(high: party.high, low: party.low) == nil)
  }
}

@Suite struct CommandIDTests {
  /// Worked out apart from this package, with Python's hashlib.
  @Test(arguments: [
    ("web-form/2026-03-02/4711", "189b04f3-818f-8533-b9f6-41e62e55c6a1"),
    ("", "374708ff-f771-8dd5-979e-c875d56cd228"),
    ("投诉", "06e14afe-7081-8a52-a4b3-7438749f9be9"),
  ])
  func `The host's key gives the same id everywhere`(key: String, text: String) {
    let id = CommandID(hashing: key)
    #expect(id.description == text)
  }

  @Test func `A derived id follows from parent and label`() throws {
    let parent = CommandID(hashing: "web-form/2026-03-02/4711")
    let derived = CommandID(derivedFrom: parent, label: "assign")
    #expect(derived.description == "189b04f3-818f-8a9c-b888-ba64e8202bea")
    #expect(derived == CommandID(derivedFrom: try PartyID(parent.description), label: "assign"))
    #expect(derived != CommandID(derivedFrom: parent, label: "assign "))
    #expect(derived != CommandID(derivedFrom: derived, label: "assign"))
  }

  @Test(arguments: Effort.seeds)
  func `Derived ids are UUIDs of version 8`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for step in 0..<200 {
      let parent = CommandID(high: random.next(), low: random.next())
      let id = CommandID(derivedFrom: parent, label: "step \(step)")
      #expect(id.high >> 12 & 0xF == 8)
      #expect(id.low >> 62 == 0b10)
      #expect(id.high >> 16 == parent.high >> 16)
    }
  }
}

@Suite struct HostNameTests {
  @Test(arguments: [
    ("a", true), ("anna.li@example.org", true), ("客服一组", true), (" ", true), ("", false),
    ("line\nbreak", false), ("nul\0", false), ("del\u{7F}", false), ("c1\u{85}", false),
    ("c1\u{9F}", false), ("nbsp\u{A0}", true), (String(repeating: "x", count: 200), true),
    (String(repeating: "x", count: 201), false), (String(repeating: "投", count: 67), false),
  ])
  func `A name is short and has no control characters`(name: String, isWellFormed: Bool) throws {
    #expect(AgentID(rawValue: name).isWellFormed == isWellFormed)
    let json = try JSONEncoder().encode(name)
    if isWellFormed {
      #expect(try AgentID(checking: name).rawValue == name)
      #expect(try JSONDecoder().decode(AgentID.self, from: json).rawValue == name)
    } else {
      let error = try #require(throws: IdentifierError.self) { try AgentID(checking: name) }
      #expect(error.code == .badName)
      #expect(!error.description.utf8.contains { $0 < 0x20 })
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(AgentID.self, from: json)
      }
    }
  }

  @Test(
    arguments: [
      // Without width: space, joiners, word joiner, byte order mark.
      0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF,
      // Marks of direction, and what turns it.
      0x200E, 0x200F, 0x061C, 0x202A, 0x202E, 0x2066, 0x2069,
      // Seen by nobody: soft hyphen, joiner of graphemes, fillers, variation selectors, tags, and others.
      0x00AD, 0x034F, 0x115F, 0x3164, 0xFFA0, 0x180E, 0xFE00, 0xFE0F, 0xE0100, 0xE0061, 0xFFF9,
      // Line and paragraph separators.
      0x2028, 0x2029,
    ] as [UInt32])
  func `A name has nothing in it that nobody sees`(value: UInt32) throws {
    let scalar = String(try #require(Unicode.Scalar(value)))
    for name in ["an\(scalar)na", "客服\(scalar)", scalar] {
      #expect(!TenantID(rawValue: name).isWellFormed)
      let error = try #require(throws: IdentifierError.self) { try QueueID(checking: name) }
      #expect(error.code == .badName)
      #expect(ActorID("agent:\(name)") == nil)
    }
  }

  @Test(arguments: ["naïve", "e\u{301}", "فارسی", "हिन्दी", "ไทย", "한국", "ｱﾝﾅ", "☎ team", "🛠", "Ω·1"])
  func `A name may be in any script`(name: String) throws {
    #expect(try QueueID(checking: name).rawValue == name)
  }

  @Test func `Names are compared byte by byte`() {
    let composed = TenantID(rawValue: "caf\u{E9}")
    let decomposed = TenantID(rawValue: "cafe\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect((composed < decomposed) != (decomposed < composed))
    #expect(TenantID(rawValue: "B") < TenantID(rawValue: "a"))
  }

  @Test func `Names and codes of equal length that Swift takes for one text are two`() {
    let (below, above) = ("a\u{323}\u{301}", "a\u{301}\u{323}")
    #expect(below == above && below.utf8.count == above.utf8.count)
    #expect(QueueID(rawValue: below) != QueueID(rawValue: above))
    #expect(Stage(rawValue: below) != Stage(rawValue: above))
    // Equal bytes in different places, as after reading, are one name.
    let read = String(decoding: Array("a queue with a long name".utf8), as: UTF8.self)
    #expect(QueueID(rawValue: read) == "a queue with a long name")
    #expect(Stage(rawValue: "Kelvin") != Stage(rawValue: "\u{212A}elvin"))
  }

  @Test func `Each kind of name stands for itself in JSON`() throws {
    #expect(try read(TenantID.self).description == "n1")
    #expect(try read(QueueID.self).description == "n1")
    #expect(try read(RuleName.self).description == "n1")
    #expect(try read(PredicateName.self).description == "n1")
    #expect(try read(CalendarName.self).description == "n1")
    #expect(try read(ClockName.self).description == "n1")
    #expect(try read(ProductID.self).description == "n1")
    #expect(try read(OrderID.self).description == "n1")
    #expect(try read(SupplierID.self).description == "n1")
  }

  private func read<Name: HostName>(_ name: Name.Type) throws -> Name {
    let bytes = try JSONEncoder().encode(Name(rawValue: "n1"))
    #expect(String(decoding: bytes, as: UTF8.self) == "\"n1\"")
    return try JSONDecoder().decode(Name.self, from: bytes)
  }
}
