import BusinessTime
import ComplaintModel
import Testing

/// How commands are decided.
extension Scenario {
  static let tenant: TenantID = "scenario"
  static let complaintID = ComplaintID(at: start, random: (0, 1))

  /// Files a usual complaint if there is none and the command does not begin one.
  mutating func begin(unless command: Complaint.Command, _ location: SourceLocation) {
    guard complaint == nil, command.act != .file, command.act != .adopt else { return }
    var intake = Intake.usual
    intake.receivedAt = now
    perform(.file(intake), by: actor, isGiven: true, location)
  }

  mutating func perform(
    _ command: Complaint.Command, by actor: Actor, isGiven: Bool, _ location: SourceLocation
  ) {
    endIfRefused(location)
    guard !isBroken, let playbook else { return }
    let line = "  \(now)  \(command.act.rawValue) by \(actor.id)"
    do throws(Refusal) {
      let decision = try decide(command, by: actor, playbook)
      take(decision)
      story.append("\(line): \(decision.summary)")
    } catch {
      outcome = .refused(error, of: command.act, isExpected: false)
      story.append("\(line): refused, \(error.codes.joined(separator: ", "))")
      if isGiven { endIfRefused(location) }
    }
  }

  /// Records what time brings about.
  mutating func elapse(_ location: SourceLocation) {
    endIfRefused(location)
    guard !isBroken, let playbook, let complaint else { return }
    do throws(ClockFailure) {
      let context = context(for: .system, playbook)
      guard let decision = try complaint.elapse(in: context) else {
        outcome = .nothing
        return
      }
      take(decision)
      story.append("  \(now)  time passes: \(decision.summary)")
    } catch {
      fail("the clocks cannot be kept: \(error)", location)
    }
  }

  private mutating func take(_ decision: Decision) {
    complaint = decision.complaint
    for part in decision.parts.dropFirst() { others[part.complaint.id] = part.complaint }
    for part in decision.parts { remember(part) }
    outcome = .decided(decision)
  }

  /// A complaint of which the events before are not known has no history.
  private mutating func remember(_ part: Decision.Part) {
    let known = histories[part.complaint.id] ?? []
    guard known.count == Int(part.expectedVersion) else { return }
    histories[part.complaint.id] = known + part.events
  }

  private mutating func decide(
    _ command: Complaint.Command, by actor: Actor, _ playbook: Playbook
  ) throws(Refusal) -> Decision {
    number += 1
    var context = context(for: actor, playbook)
    let stored = command.stored(by: context.command)
    let stated = Set(rules.flatMap(\.facts))
    while true {
      do throws(Refusal) {
        guard let complaint else {
          return try Complaint.decide(
            stored, as: Self.complaintID, of: Self.tenant, in: context)
        }
        return try complaint.decide(stored, in: context)
      } catch {
        // Of what only the playbook reads nothing is known; what a rule reads has to be said.
        let unsaid = Set(error.needed).subtracting(stated).subtracting(context.unknown)
        if unsaid.isEmpty { throw error }
        context.unknown.formUnion(unsaid)
      }
    }
  }

  private func context(for actor: Actor, _ playbook: Playbook) -> DecisionContext {
    var context = DecisionContext(
      command: CommandID(hashing: "scenario/\(number)"), actor: actor, now: now,
      playbook: playbook)
    context.rules = rules
    context.outside = outside
    context.unknown = unknown
    context.others = others
    context.histories = histories
    for adjust in adjustments { adjust(&context) }
    return context
  }

  /// Ends the story if its last command was refused and nobody expected that.
  mutating func endIfRefused(_ location: SourceLocation) {
    guard !isBroken, case .refused(let refusal, let act, false) = outcome else { return }
    let lines = ["\(act.rawValue) was refused:"] + refusal.lines.map { "  \($0)" }
    fail(lines.joined(separator: "\n"), location)
  }

  /// Ends the story.
  mutating func fail(_ message: String, _ location: SourceLocation) {
    record(message, location)
    isBroken = true
  }

  /// Records an issue with the story so far.
  func record(_ message: String, _ location: SourceLocation) {
    let story = story.isEmpty ? "" : "\nthe story so far\n" + story.joined(separator: "\n")
    Issue.record(Comment(rawValue: message + story), sourceLocation: location)
  }
}

extension Complaint.Command {
  /// The command as the desk hands it on: its text lies in a vault.
  func stored(by id: CommandID) -> Complaint.Command {
    guard case .text(let text, let party) = text else { return self }
    return saying(
      .stored(
        ContentReference(
          command: id, slot: 0, party: party, digest: ContentDigest(of: Array(text.utf8)))))
  }
}

extension Decision {
  /// What happened, and where the complaint stands then.
  fileprivate var summary: String {
    let kinds = events.map { ExpectedEvent.line(of: $0, on: complaint.id) }
    return kinds.joined(separator: ", ") + "; \(complaint.stage)"
  }
}

extension Refusal {
  /// The codes of the reasons, or what has to be gathered first.
  var codes: [String] {
    guard isProvisional else { return reasons.map(\.code) }
    return needed.map { "needs.\($0)" } + neededComplaints.map { "needs.\($0)" }
      + neededHistories.map { "needs.history.\($0)" }
  }

  /// The codes with their sentences.
  var lines: [String] {
    isProvisional
      ? codes : reasons.map { "\($0.code)   “\($0.text(in: .english))”" }
  }
}
