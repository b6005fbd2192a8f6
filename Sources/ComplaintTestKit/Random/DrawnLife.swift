public import BusinessTime
public import ComplaintModel

/// A complaint with everything that happened to it, as it could have come about under a playbook.
///
/// ```swift
/// var random = SeededRandom(seed: 4711)
/// let life = try DrawnLife(by: playbook, steps: 30, &random)
/// try await importer.read(life.events)
/// ```
///
/// It is decided and not invented: every event follows from a command that was permitted, or from time
/// that passed. Commands that were refused have left nothing.
public struct DrawnLife: Sendable {
  /// The complaint after it.
  public private(set) var complaint: Complaint
  /// Its history, in order.
  public private(set) var events: [Complaint.Event]
  /// How many commands were refused on the way.
  public private(set) var refusals = 0
  /// The instant of the last step.
  public private(set) var now: Timestamp

  private let playbook: Playbook
  private var number: UInt64 = 0

  /// Files a complaint and lives on for some steps, in each of which time may pass and something is tried.
  ///
  /// - Parameters:
  ///   - playbook: The way of working.
  ///   - id: The id of the complaint; drawn if it is left out.
  ///   - tenant: The tenant.
  ///   - start: When it is filed.
  ///   - steps: How many commands are tried after the filing.
  ///   - random: Where chance comes from.
  /// - Throws: ``ComplaintModel/Refusal`` if the playbook permits ``ComplaintModel/Actor/usual`` no filing,
  ///   ``ComplaintModel/ClockFailure`` if a calendar does not reach as far as a life.
  public init(
    by playbook: Playbook, as id: ComplaintID? = nil, of tenant: TenantID = "drawn",
    from start: Timestamp = Scenario.start, steps: Int = 20, _ random: inout SeededRandom
  ) throws {
    self.playbook = playbook
    now = start
    let id = id ?? ComplaintID(at: start, random: (random.next(), random.next()))
    let filing = Complaint.Command.file(.drawn(at: start, &random))
    let command = CommandID(derivedFrom: id, label: "drawn/0")
    let decision = try DecisionContext.drawn(command, start, playbook).decided {
      context throws(Refusal) in
      try Complaint.decide(filing, as: id, of: tenant, in: context)
    }
    complaint = decision.complaint
    events = decision.events
    for _ in 0..<steps { try step(&random) }
  }

  private mutating func step(_ random: inout SeededRandom) throws {
    number += 1
    if random.once(in: 3) {
      let hours = Int64.random(in: 0...20, using: &random)
      now = now + .minutes(hours * hours)
      let context = DecisionContext.drawn(id("time"), now, playbook)
      if let decision = try complaint.elapse(in: context) { take(decision) }
    }
    let command = id("step")
    let drawn = Complaint.Command.drawn(on: complaint, at: now, &random).stored(by: command)
    do throws(Refusal) {
      let before = complaint
      take(
        try DecisionContext.drawn(command, now, playbook).decided {
          context throws(Refusal) in try before.decide(drawn, in: context)
        })
    } catch {
      refusals += 1
    }
  }

  private func id(_ label: String) -> CommandID {
    CommandID(derivedFrom: complaint.id, label: "drawn/\(number)/\(label)")
  }

  private mutating func take(_ decision: Decision) {
    complaint = decision.complaint
    events += decision.parts[0].events
  }
}

extension DecisionContext {
  fileprivate static func drawn(
    _ command: CommandID, _ now: Timestamp, _ playbook: Playbook
  ) -> DecisionContext {
    DecisionContext(command: command, actor: .usual, now: now, playbook: playbook)
  }

  /// What a decision comes to while nothing is known outside.
  func decided(
    _ decide: (DecisionContext) throws(Refusal) -> Decision
  ) throws(Refusal) -> Decision {
    var context = self
    while true {
      do throws(Refusal) { return try decide(context) } catch {
        let unsaid = Set(error.needed).subtracting(context.unknown)
        if unsaid.isEmpty { throw error }
        context.unknown.formUnion(unsaid)
      }
    }
  }
}
