import BusinessTime
import ComplaintModel
import ComplaintTestSupport

extension Complaint.Command {
  /// A command of an act with parameters that often make sense.
  static func drawn(
    _ act: Act, on complaint: Complaint, at now: Timestamp, _ random: inout SeededGenerator
  ) -> Complaint.Command {
    var command = deed(act, on: complaint, at: now, &random)
    if Int.random(in: 0..<10, using: &random) != 0 { command = command.said }
    if act == .attach, let attachment { command = command.attaching(attachment) }
    if Int.random(in: 0..<8, using: &random) == 0 {
      command = command.occurred(at: now - .hours(.random(in: -1...60, using: &random)))
    }
    return command
  }

  private static func deed(
    _ act: Act, on complaint: Complaint, at now: Timestamp, _ random: inout SeededGenerator
  ) -> Complaint.Command {
    let small = Int32.random(in: 1...3, using: &random)
    let clock: ClockName = ["acknowledge", "answer", "solve", "window", "none"].drawn(&random)
    let stage = Walk.stages.drawn(&random)
    switch act {
    case .file: return .file(Bureau.intake)
    case .adopt: return .adoptMove(to: stage)
    case .acknowledge: return small == 1 ? .acknowledgeAutomatically : .acknowledge
    case .assess: return .assess(Complaint.Assessment(.likely(now, &random)))
    case .grade: return small == 1 ? .grade : .grade(Int.random(in: 1...6, using: &random))
    case .assign:
      return small == 1 ? .assign : .assign(to: .person(["anna", "carl"].drawn(&random)))
    case .move: return .move(to: small == 1 ? nil : stage)
    case .askComplainant: return .askComplainant(for: .evidence)
    case .wait: return .wait(for: .supplier, at: small == 1 ? nil : stage)
    case .resume: return .resume
    case .recordMilestone: return .recordMilestone([.awareOfEvent, .remedyAgreed].drawn(&random))
    case .proposeResponse: return .proposeResponse(.merit(&random), remedies: .drawn(&random))
    case .approveResponse: return .approveResponse
    case .returnResponse: return .returnResponse(because: .facts)
    case .communicateDecision:
      return small == 1
        ? .communicateDecision(.merit(&random), remedies: .drawn(&random)) : .communicateDecision
    case .recordDelivery:
      let version = complaint.answer?.message.version ?? complaint.acknowledgement?.version
      return .recordDelivery(of: version ?? 1, [.sent, .delivered, .failed].drawn(&random))
    case .recordReply: return .recordReply([.accepts, .declines, .answers].drawn(&random))
    case .fulfilRemedy:
      return .fulfilRemedy(complaint.remedies.map(\.id).randomElement(using: &random) ?? 1)
    case .resolve: return .resolve
    case .followUp: return .followUp(isSatisfied: true)
    case .survey: return .survey([Complaint.SurveyAnswer("ease", score: small)])
    case .close:
      let outcome = small == 1 ? Outcome.merit(&random) : complaint.answer?.decision.outcome
      return .close(
        outcome ?? .upheld,
        because: [.accepted, .accepted, .noReply, .notComplaint, .merged].drawn(&random))
    case .reopen: return .reopen
    case .withdraw: return .withdraw
    case .reject: return .reject(because: [.timeBarred, .accepted].drawn(&random))
    case .merge: return .merge(into: [Bureau.other, Bureau.id].drawn(&random))
    case .unmerge: return .unmerge
    case .split, .link, .referOutside, .recordOutsideResult, .openReview, .answerReview,
      .escalate, .acknowledgeEscalation, .deescalate, .extend, .reapply, .pauseClock,
      .resumeClock, .correctFact, .correctBreach, .note, .attach, .tag, .openTask, .completeTask,
      .hold, .release, .erase:
      return watching(act, small, clock, on: complaint, at: now, &random)
    }
  }

  private static func watching(
    _ act: Act, _ small: Int32, _ clock: ClockName, on complaint: Complaint, at now: Timestamp,
    _ random: inout SeededGenerator
  ) -> Complaint.Command {
    switch act {
    case .split:
      return .split(Bureau.intake, as: ComplaintID(at: now, random: (random.next(), 1)))
    case .link: return .link([.repeatOf, .sameDefectAs, .absorbs].drawn(&random), Bureau.other)
    case .referOutside: return .referOutside(to: [.court, .ombudsman].drawn(&random))
    case .recordOutsideResult: return .recordOutsideResult(of: .court, .upheld)
    case .openReview: return .openReview([.internal, .external, .first].drawn(&random))
    case .answerReview: return .answerReview([.internal, .external].drawn(&random))
    case .escalate: return .escalate(to: small == 1 ? nil : small)
    case .acknowledgeEscalation: return .acknowledgeEscalation
    case .deescalate: return .deescalate
    case .extend:
      return .extend(clock, by: [.businessDays(2), .elapsed(.hours(9))].drawn(&random))
    case .reapply: return .reapply(small == 1 ? clock : nil)
    case .pauseClock: return .pauseClock(clock, for: .parts)
    case .resumeClock: return .resumeClock(clock)
    case .correctFact: return .correctFacts(.likely(now, &random))
    case .correctBreach: return .correctBreach(of: clock)
    case .attach: return .attach
    case .tag: return small == 1 ? .tag(remove: [.red]) : .tag(add: [.red])
    case .openTask: return .openTask(.callBack, due: small == 1 ? now + .hours(5) : nil)
    case .completeTask: return .completeTask(complaint.tasks.first?.id ?? small)
    case .hold: return .hold
    case .release: return .release
    case .erase: return .erase(Bureau.complainant)
    default: return .note
    }
  }
}

extension Outcome {
  static func merit(_ random: inout SeededGenerator) -> Outcome {
    [.upheld, .partlyUpheld, .notUpheld, .outOfScope, .withdrawn].drawn(&random)
  }
}

extension [Complaint.RemedyOffer] {
  static func drawn(_ random: inout SeededGenerator) -> [Complaint.RemedyOffer] {
    .several(&random, 2) { random in
      let amount = Int64.random(in: 1...40, using: &random)
      let units: Int64 = amount * amount * amount * 150
      return Bool.random(using: &random)
        ? Complaint.RemedyOffer(.apology)
        : Complaint.RemedyOffer(
          .refund, Money(minorUnits: units, .cny),
          from: [nil, nil, nil, "refunds", "refunds", "none"].drawn(&random))
    }
  }
}

extension IntakeChange {
  /// A change that mostly makes sense.
  static func likely(_ now: Timestamp, _ random: inout SeededGenerator) -> IntakeChange {
    var change = IntakeChange()
    change.affected = .maybe(&random) { .random(in: 1...150, using: &$0) }
    change.harm = .maybe(&random) { .drawn(&$0) }
    change.emotion = .maybe(&random) { .drawn(&$0) }
    change.category = .maybe(&random) { [.quality, .safety].drawn(&$0) }
    if Int.random(in: 0..<6, using: &random) == 0 {
      change.receivedAt = now - .hours(.random(in: -1...90, using: &random))
    }
    return change
  }
}
