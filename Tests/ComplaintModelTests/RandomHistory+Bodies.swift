import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// Random bodies, with payloads that may mean something or nothing.
extension Complaint.Body {
  static func drawn(_ kind: Kind, _ random: inout SeededGenerator) -> Complaint.Body {
    let number = Int32.random(in: 0...6, using: &random)
    switch kind {
    case .filed: return .filed(.drawn(&random))
    case .adopted: return .adopted(.drawn(&random))
    case .acknowledged: return .acknowledged(isAutomatic: number > 3)
    case .assessed: return .assessed(.drawn(&random))
    case .moved: return .moved(isIrregular: number > 3)
    case .complainantAsked: return .complainantAsked(.drawn(&random))
    case .waitingBegan: return .waitingBegan(.drawn(&random))
    case .milestoneRecorded: return .milestoneRecorded(.drawn(&random))
    case .responseProposed: return .responseProposed(.drawn(&random))
    case .responseReturned: return .responseReturned(.drawn(&random))
    case .decisionCommunicated: return .decisionCommunicated(.drawn(&random))
    case .deliveryRecorded:
      let message = Int32.random(in: 1...20, using: &random)
      return .deliveryRecorded(Complaint.Delivery(of: message, .drawn(&random)))
    case .replyRecorded: return .replyRecorded(.drawn(&random))
    case .remedyGranted: return .remedyGranted(.drawn(&random), by: .drawn(&random))
    case .remedyFulfilled: return .remedyFulfilled(Remedy.ID(rawValue: number))
    case .followedUp: return .followedUp(isSatisfied: .maybe(&random) { .random(using: &$0) })
    case .surveyed:
      return .surveyed(.several(&random, 3) { .init("q\n", score: .random(in: 0...9, using: &$0)) })
    case .closed: return .closed(Complaint.Closing(.drawn(&random), because: .drawn(&random)))
    case .rejected: return .rejected(.drawn(&random))
    case .tagged: return .tagged(.drawn(&random))
    case .taskOpened:
      let assignee: Owner? = .maybe(&random) { .drawn(&$0) }
      let due: Timestamp? = .maybe(&random) { .near(&$0) }
      return .taskOpened(
        Complaint.TaskRecord(.drawn(&random), for: assignee, due: due, id: number))
    case .taskCompleted: return .taskCompleted(number)
    case .factsCorrected: return .factsCorrected(.drawn(&random))
    case .followUpRefused:
      return .followUpRefused(
        .init(.drawn(&random), .drawn(&random), reasons: .several(&random, 2) { _ in "a.b" }))
    case .graded, .assigned, .resumed, .responseApproved, .resolved, .reopened, .withdrawn,
      .escalationAcknowledged, .deescalated, .reapplied, .noted, .attached, .held, .released,
      .timePassed:
      return Complaint.Body(blank: kind)
    case .merged, .absorbed, .unmerged, .split, .linked, .referredOutside, .outsideResultRecorded,
      .reviewOpened, .reviewAnswered, .extended, .clockPaused, .clockResumed,
      .breachCorrected, .erasureOrdered, .erasureCompleted:
      return drawnRelation(kind, number, &random)
    case .escalated: return .escalated(.drawn(number, &random))
    case .escalationReminded: return .escalationReminded(.drawn(number, &random))
    case .escalationUnanswered: return .escalationUnanswered(.drawn(number, &random))
    case .taskOverdue: return .taskOverdue(number)
    }
  }

  /// The kinds that name something outside the complaint, a round, a clock or a party.
  private static func drawnRelation(
    _ kind: Kind, _ number: Int32, _ random: inout SeededGenerator
  ) -> Complaint.Body {
    let (other, clock) = (ComplaintID.drawn(&random), ClockName.drawn(&random))
    let party = PartyID.drawn(&random)
    switch kind {
    case .merged: return .merged(into: other)
    case .absorbed: return .absorbed(other)
    case .unmerged: return .unmerged(other)
    case .split: return .split(other)
    case .linked: return .linked(Complaint.Link(.drawn(&random), other))
    case .referredOutside: return .referredOutside(.drawn(&random))
    case .outsideResultRecorded:
      let outcome: Outcome? = .maybe(&random) { .drawn(&$0) }
      return .outsideResultRecorded(Complaint.OutsideResult(.drawn(&random), outcome))
    case .reviewOpened: return .reviewOpened(.drawn(&random))
    case .reviewAnswered: return .reviewAnswered(.drawn(&random))
    case .extended: return .extended(clock)
    case .clockPaused: return .clockPaused(clock, .drawn(&random))
    case .clockResumed: return .clockResumed(clock)
    case .breachCorrected: return .breachCorrected(clock)
    case .erasureOrdered: return .erasureOrdered(party)
    default: return .erasureCompleted(party)
    }
  }
}
