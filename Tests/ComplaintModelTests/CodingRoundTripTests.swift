import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// What is written reads back, in any order of its members, by every reader.
@Suite struct CodingRoundTripTests {
  /// The bytes of an event with every member, exactly as they will always be.
  private let golden = #"""
    {"tenant":"acme","version":-17,"recordedAt":"2026-03-02T07:15:00.250Z","stage":"assigned",\#
    "phase":"waiting","onBehalfOf":"é \"x\" \\ / \b\f\n\r\t\u0000\u001f 投诉 😀","amount":0,\#
    "count":-9223372036854775808,"isAutomatic":true,"rounds":2,"day":"2026-12-31",\#
    "body":{"type":"moved","from":"received","to":"assessed","why":"evidence"},\#
    "clocks":[{"type":"paused","clock":"received","at":"1970-01-01T00:00:00.000Z","left":"-PT0.5S"},\#
    {"type":"resumed","clock":"closed","due":"0001-01-01T00:00:00.000Z",\#
    "wake":"9999-12-31T23:59:59.999Z"}],"tags":["b","a",""],"texts":{"a":"1","b":"2","é":"3"},\#
    "limits":{"assessed":"PT8H"},"digestOfPreviousEvent":"\#
    e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
    """#

  private func goldenEvent() throws -> SampleEvent {
    var event = SampleEvent()
    event.tenant = "acme"
    event.version = -17
    event.recordedAt = try Timestamp("2026-03-02T07:15:00.250Z")
    event.stage = .assigned
    event.phase = .waiting
    event.onBehalfOf = "é \"x\" \\ / \u{8}\u{C}\n\r\t\u{0}\u{1F} 投诉 😀"
    event.amount = 0
    event.count = .min
    event.isAutomatic = true
    event.rounds = 2
    event.day = try LocalDate("2026-12-31")
    event.body = .moved(from: .received, to: .assessed, why: "evidence")
    event.clocks = [
      .paused(.received, at: .blank, left: .milliseconds(-500)),
      .resumed(.closed, due: .earliest, wake: .latest),
    ]
    event.tags = ["b", "a", ""]
    event.texts = ["b": "2", "é": "3", "a": "1"]
    event.limits = [.assessed: .hours(8)]
    event.previous = ContentDigest(of: [])
    return event
  }

  @Test func `The bytes of an event are the ones that were always written`() throws {
    let event = try goldenEvent()
    #expect(String(decoding: event.canonicalBytes(), as: UTF8.self) == golden)
    #expect(try SampleEvent(json: Array(golden.utf8)) == event)
  }

  @Test func `What is absent, empty or as usual is not written`() throws {
    let bytes = SampleEvent().canonicalBytes()
    let text = """
      {"tenant":"","version":0,"recordedAt":"1970-01-01T00:00:00.000Z","stage":"","phase":"open",\
      "body":{"type":"closed"}}
      """
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(try SampleEvent(json: bytes) == SampleEvent())
    let spelled = text.dropLast() + #","tags":[],"texts":{},"rounds":1,"isAutomatic":false}"#
    #expect(try SampleEvent(json: Array(spelled.utf8)) == SampleEvent())
  }

  @Test(arguments: ["{}", "{ }"])
  func `A member that is absent is read as usual, whatever the blank value`(json: String) throws {
    #expect(try SampleUsual(json: Array(json.utf8)).rounds == 1)
    #expect(String(decoding: SampleUsual().canonicalBytes(), as: UTF8.self) == #"{"rounds":0}"#)
  }

  @Test(arguments: Effort.seeds)
  func `A random event reads back in any order of its members`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(10_000) {
      let event = SampleEvent(&random)
      let bytes = event.canonicalBytes()
      #expect(try SampleEvent(json: bytes) == event, "seed \(seed)")
      let general: JSONReader.Reading<SampleEvent> = try JSONReader.readGenerally(
        ContiguousArray(bytes), .strict)
      #expect(general.value == event, "seed \(seed)")
      let loose = try JSONDecoder().decode(LooseJSON.self, from: Data(bytes))
      let shuffled = Array(loose.shuffled(&random).utf8)
      let reread = try SampleEvent(json: shuffled)
      #expect(reread == event, "seed \(seed): \(String(decoding: shuffled, as: UTF8.self))")
      #expect(reread.canonicalBytes() == bytes, "seed \(seed)")
    }
  }

  @Test func `Codes that only Unicode takes for the same are two`() throws {
    let (short, long) = (Stage(rawValue: "\u{E9}"), Stage(rawValue: "e\u{301}"))
    #expect(short != long)
    #expect([short, long].sorted() == [long, short])
    var event = SampleEvent()
    event.limits = [short: .hours(1), long: .hours(2)]
    let bytes = event.canonicalBytes()
    #expect(try SampleEvent(json: bytes) == event)
    let general: JSONReader.Reading<SampleEvent> = try JSONReader.readGenerally(
      ContiguousArray(bytes), .strict)
    #expect(general.value == event)
  }

  @Test(arguments: Effort.seeds)
  func `Instants are written as they describe themselves and read back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let edges: [Int64] = [
      Timestamp.earliest.millisecondsSince1970, Timestamp.latest.millisecondsSince1970, -1, 0, 1,
      951_782_400_000, 951_868_799_999, -62_135_596_800_001, 253_402_300_800_000, .min, .max,
    ]
    let drawn = (0..<Effort.count(100_000)).map { _ in
      Timestamp.drawn(&random).millisecondsSince1970
    }
    for milliseconds in edges + drawn {
      let instant = Timestamp(millisecondsSince1970: milliseconds)
      var writer = JSONWriter()
      writer.write(instant)
      let quoted = "\"\(instant.description)\""
      #expect(String(decoding: writer.bytes, as: UTF8.self) == quoted, "seed \(seed)")
      guard instant >= .earliest, instant <= .latest else { continue }
      #expect(Timestamp(ascii: Array(instant.description.utf8)) == instant, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "2026-03-02T08:15:00+01:00", "2026-03-02t07:15:00z", "2026-03-02T07:15:00.000000Z",
    "2026-03-02T07:15:00Z",
  ])
  func `An instant in another form of RFC 3339 is read as well`(text: String) throws {
    var event = SampleEvent()
    event.recordedAt = try Timestamp("2026-03-02T07:15:00Z")
    let json = String(decoding: event.canonicalBytes(), as: UTF8.self)
    let other = json.replacing("2026-03-02T07:15:00.000Z", with: text)
    #expect(try SampleEvent(json: Array(other.utf8)) == event)
  }

  @Test func `A writer can be used again`() {
    var writer = JSONWriter(capacity: 16)
    writer.write(SampleEvent())
    writer.removeAll()
    writer.write(SampleCondition.not(.always))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"kind":"not","of":{"kind":"always"}}"#)
  }
}

extension Timestamp {
  /// The fast way alone, without the general one behind it.
  fileprivate init?(ascii bytes: [UInt8]) {
    let contiguous = ContiguousArray(bytes)
    self.init(ascii: contiguous.span)
  }
}

private struct SampleUsual: Described {
  var rounds = 0

  mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("rounds", &rounds, default: 1)
  }
}
