import BusinessTime
import ComplaintModel
import Testing

/// Events that make no sense on a complaint that was only filed.
@Suite struct ComplaintNonsenseTests {
  /// The complaint with the last event's version, instant and playbook, to be compared with another.
  private func after(_ event: Complaint.Event) throws -> (before: String, after: String) {
    var history = SampleHistory()
    history.file()
    let before = try history.complaint
    var (changed, still) = (before, before)
    changed.apply(event)
    still.apply(Self.quiet(event))
    return (text(still), text(changed))
  }

  /// An event of the same version that says nothing.
  private static func quiet(_ event: Complaint.Event) -> Complaint.Event {
    var quiet = event
    quiet.body = .timePassed
    return quiet
  }

  private func text(_ complaint: Complaint) -> String {
    String(decoding: complaint.encoded(), as: UTF8.self)
  }

  static let other = SampleHistory.other(1)

  @Test(
    arguments: [
      .replyRecorded(.accepts), .replyRecorded(.declines), .replyRecorded(.answers),
      .replyRecorded(.other), .responseApproved, .responseReturned(.remedy),
      .deliveryRecorded(Complaint.Delivery(of: 1, .sent)),
      .deliveryRecorded(Complaint.Delivery(of: 2, .delivered)), .remedyFulfilled(1),
      .outsideResultRecorded(Complaint.OutsideResult(.court, .upheld)), .reviewAnswered(.internal),
      .escalationReminded(Complaint.EscalationReminder(1, of: 1, to: [.owner])),
      .escalationUnanswered(Complaint.UnansweredEscalation(1, because: .unacknowledged)),
      .taskOverdue(1), .escalationAcknowledged, .deescalated, .clockResumed(SampleHistory.answer),
      .taskCompleted(1),
      .released, .unmerged(other),
      .tagged(Complaint.Tagging(remove: [ComplaintTag(rawValue: "a")])),
      .filed(Intake(.chat, receivedAt: SampleHistory.at(9), from: SampleHistory.party)),
      .adopted(Complaint.Adoption(SampleHistory.intake, from: "old desk")), .graded, .assigned,
      .moved(isIrregular: true), .resumed, .resolved, .extended(SampleHistory.answer), .reapplied,
      .breachCorrected(SampleHistory.answer), .attached,
      .followUpRefused(Complaint.FollowUpRefusal(SampleHistory.goodwill, .close, reasons: ["x"])),
      .assessed(Complaint.Assessment()), .factsCorrected(IntakeChange()),
    ] as [Complaint.Body])
  func `It changes nothing but the version`(body: Complaint.Body) throws {
    let (before, after) = try after(SampleHistory.event(2, body))
    #expect(before == after)
  }

  @Test func `What no body says is the version, the instant and the playbook`() throws {
    var history = SampleHistory()
    history.file()
    let before = try history.complaint
    history.add(.timePassed) { $0.playbook = PlaybookVersion(rawValue: 7) }
    let after = try history.complaint
    #expect((after.version, after.recordedAt) == (2, SampleHistory.at(2)))
    #expect(after.playbook == PlaybookVersion(rawValue: 7))
    let json = text(after)
      .replacing("\"version\":2,\"recordedAt\":\"2026-03-02T09:20", with: "")
      .replacing("\"playbook\":7", with: "\"playbook\":1")
    #expect(
      json == text(before).replacing("\"version\":1,\"recordedAt\":\"2026-03-02T09:10", with: ""))
  }

  @Test(arguments: ClockEffect.Kind.allCases.filter { $0 != .started })
  func `An effect on a clock that has not started changes nothing`(kind: ClockEffect.Kind) throws {
    var event = SampleHistory.event(2, .timePassed)
    event.clocks = [ClockEffect(blank: kind)]
    let (_, changed) = try after(event)
    event.clocks = []
    #expect(try after(event).after == changed)
  }

  @Test(
    arguments: [.unmet(.emotion), .reached(rung: 1, SampleHistory.answer)] as [LadderEffect])
  func `An effect on a ladder of which nothing is known changes nothing`(
    effect: LadderEffect
  ) throws {
    var event = SampleHistory.event(2, .timePassed)
    event.ladder = [effect]
    let (before, changed) = try after(event)
    #expect(before == changed)
  }

  @Test func `An owner who is the owner already is not handed over to`() throws {
    var history = SampleHistory()
    history.file()
    history.add(.assigned) { $0.owner = SampleHistory.person("ann") }
    history.add(.assigned) { $0.owner = SampleHistory.person("ann") }
    let complaint = try history.complaint
    #expect(complaint.ownedSince == SampleHistory.at(2))
    #expect(complaint.earlierOwners.isEmpty)
  }
}
