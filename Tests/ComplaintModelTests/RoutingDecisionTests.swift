import BusinessTime
import ComplaintModel
import Testing

/// How decisions use the routing of a playbook.
@Suite struct RoutingDecisionTests {
  static let start = Timestamp(millisecondsSince1970: 1_772_442_000_000)
  static let firstLine: QueueID = "first-line"
  static let writers: QueueID = "writers"

  static func definition() throws -> Playbook.Definition {
    var definition = Playbook.Definition(
      "Routed", in: "office", try WorkingCalendar.mondayToFriday(in: "Europe/London"))
    definition.owners = try OwnerTable(
      rules: [.init(stage: .responding, owner: .queue(writers))], otherwise: .queue(firstLine))
    definition.routing = Routing([QueueRouting(firstLine), QueueRouting(writers)])
    return definition
  }

  /// A complaint with what is known of people, command by command.
  struct Desk {
    let playbook: Playbook
    var rosters: [QueueID: Roster] = [:]
    var unknown: Set<String> = ["repeats", "similar"]
    var events: [Complaint.Event] = []
    var complaint: Complaint?
    private var number: UInt64 = 0

    init(_ definition: Playbook.Definition) throws { playbook = try Playbook(definition) }

    mutating func context(hours: Int64) -> DecisionContext {
      number += 1
      var context = DecisionContext(
        command: CommandID(high: 5, low: number),
        actor: Actor(.agent("lead"), as: .agent, .manager), now: start + .hours(hours),
        playbook: playbook)
      context.unknown = unknown
      context.rosters = rosters
      return context
    }

    /// What a command needs; `nil` if it was decided.
    @discardableResult
    mutating func perform(_ command: Complaint.Command, hours: Int64 = 0) throws -> [String]? {
      let context = context(hours: hours)
      do throws(Refusal) {
        let decision: Decision
        if let complaint {
          decision = try complaint.decide(command, in: context)
        } else {
          decision = try Complaint.decide(
            command, as: ComplaintID(at: start, random: (1, 1)), of: "shop", in: context)
        }
        complaint = decision.complaint
        events = decision.events
        return nil
      } catch {
        if error.isProvisional { return error.needed }
        throw error
      }
    }

    mutating func file() throws {
      var intake = Intake(.phone, receivedAt: start, from: PartyID(high: 1, low: 2))
      intake.category = .quality
      try perform(.file(intake))
    }

    var owner: Owner? { complaint?.owner }
    var record: RoutingRecord? { events.last { $0.routing != nil }?.routing }
  }

  private static func agent(_ name: AgentID, load: Int32 = 0, isThere: Bool = true)
    -> Roster.Agent
  {
    Roster.Agent(name, load: load, capacity: 3, isAvailable: isThere)
  }

  @Test func `Filing asks who there is, and goes to one of them`() throws {
    var desk = try Desk(Self.definition())
    let intake = Intake(.phone, receivedAt: Self.start, from: PartyID(high: 1, low: 2))
    #expect(try desk.perform(.file(intake)) == ["roster:first-line"])
    #expect(Roster.queue(named: "roster:first-line") == Self.firstLine)
    #expect(Roster.queue(named: "repeats") == nil)
    desk.rosters[Self.firstLine] = Roster([Self.agent("anna", load: 1), Self.agent("ben")])
    #expect(try desk.perform(.file(intake)) == nil)
    #expect(desk.owner == .person("ben"))
    #expect(desk.record?.agent == "ben" && desk.record?.steps.map(\.criterion) == [.load])
    let told = try #require(desk.complaint).notifications(for: desk.events, by: desk.playbook)
    #expect(told.map(\.addressee) == [.owner(.person("ben"))])
    #expect(try Complaint(desk.events) == desk.complaint)
  }

  @Test func `If nothing is known of who there is, it stays in the queue and says so`() throws {
    var desk = try Desk(Self.definition())
    desk.unknown.insert("roster:first-line")
    try desk.file()
    #expect(desk.owner == .queue(Self.firstLine))
    #expect(desk.record?.isRosterUnknown == true && desk.record?.agent == nil)
    #expect(desk.record?.text(in: .chinese) == "留在队列first-line：不清楚该队列有哪些处理人员。")
  }

  @Test func `Nobody can take it: it stays, cannot be assigned, and can when somebody is there`()
    throws
  {
    var desk = try Desk(Self.definition())
    desk.rosters[Self.firstLine] = Roster([
      Self.agent("anna", isThere: false), Self.agent("ben", load: 3),
    ])
    try desk.file()
    #expect(desk.owner == .queue(Self.firstLine))
    #expect(desk.record?.ruledOut.map(\.obstacle) == [.unavailable, .atCapacity])
    let refusal = #expect(throws: Refusal.self) { try desk.perform(.assign) }
    #expect(refusal?.reasons == [.nobodyAvailable(Self.firstLine)])
    #expect(refusal?.reasons.map(\.code) == ["nobodyAvailable"])
    #expect(
      refusal?.reasons.map { $0.text(in: .chinese) } == ["目前无人可以从队列first-line接手。"])
    desk.rosters[Self.firstLine] = Roster([Self.agent("anna"), Self.agent("ben", load: 3)])
    try desk.perform(.assign)
    #expect(desk.owner == .person("anna"))
  }

  @Test func `Who falls ill is followed by another, who is there keeps it`() throws {
    var desk = try Desk(Self.definition())
    desk.rosters[Self.firstLine] = Roster([Self.agent("anna"), Self.agent("ben", load: 2)])
    try desk.file()
    #expect(desk.owner == .person("anna"))
    // Anna is full by now, but this one is among hers.
    desk.rosters[Self.firstLine]?.agents[0].load = 3
    let kept = #expect(throws: Refusal.self) { try desk.perform(.assign) }
    #expect(kept?.reasons == [.nothingChanged])
    desk.rosters[Self.firstLine]?.agents[0].isAvailable = false
    try desk.perform(.assign)
    #expect(desk.owner == .person("ben"))
    #expect(desk.record?.ruledOut.map(\.agent) == ["anna"])
    desk.rosters[Self.firstLine]?.agents[1].isAvailable = false
    try desk.perform(.assign)
    #expect(desk.owner == .queue(Self.firstLine))
    // Back from illness: it was hers before it was Ben's, but Ben had it last.
    desk.rosters[Self.firstLine]?.agents[0] = Self.agent("anna")
    desk.rosters[Self.firstLine]?.agents[1] = Self.agent("ben", load: 2)
    try desk.perform(.assign)
    #expect(desk.owner == .person("ben"))
    #expect(desk.record?.steps.map(\.criterion) == [.earlierOwner])
  }

  @Test func `Entering a stage with a queue goes through the queue`() throws {
    var desk = try Desk(Self.definition())
    desk.rosters[Self.firstLine] = Roster([Self.agent("anna")])
    try desk.file()
    try desk.perform(.assess())
    #expect(desk.events.allSatisfy { $0.routing == nil })
    try desk.perform(.move(to: .investigating), hours: 1)
    #expect(desk.owner == .person("anna"))
    let move = Complaint.Command.move(to: .responding)
    #expect(try desk.perform(move, hours: 2) == ["roster:writers"])
    desk.rosters[Self.writers] = Roster([Self.agent("will"), Self.agent("anna", load: 1)])
    try desk.perform(move, hours: 2)
    // Anna is a writer, too.
    #expect(desk.owner == .person("anna"))
    try desk.perform(.move(to: .investigating), hours: 3)
    desk.rosters[Self.writers] = Roster([Self.agent("will")])
    try desk.perform(move, hours: 4)
    #expect(desk.owner == .person("will"))
    #expect(desk.record?.queue == Self.writers)
  }

  @Test func `What is taken up again stays with its owner, or goes to who is there`() throws {
    for isThere in [true, false] {
      var desk = try Desk(Self.definition())
      desk.rosters[Self.firstLine] = Roster([Self.agent("anna"), Self.agent("ben", load: 1)])
      try desk.file()
      try desk.perform(.withdraw, hours: 1)
      #expect(desk.complaint?.phase == .closed)
      desk.rosters[Self.firstLine]?.agents[0].isAvailable = isThere
      try desk.perform(.reopen, hours: 2)
      #expect(desk.owner == .person(isThere ? "anna" : "ben"))
      #expect((desk.record == nil) == isThere)
    }
  }

  @Test func `Time does not wait for an answer: the complaint goes to the queue`() throws {
    var definition = try Self.definition()
    definition.serviceLevels = [
      ServiceLevel(
        "nudge", Wording("Nudge", "催办"), .timer, starts: [.act(.assign)],
        targets: .all(.elapsed(.hours(1))), calendar: "office")
    ]
    definition.whenDue = ["nudge": [.assign]]
    var desk = try Desk(definition)
    desk.rosters[Self.firstLine] = Roster([Self.agent("anna", isThere: false)])
    try desk.file()
    try desk.perform(.assign(to: .person("zoe")))
    desk.rosters = [:]
    let complaint = try #require(desk.complaint)
    let elapsed = try #require(try complaint.elapse(in: desk.context(hours: 5)))
    #expect(elapsed.complaint.owner == .queue(Self.firstLine))
    #expect(elapsed.events.last?.routing?.isRosterUnknown == true)
  }

  @Test func `What another system had is led to its queue`() throws {
    var desk = try Desk(Self.definition())
    let intake = Intake(.phone, receivedAt: Self.start, from: PartyID(high: 1, low: 2))
    try desk.perform(.adopt(Complaint.Adoption(intake, from: "old"), at: .investigating))
    #expect(desk.owner == .queue(Self.firstLine) && desk.record == nil)
  }

  @Test func `Without a routing nobody is asked for`() throws {
    var definition = try Self.definition()
    definition.routing = .none
    var desk = try Desk(definition)
    try desk.file()
    #expect(desk.owner == .queue(Self.firstLine) && desk.record == nil)
  }
}
