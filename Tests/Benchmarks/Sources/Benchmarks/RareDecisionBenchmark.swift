import BusinessTime
import ComplaintModel

/// Deciding the commands that most complaints never see, with 3 clocks and 3 rules.
struct RareDecisionBenchmark {
  private let office: DecisionBenchmark
  private let party = PartyID(high: 1, low: 2)
  private let answer = ClockName(rawValue: "answer")

  init() throws {
    office = try DecisionBenchmark { definition in
      definition.serviceLevels[1].extensionLimit = .init(.businessDays(5), count: 2)
      definition.ladder = EscalationLadder([
        EscalationLadder.Rung(
          Wording("Supervisor", "主管"), when: [.breached("solution")],
          who: [.participant(.role(.supervisor))], acknowledgeWithin: .working(.hours(2)),
          calendar: "office")
      ])
    }
  }

  /// A command with what it finds.
  private struct Case {
    let name: String
    let before: Complaint
    let command: Complaint.Command
    var context: DecisionContext
  }

  func run() throws {
    var cases = try handled() + answered() + ended()
    cases += try related()
    let measurements = try cases.filter { Wish.wants("rare", $0.name) }.map { asked in
      let time = try median(rounds: Wish.shortRounds, operations: 20) {
        var sum: Int64 = 0
        for _ in 0..<20 {
          let decision = try asked.before.decide(asked.command, in: asked.context)
          sum &+= Int64(decision.complaint.version)
        }
        return sum
      }
      return Measurement(name: asked.name, nanoseconds: time, ratio: nil, goal: 2_000)
    }
    report("deciding what most complaints never see, 3 clocks and 3 rules", measurements)
  }

  /// Decides commands one after another, ten minutes apart.
  private func sequence(
    on complaint: Complaint, from minutes: Int64,
    _ commands: [(String, Complaint.Command, by: Actor?)]
  ) throws -> (cases: [Case], complaint: Complaint, events: [Complaint.Event]) {
    var (complaint, cases, events) = (complaint, [Case](), [Complaint.Event]())
    for (index, (name, command, actor)) in commands.enumerated() {
      let context = office.context(minutes + Int64(index) * 10, by: actor)
      cases.append(Case(name: name, before: complaint, command: command, context: context))
      do {
        let decision = try complaint.decide(command, in: context)
        complaint = decision.complaint
        events += decision.events
      } catch {
        fatalError("\(command.act) is refused: \(error)")
      }
    }
    return (cases, complaint, events)
  }

  private func filed(as low: UInt64 = 2) throws -> Decision {
    try Complaint.decide(
      .file(office.intake()), as: ComplaintID(at: office.start, random: (1, low)), of: "acme",
      in: office.context(1))
  }

  /// One that is investigated, after 41 minutes, with its history.
  private func investigated() throws -> (complaint: Complaint, history: [Complaint.Event]) {
    let filed = try filed()
    let begun = try sequence(
      on: filed.complaint, from: 11,
      [
        ("", .acknowledge, nil), ("", .assess(), nil), ("", .assign(to: .person(office.anna)), nil),
        ("", .move(to: .investigating), nil),
      ])
    return (begun.complaint, filed.events + begun.events)
  }

  private func handled() throws -> [Case] {
    let text = Content.stored(try office.content())
    var change = IntakeChange()
    change.category = .delivery
    let paper = Attachment(.document, try office.content())
    let steps: [(String, Complaint.Command, by: Actor?)] = [
      ("attach", .attach.attaching(paper), nil),
      ("correct facts", .correctFacts(change).saying(text), nil),
      ("wait for others", .wait(for: .supplier), nil), ("resume", .resume, nil),
      ("pause a clock", .pauseClock(answer, for: .legalHold).saying(text), nil),
      ("resume a clock", .resumeClock(answer), nil),
      ("extend a clock", .extend(answer, by: .businessDays(2)).saying(text), nil),
      ("escalate", .escalate().saying(text), nil),
      ("acknowledge an escalation", .acknowledgeEscalation, nil),
      ("de-escalate", .deescalate.saying(text), nil),
      ("refer outside", .referOutside(to: .ombudsman), nil),
      ("record its result", .recordOutsideResult(of: .ombudsman, .upheld), nil),
    ]
    var cases = try sequence(on: investigated().complaint, from: 61, steps).cases
    // Four hours of work pass without an acknowledgement.
    let late = try filed().complaint.decide(.note.saying(text), in: office.context(3_000)).complaint
    cases += try sequence(
      on: late, from: 3_010,
      [("correct a breach", .correctBreach(of: "acknowledgement").saying(text), nil)]
    ).cases
    return cases
  }

  private func answered() throws -> [Case] {
    let dear = Complaint.RemedyOffer(.refund, Money(minorUnits: 100_000, .cny))
    let (li, chief) = (
      Actor(.agent("li"), as: .agent), Actor(.agent("chief"), as: .manager)
    )
    let text = Content.stored(try office.content())
    let propose = Complaint.Command.proposeResponse(.upheld, remedies: [dear]).saying(text)
    let survey = Complaint.Command.survey([Complaint.SurveyAnswer("satisfaction", score: 4)])
    let steps: [(String, Complaint.Command, by: Actor?)] = [
      ("propose what needs approval", propose, li),
      ("return a response", .returnResponse(because: .wording).saying(text), chief),
      ("", propose, li), ("approve a response", .approveResponse, chief),
      ("", .communicateDecision, chief), ("record a delivery", .recordDelivery(of: 10, .sent), nil),
      ("", .recordReply(.accepts), nil), ("", .fulfilRemedy(2), nil), ("", .resolve, nil),
      ("follow up", .followUp(isSatisfied: true), nil), ("survey", survey, nil),
      ("open a review", .openReview(.internal), nil),
      ("answer a review", .answerReview(.internal).saying(text), chief),
    ]
    return try sequence(on: investigated().complaint, from: 61, steps).cases.filter {
      !$0.name.isEmpty
    }
  }

  private func ended() throws -> [Case] {
    let text = Content.stored(try office.content())
    let ends: [(String, Complaint.Command)] = [
      ("withdraw", .withdraw), ("reject", .reject(because: .notComplaint).saying(text)),
    ]
    let complaint = try investigated().complaint
    var cases = ends.map { name, command in
      Case(name: name, before: complaint, command: command, context: office.context(61))
    }
    let closed = try complaint.decide(.withdraw, in: office.context(61)).complaint
    cases.append(
      Case(
        name: "erase", before: closed, command: .erase(party).saying(text),
        context: office.context(71, by: Actor(.agent("mo"), as: .privacyOfficer))))
    return cases
  }

  /// Those that concern another complaint too.
  private func related() throws -> [Case] {
    let (complaint, history) = try investigated()
    let other = try filed(as: 3).complaint
    func asked(
      _ name: String, _ before: Complaint, _ command: Complaint.Command, _ other: Complaint,
      at minutes: Int64
    ) -> Case {
      var context = office.context(minutes)
      context.others = [other.id: other]
      return Case(name: name, before: before, command: command, context: context)
    }
    let merge = asked("merge", other, .merge(into: complaint.id), complaint, at: 61)
    let merged = try other.decide(merge.command, in: merge.context)
    guard let survivor = merged.parts.last else { fatalError("a merge changes two") }
    var unmerge = asked("unmerge", merged.complaint, .unmerge, survivor.complaint, at: 71)
    unmerge.context.histories[complaint.id] = history + survivor.events
    return [
      asked("link", complaint, .link(.sameDefectAs, other.id), other, at: 61), merge, unmerge,
      Case(
        name: "split", before: complaint,
        command: .split(try office.intake(), as: ComplaintID(at: office.start, random: (1, 4))),
        context: office.context(61)),
    ]
  }
}
