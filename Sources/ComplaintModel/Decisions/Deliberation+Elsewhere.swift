import BusinessTime

extension Deliberation {
  /// Decides what a command comes to on the other complaints that it concerns, after its event at a
  /// place.
  mutating func finishElsewhere(
    _ deed: Complaint.Deed, _ place: Int
  ) throws(Refusal) {
    guard deed.concernsOthers else { return }
    let event = events[place]
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
    let (id, actor) = (complaint.id, actor)
    let mirrored = body(id)
    try elsewhere(known) { (deliberation) throws(Refusal) in
      try deliberation.elapse()
      if case .absorbed = mirrored, deliberation.complaint.phase == .closed {
        throw Refusal([.notOpen(other)])
      }
      var counterpart = deliberation.event(
        mirrored, by: actor, as: event.command, because: .complaint(id))
      let before = Before(deliberation.complaint)
      let passed = counterpart.body.milestones(
        of: deliberation.complaint.parts.value, at: counterpart)
      deliberation.complaint.parts.value.record(counterpart, passed)
      try deliberation.keepClocks(&counterpart, passed, from: before)
      deliberation.events.append(counterpart)
      do throws(ClockFailure) { try deliberation.callRungs(after: counterpart) } catch {
        throw Refusal([.clocks(error)])
      }
    }
  }

  /// Opens what is parted off, with the receipt of the original.
  private mutating func partOff(
    _ intake: Intake, as part: ComplaintID, _ event: Complaint.Event
  ) throws(Refusal) {
    var intake = intake
    intake.receivedAt = complaint.intake.receivedAt
    let (original, tenant, actor) = (complaint.id, complaint.tenant, actor)
    var blank = Complaint.blank
    blank.id = part
    blank.tenant = tenant
    let filing = Complaint.Command(.file(intake, at: nil))
    try elsewhere(blank) { (deliberation) throws(Refusal) in
      try deliberation.open(
        Beginning(partedOff: intake), filing, as: event.command,
        because: .complaint(original))
      var link = deliberation.event(
        .linked(Complaint.Link(.splitFrom, original)), by: actor, as: event.command,
        because: .complaint(original))
      link.occurredAt = event.occurredAt
      deliberation.complaint.apply(link)
      deliberation.events.append(link)
    }
  }
}

extension Complaint.Deed {
  fileprivate var concernsOthers: Bool {
    act == .merge || act == .unmerge || act == .link || act == .split
  }
}
