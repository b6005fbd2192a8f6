import BusinessTime
import ComplaintModel
import Foundation
import Testing

@Suite struct LifecycleCodingTests {
  @Test(arguments: [Lifecycle.standard, .consultation])
  func `A lifecycle comes back from its JSON`(_ lifecycle: Lifecycle) throws {
    let data = try JSONEncoder().encode(lifecycle)
    #expect(try JSONDecoder().decode(Lifecycle.self, from: data) == lifecycle)
    #expect(try Lifecycle(decoding: Array(data)) == lifecycle)
    #expect(try Lifecycle(decoding: lifecycle.encoded()) == lifecycle)
  }

  /// The workshop as a person would write it.
  private static let text = """
    {
      "name": "Workshop",
      "stages": [
        {"stage": "received", "phase": "open"},
        {"stage": "responding", "phase": "open"},
        {"stage": "lab.test", "phase": "waiting",
         "name": {"english": "Laboratory test", "chinese": "送检"}},
        {"stage": "decided", "phase": "answered"},
        {"stage": "closed", "phase": "closed"}
      ],
      "entries": [{"act": "file", "stages": ["received"]}],
      "moves": [
        {"act": "assess", "from": ["received"], "to": "responding"},
        {"act": "wait", "from": ["responding"], "to": "lab.test"},
        {"act": "resume", "from": ["lab.test"], "backOr": "responding"},
        {"act": "communicateDecision", "from": ["responding"], "to": "decided",
         "unless": ["approvalOutstanding"]},
        {"act": "close", "from": ["decided"], "to": "closed", "if": ["remediesFulfilled"]},
        {"act": "withdraw", "from": ["received", "responding"], "to": "closed"}
      ],
      "anywhere": [
        {"acts": ["assign", "note", "recordReply"], "phases": ["open", "waiting", "answered"]}
      ],
      "closings": [
        {"outcome": "upheld", "because": ["accepted", "noReply"]},
        {"outcome": "withdrawn", "because": ["withdrawn"]}
      ],
      "reopenings": [
        {"from": "closed", "to": "responding", "within": {"calendarDays": 30}, "atMost": 2}
      ]
    }
    """

  @Test func `A lifecycle is read as it is written by hand`() throws {
    let lifecycle = try JSONDecoder().decode(Lifecycle.self, from: Data(Self.text.utf8))
    #expect(try lifecycle == Workshop.lifecycle())
  }

  @Test func `Whatever says nothing is left out of the JSON`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = String(decoding: try encoder.encode(Workshop.lifecycle().moves), as: UTF8.self)
    #expect(json.hasPrefix(#"[{"act":"assess","from":["received"],"to":"responding"},"#))
    #expect(json.contains(#"{"act":"resume","backOr":"responding","from":["lab.test"]}"#))
  }

  @Test func `The lasting bytes of a lifecycle`() throws {
    let bytes = """
      {"name":"Workshop","stages":[{"stage":"received","phase":"open"},\
      {"stage":"responding","phase":"open"},{"stage":"lab.test","phase":"waiting",\
      "name":{"english":"Laboratory test","chinese":"送检"}},{"stage":"decided","phase":"answered"},\
      {"stage":"closed","phase":"closed"}],"entries":[{"act":"file","stages":["received"]}],\
      "moves":[{"act":"assess","from":["received"],"to":"responding"},\
      {"act":"wait","from":["responding"],"to":"lab.test"},\
      {"act":"resume","from":["lab.test"],"backOr":"responding"},\
      {"act":"communicateDecision","from":["responding"],"to":"decided",\
      "unless":["approvalOutstanding"]},\
      {"act":"close","from":["decided"],"to":"closed","if":["remediesFulfilled"]},\
      {"act":"withdraw","from":["received","responding"],"to":"closed"}],\
      "anywhere":[{"acts":["assign","note","recordReply"],\
      "phases":["open","waiting","answered"]}],\
      "closings":[{"outcome":"upheld","because":["accepted","noReply"]},\
      {"outcome":"withdrawn","because":["withdrawn"]}],\
      "reopenings":[{"from":"closed","to":"responding","within":{"calendarDays":30},"atMost":2}]}
      """
    #expect(try String(decoding: Workshop.lifecycle().encoded(), as: UTF8.self) == bytes)
    #expect(try Lifecycle(decoding: Array(bytes.utf8)) == Workshop.lifecycle())
  }

  @Test func `Everything that is wrong with a text is listed at once`() {
    let text = Self.text.replacing(#""name": "Workshop","#, with: "")
      .replacing(#""phase": "answered""#, with: #""phase": "answer", "fase": 1"#)
      .replacing(#""english": "Laboratory test""#, with: #""english": null"#)
      .replacing(#""backOr": "responding""#, with: #""backor": "responding""#)
      .replacing(#""to": "decided","#, with: #""to": "decided", "backOr": "decided","#)
      .replacing(#""if": ["remediesFulfilled"]"#, with: #""if": "remediesFulfilled""#)
      .replacing(#"{"calendarDays": 30}, "atMost": 2"#, with: #"{"days": 30}, "atMost": 2.5"#)
      .replacing(#""to": "lab.test""#, with: #""to": "lab""#)
    #expect(
      codingFaults(text, Lifecycle.init(decoding:)) == [
        "name: the member is missing",
        "stages[2].name.english: a text expected, found null",
        "stages[3].phase: \"answer\" is none of open, waiting, answered, closed",
        "stages[3].fase: there is no such member here",
        "moves[2]: exactly one of the members to, backOr expected, found none",
        "moves[2].backor: there is no such member here",
        "moves[3]: exactly one of the members to, backOr expected, found to and backOr",
        "moves[4].if: an array expected, found the text \"remediesFulfilled\"",
        "reopenings[0].within: exactly one of the members working, elapsed, businessDays, "
          + "sameTimeAfterBusinessDays, calendarDays, weeks, months expected, found none",
        "reopenings[0].within.days: there is no such member here",
        "reopenings[0].atMost: an integer expected, found the number 2.5",
      ])
  }

  @Test func `Everything that is unsound is listed with its code and its place in the text`() {
    let text = Self.text.replacing(#""to": "lab.test""#, with: #""to": "lab""#)
      .replacing(#""phases": ["open", "waiting", "answered"]"#, with: #""phases": []"#)
    let error = #expect(throws: CodingError.self) {
      try Lifecycle(decoding: Array(text.utf8))
    }
    #expect(
      error?.faults.map { "\($0.path) \($0.code?.rawValue ?? "-")" } == [
        "stages[2] unreachableStage", "moves[1].to unknownStage", "anywhere[0].phases empty",
      ])
    #expect(
      error?.faults.map { pointedAt($0, in: text) } == [
        #"{"stage": "lab.test", "phase": "waiting","#, #""lab"},"#, "[]}",
      ])
  }

  @Test(arguments: [
    (#""name": "W"#, #""titel": "x", "name": "W"#, "titel"),
    (#""phase": "answered""#, #""phase": "answer""#, "stages[3].phase"),
    (#""english": "Lab"#, #""german": "L", "english": "Lab"#, "stages[2].name.german"),
    (#""act": "file","#, #""act": "fil","#, "entries[0].act"),
    (#""backOr": "responding""#, #""backOr": "responding", "to": "closed""#, "moves[2]"),
    (#""backOr": "responding""#, #""unless": []"#, "moves[2]"),
    (#""if": ["#, #""iff": ["#, "moves[4].iff"),
    (#""outcome": "upheld","#, #""outcome": "won","#, "closings[0].outcome"),
    (#"{"calendarDays": 30}"#, #"{"calendarDays": 0}"#, "reopenings[0].within.calendarDays"),
    (#""atMost": 2"#, #""atMost": "2""#, "reopenings[0].atMost"),
  ])
  func `A fault in the text is reported with its path`(
    original: String, replacement: String, path: String
  ) throws {
    #expect(Self.text.contains(original))
    let text = Self.text.replacing(original, with: replacement, maxReplacements: 1)
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Lifecycle.self, from: Data(text.utf8))
    }
    #expect(error?.path == path)
  }

  @Test func `A lifecycle that is not sound is refused with all its faults`() throws {
    let text = Self.text.replacing(#""to": "lab.test""#, with: #""to": "lab""#)
      .replacing(#""phases": ["open", "waiting", "answered"]"#, with: #""phases": []"#)
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Lifecycle].self, from: Data("[\(text)]".utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let faults = (context.underlyingError as? InvalidDefinition)?.faults
    #expect(error?.path == "[0].stages[2]")
    #expect(
      faults?.map { "\($0.place) \($0.code)" } == [
        "stages[2] unreachableStage", "moves[1].to unknownStage", "anywhere[0].phases empty",
      ])
    #expect(context.debugDescription.contains("moves[1].to: The stage \"lab\" is not declared"))
  }
}

extension DecodingError {
  /// Where it happened, as people write paths.
  fileprivate var path: String {
    let keys: [any CodingKey] =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    return keys.reduce("") { path, key in
      key.intValue.map { "\(path)[\($0)]" }
        ?? (path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")
    }
  }
}
