import BusinessTime
import ComplaintModel
import Testing

@Suite struct LifecycleLintTests {
  /// A fault and the sentences that bring it about.
  struct Example: Sendable, CustomTestStringConvertible {
    let about: String
    let code: DefinitionFault.Code
    let place: String
    let statements: [Lifecycle.Statement]

    var testDescription: String { about }

    /// Sentences added to the sound workshop.
    init(
      _ about: String, _ code: DefinitionFault.Code, at place: String,
      @Lifecycle.Builder _ more: () -> [Lifecycle.Statement]
    ) {
      self.about = about
      self.code = code
      self.place = place
      statements = Workshop.work + Workshop.end + more()
    }

    /// Sentences that stand alone.
    init(
      alone about: String, _ code: DefinitionFault.Code, at place: String,
      @Lifecycle.Builder _ statements: () -> [Lifecycle.Statement]
    ) {
      self.about = about
      self.code = code
      self.place = place
      self.statements = statements()
    }
  }

  @Test(arguments: stages + moves + guards + endings)
  func `Each fault is found once, where it is`(_ example: Example) {
    let error = #expect(throws: InvalidDefinition.self) {
      try Lifecycle("Example") { example.statements }
    }
    let found = error?.faults.map { "\($0.place) \($0.code)" }
    #expect(found == ["\(example.place) \(example.code)"], "\(error?.description ?? "")")
  }

  static let stages: [Example] = [
    Example("a code with a space", .illFormed, at: "stages[5].stage") {
      Phase.closed.stage(Stage(rawValue: "no code"), "Ended", "已结束")
      Act.close.leads(from: .decided, to: Stage(rawValue: "no code"), if: .tasksCompleted)
    },
    Example("a host's stage without a name", .unnamed, at: "stages[5]") {
      Phase.closed.stages(.archived)
      Act.close.leads(from: .decided, to: .archived, if: .tasksCompleted)
    },
    Example("a name that is empty in one language", .unnamed, at: "stages[5].name.chinese") {
      Phase.closed.stage(.archived, "Archived", " ")
      Act.close.leads(from: .decided, to: .archived, if: .tasksCompleted)
    },
    Example("a stage in two phases", .duplicate, at: "stages[5]") {
      Phase.answered.stages(.received)
    },
    Example("a stage to which nothing leads", .unreachableStage, at: "stages[5]") {
      Phase.open.stages(.investigating)
      Act.assess.leads(from: .investigating, to: .responding)
    },
    Example("a stage that only adoption enters", .unreachableStage, at: "stages[5]") {
      Phase.open.stages(.investigating)
      Act.adopt.enters(at: .investigating)
      Act.assess.leads(from: .investigating, to: .responding)
    },
    Example("a stage without any way out", .noWayOut, at: "stages[5]") {
      Phase.open.stages(.investigating)
      Act.grade.leads(from: .received, to: .investigating)
    },
    Example("a waiting stage without `resume`", .waitingWithoutResume, at: "stages[5]") {
      Phase.waiting.stages(.onHold)
      Act.wait.leads(from: .responding, to: .onHold)
      Act.withdraw.leads(from: .onHold, to: .closed)
    },
    Example(alone: "no way to begin", .noEntry, at: "entries") {
      Phase.open.stages(.received)
      Phase.closed.stages(.closed)
      Act.withdraw.leads(from: .received, to: .closed)
      Outcome.withdrawn.closes(because: .withdrawn)
    },
    Example(
      alone: "a beginning that is answered already", .entryNotOpen, at: "entries[0].stages[1]"
    ) {
      Phase.open.stages(.received)
      Phase.answered.stages(.decided)
      Phase.closed.stages(.closed)
      Act.file.enters(at: .received, .decided)
      Act.communicateDecision.leads(from: .received, to: .decided)
      Act.close.leads(from: .decided, to: .closed)
      Outcome.upheld.closes(because: .accepted)
    },
    Example("a beginning by another act", .misplacedAct, at: "entries[1].act") {
      Act.note.enters(at: .received)
    },
    Example("a beginning that is said twice", .duplicate, at: "entries[1].act") {
      Act.file.enters(at: .responding)
    },
    Example("a beginning nowhere", .empty, at: "entries[1].stages") { Act.adopt.enters() },
    Example("a beginning in an unknown stage", .unknownStage, at: "entries[1].stages[0]") {
      Act.adopt.enters(at: .fulfilling)
    },
  ]

  static let moves: [Example] = [
    Example("a move from an unknown stage", .unknownStage, at: "moves[6].from[1]") {
      Act.grade.leads(from: .received, .assessed, to: .responding)
    },
    Example("a move to an unknown stage", .unknownStage, at: "moves[6].to") {
      Act.grade.leads(from: .received, to: .assessed)
    },
    Example("a move back with an unknown fallback", .unknownStage, at: "moves[6].backOr") {
      Act.recordReply.leadsBack(from: .labTest, or: .assessed)
    },
    Example("a move from nowhere", .empty, at: "moves[6].from") {
      Act.grade.leads(to: .responding)
    },
    Example("a bare move that says nothing", .unnamed, at: "moves[6]") {
      Act.move.leads(from: .received, to: .responding)
    },
    Example("filing as a move", .misplacedAct, at: "moves[6].act") {
      Act.file.leads(from: .received, to: .responding)
    },
    Example("reopening as a move", .misplacedAct, at: "moves[6].act") {
      Act.reopen.leads(from: .decided, to: .responding)
    },
    Example("waiting in a stage that does not wait", .misplacedAct, at: "moves[6].act") {
      Act.wait.leads(from: .received, to: .responding)
    },
    Example("going on where nothing waited", .misplacedAct, at: "moves[6].from[0]") {
      Act.resume.leads(from: .received, to: .responding)
    },
    Example("a withdrawal that does not close", .misplacedAct, at: "moves[6].act") {
      Act.withdraw.leads(from: .labTest, to: .responding)
    },
    Example("a withdrawal that leads back", .misplacedAct, at: "moves[6].act") {
      Act.withdraw.leadsBack(from: .labTest, or: .closed)
    },
    Example("waiting that leads back", .misplacedAct, at: "moves[6].act") {
      Act.wait.leadsBack(from: .labTest, or: .labTest)
    },
    Example("a move back from a stage that works", .nowhereBack, at: "moves[6].from[0]") {
      Act.recordReply.leadsBack(from: .responding, or: .received)
    },
    Example("a way out of the closed phase", .leavesClosed, at: "moves[6].from[0]") {
      Act.recordReply.leads(from: .closed, to: .responding)
    },
    Example("a move after one without a guard", .shadowedMove, at: "moves[6].from[0]") {
      Act.assess.leads(from: .received, to: .labTest, if: .graded)
    },
    Example("a move after one with a weaker guard", .shadowedMove, at: "moves[7].from[0]") {
      Act.grade.leads(from: .received, to: .responding, if: .graded)
      Act.grade.leads(from: .received, to: .labTest, if: .ownerAssigned, .graded)
    },
    Example("a second way to wait in the same stage", .shadowedMove, at: "moves[6].from[0]") {
      Act.wait.leads(from: .responding, to: .labTest, if: .graded)
    },
    Example("closing allowed anywhere", .misplacedAct, at: "anywhere[1].acts[1]") {
      Act.anywhere(.tag, .close)
    },
    Example("no act allowed anywhere", .empty, at: "anywhere[1].acts") { Act.anywhere() },
    Example("an act allowed where it always moves", .pointlessAllowance, at: "anywhere[1].acts[0]")
    {
      Act.recordMilestone.leads(from: .labTest, to: .responding)
      Act.anywhere(.recordMilestone, in: .waiting)
    },
  ]

  static let guards: [Example] = [
    Example("a fact with an ill-formed code", .illFormed, at: "moves[6].unless[0]") {
      Act.grade.leads(from: .received, to: .responding, unless: Lifecycle.Fact(rawValue: "1"))
    },
    Example("a fact asked for and excluded", .contradictoryGuard, at: "moves[6].unless[0]") {
      Act.grade.leads(from: .received, to: .responding, if: .graded, unless: .graded)
    },
    Example(
      "an accepted decision that is not communicated", .contradictoryGuard, at: "moves[6].unless[0]"
    ) {
      Act.grade.leads(
        from: .received, to: .responding, if: .decisionAccepted, unless: .decisionCommunicated)
    },
    Example("a guard against its phase", .contradictoryGuard, at: "moves[6].unless[0]") {
      Act.grade.leads(from: .decided, to: .responding, unless: .decisionCommunicated)
    },
    Example("a fact that nothing brings about", .neverHolds, at: "moves[6].if[0]") {
      Act.grade.leads(from: .received, to: .responding, if: .merged)
    },
    Example("a reopening window where nothing is reopened", .neverHolds, at: "moves[6].if[0]") {
      Act.grade.leads(from: .received, to: .responding, if: .withinReopeningWindow)
    },
    Example("a guard of a reopening", .neverHolds, at: "reopenings[1].if[0]") {
      Stage.decided.reopens(to: .responding, within: nil, if: .merged)
    },
  ]

  static let endings: [Example] = [
    Example(alone: "no end", .noClosedStage, at: "stages") {
      Phase.open.stages(.received)
      Act.file.enters(at: .received)
    },
    Example("an end by an act that names no outcome", .closesWithoutOutcome, at: "moves[6].from[0]")
    {
      Act.recordReply.leads(from: .decided, to: .closed)
    },
    Example("an end without a decision", .skipsDecision, at: "moves[6].from[0]") {
      Act.close.leads(from: .responding, to: .closed, if: .remediesFulfilled)
    },
    Example("a rejection without an explanation", .skipsDecision, at: "moves[6].from[0]") {
      Act.reject.leads(from: .received, to: .closed)
      Outcome.outOfScope.closes(because: .noAuthority)
    },
    Example("an answered stage without a decision", .skipsDecision, at: "moves[6].from[0]") {
      Act.resolve.leads(from: .responding, to: .decided)
    },
    Example("a merger without its pair", .missingPair, at: "moves[6].act") {
      Act.merge.leads(from: .received, to: .closed)
    },
    Example("a pair that no move can name", .unusedPair, at: "closings[2].outcome") {
      Outcome.duplicate.closes(because: .merged)
    },
    Example("a withdrawal that was accepted", .senselessPair, at: "closings[2].because[0]") {
      Outcome.withdrawn.closes(because: .accepted)
    },
    Example("a pair that is said twice", .duplicate, at: "closings[2].because[1]") {
      Outcome.upheld.closes(because: .unreachable, .accepted)
    },
    Example("an outcome without reasons", .empty, at: "closings[2].because") {
      Outcome.notUpheld.closes()
    },
    Example("a reason with an ill-formed code", .illFormed, at: "closings[2].because[0]") {
      Outcome.notUpheld.closes(because: ClosingReason(rawValue: ""))
    },
    Example("a reopening of what is open", .nothingToReopen, at: "reopenings[1].from") {
      Stage.received.reopens(to: .responding, within: nil)
    },
    Example("a reopening to an answered stage", .reopensToUnopen, at: "reopenings[1].to") {
      Stage.decided.reopens(to: .decided, within: nil)
    },
    Example("a reopening within no time", .impossibleReopening, at: "reopenings[1].within") {
      Stage.decided.reopens(to: .responding, within: .months(0))
    },
    Example("a reopening at most zero times", .impossibleReopening, at: "reopenings[1].atMost") {
      Stage.decided.reopens(to: .responding, within: nil, atMost: 0)
    },
    Example("a reopening that is said twice", .duplicate, at: "reopenings[1].from") {
      Stage.closed.reopens(to: .received, within: .calendarDays(3), if: .graded)
    },
    Example("a reopening from an unknown stage", .unknownStage, at: "reopenings[1].from") {
      Stage.fulfilling.reopens(to: .received, within: nil)
    },
  ]

  @Test func `All faults are found at once and read as a list`() {
    let error = #expect(throws: InvalidDefinition.self) {
      try Lifecycle(" ") {
        Workshop.work
        Workshop.end
        Act.grade.leads(from: .received, to: .fulfilling)
      }
    }
    #expect(
      error?.description == """
        name: The lifecycle has no name; give it one. (unnamed)
        moves[6].to: The stage "fulfilling" is not declared; give it a phase. (unknownStage)
        """)
  }

  @Test func `Several ways to wait are told apart by the stage that the command names`() throws {
    _ = try Workshop.lifecycle {
      Phase.waiting.stages(.onHold)
      Act.wait.leads(from: .responding, to: .onHold)
      Act.resume.leadsBack(from: .onHold, or: .responding)
    }
  }
}

extension Stage {
  fileprivate static let archived = Stage(rawValue: "archived")
}
