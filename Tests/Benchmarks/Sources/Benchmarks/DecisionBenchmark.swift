import BusinessTime
import ComplaintModel

/// Deciding the commands of an ordinary life, with 3 clocks and 3 rules.
struct DecisionBenchmark {
  private let playbook: Playbook
  let start = Timestamp(millisecondsSince1970: 1_772_442_000_250)
  let anna = AgentID(rawValue: "anna.li")

  /// Three clocks: a short one, one with a warning that stands still while waiting, a long one.
  static func definition() throws -> Playbook.Definition {
    let office = try WorkingCalendar.mondayToFriday(in: "Europe/London")
    var definition = Playbook.Definition("Benchmark", in: "office", office)
    definition.authority = .standard
    definition.serviceLevels = [
      ServiceLevel(
        "acknowledgement", Wording("Acknowledge", "确认受理"),
        starts: [.milestone(.complaintReceived)], stops: [.act(.acknowledge)],
        targets: .all(.working(.hours(4))), calendar: "office"),
      ServiceLevel(
        "answer", Wording("Answer", "答复"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.communicateDecision)],
        pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))),
        targets: .all(.businessDays(5)), calendar: "office",
        warnings: [.used(thousandths: 800)]),
      ServiceLevel(
        "solution", Wording("Solve", "解决"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.close)], targets: .all(.calendarDays(30)), calendar: "office"),
    ]
    return definition
  }

  init(_ change: (inout Playbook.Definition) -> Void = { _ in }) throws {
    var definition = try Self.definition()
    change(&definition)
    playbook = try Playbook(definition)
  }

  func context(_ minutes: Int64, by actor: Actor? = nil) -> DecisionContext {
    var context = DecisionContext(
      command: CommandID(high: 1, low: UInt64(minutes)),
      actor: actor ?? Actor(.agent(anna), as: .manager), now: start + .minutes(minutes),
      playbook: playbook)
    context.rules = [Counting(name: "first"), Objecting(name: "second"), Asking(name: "third")]
    context.unknown = ["repeats", "similar"]
    return context
  }

  func run() throws {
    var complaint = try Complaint.decide(
      .file(intake()), as: ComplaintID(at: start, random: (1, 2)), of: "acme", in: context(1)
    ).complaint
    let note = Complaint.Command.note.saying(.stored(try content()))
    let refund = Complaint.RemedyOffer(.refund, Money(minorUnits: 12_800, .cny))
    let commands: [(String, Complaint.Command, goal: Double)] = [
      ("acknowledge", .acknowledge, 2_000), ("assess", .assess(), 2_000),
      ("assign", .assign(to: .person(anna)), 1_000), ("move", .move(to: .investigating), 1_000),
      ("note", note, 1_000), ("ask the complainant", .askComplainant(), 2_000),
      ("record the reply", .recordReply(.answers), 2_000),
      ("propose a response", .proposeResponse(.upheld, remedies: [refund]), 2_000),
      ("communicate the decision", .communicateDecision, 2_000),
      ("record acceptance", .recordReply(.accepts), 2_000),
      ("fulfil the remedy", .fulfilRemedy(1), 2_000), ("resolve", .resolve, 2_000),
      ("close", .close(.upheld, because: .accepted), 2_000),
      ("reopen", .reopen, 2_000), ("grade", .grade(4).saying(.stored(try content())), 2_000),
      ("tag", .tag(add: [ComplaintTag(rawValue: "urgent")]), 2_000),
      ("record a milestone", .recordMilestone(.allMaterialsReceived), 2_000),
      ("open a task", .openTask(.diagnosis), 2_000), ("complete it", .completeTask(1), 2_000),
      ("hold", .hold.saying(.stored(try content())), 2_000), ("release", .release, 2_000),
    ]
    let least = enumSwitch(commands.map(\.1))
    var measurements = [
      Measurement(
        name: "baseline: looking which command it is", nanoseconds: least, ratio: nil)
    ]
    for (index, (name, command, goal)) in commands.enumerated() {
      let (before, context) = (complaint, context(Int64(index) * 10 + 11))
      complaint = try before.decide(command, in: context).complaint
      guard Wish.wants("decisions", name) else { continue }
      let time = try median(rounds: Wish.shortRounds, operations: 20) {
        var sum: Int64 = 0
        for _ in 0..<20 {
          sum &+= Int64(try before.decide(command, in: context).complaint.version)
        }
        return sum
      }
      measurements.append(
        Measurement(name: name, nanoseconds: time, ratio: least / time, goal: goal))
    }
    if Wish.wants("decisions", "file") {
      measurements.append(try measureFiling(least))
    }
    report("deciding a command and the state after it, 3 clocks and 3 rules", measurements)
  }

  private func measureFiling(_ least: Double) throws -> Measurement {
    let (command, context) = (Complaint.Command.file(try intake()), context(1))
    let id = ComplaintID(at: start, random: (1, 2))
    let time = try median(rounds: Wish.shortRounds, operations: 20) {
      var sum: Int64 = 0
      for _ in 0..<20 {
        let decision = try Complaint.decide(command, as: id, of: "acme", in: context)
        sum &+= Int64(decision.complaint.version)
      }
      return sum
    }
    return Measurement(name: "file", nanoseconds: time, ratio: least / time, goal: 2_000)
  }

  /// The least that a machine of commands does: it looks which one it is.
  private func enumSwitch(_ commands: [Complaint.Command]) -> Double {
    median(rounds: Wish.shortRounds, operations: 20 * commands.count) {
      var sum: Int64 = 0
      for _ in 0..<20 {
        for command in commands {
          if case .close = command.deed {
            sum &+= 1
          } else if case .note = command.deed {
            sum &+= 2
          }
        }
      }
      return sum
    }
  }

  func intake() throws -> Intake {
    var intake = Intake(.webForm, receivedAt: start, from: PartyID(high: 1, low: 2))
    intake.category = .qualityDefect
    intake.amountClaimed = try Money("CNY 128.00")
    intake.emotion = .angry
    return intake
  }

  func content() throws -> ContentReference {
    let hex = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    guard let digest = ContentDigest(hex: hex) else { fatalError("\(hex) is a digest") }
    return ContentReference(
      command: CommandID(hashing: "note"), slot: 0, party: nil, digest: digest)
  }

  /// A rule that looks at the complaint and has nothing against it.
  private struct Counting: BusinessRule {
    let name: RuleName

    func objections(
      to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
    ) -> [Objection] {
      complaint.counts.notes > 1_000 ? [Objection("Too many.", "过多。")] : []
    }
  }

  /// A rule that asks for one act only, and that of closed complaints.
  private struct Objecting: BusinessRule {
    let name: RuleName

    func objections(
      to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
    ) -> [Objection] {
      command.act == .extend && complaint.phase == .closed ? [Objection("Never.", "不允许。")] : []
    }
  }

  /// A rule that would draw a command along after an act.
  private struct Asking: BusinessRule {
    let name: RuleName

    func followUps(
      after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
    ) -> [FollowUp] {
      event.body.act == .extend && complaint.phase == .closed ? [.ifPermitted(.escalate())] : []
    }
  }
}
