import BusinessTime
import ComplaintModel

/// The way of one complaint through the workshop, told line by line.
struct Walk {
  private let playbook: Playbook
  private let language: DisplayLanguage
  private let anna = Actor(.agent("anna"), as: .agent)
  private var now = Timestamp(millisecondsSince1970: 1_772_442_000_000)
  private var complaint: Complaint?
  private(set) var lines: [String] = []

  init(in language: DisplayLanguage) throws {
    playbook = try Workshop.playbook()
    self.language = language
    lines = [Walk.title(in: language), ""]
  }

  private static func title(in language: DisplayLanguage) -> String {
    switch language {
    case .english: "A kettle does not boil: a complaint in a repair workshop"
    case .chinese: "水壶不加热：维修店的一件投诉"
    }
  }

  /// What is done, one thing after another.
  static var commands: [Complaint.Command] {
    var intake = Intake(
      .phone, receivedAt: Timestamp(millisecondsSince1970: 1_772_442_000_000),
      from: PartyID(high: 0, low: 1))
    intake.category = .quality
    let repair = Complaint.RemedyOffer(.repair)
    return [
      .file(intake), .acknowledge, .assess(), .assign(to: .person("anna")),
      .move(to: .investigating), .proposeResponse(.notUpheld),
      .wait(for: .expertTest, at: .labTest), .recordMilestone(.labReport), .resume,
      .proposeResponse(.upheld, remedies: [repair]), .communicateDecision, .recordReply(.accepts),
      .fulfilRemedy(1), .resolve, .close(.upheld, because: .accepted),
    ]
  }

  /// Does everything, and tells what came of it.
  mutating func run() {
    for command in Walk.commands {
      perform(command)
      // The laboratory takes a day, everything else half an hour.
      now = now + (command.act == .wait ? .hours(24) : .minutes(30))
    }
  }

  private mutating func perform(_ command: Complaint.Command) {
    var context = DecisionContext(
      command: CommandID(hashing: "walk/\(lines.count)"), actor: anna, now: now,
      playbook: playbook)
    context.rules = Workshop.rules
    context.unknown = ["repeats", "similar"]  // What grading would like to know from outside.
    do throws(Refusal) {
      let decision = try decide(command, in: context)
      complaint = decision.complaint
      tell(
        command,
        "→ " + playbook.definition.lifecycle.name(of: decision.complaint.stage, in: language))
    } catch {
      tell(command, "✗ " + error.reasons.map { $0.text(in: language) }.joined(separator: " "))
    }
  }

  private func decide(
    _ command: Complaint.Command, in context: DecisionContext
  ) throws(Refusal) -> Decision {
    if let complaint { return try complaint.decide(command, in: context) }
    let id = ComplaintID(at: now, random: (0, 1))
    return try Complaint.decide(command, as: id, of: "workshop", in: context)
  }

  private mutating func tell(_ command: Complaint.Command, _ outcome: String) {
    let time = now.description.prefix(16).map { $0 == "T" ? " " : $0 }
    lines.append("\(String(time))  \(command.act.name(in: language)) \(outcome)")
  }
}
