import BusinessTime
import ComplaintModel

/// A history that is put together event by event, each ten minutes after the one before.
///
/// ```swift
/// var history = SampleHistory()
/// history.file()
/// history.add(.noted)
/// try history.complaint.counts.notes  // 1
/// ```
struct SampleHistory {
  private(set) var events: [Complaint.Event] = []

  /// The sum of the events.
  var complaint: Complaint {
    get throws { try Complaint(events) }
  }

  /// What will be the version of the next event.
  var next: Int32 { Int32(events.count) + 1 }

  /// Adds an event with the next version, after whatever `change` does to it.
  @discardableResult
  mutating func add(
    _ body: Complaint.Body, by actor: ActorID = Self.ann,
    _ change: (inout Complaint.Event) -> Void = { _ in }
  ) -> Complaint.Event {
    var event = Self.event(next, body, by: actor)
    change(&event)
    events.append(event)
    return event
  }

  /// Begins with an intake, in the stage of a received complaint.
  mutating func file(_ intake: Intake = Self.intake) {
    add(.filed(intake)) { $0.stage = Complaint.StageEntry(.received, in: .open) }
  }

  /// An event without effects.
  static func event(
    _ version: Int32, _ body: Complaint.Body, by actor: ActorID = Self.ann
  ) -> Complaint.Event {
    Complaint.Event(
      tenant: tenant, complaint: complaint, version: version, at: at(version), by: actor,
      command: CommandID(high: 0xC0, low: UInt64(UInt32(bitPattern: version))), playbook: .first,
      body)
  }
}

extension SampleHistory {
  static let tenant = TenantID(rawValue: "acme")
  static let complaint = other(0)
  static let ann = ActorID.agent(AgentID(rawValue: "ann"))
  static let ben = ActorID.agent(AgentID(rawValue: "ben"))
  static let party = PartyID(high: 0x9b2f_7c1e_0d43_4b6a, low: 0x8f15_2c7d_90ab_34ef)
  static let answer = ClockName(rawValue: "answer")
  static let goodwill = RuleName(rawValue: "goodwill")

  static var intake: Intake { Intake(.phone, receivedAt: at(0), from: party) }

  /// When the event of a version happens; the first one ten minutes after version 0.
  static func at(_ version: Int32) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_772_442_000_000) + .minutes(10 * Int64(version))
  }

  /// Another complaint, or the one that the events are of by number 0.
  static func other(_ number: UInt64) -> ComplaintID {
    ComplaintID(at: Timestamp(millisecondsSince1970: 1_772_442_000_000), random: (number, number))
  }

  static func content(_ slot: Int32, of party: PartyID? = Self.party) -> ContentReference {
    ContentReference(
      command: CommandID(high: 0xC0, low: 1), slot: slot, party: party,
      digest: digests[Int(slot)])
  }

  /// Made once, because random histories ask for many.
  private static let digests = (0..<32).map { ContentDigest(of: [UInt8($0)]) }

  static func person(_ name: String) -> Owner { .person(AgentID(rawValue: name)) }

  static func start(_ clock: ClockName, cycle: Int32 = 1, minutes: Int64 = 240) -> ClockEffect {
    .started(
      clock,
      ClockStart(
        cycle: cycle, playbook: .first, start: at(0), period: .working(.minutes(minutes)),
        due: at(0) + .minutes(minutes), wake: at(0) + .minutes(minutes / 2)))
  }
}
