import BusinessTime
import ComplaintModel
import Testing

/// What is refused, and how the refusal names its place.
@Suite struct CodingFaultTests {
  /// A sound event, from which each document of the tables differs in one place.
  private static let sound = """
    {"tenant":"acme","version":1,"recordedAt":"2026-03-02T07:15:00.250Z","stage":"assigned",\
    "phase":"open","amount":5,"isAutomatic":true,"body":{"type":"filed","channel":"web"},\
    "clocks":[{"type":"paused","clock":"a","at":"2026-03-02T07:15:00.000Z","left":"PT1H"},\
    {"type":"resumed","clock":"b","due":"2026-03-02T07:15:00.000Z"}],\
    "tags":["x"],"texts":{"zh-Hans":"y"},"limits":{"assessed":"PT8H"}}
    """

  /// What is replaced, by what, and the fault that follows.
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let path: String
    let message: String

    init(_ old: String, _ new: String, _ path: String, _ message: String) {
      (self.old, self.new, self.path, self.message) = (old, new, path, message)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  private func faults(
    _ json: String, _ options: JSONReader.Options = .strict
  ) -> [CodingFault] {
    do throws(CodingError) {
      _ = try SampleEvent(json: Array(json.utf8), options)
      return []
    } catch {
      return error.faults
    }
  }

  @Test(arguments: [
    Case("1,\"rec", "\"1\",\"rec", "version", "an integer expected, found the text \"1\""),
    Case("1,\"rec", "1.5,\"rec", "version", "an integer expected, found the number 1.5"),
    Case("1,\"rec", "1e2,\"rec", "version", "an integer expected, found the number 1e2"),
    Case(
      "1,\"rec", "2147483648,\"rec", "version",
      "an integer from -2147483648 to 2147483647 expected, found the number 2147483648"),
    Case(
      "5,", "9223372036854775808,", "amount",
      "an integer from -9223372036854775808 to 9223372036854775807 expected, "
        + "found the number 9223372036854775808"),
    Case("5,", "null,", "amount", "an integer expected, found null"),
    Case("5,", "-5,", "amount", "an amount is not negative"),
    Case("\"acme\"", "null", "tenant", "a text expected, found null"),
    Case("\"acme\"", "7", "tenant", "a text expected, found the number 7"),
    Case("true", "1", "isAutomatic", "true or false expected, found the number 1"),
    Case("true", "\"true\"", "isAutomatic", "true or false expected, found the text \"true\""),
    Case("\"open\"", "\"Open\"", "phase", "\"Open\" is none of open, waiting, answered, closed"),
    Case(
      "03-02T07:15:00.250", "02-30T07:15:00.250", "recordedAt",
      "\"2026-02-30T07:15:00.250Z\" names a date or a time that does not exist"),
    Case(
      "\"2026-03-02T07:15:00.250Z\"", "\"now\"", "recordedAt",
      "\"now\" is not an instant like \"2026-03-02T08:15:00.000+01:00\""),
    Case(
      "PT1H", "1h", "clocks[0].left",
      "\"1h\" is not a length of hours, minutes and seconds like \"PT4H30M\""),
    Case("\"resumed\"", "\"revived\"", "clocks[1].type", "\"revived\" is none of paused, resumed"),
    Case("\"type\":\"resumed\",", "", "clocks[1].type", "the member is missing"),
    Case("\"due\":", "\"duo\":", "clocks[1].due", "the member is missing"),
    Case("\"tenant\":\"acme\",", "", "tenant", "the member is missing"),
    Case("\"tags\":[\"x\"]", "\"tags\":\"x\"", "tags", "an array expected, found the text \"x\""),
    Case("[\"x\"]", "[\"x\",2]", "tags[1]", "a text expected, found the number 2"),
    Case("[\"x\"]", "[null]", "tags[0]", "a text expected, found null"),
    Case("\"y\"", "{}", "texts[\"zh-Hans\"]", "a text expected, found an object"),
    Case(
      "{\"assessed\":\"PT8H\"}", "[]", "limits", "an object expected, found an array"),
    Case(
      "PT8H", "P1D", "limits.assessed",
      "\"P1D\" is not a length of hours, minutes and seconds like \"PT4H30M\""),
    Case(
      "{\"type\":\"filed\",\"channel\":\"web\"}", "[]", "body",
      "an object expected, found an array"),
    Case("\"channel\"", "\"chanel\"", "body.channel", "the member is missing"),
    Case("\"web\"", "\"web\",\"x y\":1", "body[\"x y\"]", "there is no such member here"),
    Case("\"tags\"", "\"tag\"", "tag", "there is no such member here"),
    Case(
      "\"web\"", "\"web\",\"type\":\"filed\"", "body.type",
      "the member stands here a second time"),
    Case(
      "\"web\"", "\"web\",\"\\u0074ype\":\"filed\"", "body.type",
      "the member stands here a second time"),
    Case(
      "\"zh-Hans\":\"y\"", "\"a\":\"y\",\"a\":\"z\"", "texts.a",
      "the member stands here a second time"),
    Case(
      "\"zh-Hans\":\"y\"", "\"\u{E9}\":\"y\",\"e\u{301}\":\"z\"", "texts[\"e\u{301}\"]",
      "another member has a name of the same meaning"),
  ])
  func `A value that does not fit is refused at its path`(wrong: Case) throws {
    let json = Self.sound.replacing(wrong.old, with: wrong.new, maxReplacements: 1)
    #expect(json != Self.sound)
    let found = try #require(faults(json).first)
    #expect(faults(json).count == 1)
    #expect(found.path == wrong.path)
    #expect(found.message == wrong.message)
    #expect(found.offset.map { (0..<json.utf8.count).contains($0) } == true)
  }

  @Test(arguments: [
    Case(
      "1,\"rec", "01,\"rec", "version",
      "a number does not begin with a zero before other digits"),
    Case("1,\"rec", "+1,\"rec", "version", "a value expected, found \"+\""),
    Case("1,\"rec", "-,\"rec", "version", "a digit expected, found \",\""),
    Case("1,\"rec", "1.,\"rec", "version", "a digit expected, found \",\""),
    Case("1,\"rec", "NaN,\"rec", "version", "a value expected, found \"N\""),
    Case("1,\"rec", "Infinity,\"rec", "version", "a value expected, found \"I\""),
    Case("1,\"rec", "nul,\"rec", "version", "a value expected, found \"n\""),
    Case("1,\"rec", "1 2,\"rec", "version", "a comma or } expected, found \"2\""),
    Case("\"acme\",", "\"acme\";", "tenant", "a comma or } expected, found \";\""),
    Case("\"acme\",", "\"acme\",,", "", "a member's name in quotes expected, found \",\""),
    Case("\"tenant\":", "tenant:", "", "a member's name in quotes expected, found \"t\""),
    Case("\"tenant\":", "\"tenant\"=", "tenant", "a colon expected, found \"=\""),
    Case("acme", "ac\nme", "tenant", "a control character stands in a string unescaped"),
    Case("acme", "ac\\xme", "tenant", "this is no escape that JSON knows"),
    Case("acme", "\\u12g4", "tenant", "this is no escape that JSON knows"),
    Case("acme", "\\ud83d", "tenant", "half of a surrogate pair stands alone"),
    Case("acme", "\\ude00\\ud83d", "tenant", "half of a surrogate pair stands alone"),
    Case("\"b\",\"due\"", "\"b,due", "clocks[1].clock", "a comma or } expected, found \"2\""),
    Case("[\"x\"]", "[\"x\",]", "tags[1]", "a value expected, found \"]\""),
    Case("[\"x\"]", "[,\"x\"]", "tags[0]", "a value expected, found \",\""),
    Case("\"PT8H\"}}", "\"PT8H\"}", "limits", "a comma or } expected, found the end"),
    Case("\"PT8H\"}}", "\"PT8H\"}}}", "", "the value has ended, but \"}\" follows"),
    Case("\"PT8H\"}}", "\"PT8H\"}}\u{0}", "", "the value has ended, but the byte 0x0 follows"),
    Case("\"PT8H\"}}", "\"PT8", "limits.assessed", "the string does not end"),
    Case("{\"tenant\"", "\u{FEFF}{\"tenant\"", "", "a byte order mark comes first"),
    Case("{\"tenant\"", "/**/{\"tenant\"", "", "a value expected, found \"/\""),
  ])
  func `What is not JSON is refused at the path where it stops being so`(wrong: Case) throws {
    let json = Self.sound.replacing(wrong.old, with: wrong.new, maxReplacements: 1)
    let found = try #require(faults(json).first)
    #expect(faults(json).count == 1)
    #expect(found.path == wrong.path)
    #expect(found.message.hasPrefix(wrong.message))
  }

  @Test(arguments: [
    [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xBD],
    [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
  ])
  func `Bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    let json = Array(#"{"kind":"always","x":""#.utf8) + bytes + Array(#""}"#.utf8)
    #expect(
      throws: CodingError([
        CodingFault(path: "x", message: "these bytes are not UTF-8", offset: 22)
      ])
    ) {
      try SampleCondition(json: json, .tolerant)
    }
  }

  @Test(arguments: [
    #"{"kind":"all","of":[{"kind":"always"}}"#, #"{"kind":"all","of":[{"kind":"always"}]"#,
    #"{"kind":"all","of":[{"kind":"always"},]}"#, #"{"kind":"all","of":{"kind":"always"}]}"#,
    #"{"kind":"all","of":[{"kind":"always"]}"#, #"{"kind":"all","of":[{"kind":"always"}{}]}"#,
    #"{,"kind":"always"}"#, #"{"kind":"always",}"#, #"{"kind":"always"} {}"#, "", "{", "[]", "7",
  ])
  func `A document that only begins well is refused`(json: String) {
    #expect(throws: CodingError.self) { try SampleCondition(json: Array(json.utf8)) }
  }

  @Test(arguments: ["T24:15:00", "T07:60:00", "T07:15:60"])
  func `A time that does not exist is refused`(time: String) {
    let found = faults(Self.sound.replacing("T07:15:00.250", with: time + ".250"))
    #expect(found.map(\.path) == ["recordedAt"])
  }

  @Test func `No control character stands in a string`() {
    for byte in UInt8(0)..<0x20 {
      let json = Array(#"{"kind":"always","x":""#.utf8) + [byte] + Array(#""}"#.utf8)
      #expect(throws: CodingError.self) { try SampleCondition(json: json, .tolerant) }
    }
  }

  @Test func `Every fault is listed if that is asked for`() {
    let json = """
      {"tenant":7,"recordedAt":"2026-03-02","stage":"assigned","phase":"shut","amount":-1,
      "body":{"type":"filled","chanel":1},"clocks":[{"type":"resumed","clock":"b","due":true},3],
      "texts":{"en":1,"zh":"ok","fr":[]},"extra":{}}
      """
    #expect(
      faults(json, .thorough).map(\.path) == [
        "tenant", "version", "recordedAt", "phase", "body.type", "clocks[0].due", "clocks[1]",
        "texts.en", "texts.fr", "amount", "extra",
      ])
    #expect(faults(json, .thorough).first == faults(json).first)
    #expect(
      CodingError(faults(json, .thorough).suffix(1)).description
        == "extra: there is no such member here (byte 212)")
  }

  @Test func `No more than a hundred faults are listed`() {
    let many = (0..<500).map { "\"x\($0)\":1" }.joined(separator: ",")
    #expect(faults("{\(many)}", .thorough).count == CodingError.mostFaults)
  }

  @Test func `Unknown members are left out and listed if that is asked for`() throws {
    let json = Self.sound.replacing("\"web\"", with: "\"web\",\"a\":{\"b\":[1,{}]}")
      .replacing("\"tags\"", with: "\"z z\":null,\"tags\"")
    let reading = try JSONReader.read(SampleEvent.self, from: Array(json.utf8), .tolerant)
    #expect(reading.ignored == ["body.a", "[\"z z\"]"])
    #expect(try reading.value == SampleEvent(json: Array(Self.sound.utf8)))
    let plain = try JSONReader.read(SampleEvent.self, from: Array(Self.sound.utf8), .tolerant)
    #expect(plain.ignored == [])
  }

  @Test(arguments: [95, 96, 97, 100_000])
  func `Depth is limited`(depth: Int) {
    let conditions =
      String(repeating: #"{"kind":"not","of":"#, count: depth - 1) + #"{"kind":"always"}"#
      + String(repeating: "}", count: depth - 1)
    let spaced = conditions.replacing(#"{"kind":"always"}"#, with: #"{ "kind":"always"}"#)
    for json in [conditions, spaced, String(repeating: "[", count: depth)] {
      do throws(CodingError) {
        _ = try SampleCondition(json: Array(json.utf8))
        #expect(depth <= 96)
      } catch {
        let isTooDeep = error.faults[0].message == "objects and arrays are more than 96 deep"
        #expect(isTooDeep == (depth > 96))
      }
    }
  }

  @Test func `A number of a million digits is only out of range`() {
    let json = "{\"tenant\":\"\",\"version\":\(String(repeating: "9", count: 1_000_000))}"
    #expect(faults(json).map(\.path) == ["version"])
    #expect(faults(json)[0].message.count < 200)
  }

  @Test func `A text that only looks like a code is none`() {
    // The Kelvin sign is equal to the letter K for Swift, and so is not for a reader.
    let name = "{\"\u{212A}ind\":\"always\"}"
    #expect(throws: CodingError.self) { try SampleCondition(json: Array(name.utf8)) }
    #expect(throws: TextFault.self) { try KelvinCode(codedText: "\u{212A}") }
    #expect(KelvinCode(rawValue: "\u{212A}") == .kelvin)
  }
}

private enum KelvinCode: String, CaseIterable, TextCoded {
  case kelvin = "K"
}
