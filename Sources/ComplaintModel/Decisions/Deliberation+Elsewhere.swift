import BusinessTime

extension Deliberation {
  /// Decides what a command comes to on the other complaints that it concerns.
  mutating func finishElsewhere(
    _ deed: Complaint.Deed, _ event: Complaint.Event
  ) throws(Refusal) {
    if case .merge(let survivor) = deed { try mirror(on: survivor, event) { .absorbed($0) } }
    if case .unmerged(let survivor) = event.body {
      try mirror(on: survivor, event) { .unmerged($0) }
    }
    if case .link(let link) = deed, link.kind == .sameDefectAs {
      try mirror(on: link.complaint, event) { .linked(Complaint.Link(.sameDefectAs, $0)) }
    }
    if case .split(let intake, let part) = deed { try partOff(intake, as: part, event) }
  }

  /// Records on another complaint what this one did with it.
  private mutating func mirror(
    on other: ComplaintID, _ event: Complaint.Event,
    _ body: (ComplaintID) -> Complaint.Body
  ) throws(Refusal) {
    guard let known = context.others[other] else { throw .needs(complaints: [other]) }
    let (side, actor) = (OtherSide(complaint, history), actor)
    let mirrored = body(side.id)
    try elsewhere(known) { (deliberation) throws(Refusal) in
      try deliberation.elapse()
      if case .absorbed = mirrored, deliberation.complaint.phase == .closed {
        throw Refusal([.notOpen(other)])
      }
      var counterpart = deliberation.event(
        mirrored, by: actor, as: event.command, because: .complaint(side.id),
        occurredAt: max(event.occurredAt, deliberation.complaint.intake.receivedAt))
      let work = try deliberation.clockWork(mirroring: mirrored, of: side)
      let before = Before(deliberation.complaint)
      let passed = deliberation.record(&counterpart)
      var reasons: [Refusal.Reason] = []
      let effects = deliberation.clockEffects(of: work, &counterpart, from: before, &reasons)
      guard reasons.isEmpty else { throw Refusal(reasons) }
      try deliberation.keepClocks(&counterpart, passed, from: before, after: effects)
      let added = deliberation.add(consume counterpart)
      do throws(ClockFailure) { try deliberation.callRungs(after: added) } catch {
        throw Refusal([.clocks(error)])
      }
    }
  }

  /// What the complaint that carries on has to know of the one that was merged.
  private struct OtherSide {
    let id: ComplaintID
    let clocks: [ServiceClock]
    let history: [Complaint.Event]?

    init(_ complaint: Complaint, _ history: [Complaint.Event]?) {
      id = complaint.id
      clocks = complaint.clocks
      self.history = history
    }
  }

  /// What a merge or its undoing comes to for the clocks of the complaint that carries on.
  private func clockWork(
    mirroring body: Complaint.Body, of side: OtherSide
  ) throws(Refusal) -> Outline.ClockWork {
    if case .absorbed = body { return try absorbing(side) }
    if case .unmerged = body { return try releasing(side.id) }
    return .none
  }

  /// The histories are asked for only where both complaints stood still in between.
  private func absorbing(_ side: OtherSide) throws(Refusal) -> Outline.ClockWork {
    guard ClockKeeper.needsPauses(of: side.clocks, on: complaint.clocks) else {
      return .absorb(side.clocks, past: ([], []))
    }
    guard let own = history, let other = side.history else {
      throw .needs(histories: [side.id, complaint.id])
    }
    return .absorb(side.clocks, past: (other.flatMap(\.clocks), own.flatMap(\.clocks)))
  }

  /// What to undo stands in the history only; nothing is, where no clock runs that could be concerned.
  private func releasing(_ id: ComplaintID) throws(Refusal) -> Outline.ClockWork {
    guard complaint.clocks.contains(where: \.isLive) else { return .none }
    guard let history else { throw .needs(histories: [complaint.id]) }
    guard let merge = history.lastIndex(where: { $0.body == .absorbed(id) }) else { return .none }
    return .release(
      ClockKeeper.Absorption(
        earlier: history[..<merge].flatMap(\.clocks), merging: history[merge].clocks,
        later: history[(merge + 1)...].flatMap(\.clocks)))
  }

  /// Opens what is parted off, with the receipt of the original.
  private mutating func partOff(
    _ intake: Intake, as part: ComplaintID, _ event: Complaint.Event
  ) throws(Refusal) {
    var intake = intake
    intake.receivedAt = complaint.intake.receivedAt
    let (original, tenant, actor) = (complaint.id, complaint.tenant, actor)
    let unopened = Complaint(about: intake, as: part, of: tenant)
    let filing = Complaint.Command(.file(intake, at: nil))
    try elsewhere(unopened) { (deliberation) throws(Refusal) in
      try deliberation.open(
        Beginning(partedOff: intake), filing, as: event.command,
        because: .complaint(original))
      let link = deliberation.event(
        .linked(Complaint.Link(.splitFrom, original)), by: actor, as: event.command,
        because: .complaint(original), occurredAt: event.occurredAt)
      deliberation.enact(link)
    }
  }
}
