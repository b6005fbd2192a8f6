import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// Histories without sense: any event after any other, with ids that often meet and often do not.
///
/// They follow each other in version and complaint and nothing else, which is all that `apply` may
/// rely on.
struct RandomHistory {
  /// The events, of which the first begins the complaint.
  let events: [Complaint.Event]

  init(_ random: inout SeededGenerator, count: Int = 20) {
    var events: [Complaint.Event] = []
    var recordedAt = SampleHistory.at(1)
    for version in 1...Int32(count) {
      recordedAt = recordedAt + .milliseconds(.random(in: 0...90_000_000, using: &random))
      let kind =
        version == 1
        ? [Complaint.Body.Kind.filed, .adopted].drawn(&random) : Self.following.drawn(&random)
      var event = Complaint.Event.drawn(.drawn(kind, &random), version, at: recordedAt, &random)
      if version == 1, event.stage == nil { event.stage = .drawn(&random) }
      events.append(event)
    }
    self.events = events
  }

  /// The kinds that may follow the first event.
  static let following = Complaint.Body.Kind.allCases.filter { $0 != .filed && $0 != .adopted }
}

extension Complaint.Event {
  /// An event with every member of the envelope in some of them.
  static func drawn(
    _ body: Complaint.Body, _ version: Int32, at recordedAt: Timestamp,
    _ random: inout SeededGenerator
  ) -> Complaint.Event {
    var event = Complaint.Event(
      tenant: SampleHistory.tenant, complaint: SampleHistory.complaint, version: version,
      at: recordedAt, by: .drawn(&random), command: CommandID(high: random.next(), low: 1),
      playbook: PlaybookVersion(rawValue: .random(in: 1...3, using: &random)), body)
    event.occurredAt = recordedAt + .minutes(-[0, 0, 0, 5, 90_000].drawn(&random))
    event.onBehalfOf = .maybe(&random) { .drawn(&$0) }
    event.cause = .maybe(&random) { .drawn(&$0) }
    event.isImported = Int.random(in: 0..<8, using: &random) == 0
    event.text = .maybe(&random) { .drawn(&$0) }
    event.attachments = .several(&random, 2) {
      Evidence(.drawn(&$0), .drawn(&$0))
    }
    event.stage = .maybe(&random) { .drawn(&$0) }
    event.owner = .maybe(&random) { .drawn(&$0) }
    event.routing = .maybe(&random) { .drawn(&$0) }
    event.grade = .maybe(&random) { .drawn(&$0) }
    event.clocks = .several(&random, 3) { .drawn(&$0) }
    event.ladder = .several(&random, 3) { .drawn(&$0) }
    event.outside = .entries(&random)
    return event
  }
}

extension Array {
  func drawn(_ random: inout SeededGenerator) -> Element {
    self[Int.random(in: indices, using: &random)]
  }

  /// Mostly none, sometimes up to so many.
  static func several(
    _ random: inout SeededGenerator, _ most: Int, _ make: (inout SeededGenerator) -> Element
  ) -> [Element] {
    guard Bool.random(using: &random) else { return [] }
    return (0..<Int.random(in: 0...most, using: &random)).map { _ in make(&random) }
  }
}

extension Optional {
  /// In a third of them there is something.
  static func maybe(
    _ random: inout SeededGenerator, _ make: (inout SeededGenerator) -> Wrapped
  ) -> Wrapped? {
    Int.random(in: 0..<3, using: &random) == 0 ? make(&random) : nil
  }
}

extension [String: FactValue] {
  static func entries(_ random: inout SeededGenerator) -> [String: FactValue] {
    guard Int.random(in: 0..<4, using: &random) == 0 else { return [:] }
    let values: [FactValue] = [
      .number(.random(in: .min ... .max, using: &random)), .text("a \"quoted\" text\n投诉"),
      .flag(true), .instant(.drawn(&random)), .money(.drawn(&random)), .texts([]),
      .texts(["b", "a"]),
    ]
    return ["tier": values.drawn(&random), "投诉": values.drawn(&random), "": .flag(false)]
  }
}

extension Vocabulary {
  /// One of the library's own terms, at times a host's own.
  static func drawn(_ random: inout SeededGenerator) -> Self {
    (Self.terms.map(\.code) + [Self(rawValue: "own-term")]).drawn(&random)
  }
}

extension ClosedVocabulary {
  static func drawn(_ random: inout SeededGenerator) -> Self { Array(allCases).drawn(&random) }
}

extension HostName {
  static func drawn(_ random: inout SeededGenerator) -> Self {
    ["a", "b", "c", "a name with spaces", "投诉", "e\u{301}"].map(Self.init(rawValue:))
      .drawn(&random)
  }
}
