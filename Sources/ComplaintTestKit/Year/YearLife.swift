import BusinessTime
import ComplaintModel

/// One complaint of a year: it waits for its next step, and decides then what that is.
struct YearLife {
  /// The place of the complaint that is said again.
  var predecessor: Int? { arrival.predecessor }
  /// As it stands; `nil` before it comes in.
  var complaint: Complaint?
  /// When something is done next; the end of time if nothing is.
  private(set) var next: Timestamp

  let id: ComplaintID
  private let arrival: YearArrival
  private var intent: YearIntent
  private let playbook: Playbook
  private let tenant: TenantID
  private let calendar: YearCalendar
  private var number = 0

  init(
    _ arrival: YearArrival, repeating first: ComplaintID?, by playbook: Playbook,
    of tenant: TenantID, in calendar: YearCalendar, _ random: inout SeededRandom
  ) {
    self.arrival = arrival
    self.playbook = playbook
    self.tenant = tenant
    self.calendar = calendar
    id = ComplaintID(at: arrival.at, random: (random.next(), random.next()))
    intent = YearIntent(of: arrival, repeating: first, &random)
    next = arrival.at
  }

  /// Lets time pass and does what is next.
  ///
  /// - Returns: What was done, and the complaint beside as it stands then; `nil` if nothing is left to do.
  mutating func step(
    beside earlier: Complaint?, _ random: inout SeededRandom
  ) throws -> (action: ComplaintYear.Action, other: Complaint?)? {
    let now = next
    try pass(until: now)
    guard let move = intent.move(after: complaint) else {
      next = .latest
      return nil
    }
    number += 1
    let command = CommandID(derivedFrom: id, label: "year/\(number)")
    let action = ComplaintYear.Action(
      at: now, command: intent.command(for: move, on: complaint), complaint: id,
      actor: intent.actor(for: move, on: complaint), id: command)
    var context = DecisionContext(
      command: command, actor: action.actor, now: now, playbook: playbook)
    if let earlier { context.others[earlier.id] = earlier }
    let decision = try decide(action.command.stored(by: command), in: context)
    complaint = decision.complaint
    intent.note(move)
    try schedule(after: now, &random)
    let other = decision.parts.dropFirst().first { $0.complaint.id == earlier?.id }
    return (action, other?.complaint)
  }

  /// Records what time brings about until an instant, each at its own.
  mutating func pass(until now: Timestamp) throws {
    while let before = complaint, let wake = before.nextWake, wake <= now {
      number += 1
      let context = DecisionContext(
        command: CommandID(derivedFrom: id, label: "year/\(number)"), actor: .system, now: wake,
        playbook: playbook)
      guard let decision = try before.elapse(in: context) else { return }
      complaint = decision.complaint
    }
  }

  private func decide(
    _ command: Complaint.Command, in context: DecisionContext
  ) throws(Refusal) -> Decision {
    try context.decided { context throws(Refusal) in
      guard let complaint else {
        return try Complaint.decide(command, as: id, of: tenant, in: context)
      }
      return try complaint.decide(command, in: context)
    }
  }

  private mutating func schedule(after now: Timestamp, _ random: inout SeededRandom) throws {
    guard let move = intent.move(after: complaint) else {
      next = .latest
      return
    }
    if let days = move.daysOfComplainant {
      next = now + .minutes(Int64(days * 1_440 * random.waiting()) + 10)
    } else {
      next = try calendar.later(than: now, by: move.minutes * intent.pace, &random)
    }
  }
}
