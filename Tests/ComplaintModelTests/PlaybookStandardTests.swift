import BusinessTime
import ComplaintModel
import Testing

/// The standard playbook and the templates, and how their clocks run.
@Suite struct PlaybookStandardTests {
  static let anna = AgentID("anna")
  /// Monday, 2 March 2026, 09:00 UTC.
  static let monday = Timestamp(millisecondsSince1970: 1_772_442_000_000)
  static let id = ComplaintID(at: monday, random: (3, 4))

  /// A complaint that lives by a playbook, command by command.
  struct Life {
    let playbook: Playbook
    private(set) var complaint: Complaint
    private(set) var events: [Complaint.Event]
    private var number: UInt64 = 0

    init(_ playbook: Playbook, category: ComplaintCategory = .quality) throws {
      self.playbook = playbook
      var intake = Intake(.phone, receivedAt: monday, from: PartyID(high: 1, low: 2))
      intake.category = category
      let filing = try Complaint.decide(
        .file(intake), as: id, of: "shop", in: Self.context(0, monday, playbook))
      (complaint, events) = (filing.complaint, filing.events)
    }

    private static func context(
      _ number: UInt64, _ now: Timestamp, _ playbook: Playbook
    ) -> DecisionContext {
      var context = DecisionContext(
        command: CommandID(high: 9, low: number),
        actor: Actor(.agent(anna), as: .agent, .supervisor), now: now, playbook: playbook)
      context.unknown = ["repeats", "similar"]
      return context
    }

    mutating func perform(_ command: Complaint.Command, at hours: Int64) throws {
      number += 1
      let decision = try complaint.decide(
        command, in: Self.context(number, monday + .hours(hours), playbook))
      complaint = decision.complaint
      events += decision.events
    }

    mutating func elapse(to hours: Int64) throws {
      number += 1
      let context = Self.context(number, monday + .hours(hours), playbook)
      guard let decision = try complaint.elapse(in: context) else { return }
      complaint = decision.complaint
      events += decision.events
    }

    /// What the clock of a name is, in words.
    func state(_ name: ClockName) -> String {
      guard let clock = complaint.clocks.first(where: { $0.name == name }) else { return "none" }
      switch clock.state {
      case .running: return "running"
      case .paused: return "paused"
      case .stopped: return clock.isMet == true ? "met" : "late"
      case .ended: return "ended"
      case .expired: return "expired"
      }
    }

    func due(_ name: ClockName) -> TimeSpan? {
      complaint.clocks.first { $0.name == name }.map { $0.due - monday }
    }
  }

  static var answer: Complaint.Command {
    .communicateDecision(.notUpheld, contents: [.decision, .reasons, .furtherStage])
  }

  @Test func `The standard has no faults, and needs nothing of the host`() throws {
    #expect(Playbook.Definition.standard.faults == [])
    #expect(Playbook.Definition.standard.predicates == [])
    #expect(Playbook.standard.version == .first)
    #expect(try Playbook(.standard) == Playbook.standard)
    let shanghai = try Playbook.Definition.standard(
      in: "Asia/Shanghai", holidays: .chinaMainland)
    #expect(shanghai.faults == [])
    #expect(shanghai.calendars[.office]?.zone.identifier == "Asia/Shanghai")
    #expect(throws: BusinessTimeError.self) { try Playbook.Definition.standard(in: "Mars") }
  }

  static let templates: [[ServiceLevel]] = [
    ServiceLevel.ordinary(), ServiceLevel.complex(), ServiceLevel.urgent(),
    ServiceLevel.afterSales(),
  ]

  @Test func `The templates go together with the standard and each other`() {
    var definition = Playbook.Definition.standard
    definition.serviceLevels += Self.templates.flatMap(\.self)
    #expect(definition.faults == [])
    definition.serviceLevels = ServiceLevel.urgent(
      in: .office, applies: .fact(.grade, .equals(.number(5))))
    definition.whenDue = [:]
    definition.ladder = .none
    #expect(definition.faults == [])
    #expect(definition.serviceLevels.map(\.calendar) == [.office, .office])
  }

  @Test func `Every wording is there in English and Chinese, with full-width signs`() {
    let levels = Playbook.Definition.standard.serviceLevels + Self.templates.flatMap(\.self)
    for wording in levels.map(\.wording) {
      #expect(!wording.english.isEmpty && wording.english.unicodeScalars.allSatisfy(\.isASCII))
      #expect(!wording.chinese.isEmpty && !wording.chinese.contains { "(),:;.".contains($0) })
      #expect(wording.chinese.unicodeScalars.contains { $0.value >= 0x4E00 })
    }
    #expect(Set(levels.map(\.name)).count == levels.count)
    #expect(Set(levels.map(\.wording)).count == levels.count)
  }

  @Test(
    arguments: [
      (5, 2, 24, 63), (4, 4, 24, 87), (3, 8, 63, 183), (2, 63, 63, 351), (1, 87, 63, 687),
    ] as [(Int, Int64, Int64, Int64)])
  func `Serious complaints have less time`(
    grade: Int, response: Int64, acknowledgement: Int64, answer: Int64
  ) throws {
    var life = try Life(.standard)
    try life.perform(
      .grade(grade).saying(.stored(SampleHistory.content(1))), at: 0)
    #expect(life.due(.firstResponse) == .hours(response))
    #expect(life.due(.acknowledge) == .hours(acknowledgement))
    #expect(life.due(.answer) == .hours(answer))
    #expect(life.due(.progress) == .hours(183))
  }

  @Test func `A word every week, until the decision`() throws {
    var life = try Life(.standard)
    try life.perform(.acknowledge, at: 1)
    #expect(life.state(.acknowledge) == "met")
    #expect(life.state(.firstResponse) == "met")
    #expect(life.state(.progress) == "running")
    try life.perform(.recordMilestone(.holdingResponseSent), at: 100)
    #expect(life.due(.progress) == .hours(279))
    try life.perform(.assess(), at: 101)
    try life.elapse(to: 300)
    #expect(life.complaint.clock(.progress)?.isMet == false)
    try life.perform(Self.answer, at: 301)
    #expect(life.state(.progress) == "late")
    #expect(life.state(.answer) == "met")
  }

  @Test func `The decision waits for nobody while the complainant is asked`() throws {
    var life = try Life(.standard)
    try life.perform(.askComplainant(), at: 1)
    #expect(life.state(.answer) == "paused")
    #expect(life.state(.progress) == "running")
    try life.perform(.recordReply(.answers), at: 50)
    #expect(life.state(.answer) == "running")
  }

  @Test func `Without a reply it is closed, the complainant is called, and the window ends`() throws
  {
    var life = try Life(.standard)
    try life.perform(.acknowledge, at: 1)
    try life.perform(.assess(), at: 2)
    try life.perform(Self.answer, at: 3)
    #expect(life.state(.closeNotUpheld) == "running")
    #expect(life.state(.closeUpheld) == "none")
    #expect(life.complaint.phase == .answered)
    // Two weeks end with the day, and with it the calendar's: 15 × 24 - 9 hours.
    #expect(life.due(.closeNotUpheld) == .hours(15 * 24 - 9))
    try life.elapse(to: 15 * 24 - 9)
    #expect(life.complaint.phase == .answered)
    try life.elapse(to: 15 * 24)
    #expect(life.complaint.phase == .closed)
    #expect(life.complaint.closing?.reason == .noReply)
    #expect(life.state(.closeNotUpheld) == "expired")
    #expect(life.state(.survey) == "running")
    #expect(life.state(.reopening) == "running")
    try life.elapse(to: 60 * 24)
    #expect(life.complaint.tasks.map(\.kind) == [.followUp])
    #expect(life.state(.survey) == "expired")
    #expect(life.state(.reopening) == "expired")
    #expect(try Complaint(life.events) == life.complaint)
  }

  @Test func `A reply keeps it from being closed`() throws {
    var life = try Life(.standard)
    try life.perform(.assess(), at: 2)
    try life.perform(Self.answer, at: 3)
    try life.perform(.recordReply(.declines), at: 30)
    #expect(life.state(.closeNotUpheld) == "met")
    try life.elapse(to: 40 * 24)
    #expect(life.complaint.phase == .answered)
  }

  @Test func `What is taken up again has new clocks`() throws {
    var life = try Life(.standard)
    try life.perform(.assess(), at: 2)
    try life.perform(Self.answer, at: 3)
    try life.perform(.close(.notUpheld, because: .accepted), at: 4)
    #expect(life.state(.closeNotUpheld) == "ended")
    try life.perform(.reopen, at: 20)
    #expect(life.state(.reopening) == "met")
    #expect(life.state(.survey) == "met")
    #expect(life.state(.answer) == "running")
    #expect(life.state(.firstResponse) == "met")
    #expect(life.complaint.clock(.answer)?.cycle == 2)
  }

  @Test func `After-sales faults have 1, 4 and 24 hours`() throws {
    var definition = Playbook.Definition.standard
    definition.serviceLevels = ServiceLevel.afterSales()
    definition.whenDue = [:]
    definition.ladder = .none
    var life = try Life(Playbook(definition))
    #expect(
      [.diagnosis, .inspection, .result].map(life.due) == [.hours(1), .hours(4), .hours(24)])
    try life.perform(.recordMilestone(.remoteDiagnosisMade), at: 1)
    #expect(life.state(.diagnosis) == "met")
    try life.perform(.recordMilestone(.siteInspected), at: 5)
    #expect(life.state(.inspection) == "late")
    try life.perform(.assess(), at: 6)
    try life.perform(Self.answer, at: 7)
    #expect(life.state(.result) == "met")
  }

  @Test func `Urgent dangers have 2 hours, ordinary matters 24 and 48`() throws {
    var definition = Playbook.Definition.standard
    definition.serviceLevels = ServiceLevel.urgent() + ServiceLevel.ordinary()
    definition.whenDue = [:]
    definition.ladder = .none
    let playbook = try Playbook(definition)
    let danger = try Life(playbook, category: .safetyFire)
    #expect(danger.due(.urgentResponse) == .hours(2))
    #expect(danger.due(.urgentSolution) == .hours(2))
    let matter = try Life(playbook)
    #expect(matter.due(.urgentSolution) == nil)
    #expect(matter.due(.ordinaryResponse) == .hours(24))
    #expect(matter.due(.ordinarySolution) == .hours(48))
  }

  @Test func `Serious answers are approved by a supervisor, whatever they cost`() throws {
    var life = try Life(.standard)
    try life.perform(.grade(4).saying(.stored(SampleHistory.content(1))), at: 0)
    try life.perform(.assess(), at: 1)
    try life.perform(.proposeResponse(.notUpheld), at: 2)
    #expect(life.complaint.stage == .awaitingApproval)
    #expect(life.complaint.draft?.response.approvers == [.supervisor, .manager])
  }
}
