import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// A real service desk's log, taken over case by case, against what the log says of itself.
///
/// The log is no part of the package. It is looked for in the folder that `COMPLAINTKIT_DATA` names,
/// otherwise beside the checkout; without it nothing is tested, and the run says so. Every case is put
/// through the library's own `decide`, as an import is: one `adopt`, then an `adoptMove` for each
/// change of state, and a `reopen` where a case that was resolved or closed is taken up again.
@Suite struct IncidentReplayTests {
  static let log = IncidentLog.file

  @Test(
    .enabled(if: log != nil, "incidents-dev.csv.gz is not here: COMPLAINTKIT_DATA names its folder")
  )
  func `Deadlines and reopenings come out as a real log says`() throws {
    let cases = try IncidentLog.cases(in: #require(Self.log))
    let playbook = try Self.playbook()
    var (judged, agreeing, reopenings, found, events) = (0, 0, 0, 0, 0)
    var wrong: [String] = []
    for incident in cases {
      let complaint = try Self.replay(incident, by: playbook)
      events += Int(complaint.version)
      reopenings += incident.reopenings
      found += Int(complaint.counts.reopenings)
      if Int(complaint.counts.reopenings) != incident.reopenings { wrong.append(incident.number) }
      guard incident.priority == 3 else { continue }
      judged += 1
      let clock = try #require(complaint.clock("solve"))
      if clock.isMet == incident.isMade { agreeing += 1 }
    }
    let share = Double(agreeing) / Double(max(1, judged))
    print(
      """
      incidents-dev.csv.gz through decide: \(cases.count) cases, \(events) events;
        priority 3: \(agreeing) of \(judged) as made_sla says, \
      \((share * 100_000).rounded() / 1_000) %;
        reopenings: \(found) of \(reopenings), wrong in \(wrong.count) cases
      """)
    #expect(judged > 9_000 && share >= 0.998)
    #expect(reopenings > 100 && wrong.isEmpty, "\(wrong.prefix(5))")
  }

  /// Priority 3, opened to closed, 69 hours of Monday to Friday 14:00 to 24:00.
  private static func playbook() throws -> Playbook {
    let desk = try WorkingCalendar(
      "desk", zone: "UTC", hours: WeeklyHours(.mondayToFriday, "14:00-24:00"),
      valid: .years(2015...2030))
    var definition = Playbook.Definition("Desk", in: "desk", desk)
    // This desk took cases up again as often and as late as it liked.
    let standard = String(decoding: Lifecycle.standard.encoded(), as: UTF8.self)
    let lifecycle = standard.replacing(#","atMost":3"#, with: "")
      .replacing(#""within":{"calendarDays":30}"#, with: #""within":{"calendarDays":3000}"#)
    definition.lifecycle = try Lifecycle(decoding: Array(lifecycle.utf8))
    definition.serviceLevels = [
      ServiceLevel(
        "solve", Wording("Solve", "解决"),
        applies: .fact(.field("priority"), .equals(.number(3))),
        starts: [.milestone(.complaintReceived)], stops: [.phase(.closed)],
        targets: .all(.working(.hours(69))), calendar: "desk", onReopening: .none)
    ]
    return try Playbook(definition)
  }

  private static func replay(
    _ incident: IncidentLog.Case, by playbook: Playbook
  ) throws -> Complaint {
    var intake = Intake(.phone, receivedAt: incident.openedAt, from: PartyID(high: 1, low: 1))
    intake.fields["priority"] = .number(incident.priority)
    let first = incident.changes[0]
    // Some cases were touched by the log before the minute at which it has them opened.
    var now = max(first.at, incident.openedAt)
    var context = context(0, now, playbook)
    let adoption = Complaint.Adoption(intake, from: "service desk")
    var complaint = try Complaint.decide(
      Complaint.Command.adopt(adoption, at: first.stage).occurred(at: incident.openedAt),
      as: ComplaintID(at: incident.openedAt, random: (1, 1)), of: "desk", in: context
    ).complaint
    for (index, change) in incident.changes.enumerated().dropFirst() {
      now = max(now, change.at)
      let takesUp = complaint.phase.hasAnswer && !change.hasAnswer
      if takesUp {
        context = Self.context(UInt64(index) * 2, now, playbook)
        complaint = try complaint.decide(.reopen, in: context).complaint
      }
      if complaint.stage == change.stage { continue }
      context = Self.context(UInt64(index) * 2 + 1, now, playbook)
      complaint = try complaint.decide(.adoptMove(to: change.stage), in: context).complaint
    }
    return complaint
  }

  private static func context(
    _ number: UInt64, _ now: Timestamp, _ playbook: Playbook
  ) -> DecisionContext {
    var context = DecisionContext(
      command: CommandID(high: 7, low: number), actor: Bureau.anna, now: now, playbook: playbook)
    context.isImporting = true
    context.unknown = ["repeats", "similar"]
    return context
  }
}

extension Phase {
  fileprivate var hasAnswer: Bool {
    switch self {
    case .open, .waiting: false
    case .answered, .closed: true
    }
  }
}

/// The log of `../shared/data`, as far as the test reads it.
enum IncidentLog {
  struct Change {
    var state: String
    var at: Timestamp

    var hasAnswer: Bool { state == "Resolved" || state == "Closed" }

    var stage: Stage {
      switch state {
      case "New": .received
      case "Active": .investigating
      case "Awaiting User Info": .awaitingComplainant
      case "Resolved": .resolved
      case "Closed": .closed
      default: .awaitingThirdParty
      }
    }
  }

  struct Case {
    var number: String
    var openedAt: Timestamp
    /// Where the case was whenever that changed, in the order of `sys_mod_count`.
    var changes: [Change]
    var priority: Int64
    var isMade: Bool
    var reopenings: Int
  }

  static var file: URL? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["COMPLAINTKIT_DATA"].map { URL(filePath: $0) }
    let file = (named ?? root.appending(path: "../shared/data"))
      .appending(path: "incidents-dev.csv.gz").standardizedFileURL
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  static func cases(in file: URL) throws -> [Case] {
    let lines = try unpacked(file).split(whereSeparator: \.isNewline)
    let header = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex { $0 == name }) }
    let columns = try [
      "number", "incident_state", "sys_updated_at", "opened_at", "priority", "made_sla",
      "reopen_count",
    ].map(column)
    var cases: [Case] = []
    for line in lines.dropFirst() {
      let row = line.split(separator: ",", omittingEmptySubsequences: false)
      let values = columns.map { String(row[$0]) }
      let change = Change(state: values[1], at: try instant(values[2]))
      if cases.last?.number != values[0] {
        cases.append(
          Case(
            number: values[0], openedAt: try instant(values[3]), changes: [], priority: 0,
            isMade: false, reopenings: 0))
      }
      let last = cases.count - 1
      if cases[last].changes.last?.state != change.state { cases[last].changes.append(change) }
      cases[last].priority = try #require(values[4].first?.wholeNumberValue.map(Int64.init))
      cases[last].isMade = values[5] == "true"
      cases[last].reopenings = try #require(Int(values[6]))
    }
    return cases
  }

  /// `d/M/yyyy HH:mm` without a zone, read as UTC.
  private static func instant(_ text: String) throws -> Timestamp {
    let parts = text.split { "/ :".contains($0) }
    func two(_ part: Substring) -> String { part.count < 2 ? "0\(part)" : "\(part)" }
    try #require(parts.count == 5)
    return try Timestamp(
      "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))T\(two(parts[3])):\(two(parts[4])):00Z")
  }

  private static func unpacked(_ file: URL) throws -> String {
    let process = try Spawned("/usr/bin/env", ["gzip", "-dc", file.path])
    let data = process.readAll()
    try #require(process.wait().isSuccess)
    return try #require(String(data: data, encoding: .utf8))
  }
}
