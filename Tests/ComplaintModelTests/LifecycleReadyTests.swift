import BusinessTime
import ComplaintModel
import Testing

@Suite struct LifecycleReadyTests {
  static let ready = [Lifecycle.standard, Lifecycle.consultation]

  @Test(arguments: ready)
  func `The ready lifecycles have no faults`(_ ready: Lifecycle) throws {
    let again = try Lifecycle(ready.name) { ready }
    #expect(again == ready)
  }

  /// The stages reached from some stages by moves and reopenings; moves back go to the fallback.
  private func reached(
    from starts: Set<Stage>, in lifecycle: Lifecycle, backwards: Bool = false
  ) -> Set<Stage> {
    var ways: [(Stage, Stage)] = lifecycle.reopenings.map { ($0.from, $0.target) }
    for move in lifecycle.moves {
      switch move.target {
      case .stage(let target), .back(let target): ways += move.from.map { ($0, target) }
      }
    }
    if backwards { ways = ways.map { ($1, $0) } }
    var reached = starts
    while case let more = Set(ways.filter { reached.contains($0.0) }.map(\.1)),
      !more.isSubset(of: reached)
    {
      reached.formUnion(more)
    }
    return reached
  }

  @Test(arguments: ready)
  func `Every stage is reached from where a complaint is filed`(_ lifecycle: Lifecycle) {
    let reached = reached(from: [.received], in: lifecycle)
    #expect(reached == Set(lifecycle.stages.map(\.stage)))
  }

  @Test(arguments: ready)
  func `Every stage can reach a closed one`(_ lifecycle: Lifecycle) {
    let closed = Set(lifecycle.stages.filter { $0.phase == .closed }.map(\.stage))
    let reaching = reached(from: closed, in: lifecycle, backwards: true)
    #expect(reaching == Set(lifecycle.stages.map(\.stage)))
  }

  @Test(
    arguments: [
      ([], [.file, .assess, .assign, .move, .move], .responding),
      ([.ownerAssigned], [.file, .assess, .move, .proposeResponse], .responding),
      ([.ownerAssigned, .approvalOutstanding], [.file, .assess, .proposeResponse], .approval),
      ([.ownerAssigned], [.file, .assess, .askComplainant, .recordReply], .assigned),
      ([.ownerAssigned], [.file, .assess, .wait, .note, .resume, .merge, .unmerge], .assigned),
      ([.explanationCommunicated], [.file, .reject], .closed),
      ([], [.file, .assess, .communicateDecision, .fulfilRemedy], .fulfilling),
      (
        [.remediesFulfilled],
        [.file, .assess, .communicateDecision, .resolve, .followUp, .close, .survey], .closed
      ),
      ([.reviewOpen], [.file, .assess, .communicateDecision, .openReview], .investigating),
      ([], [.file, .withdraw, .reopen], .investigating),
    ] as [(Lifecycle.Facts, [Act], Stage)])
  func `The standard lifecycle takes a complaint along`(
    facts: Lifecycle.Facts, acts: [Act], expected: Stage
  ) throws {
    var facts = facts
    var current: Stage?
    for act in acts {
      let step =
        current.map { Lifecycle.standard.step(on: act, from: $0, given: facts) }
        ?? Lifecycle.standard.entry(by: act)
      switch step {
      case .stay: break
      case .refused(let objections): Issue.record("\(act): \(objections)")
      case .to(let stage, let phase):
        current = stage
        if phase == .open || phase == .answered { facts.lastWorkingStage = stage }
        if act == .merge { facts.insert(.merged) }
        if phase == .closed { facts.insert(.withinReopeningWindow) }
      }
    }
    #expect(current == expected)
  }

  @Test func `A closed complaint changes by the acts that the lifecycle names`() {
    #expect(Set(Lifecycle.standard.acts(in: .closed)).isSuperset(of: [.note, .reopen, .unmerge]))
    #expect(Set(Lifecycle.standard.acts(in: .closed)).isDisjoint(with: [.assign, .grade, .close]))
    #expect(Lifecycle.standard.acts(in: Stage(rawValue: "elsewhere")).isEmpty)
  }

  @Test func `An organisation adds its own stage to the standard lifecycle`() throws {
    let workshop = try Lifecycle("Workshop") {
      Lifecycle.standard
      Phase.waiting.stage(.labTest, "Laboratory test", "送检")
      Act.wait.leads(from: .investigating, to: .labTest)
      Act.resume.leadsBack(from: .labTest, or: .investigating)
    }
    #expect(
      workshop.step(on: .wait, from: .investigating, to: .labTest, given: [])
        == .to(.labTest, in: .waiting))
    #expect(workshop.step(on: .note, from: .labTest, given: []) == .stay)
  }

  /// The example of the documentation; an approval only where one is wanted.
  private func documented(withApproval: Bool) throws -> Lifecycle {
    try Lifecycle("Workshop") {
      Phase.open.stages(.received, .investigating, .responding)
      Phase.waiting.stage(.labTest, "Laboratory test", "送检")
      Phase.answered.stages(.decided)
      Phase.closed.stages(.closed)

      Act.file.enters(at: .received)
      Act.assess.leads(from: .received, to: .investigating)
      Act.wait.leads(from: .investigating, to: .labTest)
      Act.resume.leadsBack(from: .labTest, or: .investigating)
      Act.move.leads(from: .investigating, to: .responding, as: "Prepare the response", "拟定答复")
      if withApproval {
        Act.communicateDecision.leads(
          from: .responding, to: .decided, unless: .approvalOutstanding)
      } else {
        Act.communicateDecision.leads(from: .responding, to: .decided)
      }
      Act.close.leads(from: .decided, to: .closed, if: .remediesFulfilled)
      Act.anywhere(.assign, .grade, .note, .attach, .escalate)
      Act.anywhere(.note, .attach, in: .closed)

      Outcome.upheld.closes(because: .accepted, .noReply)
      Outcome.notUpheld.closes(because: .accepted, .recourseExhausted)
      Stage.closed.reopens(to: .investigating, within: .calendarDays(30), atMost: 2)
      if withApproval {
        Act.proposeResponse.leads(from: .responding, to: .responding)
      }
    }
  }

  @Test func `The example of the documentation is sound, and conditions may stand in it`() throws {
    let strict = try documented(withApproval: true)
    let quick = try documented(withApproval: false)
    func decide(_ lifecycle: Lifecycle) -> Lifecycle.Step {
      lifecycle.step(
        on: .communicateDecision, from: .responding, given: [.approvalOutstanding])
    }
    #expect(strict.step(on: .assess, from: .received, given: []) == .to(.investigating, in: .open))
    #expect(decide(strict) == .refused([.precluded(by: .approvalOutstanding)]))
    #expect(decide(quick) == .to(.decided, in: .answered))
    #expect(Set([strict, quick, strict]).count == 2)
  }
}

extension Stage {
  fileprivate static let approval = Stage.awaitingApproval
}
