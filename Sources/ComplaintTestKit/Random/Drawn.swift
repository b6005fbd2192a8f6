public import BusinessTime
public import ComplaintModel

extension Intake {
  /// A complaint that could have come in, received at an instant or up to two hours before it.
  ///
  /// Complainants are few, so some of them complain again.
  public static func drawn(at now: Timestamp, _ random: inout SeededRandom) -> Intake {
    let party = PartyID(high: 0x4000, low: 0b10 << 62 | .random(in: 1...5, using: &random))
    var intake = Intake(
      random.one(of: [.phone, .email, .webForm, .letter]),
      receivedAt: now - .minutes(.random(in: 0...120, using: &random)), from: party)
    intake.category = random.one(of: [.quality, .service, nil])
    if random.once(in: 4) { intake.affected = .random(in: 1...40, using: &random) }
    return intake
  }
}

extension Complaint.Command {
  /// A command on a complaint that often makes sense, but need not be permitted.
  ///
  /// It leads onwards through the standard lifecycle more often than not, so that a row of them comes to
  /// an end at times.
  ///
  /// - Parameters:
  ///   - complaint: The complaint as it stands.
  ///   - others: Other complaints to which it may be linked, or with which it may be merged.
  ///   - now: The present instant.
  ///   - random: Where chance comes from.
  /// - Returns: The command, with its text not yet in a vault.
  public static func drawn(
    on complaint: Complaint, beside others: [ComplaintID] = [], at now: Timestamp,
    _ random: inout SeededRandom
  ) -> Complaint.Command {
    var command =
      random.once(in: 2) ? onwards(complaint, &random) : aside(complaint, others, &random)
    if command.act == .note || !random.once(in: 3) {
      command = command.saying(.text("said \(random.next())", of: nil))
    }
    if random.once(in: 12) {
      command = command.occurred(at: now - .minutes(.random(in: 0...300, using: &random)))
    }
    return command
  }

  /// What brings a complaint nearer to its end.
  private static func onwards(
    _ complaint: Complaint, _ random: inout SeededRandom
  ) -> Complaint.Command {
    let outcome = complaint.answer?.decision.outcome ?? random.one(of: [.upheld, .notUpheld])
    switch complaint.stage {
    case .received: return random.one(of: [.acknowledge, .assess(), .assess()])
    case .assessed: return .assign(to: .person(random.one(of: ["anna", "ben"])))
    case .assigned: return .move(to: .investigating)
    case .investigating: return random.one(of: [.move(to: .responding), .askComplainant()])
    case .responding:
      return random.one(of: [.communicateDecision(.notUpheld), .proposeResponse(.upheld)])
    default:
      return random.one(of: [
        .communicateDecision(outcome), .resume, .resolve, .approveResponse,
        .close(outcome, because: .accepted), .followUp(isSatisfied: true), .reopen,
      ])
    }
  }

  /// What joins a complaint to another one, and what parts it again.
  private static func besides(
    _ complaint: Complaint, _ other: ComplaintID, _ random: inout SeededRandom
  ) -> Complaint.Command {
    if complaint.survivor != nil { return .unmerge }
    let part = ComplaintID(at: complaint.recordedAt, random: (random.next(), random.next()))
    return random.one(of: [
      .link(.repeatOf, other), .link(.repeatOf, other), .link(.sameDefectAs, other),
      .merge(into: other), .split(complaint.intake, as: part),
    ])
  }

  /// What is done on the way.
  private static func aside(
    _ complaint: Complaint, _ others: [ComplaintID], _ random: inout SeededRandom
  ) -> Complaint.Command {
    let clock = complaint.clocks.randomElement(using: &random)?.name ?? "answer"
    if let other = others.randomElement(using: &random), random.once(in: 4) {
      return besides(complaint, other, &random)
    }
    return random.one(of: [
      .note, .note, .acknowledge, .grade(Int.random(in: 1...5, using: &random)), .escalate(),
      .acknowledgeEscalation, .deescalate, .extend(clock, by: .working(.hours(2))), .reapply(),
      .pauseClock(clock, for: .parts), .resumeClock(clock), .openTask(.callBack),
      .completeTask(complaint.tasks.first?.id ?? 1), .tag(add: [ComplaintTag(rawValue: "seen")]),
      .recordReply(.answers), .wait(for: .supplier), .resume, .hold, .release,
      .assign(to: .queue("second")), .withdraw,
    ])
  }
}
