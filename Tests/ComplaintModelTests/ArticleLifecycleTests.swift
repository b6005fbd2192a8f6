import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

extension Stage {
  fileprivate static let laboratory = Stage(rawValue: "laboratory")
}

extension Lifecycle.Fact {
  fileprivate static let testReported = Lifecycle.Fact(rawValue: "testReported")
}

extension Milestone {
  fileprivate static let testReported = Milestone(rawValue: "testReported")
}

/// The article on lifecycles, section by section: its code with the results that it states.
@Suite struct ArticleLifecycleTests {
  let article: Article

  init() throws { article = try Article("YourOwnLifecycle") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 20)
  }

  static func repair() throws -> Lifecycle {
    let repair = try Lifecycle("Repair shop") {
      Lifecycle.standard
      Phase.waiting.stage(.laboratory, "Laboratory test", "送检")
      Act.wait.leads(
        from: .investigating, to: .laboratory, as: "Send to the laboratory", "送实验室检测")
      Act.resume.leadsBack(from: .laboratory, or: .investigating, if: .testReported)
    }
    return repair
  }

  static func counter() throws -> Lifecycle {
    let counter = try Lifecycle("Counter") {
      Phase.open.stages(.received)
      Phase.waiting.stage(.laboratory, "Laboratory test", "送检")
      Phase.answered.stages(.decided)
      Phase.closed.stages(.closed)

      Act.file.enters(at: .received)
      Act.wait.leads(from: .received, to: .laboratory)
      Act.resume.leadsBack(from: .laboratory, or: .received, if: .testReported)
      Act.communicateDecision.leads(from: .received, to: .decided)
      Act.close.leads(from: .decided, to: .closed, if: .remediesFulfilled)
      Act.withdraw.leads(from: .received, .laboratory, to: .closed)

      Act.anywhere(.assign, .note, .attach)
      Act.anywhere(.note, in: .closed)

      Outcome.upheld.closes(because: .accepted, .noReply)
      Outcome.notUpheld.closes(because: .accepted)
      Outcome.withdrawn.closes(because: .withdrawn)
      Stage.closed.reopens(to: .received, within: .calendarDays(30), atMost: 2)
    }
    return counter
  }

  @Test func `Adding a stage to a lifecycle`() throws {
    let repair = try Self.repair()
    expectStated(
      repair.step(on: .wait, from: .investigating, to: .laboratory, given: []),
      .to(.laboratory, in: .waiting))
    expectStated(
      repair.step(on: .wait, from: .investigating, given: []),
      .to(.awaitingThirdParty, in: .waiting))
    expectStated(
      repair.step(on: .wait, from: .received, to: .laboratory, given: []),
      .refused([.noMove(.wait, from: .received, to: .laboratory)]))
    var facts: Lifecycle.Facts = [.ownerAssigned]
    facts.lastWorkingStage = .responding
    expectStated(repair.step(on: .note, from: .laboratory, given: facts), .stay)
    expectStated(
      repair.step(on: .resume, from: .laboratory, given: facts),
      .refused([.missing(.testReported)]))
    facts.insert(.testReported)
    expectStated(
      repair.step(on: .resume, from: .laboratory, given: facts), .to(.responding, in: .open))
  }

  @Test func `A fact of the host's own is what its predicate of the same name says`() throws {
    let lifecycle = try Self.repair()
    #expect(lifecycle.hostFacts == [.testReported])
    var bureau = try Bureau { $0.lifecycle = lifecycle }
    #expect(bureau.playbook.predicates(missingFrom: []) == ["testReported"])
    for command in Way.investigating { try bureau.run(command) }
    try bureau.run(.wait(for: .thirdParty, at: .laboratory))
    #expect(bureau.codes(.resume) == ["lifecycle.missing.testReported"])
    bureau.tuning = { context in
      context.predicates["testReported"] = { $0.passed(.testReported) != nil }
    }
    #expect(bureau.codes(.resume) == ["lifecycle.missing.testReported"])
    try bureau.run(.recordMilestone(.testReported))
    let permissions = bureau.complaint.permitted(for: Bureau.anna, in: bureau.context())
    #expect(permissions.first { $0.act == .resume }?.targets == [.investigating])
    try bureau.run(.resume)
    #expect(bureau.complaint.stage == .investigating)
  }

  @Test func `A whole lifecycle`() throws {
    let counter = try Self.counter()
    expectStated(counter.entry(by: .file), .to(.received, in: .open))
    expectStated(counter.phase(of: .laboratory), .waiting)
    expectStated(
      counter.acts(in: .laboratory), [.resume, .withdraw, .assign, .note, .attach])
  }

  @Test func `What is checked`() throws {
    func print(_ faults: InvalidDefinition) {
      #expect(article.blocks(in: "text") == [faults.description + "\n"])
    }
    do throws(InvalidDefinition) {
      _ = try Lifecycle("Draft") {
        Phase.open.stages(.received)
        Phase.waiting.stages(.laboratory)
        Phase.answered.stages(.decided)
        Phase.closed.stages(.closed)
        Act.file.enters(at: .received)
        Act.wait.leads(from: .received, to: .laboratory)
        Act.communicateDecision.leads(from: .received, to: .decided)
        Act.close.leads(from: .received, .decided, to: .closed)
        Outcome.upheld.closes(because: .accepted, .withdrawn)
      }
      Issue.record("the draft has faults")
    } catch {
      print(error)
    }
  }

  @Test func `Closing`() throws {
    let counter = try Self.counter()
    expectStated(counter.permits(.upheld, because: .noReply), true)
    expectStated(counter.permits(.notUpheld, because: .noReply), false)
    expectStated(
      counter.objections(toClosing: .upheld, because: .noReply, given: []),
      [.missing(.decisionCommunicated)])
    expectStated(
      counter.objections(toClosing: .withdrawn, because: .withdrawn, given: []), [])
  }

  @Test func `Reopening`() throws {
    let counter = try Self.counter()
    var later: Lifecycle.Facts = [.withinReopeningWindow]
    later.timesReopened = 1
    expectStated(
      counter.step(on: .reopen, from: .closed, given: later), .to(.received, in: .open))
    later.timesReopened = 2
    later.remove(.withinReopeningWindow)
    expectStated(
      counter.step(on: .reopen, from: .closed, given: later),
      .refused([.missing(.withinReopeningWindow), .reopenedTooOften(limit: 2)]))
  }

  @Test func `Names for people`() throws {
    let repair = try Self.repair()
    expectStated(repair.name(of: .laboratory, in: .english), "Laboratory test")
    expectStated(repair.name(of: .laboratory, in: .chinese), "送检")
    expectStated(repair.name(of: .received, in: .chinese), "已受理")
    expectStated(
      repair.text(of: .noMove(.wait, from: .received, to: .laboratory), in: .english),
      "\"Wait for others\" does not lead from \"Received\" to \"Laboratory test\".")
    expectStated(
      repair.text(of: .missing(.remediesFulfilled), in: .chinese), "须先满足条件：补救措施均已落实。")
  }

  @Test func `Drawing it`() throws {
    let counter = try Self.counter()
    func print(_ diagram: String) {
      #expect(article.blocks.map(\.text).contains(diagram))
    }
    print(counter.mermaid(in: .english))
    print(counter.graphviz(in: .english))
    #expect(article.blocks(in: "mermaid") == [counter.mermaid(in: .english)])
    #expect(article.blocks(in: "dot") == [counter.graphviz(in: .english)])
  }

  @Test func `The JSON form is that of the same lifecycle`() throws {
    let json = try #require(article.blocks(in: "json").first)
    let read = try JSONDecoder().decode(Lifecycle.self, from: Data(json.utf8))
    #expect(try read == Self.counter())
  }
}

/// Expects what the article states.
private func expectStated<Value: Equatable>(
  _ value: Value, _ stated: Value, at location: SourceLocation = #_sourceLocation
) {
  #expect(value == stated, sourceLocation: location)
}
