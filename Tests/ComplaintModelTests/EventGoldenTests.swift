import BusinessTime
import ComplaintModel
import Foundation
import Testing

/// The lasting form of events and snapshots; a change in the files breaks every stored history.
@Suite struct EventGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// The lines of a file, by default the one with an event in each.
  static func lines(_ file: String = "events.jsonl") throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private func expected() throws -> [Complaint.Event] {
    try SampleHistory.life().events + [SampleHistory.adoption()] + SampleHistory.ladder().events
  }

  @Test func `Each line is read to the event it was written from, and written to the same bytes`()
    throws
  {
    let (lines, events) = (try Self.lines(), try expected())
    #expect(lines.count == events.count)
    for (line, event) in zip(lines, events) {
      #expect(try Complaint.Event(decoding: Array(line.utf8)) == event, "\(line)")
      #expect(String(decoding: event.encoded(), as: UTF8.self) == line)
    }
  }

  @Test func `What is printed shows members and not how they are kept`() throws {
    let events = try expected()
    let texts = events.map { "\($0)" } + ["\(try Complaint(SampleHistory.life().events))"]
    for text in texts {
      #expect(!text.contains("Boxed") && !text.contains("Rare") && !text.contains("cell:"))
    }
    let names = Mirror(reflecting: events[0]).children.compactMap(\.label)
    #expect(names.contains("routing") && names.contains("body"))
    #expect(texts[0].hasPrefix("Event(tenant: "))
    #expect(texts[texts.count - 1].hasPrefix("Complaint(id: "))
  }

  @Test func `Every kind of event has a line`() throws {
    let kinds = Set(
      try Self.lines().map { try Complaint.Event(decoding: Array($0.utf8)).body.kind })
    let missing = Complaint.Body.Kind.allCases.filter { !kinds.contains($0) }
    #expect(missing.isEmpty, "add an event of each to the sample life, and its line to the file")
  }

  @Test(arguments: [
    "occurredAt", "onBehalfOf", "cause", "budget", "imported", "text", "attachments", "stage",
    "owner", "grade", "clocks", "ladder", "outside", "because", "people", "vacant", "tellAt",
    "remindAt",
  ])
  func `Every member that may be absent stands in a line`(name: String) throws {
    let lines = try Self.lines()
    #expect(lines.contains { $0.contains("\"\(name)\":") })
    #expect(lines.contains { !$0.contains("\"\(name)\":") })
  }

  @Test(arguments: ["rule:receipt", "clock:answer", "rung:1", "complaint:019cadc6-9a80"])
  func `Every kind of cause stands in a line`(cause: String) throws {
    #expect(try Self.lines().contains { $0.contains("\"cause\":\"\(cause)") })
  }

  /// A complaint that waits, the same at the end of its long life, one that was taken over, and one
  /// on its way up the ladder, at the top and at its end.
  private func complaints() throws -> [Complaint] {
    let events = try SampleHistory.life().events
    return [
      try Complaint(events.prefix(13)), try Complaint(events),
      try Complaint([SampleHistory.adoption()]),
      try Complaint(SampleHistory.ladder().events.prefix(7)),
      try Complaint(SampleHistory.ladder().events.prefix(12)),
      try Complaint(SampleHistory.ladder().events),
    ]
  }

  @Test func `Complaints have the snapshots that they always had`() throws {
    let (lines, complaints) = (try Self.lines("snapshots.jsonl"), try complaints())
    #expect(lines.count == complaints.count)
    for (line, complaint) in zip(lines, complaints) {
      #expect(String(decoding: complaint.encoded(), as: UTF8.self) == line)
      #expect(try Complaint(decoding: Array(line.utf8)) == complaint)
    }
  }

  @Test(arguments: [
    "lastWorkingStage", "owner", "earlierOwners", "grade", "milestones", "clocks", "counts",
    "intake", "account", "evidence", "source", "priority", "waiting", "acknowledgement", "draft",
    "answer", "explanation", "closing", "remedies", "reviews", "referrals", "links", "tasks",
    "rung", "heldClocks", "survey", "satisfied", "held", "erasures", "awaitedRungs", "metReasons",
    "reminders", "nextReminder", "unanswered", "over", "overdue", "overtaken",
  ])
  func `Every member that may be absent stands in a snapshot`(name: String) throws {
    #expect(try Self.lines("snapshots.jsonl").contains { $0.contains("\"\(name)\":") })
  }
}
