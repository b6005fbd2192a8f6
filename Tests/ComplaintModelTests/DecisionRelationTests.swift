import BusinessTime
import ComplaintModel
import Testing

/// Deeds that concern other complaints, and taking up again.
@Suite struct DecisionRelationTests {
  /// Another complaint of the same complainant, or of somebody else.
  static func other(
    _ id: ComplaintID = Bureau.other, of party: PartyID = Bureau.complainant,
    after commands: [Complaint.Command] = []
  ) throws -> Complaint {
    try Complaint(history(id, of: party, after: commands))
  }

  /// What happened to another complaint.
  static func history(
    _ id: ComplaintID = Bureau.other, of party: PartyID = Bureau.complainant,
    after commands: [Complaint.Command] = []
  ) throws -> [Complaint.Event] {
    let bureau = try Bureau()
    let intake = Intake(.email, receivedAt: Bureau.received, from: party)
    let filing = try Complaint.decide(
      .file(intake), as: id, of: "shop", in: bureau.context())
    return try commands.reduce(filing.events) { events, command in
      events + (try Complaint(events).decide(command, in: bureau.context()).events)
    }
  }

  static func bureau(
    with other: Complaint, after commands: [Complaint.Command] = []
  ) throws -> Bureau {
    var bureau = try Bureau.after(commands)
    bureau.tuning = { $0.others = [other.id: other] }
    return bureau
  }

  @Test func `What is not there is asked for`() throws {
    let bureau = try Bureau()
    for command in [
      Complaint.Command.merge(into: Bureau.other), .link(.sameDefectAs, Bureau.other),
    ] {
      let refusal = #expect(throws: Refusal.self) { try bureau.decide(command) }
      #expect(refusal?.neededComplaints == [Bureau.other])
      #expect(refusal?.isProvisional == true)
    }
  }

  @Test func `Merging closes one, and the other says so`() throws {
    let other = try Self.other()
    let bureau = try Self.bureau(with: other, after: Way.investigating)
    let decision = try bureau.decide(.merge(into: other.id))
    #expect(decision.parts.map(\.complaint.id) == [Bureau.id, other.id])
    #expect(decision.parts.map(\.expectedVersion) == [bureau.complaint.version, other.version])
    #expect(decision.complaint.closing == Complaint.Closing(.duplicate, because: .merged))
    #expect(decision.complaint.clocks.allSatisfy { !$0.isLive })
    #expect(decision.parts[1].complaint.links == [Complaint.Link(.absorbs, Bureau.id)])
    #expect(decision.parts[1].events.map(\.cause) == [.complaint(Bureau.id)])
  }

  @Test(arguments: [true, false])
  func `A merge is undone within the window only`(isInTime: Bool) throws {
    var bureau = try Self.bureau(with: try Self.other(), after: Way.investigating)
    let merge = try bureau.perform(.merge(into: Bureau.other))
    let survivor = merge.parts[1].complaint
    let history = try Self.history() + merge.parts[1].events
    bureau.tuning = {
      $0.others = [survivor.id: survivor]
      $0.histories = [survivor.id: history]
    }
    #expect(bureau.codes(.reopen) == ["lifecycle.precluded.merged"])
    bureau.now = bureau.now + .hours(isInTime ? 20 * 24 : 32 * 24)
    guard isInTime else {
      #expect(bureau.codes(.unmerge) == ["lifecycle.missing.withinReopeningWindow"])
      return
    }
    let undone = try bureau.perform(.unmerge)
    #expect(bureau.complaint.stage == .investigating)
    #expect(bureau.complaint.closing == nil)
    #expect(undone.parts.map(\.complaint.links) == [[], []])
  }

  @Test func `Merging is refused for another complainant, a closed one and both`() throws {
    let stranger = PartyID(high: 4, low: 4)
    let table: [(Complaint, [String])] = [
      (try Self.other(of: stranger), ["otherComplainant"]),
      (try Self.other(after: [.withdraw]), ["notOpen"]),
      (try Self.other(of: stranger, after: [.withdraw]), ["otherComplainant", "notOpen"]),
    ]
    for (other, codes) in table {
      #expect(try Self.bureau(with: other).codes(.merge(into: other.id)) == codes)
    }
  }

  @Test func `A part is a complaint of its own with the receipt of the whole`() throws {
    let bureau = try Bureau.after(Way.investigating)
    let intake = Intake(.email, receivedAt: bureau.now + .hours(9), from: Bureau.complainant)
    let decision = try bureau.decide(.split(intake, as: Bureau.other))
    let part = decision.parts[1]
    #expect(part.expectedVersion == 0)
    #expect(part.complaint.intake.receivedAt == Bureau.received)
    #expect(part.complaint.stage == .received)
    #expect(part.complaint.links == [Complaint.Link(.splitFrom, Bureau.id)])
    #expect(decision.complaint.links == [Complaint.Link(.splitInto, Bureau.other)])
    #expect(try Complaint(part.events) == part.complaint)
  }

  @Test func `What is wrong with a part is said with all the rest`() throws {
    let bureau = try Bureau.after(Way.decided)
    var intake = Bureau.intake
    intake.place = "a\u{202E}b"
    intake.tags = [.ill]
    #expect(
      bureau.codes(.split(intake, as: Bureau.id)) == [
        "sameComplaint", "malformed.place", "malformed.tags", "lifecycle.notPossible",
      ])
  }

  @Test func `The same defect is said of both, other relations of one`() throws {
    let bureau = try Self.bureau(with: try Self.other())
    #expect(try bureau.decide(.link(.sameDefectAs, Bureau.other)).parts.count == 2)
    #expect(try bureau.decide(.link(.repeatOf, Bureau.other)).parts.count == 1)
    #expect(bureau.codes(.link(.mergedInto, Bureau.other)) == ["nothingChanged"])
  }

  @Test func `One decision changes another complaint in one part, however often`() throws {
    struct Twice: BusinessRule {
      let name: RuleName = "twice"
      func followUps(
        after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
      ) -> [FollowUp] {
        guard case .linked = event.body else { return [] }
        return [.required(.merge(into: Bureau.other))]
      }
    }
    let other = try Self.other()
    var bureau = try Bureau()
    bureau.tuning = {
      $0.others = [other.id: other]
      $0.rules = [Twice()]
    }
    let decision = try bureau.decide(.link(.sameDefectAs, other.id))
    #expect(decision.parts.map(\.complaint.id) == [Bureau.id, other.id])
    #expect(decision.parts[1].events.map(\.version) == [other.version + 1, other.version + 2])
  }

  @Test func `Reopening is possible within the window, three times in all`() throws {
    var bureau = try Bureau.after(Way.closed)
    let closed = bureau.now
    bureau.now = closed + .hours(31 * 24)
    #expect(bureau.codes(.reopen) == ["lifecycle.missing.withinReopeningWindow"])
    #expect(
      bureau.codes(.reopen.occurred(at: closed + .hours(24))).isEmpty,
      "what was asked for in time is in time, also if it is recorded later")
    bureau.now = closed + .hours(1)
    for _ in 1...3 {
      try bureau.run(.reopen, .communicateDecision(.notUpheld))
    }
    #expect(bureau.codes(.reopen) == ["lifecycle.reopenedTooOften"])
    #expect(bureau.complaint.counts.reopenings == 3)
  }
}
