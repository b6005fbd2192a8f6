import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// L2 and L3: the same in gives the same out, and a refusal lists every reason.
@Suite struct DecisionLawTests {
  /// Something wrong with a command or the complaint, each for itself.
  enum Fault: CaseIterable {
    case stage, plainText, future, attachments, rule, parameter

    func spoil(_ command: inout Complaint.Command, _ bureau: inout Bureau) throws {
      switch self {
      case .plainText: command = command.saying("plain")
      case .future: command = command.occurred(at: bureau.now + .minutes(1))
      case .attachments:
        let photo = try #require(Complaint.Command.attachment)
        command = command.attaching(photo, photo)
      case .rule:
        bureau.tuning = {
          $0.rules = [
            DecisionTimeTests.Rule(objects: { _ in [Objection("Not now.", "现在不行。")] })
          ]
        }
      case .parameter: command.deed = command.deed.spoilt
      case .stage: try bureau.perform(.withdraw)
      }
    }
  }

  static let commands: [Complaint.Command] = [
    .assign(to: .person("carl")), .grade(3).said, .escalate(), .referOutside(to: .court),
    .openTask(.callBack), .tag(add: [.red]), .extend("answer", by: .businessDays(1)).said,
    .split(Bureau.intake, as: Bureau.other), .openReview(.external), .assess(),
    .proposing(1_000), .communicateDecision(.notUpheld), .move(to: .responding),
    .pauseClock("answer", for: .parts),
  ]

  static func refusal(
    of command: Complaint.Command, with faults: [Fault]
  ) throws -> [Refusal.Reason] {
    var bureau = try Bureau { $0.limits.attachments = 1 }
    for command in Way.investigating { try bureau.perform(command) }
    var command = command
    for fault in faults { try fault.spoil(&command, &bureau) }
    do throws(Refusal) {
      _ = try bureau.decide(command)
      return []
    } catch {
      return error.reasons
    }
  }

  @Test(arguments: commands)
  func `What speaks against a command alone speaks against it among others`(
    command: Complaint.Command
  ) throws {
    #expect(try Self.refusal(of: command, with: []).isEmpty)
    let alone = try Fault.allCases.map { try Self.refusal(of: command, with: [$0]) }
    #expect(alone.dropFirst().allSatisfy { !$0.isEmpty })
    var random = SeededGenerator(seed: 1)
    for _ in 0..<8 {
      let chosen = Fault.allCases.indices.filter { _ in Bool.random(using: &random) }
      let joint = try Self.refusal(of: command, with: chosen.map { Fault.allCases[$0] })
      for fault in chosen {
        // A clock that has ended, or a stage without moves, is not asked what else it would say.
        if command.asksFirst, chosen.contains(0), chosen.contains(5), fault == 0 || fault == 5 {
          continue
        }
        let missing = alone[fault].filter { !joint.contains($0) }
        #expect(missing.isEmpty, "\(Fault.allCases[fault])")
      }
    }
  }

  @Test func `The same in gives the same bytes, in whatever order tables were filled`() throws {
    let names = (0..<40).map { "f\($0)" }
    func events(_ names: [String]) throws -> [[UInt8]] {
      var intake = Bureau.intake
      for name in names { intake.fields[name] = .text(name) }
      var context = try Bureau().context()
      context.unknown = []
      context.rules = [Reading(facts: names)]
      for name in names { context.outside[name] = .text(name) }
      context.outside["similar"] = .number(40)
      context.outside["repeats"] = .number(2)
      let filing = try Complaint.decide(.file(intake), as: Bureau.id, of: "shop", in: context)
      let other = try DecisionRelationTests.other()
      context.others = [other.id: other]
      context.now = context.now + .hours(900)
      let merge = try filing.complaint.decide(.merge(into: other.id), in: context)
      return (filing.events + merge.events).map { $0.encoded() } + [merge.complaint.encoded()]
    }
    let first = try events(names)
    #expect(first.count > 8)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5 { #expect(try events(names.shuffled(using: &random)) == first) }
  }

  struct Reading: BusinessRule {
    let name: RuleName = "reading"
    let facts: [String]
  }
}

extension Complaint.Command {
  /// Whether it names a clock or a stage, of which only the first objection is known.
  fileprivate var asksFirst: Bool { act == .extend || act == .pauseClock || act == .move }
}

extension Complaint.Deed {
  /// The deed with a parameter that makes no sense.
  fileprivate var spoilt: Complaint.Deed {
    switch self {
    case .assign: .assign(.person(""))
    case .grade: .grade(9)
    case .escalate: .escalate(to: 0)
    case .referOutside: .referOutside(ReferralBody(rawValue: ""))
    case .openTask(let task): .openTask(Complaint.TaskRecord(task.kind, for: .person("")))
    case .tag: .tag(Complaint.Tagging(add: [.ill]))
    case .extend: .extend("answer", by: .weeks(1))
    case .split(let intake, _): .split(intake, as: Bureau.id)
    case .openReview: .openReview(.first)
    case .assess:
      .assess(
        {
          var change = IntakeChange()
          change.place = "\u{7}"
          return Complaint.Assessment(change)
        }())
    case .proposeResponse: .proposeResponse(Complaint.Response(.withdrawn))
    case .communicateDecision: .communicateDecision(Complaint.Response(.duplicate))
    case .pauseClock: .pauseClock("solve", .parts)
    default: .move(to: Stage(rawValue: "nowhere"))
    }
  }
}
