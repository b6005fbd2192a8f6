import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Every short life on a ladder, with time passing between commands.
@Suite struct LadderExplorationTests {
  /// Something that may happen.
  enum Letter: CaseIterable {
    case escalate, takeNotice, stepBack, anger, calm, acknowledge, fail, withdraw, reopen
    case hours, night, days

    var command: Complaint.Command? {
      switch self {
      case .escalate: .escalate()
      case .takeNotice: .acknowledgeEscalation
      case .stepBack: .deescalate.said
      case .anger: LadderCauseTests.moved(.angry)
      case .calm: LadderCauseTests.moved(.calm)
      case .acknowledge: .acknowledge
      case .fail: .recordDelivery(of: 2, .failed)
      case .withdraw: .withdraw
      case .reopen: .reopen
      case .hours, .night, .days: nil
      }
    }

    var time: TimeSpan? {
      switch self {
      case .hours: .hours(5)
      case .night: .hours(14)
      case .days: .hours(60)
      case .escalate, .takeNotice, .stepBack, .anger, .calm, .acknowledge, .fail, .withdraw,
        .reopen:
        nil
      }
    }
  }

  /// A complaint at an instant, with all that has fired on the way there.
  struct Place: Hashable {
    var complaint: Complaint
    var now: Timestamp
    var fired: Set<CommandID> = []

    static func == (left: Place, right: Place) -> Bool {
      left.complaint == right.complaint && left.now == right.now
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(complaint)
      hasher.combine(now)
    }
  }

  @Test func `Every sequence of commands and waits keeps what holds of ladders`() throws {
    let bureau = try LadderTimeTests.bureau()
    var frontier: Set<Place> = [Place(complaint: bureau.complaint, now: bureau.now)]
    var (decisions, rungs, faults): (Int, Set<Int32>, [String]) = (0, [], [])
    for _ in 1...(Effort.isFull ? 6 : 4) {
      var next: Set<Place> = []
      for place in frontier {
        for letter in Letter.allCases {
          guard let (after, found) = try step(letter, from: place, bureau) else { continue }
          decisions += 1
          faults += found
          if let rung = after.complaint.rung { rungs.insert(rung.escalation.rung) }
          next.insert(after)
        }
      }
      frontier = next
    }
    #expect(faults.isEmpty, "\(faults.prefix(5))")
    #expect(rungs == [1, 2, 3])
    #expect(decisions > 2_000)
    print("explored ladders: \(decisions) decisions, \(frontier.count) ends")
  }

  private func step(
    _ letter: Letter, from place: Place, _ bureau: Bureau
  ) throws -> (Place, [String])? {
    var bureau = bureau
    (bureau.complaint, bureau.now) = (place.complaint, place.now)
    bureau.number = UInt64(place.complaint.version)
    if let span = letter.time { bureau.now = bureau.now + span }
    let decided: Decision?
    if let command = letter.command {
      decided = try? bureau.decide(command)
    } else {
      decided = try bureau.complaint.elapse(in: bureau.context(by: .system))
    }
    guard let decided else {
      let later = Place(complaint: place.complaint, now: bureau.now, fired: place.fired)
      return letter.time == nil ? nil : (later, [])
    }
    var after = Place(complaint: decided.complaint, now: bureau.now, fired: place.fired)
    var faults = Invariants.faults(
      of: decided.parts[0], after: place.complaint, by: bureau.playbook)
    for event in decided.events where event.isFiring {
      if !after.fired.insert(event.command).inserted { faults.append("\(event.body) fires twice") }
    }
    if let wake = after.complaint.nextWake, wake <= after.now { faults.append("wakes at once") }
    return (after, faults)
  }
}
