import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// Described values in a host's own coders.
@Suite struct CodingBridgeTests {
  /// A host's value around one of ours.
  struct Report: Codable, Equatable {
    var title = "weekly"
    var events: [SampleEvent] = []
  }

  @Test(arguments: Effort.seeds)
  func `A host's coders carry described values unchanged`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(1_000) {
      let report = Report(events: [SampleEvent(&random), SampleEvent(&random)])
      let json = try JSONEncoder().encode(report)
      #expect(try JSONDecoder().decode(Report.self, from: json) == report, "seed \(seed)")
      // A property list cannot state every text, and says so itself; this one has none of those.
      var plain = SampleEvent()
      plain.count = report.events[0].count
      plain.clocks = report.events[1].clocks
      plain.isAutomatic = true
      let list = try PropertyListEncoder().encode([plain])
      #expect(try PropertyListDecoder().decode([SampleEvent].self, from: list) == [plain])
    }
  }

  @Test func `A host's encoder gives the same members as the canonical bytes`() throws {
    let event = SampleEvent()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try encoder.encode(event), as: UTF8.self) == """
        {"body":{"type":"closed"},"phase":"open","recordedAt":"1970-01-01T00:00:00.000Z",\
        "stage":"","tenant":"","version":0}
        """)
  }

  @Test(arguments: [
    ("\"version\":0", "\"version\":3000000000", "events[0].version"),
    ("\"version\":0", "\"version\":true", "events[0].version"),
    ("\"version\":0,", "", "events[0].version"),
    ("\"version\":0", "\"version\":0,\"extra\":1", "events[0].extra"),
    ("\"version\":0", "\"version\":0,\"amount\":-1", "events[0].amount"),
    ("\"version\":0", "\"version\":0,\"tags\":[\"a\",1]", "events[0].tags[1]"),
    ("\"version\":0", "\"version\":0,\"limits\":{\"a\":\"x\"}", "events[0].limits.a"),
    ("\"closed\"", "\"shut\"", "events[0].body.type"),
    ("\"open\"", "\"opened\"", "events[0].phase"),
    ("\"type\":\"closed\"", "\"type\":\"closed\",\"why\":1", "events[0].body.why"),
  ])
  func `A fault in a host's document has its path there`(
    old: String, new: String, path: String
  ) throws {
    let event = String(decoding: SampleEvent().canonicalBytes(), as: UTF8.self)
    let json = "{\"title\":\"\",\"events\":[\(event.replacing(old, with: new))]}"
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    }
    #expect(error.map(place) == path)
  }

  @Test func `Depth is limited in a host's document too`() {
    let json = String(repeating: #"{"kind":"not","of":"#, count: 100)
    let document = json + #"{"kind":"always"}"# + String(repeating: "}", count: 100)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Nested.self, from: Data(document.utf8))
    }
  }

  private struct Nested: Decodable {
    init(from decoder: any Decoder) throws {
      _ = try decoder.decodeDescribed(SampleCondition.self)
    }
  }

  private func place(_ error: DecodingError) -> String {
    let (context, key): (DecodingError.Context, (any CodingKey)?) =
      switch error {
      case .keyNotFound(let key, let context): (context, key)
      case .typeMismatch(_, let context), .valueNotFound(_, let context): (context, nil)
      case .dataCorrupted(let context): (context, nil)
      @unknown default: (.init(codingPath: [], debugDescription: ""), nil)
      }
    return (context.codingPath + (key.map { [$0] } ?? [])).reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }
}
