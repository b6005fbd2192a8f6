import BusinessTime

/// What commands come to that concern other complaints, further reviews and bodies outside.
extension Deliberation {
  func merged(into survivor: ComplaintID) -> Outline {
    var outline = Outline(.merged(into: survivor), on: .endMerged)
      .requiring(survivor != complaint.id, .sameComplaint)
      .requiring(complaint.survivor == nil, .notOpen(complaint.id))
    guard let other = context.others[survivor] else { return outline }
    let own = complaint.intake.party(.complainant)
    outline = outline.requiring(
      other.intake.party(.complainant) == own, .otherComplainant(survivor))
    let limit = definition.limits.links
    return outline.requiring(
      other.phase != .closed && other.tenant == complaint.tenant, .notOpen(survivor)
    ).requiring(other.links.count < limit, .tooMany(field: "links", limit: limit))
  }

  func unmerged() -> Outline {
    guard let survivor = complaint.survivor else {
      return Outline(.resolved).requiring(false, .notMerged)
    }
    return Outline(.unmerged(survivor), on: .takeUpMerged)
  }

  func split(_ intake: Intake, as part: ComplaintID) -> Outline {
    var inherited = intake
    inherited.receivedAt = complaint.intake.receivedAt
    let limit = definition.limits.links
    var outline = Outline(.split(part))
      .requiring(part != complaint.id, .sameComplaint)
      .requiring(context.others[part] == nil, .idTaken(part))
      .requiring(complaint.links.count < limit, .tooMany(field: "links", limit: limit))
    outline.reasons += objections(to: inherited)
    return outline
  }

  func linked(_ link: Complaint.Link) -> Outline {
    let limit = definition.limits.links
    return Outline(.linked(link))
      .requiring(link.complaint != complaint.id, .sameComplaint)
      .requiring(!complaint.links.contains(link), .nothingChanged)
      .requiring(complaint.links.count < limit, .tooMany(field: "links", limit: limit))
      .requiring(link.kind.isSaidByHand, .nothingChanged)
  }

  func referred(to body: ReferralBody) -> Outline {
    let isThere = complaint.referrals.contains { $0.body == body && $0.endedAt == nil }
    return Outline(.referredOutside(body))
      .requiring(body.isWellFormed, .malformed(field: "body"))
      .requiring(!isThere, .alreadyReferred(body))
  }

  func ended(_ result: Complaint.OutsideResult) -> Outline {
    let isThere = complaint.referrals.contains { $0.body == result.body && $0.endedAt == nil }
    return Outline(.outsideResultRecorded(result)).requiring(isThere, .notReferred(result.body))
  }

  func reviewOpened(_ round: ReviewRound) -> Outline {
    let isOpen = complaint.reviews.contains { $0.round == round && $0.answeredAt == nil }
    return Outline(.reviewOpened(round))
      .requiring(round != .first && !isOpen, .reviewNotPossible(round))
  }

  func reviewAnswered(_ round: ReviewRound) -> Outline {
    let isOpen = complaint.reviews.contains { $0.round == round && $0.answeredAt == nil }
    return Outline(.reviewAnswered(round)).requiring(isOpen, .reviewNotOpen(round))
  }

  mutating func escalated(to rung: Int32?) -> Outline {
    let present = complaint.rung?.escalation.rung ?? 0
    let next = rung ?? present &+ 1
    let count = playbook.ready.ladder.rungs.count
    let outline = Outline(.escalated(Complaint.Escalation(to: next)))
      .requiring(next > present, .notHigher(next))
      .requiring(count == 0 || next <= count, .noSuchRung(next))
    guard outline.reasons.isEmpty else { return outline }
    do throws(ClockFailure) {
      guard let summons = try summons(to: next) else {
        return outline.requiring(false, .nobodyAtRung(next))
      }
      return Outline(
        .escalated(summons.escalation), by: summons.owner,
        grade: summons.grade.map { .raise($0) } ?? .keep)
    } catch {
      return outline.requiring(false, .clocks(error))
    }
  }

  func escalationAcknowledged() -> Outline {
    Outline(.escalationAcknowledged)
      .requiring(complaint.rung != nil, .notEscalated)
      .requiring(complaint.rung?.acknowledgedAt == nil, .nothingChanged)
  }

  func erased(_ party: PartyID) -> Outline {
    Outline(.erasureOrdered(party))
      .requiring(
        complaint.intake.parties.contains { $0.party == party }, .noSuchParty(party)
      )
      .requiring(!complaint.erasures.contains { $0.party == party }, .alreadyErased(party))
      .requiring(!complaint.isHeld, .held)
      .unless(retentionReason)
  }

  /// That the complaint has to be kept, if it has to.
  var retentionReason: Refusal.Reason? {
    guard let retention = playbook.retention(of: complaint), !retention.isOver(at: context.now)
    else { return nil }
    return .retained(until: retention.until, retention.basis)
  }
}

extension LinkKind {
  /// Whether a person may say it; the others come about by merging and splitting.
  fileprivate var isSaidByHand: Bool {
    switch self {
    case .repeatOf, .duplicateOf, .sameDefectAs, .followsUp: true
    case .mergedInto, .absorbs, .splitFrom, .splitInto: false
    }
  }
}
