import BusinessTime
import ComplaintModel
import Testing

@Suite struct LifecycleTests {
  @Test func `A move leads to its stage and names the phase`() throws {
    let lifecycle = try Workshop.lifecycle()
    #expect(
      lifecycle.step(on: .assess, from: .received, given: []) == .to(.responding, in: .open))
    #expect(lifecycle.phase(of: .labTest) == .waiting)
    #expect(lifecycle.phase(of: .onHold) == nil)
  }

  @Test func `An act without a move stays where it is allowed and is refused elsewhere`() throws {
    let lifecycle = try Workshop.lifecycle()
    #expect(lifecycle.step(on: .note, from: .labTest, given: []) == .stay)
    #expect(
      lifecycle.step(on: .note, from: .closed, given: [])
        == .refused([.notPossible(.note, in: .closed)]))
    #expect(
      lifecycle.step(on: .escalate, from: .received, given: [])
        == .refused([.notPossible(.escalate, in: .received)]))
    #expect(
      lifecycle.step(on: .note, from: .onHold, given: []) == .refused([.unknownStage(.onHold)]))
  }

  @Test func `Of several moves the first whose guard holds is taken`() throws {
    let lifecycle = try Lifecycle("Ordered") {
      Act.recordReply.leads(from: .decided, to: .closedByReply, if: .decisionAccepted)
      Act.recordReply.leads(from: .decided, to: .responding, if: .reviewOpen)
      Phase.answered.stage(.closedByReply, "Content", "满意")
      Act.close.leads(from: .closedByReply, to: .closed)
      Act.anywhere(.openReview)
      Workshop.work
      Workshop.end
    }
    func reply(_ facts: Lifecycle.Facts) -> Lifecycle.Step {
      lifecycle.step(on: .recordReply, from: .decided, given: facts)
    }
    #expect(reply([.decisionAccepted, .reviewOpen]) == .to(.closedByReply, in: .answered))
    #expect(reply([.reviewOpen]) == .to(.responding, in: .open))
    #expect(reply([]) == .stay, "because it is allowed anywhere")
  }

  @Test func `A refusal names everything that does not hold`() throws {
    let lifecycle = try Workshop.lifecycle {
      Act.proposeResponse.leads(
        from: .responding, to: .responding, if: .graded, .laboratoryReported,
        unless: .approvalOutstanding)
    }
    func propose(_ facts: Lifecycle.Facts) -> Lifecycle.Step {
      lifecycle.step(on: .proposeResponse, from: .responding, given: facts)
    }
    #expect(
      propose([.approvalOutstanding])
        == .refused([
          .missing(.graded), .missing(.laboratoryReported), .precluded(by: .approvalOutstanding),
        ]))
    #expect(propose([.graded]) == .refused([.missing(.laboratoryReported)]))
    #expect(propose([.graded, .laboratoryReported]) == .stay)
  }

  @Test func `A command that names a stage gets there or is refused`() throws {
    let lifecycle = try Workshop.lifecycle {
      Phase.waiting.stages(.onHold)
      Act.wait.leads(from: .responding, to: .onHold)
      Act.resume.leadsBack(from: .onHold, or: .responding)
    }
    func wait(_ stage: Stage?) -> Lifecycle.Step {
      lifecycle.step(on: .wait, from: .responding, to: stage, given: [])
    }
    #expect(wait(nil) == .to(.labTest, in: .waiting))
    #expect(wait(.onHold) == .to(.onHold, in: .waiting))
    #expect(wait(.closed) == .refused([.noMove(.wait, from: .responding, to: .closed)]))
    #expect(wait(.fulfilling) == .refused([.unknownStage(.fulfilling)]))
    #expect(lifecycle.targets(of: .wait, from: .responding, given: []) == [.labTest, .onHold])
    #expect(lifecycle.targets(of: .note, from: .onHold, given: []) == [.onHold])
    #expect(lifecycle.targets(of: .note, from: .fulfilling, given: []) == [])
  }

  @Test func `Going on after waiting leads back, or to the fallback where nothing is known`() throws
  {
    let lifecycle = try Workshop.lifecycle {
      Act.wait.leads(from: .decided, to: .labTest)
    }
    func resume(_ last: Stage?) -> Lifecycle.Step {
      var facts = Lifecycle.Facts()
      facts.lastWorkingStage = last
      return lifecycle.step(on: .resume, from: .labTest, given: facts)
    }
    #expect(resume(.decided) == .to(.decided, in: .answered))
    #expect(resume(nil) == .to(.responding, in: .open))
    #expect(resume(.fulfilling) == .to(.responding, in: .open), "which the lifecycle does not have")
    #expect(resume(.closed) == .to(.responding, in: .open), "which is not open")
  }

  @Test func `Reopening asks for its window and counts`() throws {
    let lifecycle = try Workshop.lifecycle()
    func reopen(_ facts: Lifecycle.Facts, times: Int) -> Lifecycle.Step {
      var facts = facts
      facts.timesReopened = times
      return lifecycle.step(on: .reopen, from: .closed, given: facts)
    }
    #expect(reopen([.withinReopeningWindow], times: 1) == .to(.responding, in: .open))
    #expect(
      reopen([], times: 2)
        == .refused([.missing(.withinReopeningWindow), .reopenedTooOften(limit: 2)]))
    #expect(lifecycle.reopening(from: .closed)?.window == .calendarDays(30))
    #expect(lifecycle.reopening(from: .decided) == nil)
  }

  @Test func `A complaint begins in the first stage or in one that is named`() throws {
    let lifecycle = try Workshop.lifecycle { Act.adopt.enters(at: .received, .decided) }
    #expect(lifecycle.entry(by: .adopt) == .to(.received, in: .open))
    #expect(lifecycle.entry(by: .adopt, at: .decided) == .to(.decided, in: .answered))
    #expect(
      lifecycle.entry(by: .file, at: .decided) == .refused([.noEntry(.file, at: .decided)]))
    #expect(try Workshop.lifecycle().entry(by: .adopt) == .refused([.noEntry(.adopt, at: nil)]))
  }

  @Test(
    arguments: [
      (.upheld, .accepted, [.decisionCommunicated], []),
      (.upheld, .accepted, [], [.missing(.decisionCommunicated)]),
      (.upheld, .referred, [.decisionCommunicated], [.pairNotPermitted(.upheld, .referred)]),
      (.withdrawn, .withdrawn, [], []),
      (.duplicate, .merged, [], []),
      (.outOfScope, .noAuthority, [], [.missing(.explanationCommunicated)]),
      (.outOfScope, .noAuthority, [.explanationCommunicated], []),
      (.outOfScope, .noAuthority, [.decisionCommunicated], []),
    ] as [(Outcome, ClosingReason, Lifecycle.Facts, [Lifecycle.Objection])])
  func `Closing needs a permitted pair and the decision`(
    outcome: Outcome, reason: ClosingReason, facts: Lifecycle.Facts,
    objections: [Lifecycle.Objection]
  ) throws {
    let lifecycle = try Workshop.lifecycle {
      Act.reject.leads(from: .received, to: .closed, if: .explanationCommunicated)
      Act.merge.leads(from: .received, to: .closed)
      Outcome.outOfScope.closes(because: .noAuthority)
      Outcome.duplicate.closes(because: .merged)
    }
    #expect(lifecycle.objections(toClosing: outcome, because: reason, given: facts) == objections)
  }

  @Test func `Facts hold from when they are inserted until they are removed`() {
    var facts: Lifecycle.Facts = [.graded]
    facts.insert(.laboratoryReported)
    #expect(facts.contains(.graded) && facts.contains(.laboratoryReported))
    #expect("\(facts)" == "graded, laboratoryReported")
    facts.remove(.graded)
    facts.remove(.laboratoryReported)
    #expect(facts == Lifecycle.Facts())
  }

  @Test func `People read the lifecycle's own name of a stage, then the library's, then the code`()
    throws
  {
    let lifecycle = try Workshop.lifecycle()
    #expect(lifecycle.name(of: .labTest, in: .chinese) == "送检")
    #expect(lifecycle.name(of: .received, in: .english) == "Received")
    #expect(lifecycle.name(of: Stage(rawValue: "formerly"), in: .english) == "formerly")
    #expect(Lifecycle.consultation.name(of: .decided, in: .english) == "Answered")
  }

  @Test func `Every objection has a code of its own and a sentence in each language`() throws {
    let objections: [Lifecycle.Objection] = [
      .unknownStage(.onHold), .notPossible(.note, in: .closed),
      .noMove(.wait, from: .received, to: .labTest), .noEntry(.adopt, at: nil),
      .missing(.graded), .precluded(by: .graded), .reopenedTooOften(limit: 1),
      .pairNotPermitted(.upheld, .merged),
    ]
    #expect(Set(objections.map(\.code)).count == objections.count)
    let lifecycle = try Workshop.lifecycle()
    #expect(
      objections.map { lifecycle.text(of: $0, in: .english) } == [
        "There is no stage \"On hold\".", "\"Note\" is not possible in the stage \"Closed\".",
        "\"Wait for others\" does not lead from \"Received\" to \"Laboratory test\".",
        "A complaint cannot begin by \"Adopt\".", "Needed first: graded.",
        "Not possible because of: graded.", "It can be reopened no more than 1 time.",
        "It cannot be closed as \"Upheld\" with the reason \"Merged into another complaint\".",
      ])
    #expect(
      lifecycle.text(of: .noMove(.wait, from: .received, to: .labTest), in: .chinese)
        == "“等待他方”不能从“已受理”转到“送检”。")
    #expect(objections.allSatisfy { lifecycle.text(of: $0, in: .chinese).hasSuffix("。") })
  }
}

extension Stage {
  fileprivate static let closedByReply = Stage(rawValue: "content")
}
