import BusinessTime
import ComplaintModel
import Testing

/// What holds of every decision, whatever is decided.
///
/// - **folding**: the events fold to the state that the decision states, and each has the next version;
/// - **recording**: no event is recorded before the one before it, and none happens after it is
///   recorded;
/// - **stage**: it belongs to the lifecycle, in the phase that the lifecycle says;
/// - **owner**: an open or waiting complaint has one;
/// - **closing**: a closed complaint has a permitted pair, and a communicated decision unless it was
///   withdrawn, merged, or is out of scope with an explanation; no other has a closing;
/// - **closed**: what happens to a closed complaint is allowed there by the lifecycle, or done by time
///   or by another complaint;
/// - **money**: a remedy is offered once and takes its steps in order: fulfilled after promised, and
///   promised no more than was proposed; what needed approval was approved by another person;
/// - **clocks**: a breach of a cycle never disappears; a closed complaint has no live clock but one that
///   runs on; what has ended wakes nobody;
/// - **ladder**: nobody is reminded who took notice; what is not asked for draws in a rung only above
///   one that waits for notice, and somebody, or it says that nobody is known; rungs are awaited only of
///   promises that are missed and not kept; nothing of it outlives the complaint.
struct Invariants {
  let playbook: Playbook
  /// What is broken, in words.
  private(set) var faults: [String] = []

  init(_ playbook: Playbook) { self.playbook = playbook }

  /// What is broken by a part of a decision.
  static func faults(
    of part: Decision.Part, after before: Complaint?, by playbook: Playbook
  ) -> [String] {
    var invariants = Invariants(playbook)
    invariants.check(part, after: before)
    return invariants.faults
  }

  private mutating func require(_ condition: Bool, _ fault: @autoclosure () -> String) {
    if !condition { faults.append(fault()) }
  }

  private mutating func check(_ part: Decision.Part, after before: Complaint?) {
    require(!part.events.isEmpty, "a part without events")
    require(part.expectedVersion == before?.version ?? 0, "expects another version")
    var state = before
    for (index, event) in part.events.enumerated() {
      let earlier = state
      guard let after = follow(event, &state) else { return }
      check(event, from: earlier, to: after, before: part.events.dropFirst(index + 1).first)
      checkState(after)
    }
    require(state == part.complaint, "the events do not fold to the state")
  }

  private mutating func follow(
    _ event: Complaint.Event, _ state: inout Complaint?
  ) -> Complaint? {
    do {
      if var known = state {
        try known.follow(event)
        state = known
      } else {
        state = try Complaint(opening: event)
      }
    } catch {
      faults.append("\(error)")
      return nil
    }
    return state
  }

  private mutating func check(
    _ event: Complaint.Event, from before: Complaint?, to after: Complaint,
    before next: Complaint.Event?
  ) {
    require(event.occurredAt <= event.recordedAt, "happens after it is recorded")
    guard let before else { return }
    require(event.recordedAt >= before.recordedAt, "is recorded before the one before")
    checkMoney(before, after)
    checkBreaches(event, before, after)
    checkLadder(event, before, after)
    guard before.phase == .closed, event.complaint == after.id else { return }
    checkClosed(event, before, next)
  }

  private mutating func checkClosed(
    _ event: Complaint.Event, _ before: Complaint, _ next: Complaint.Event?
  ) {
    guard var act = event.body.act else { return }
    if case .complaint = event.cause { return }
    // A decision that is given without a draft records what it puts forward first, as one command.
    if act == .proposeResponse, next?.command == event.command { act = .communicateDecision }
    // A task that a rung demands is a part of the escalation to it.
    if act == .openTask, case .rung = event.cause { act = .escalate }
    let lifecycle = playbook.definition.lifecycle
    require(
      lifecycle.acts(in: before.stage).contains(act), "a closed complaint changes by \(act)")
  }

  private mutating func checkState(_ complaint: Complaint) {
    let lifecycle = playbook.definition.lifecycle
    require(lifecycle.phase(of: complaint.stage) == complaint.phase, "\(complaint.stage) is lost")
    require(complaint.phase == .closed || complaint.owner != nil, "nobody owns it")
    require((complaint.phase == .closed) == (complaint.closing != nil), "closing and phase differ")
    if let closing = complaint.closing {
      require(lifecycle.permits(closing.outcome, because: closing.reason), "closed by \(closing)")
      switch closing.outcome {
      case .withdrawn, .duplicate: break
      case .outOfScope:
        require(
          complaint.answer != nil || complaint.hasExplanation, "out of scope, and nobody said why")
      case .upheld, .partlyUpheld, .notUpheld:
        require(complaint.answer != nil, "closed without a decision")
      }
    }
    checkClocks(complaint)
  }

  private mutating func checkClocks(_ complaint: Complaint) {
    for clock in complaint.clocks {
      if !clock.isLive { require(clock.wake == nil, "\(clock.name) has ended and wakes") }
      guard complaint.phase == .closed, clock.isLive else { continue }
      let level = playbook.definition.serviceLevels.first { $0.name == clock.name }
      require(
        level?.onClosing == .runsOn || clock.start >= complaint.phaseEnteredAt,
        "\(clock.name) lives in a closed complaint")
    }
  }

  private mutating func checkBreaches(
    _ event: Complaint.Event, _ before: Complaint, _ after: Complaint
  ) {
    for clock in before.clocks {
      guard let breach = clock.breach else { continue }
      guard let now = after.clock(clock.name) else {
        faults.append("\(clock.name) is gone")
        continue
      }
      // One that another complaint brought along is that one's again when they are parted.
      let isTheOthers = breach.isInherited && event.body.act == .unmerge
      require(
        now.cycle > clock.cycle || now.breach != nil || isTheOthers,
        "a breach of \(clock.name) is gone")
    }
  }

  private mutating func checkLadder(
    _ event: Complaint.Event, _ before: Complaint, _ after: Complaint
  ) {
    let present = before.rung
    switch event.body {
    case .escalated(let escalation) where escalation.because != nil:
      let isAbove =
        !(present?.isWaiting ?? false) || escalation.rung > present?.escalation.rung ?? 0
      require(isAbove, "a rung is drawn in below one that waits")
      let isPlain = playbook.definition.ladder.rungs.isEmpty
      require(isPlain || !escalation.people.isEmpty, "a rung without anybody")
      require(before.phase != .closed, "a closed complaint climbs")
    case .escalationReminded(let reminder):
      require(present?.acknowledgedAt == nil, "somebody is reminded who took notice")
      require(reminder.rung == present?.escalation.rung, "another rung is reminded")
      require(reminder.number == (present?.reminders ?? 0) + 1, "a reminder is left out")
    case .taskOverdue(let id):
      require(before.tasks.contains { $0.id == id && !$0.isOverdue }, "no such task was due")
    default: break
    }
    for awaited in after.awaitedRungs {
      let clock = after.clock(awaited.clock)
      require(
        clock?.isLive == true && clock?.cycle == awaited.cycle && clock?.breach != nil,
        "a rung is awaited of \(awaited.clock)")
    }
    guard after.phase == .closed else { return }
    require(after.rung?.isWaiting != true, "a rung waits in a closed complaint")
    require(after.awaitedRungs.isEmpty, "a rung is awaited in a closed complaint")
  }

  private mutating func checkMoney(_ before: Complaint, _ after: Complaint) {
    let ids = after.remedies.map(\.id)
    require(Set(ids).count == ids.count, "a remedy is offered twice")
    require(ids.starts(with: before.remedies.map(\.id)), "a remedy is gone")
    for remedy in after.remedies {
      let states = remedy.steps.map(\.state)
      let orderly = zip(states, states.dropFirst()).allSatisfy { $0.canBecome($1) }
      require(states.first == .proposed && orderly, "remedy \(remedy.id) went \(states)")
    }
    guard let answer = after.answer, answer.message.version != before.answer?.message.version
    else { return }
    let known = answer.decision.remedies.allSatisfy(ids.contains)
    require(known, "something is promised that was not offered")
    require(before.draft?.isApproved ?? true, "an answer is told that lacks its approval")
  }
}

extension Complaint.Event {
  /// Whether time or the ladder brought it about, under an id of its own.
  var isFiring: Bool {
    switch body {
    case .timePassed, .escalationReminded, .escalationUnanswered, .taskOverdue: true
    case .escalated(let escalation): escalation.because != nil
    default: false
    }
  }
}

extension Complaint {
  /// Whether the last closing came with an explanation.
  var hasExplanation: Bool { closing?.outcome == .outOfScope }
}
