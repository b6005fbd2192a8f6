import BusinessTime
import ComplaintModel

/// A complaint with a clock and a counter of commands, as a desk has them; texts are fake references.
///
/// ```swift
/// var bureau = try Bureau()
/// try bureau.run(.acknowledge, .assess())
/// bureau.codes(.resolve)  // ["lifecycle.notPossible"]
/// ```
struct Bureau {
  var playbook: Playbook
  var now = start
  var number: UInt64 = 0
  var complaint: Complaint
  var history: [Complaint.Event]
  /// What else goes into every context.
  var tuning: @Sendable (inout DecisionContext) -> Void = { _ in }

  /// Files a complaint by a playbook with three clocks.
  init(
    _ define: (inout Playbook.Definition) throws -> Void = { _ in },
    intake change: (inout Intake) -> Void = { _ in }, budgets: KnownBudgets = KnownBudgets()
  ) throws {
    var definition = try Self.definition()
    try define(&definition)
    playbook = try Playbook(definition)
    var intake = Self.intake
    change(&intake)
    var context = Self.context(0, Self.anna, Self.start, playbook)
    context.budgets = budgets
    let decision = try Complaint.decide(.file(intake), as: Self.id, of: "shop", in: context)
    complaint = decision.complaint
    history = decision.events
  }

  static func context(
    _ number: UInt64, _ actor: Actor, _ now: Timestamp, _ playbook: Playbook
  ) -> DecisionContext {
    var context = DecisionContext(
      command: CommandID(high: 9, low: number), actor: actor, now: now, playbook: playbook)
    context.unknown = ["repeats", "similar"]
    return context
  }

  func context(by actor: Actor = Self.anna) -> DecisionContext {
    var context = Self.context(number + 1, actor, now, playbook)
    tuning(&context)
    return context
  }

  func decide(
    _ command: Complaint.Command, by actor: Actor = Self.anna
  ) throws(Refusal) -> Decision {
    try complaint.decide(command, in: context(by: actor))
  }

  /// The codes of the reasons against a command; none if it is permitted.
  func codes(_ command: Complaint.Command, by actor: Actor = Self.anna) -> [String] {
    do throws(Refusal) {
      _ = try decide(command, by: actor)
      return []
    } catch {
      return error.isProvisional ? ["needs"] : error.reasons.map(\.code)
    }
  }

  @discardableResult
  mutating func perform(
    _ command: Complaint.Command, by actor: Actor = Self.anna
  ) throws(Refusal) -> Decision {
    let decision = try decide(command, by: actor)
    number += 1
    take(decision)
    return decision
  }

  mutating func take(_ decision: Decision) {
    complaint = decision.complaint
    history += decision.parts[0].events
  }

  /// Performs commands a minute apart from each other.
  mutating func run(_ commands: Complaint.Command...) throws(Refusal) {
    for command in commands {
      now = now + .minutes(1)
      try perform(command)
    }
  }

  /// Lets time pass.
  mutating func pass(_ span: TimeSpan) throws {
    now = now + span
    if let decision = try complaint.elapse(in: context(by: .system)) { take(decision) }
  }
}

extension ComplaintTag {
  static let red = ComplaintTag(rawValue: "red")
  static let ill = ComplaintTag(rawValue: "a b")
}

extension Bureau {
  static let start = Timestamp(millisecondsSince1970: 1_772_442_000_000)
  static let received = start - .minutes(10)
  static let complainant = PartyID(high: 1, low: 2)
  static let id = ComplaintID(at: start, random: (3, 4))
  static let other = ComplaintID(at: start, random: (5, 6))
  /// Signs nothing: a manager who does most of the work.
  static let anna = Actor(.agent("anna"), as: .manager, .agent)
  static let ben = Actor(.agent("ben"), as: .executive)
  static let carl = Actor(.agent("carl"), as: .agent)
  static let customer = Actor(.party(complainant), as: .complainant)
  static let officer = Actor(.agent("olga"), as: .privacyOfficer)

  static var intake: Intake {
    var intake = Intake(.phone, receivedAt: received, from: complainant)
    intake.category = .quality
    return intake
  }

  /// Made once: it is what costs most.
  static let hours = Result { try WorkingCalendar.mondayToFriday(in: "Europe/London") }

  static func definition() throws -> Playbook.Definition {
    var definition = Playbook.Definition("Test", in: "office", try hours.get())
    let receipt: [Moment] = [.milestone(.complaintReceived)]
    definition.serviceLevels = [
      ServiceLevel(
        "acknowledge", Wording("Acknowledge", "确认"), starts: receipt,
        stops: [.act(.acknowledge), .act(.communicateDecision)],
        targets: .all(.working(.hours(4))), calendar: "office"),
      ServiceLevel(
        "answer", Wording("Answer", "答复"), starts: receipt, stops: [.act(.communicateDecision)],
        pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))),
        targets: .all(.businessDays(5)), calendar: "office",
        warnings: [.used(thousandths: 500), .used(thousandths: 800)],
        extensionLimit: .init(.businessDays(5))),
      ServiceLevel(
        "solve", Wording("Solve", "解决"), starts: receipt, stops: [.act(.resolve)],
        targets: .all(.elapsed(.hours(240))), calendar: "office"),
    ]
    definition.authority = .standard
    return definition
  }
}

extension Complaint.Command {
  /// With something that is said and lies in the vault.
  var said: Complaint.Command {
    let digest = ContentDigest(hex: String(repeating: "a", count: 64))
    guard let digest else { return self }
    return saying(
      .stored(
        ContentReference(
          command: CommandID(high: 1, low: 1), slot: 0, party: nil, digest: digest)))
  }

  static var attachment: Attachment? {
    ContentDigest(hex: String(repeating: "b", count: 64)).map {
      Attachment(
        .photo,
        ContentReference(command: CommandID(high: 1, low: 2), slot: 0, party: nil, digest: $0))
    }
  }

  static func proposing(_ minorUnits: Int64, _ kind: RemedyKind = .refund) -> Complaint.Command {
    .proposeResponse(
      .upheld, remedies: [Complaint.RemedyOffer(kind, Money(minorUnits: minorUnits, .cny))])
  }
}

/// A way to a stage of the standard lifecycle.
enum Way {
  static let investigating: [Complaint.Command] = [
    .assess(), .assign(to: .person("anna")), .move(to: .investigating),
  ]
  static let responding = investigating + [.move(to: .responding)]
  static let proposed = responding + [.proposing(10_000)]
  static let outstanding = responding + [.proposing(900_000_00)]
  static let decided = responding + [.communicateDecision(.notUpheld)]
  static let promised = proposed + [.communicateDecision]
  static let resolved = decided + [.resolve]
  static let closed = decided + [.close(.notUpheld, because: .accepted)]
  static let waiting = investigating + [.askComplainant()]
}

extension Bureau {
  /// A complaint after these commands.
  static func after(_ commands: [Complaint.Command]) throws -> Bureau {
    var bureau = try Bureau()
    for command in commands {
      bureau.now = bureau.now + .minutes(1)
      try bureau.perform(command)
    }
    return bureau
  }
}
