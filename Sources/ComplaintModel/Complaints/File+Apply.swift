import BusinessTime

/// What events do to the file of a complaint.
extension Complaint.File {
  mutating func approve(_ event: Complaint.Event.Parts) {
    approveDraft()
    if let draftOffers { advance(draftOffers, to: .approved, by: event.author) }
  }

  /// What was offered in a draft that is not to be is cancelled with it.
  mutating func discardDraft(_ event: Complaint.Event.Parts) {
    guard let draftOffers else { return }
    advance(draftOffers, to: .cancelled, by: event.author)
    draft = nil
  }

  mutating func communicate(
    _ decision: Complaint.CommunicatedDecision, _ event: Complaint.Event.Parts
  ) {
    advance(decision.remedies, to: .promised, by: event.author)
    answer = Complaint.Answer(
      decision: decision, text: event.text ?? draft?.text,
      message: Complaint.Message(version: event.version, at: event.occurredAt))
    draft = nil
  }

  mutating func record(_ delivery: Complaint.Delivery) {
    if acknowledgement?.version == delivery.message { acknowledgement?.delivery = delivery.state }
    if answerVersion == delivery.message { noteDelivery(ofAnswer: delivery.state) }
    if rejectionVersion == delivery.message { rejection?.delivery = delivery.state }
  }

  private mutating func advance(
    _ offers: [Complaint.RemedyOffer], to state: Remedy.State, by author: Remedy.Author
  ) {
    for index in remedies.indices where offers.contains(where: { $0.id == remedies[index].id }) {
      remedies[index].take(state, by: author)
    }
  }

  mutating func advance(_ ids: [Remedy.ID], to state: Remedy.State, by author: Remedy.Author) {
    for index in remedies.indices where ids.contains(remedies[index].id) {
      remedies[index].take(state, by: author)
    }
  }

  /// What a rule granted and no letter told of is promised by being given.
  mutating func fulfil(_ id: Remedy.ID, by author: Remedy.Author) {
    for index in remedies.indices where remedies[index].id == id {
      if remedies[index].rule != nil, remedies[index].state == .approved {
        remedies[index].take(.promised, by: author)
      }
      remedies[index].take(.fulfilled, by: author)
    }
  }

  mutating func reject(_ reason: ClosingReason, _ event: Complaint.Event.Parts) {
    closing = Complaint.Closing(.outOfScope, because: reason)
    explanation = event.text
    rejection = Complaint.Message(version: event.version, at: event.occurredAt)
  }

  mutating func merge(into survivor: ComplaintID) {
    closing = Complaint.Closing(.duplicate, because: .merged)
    add(Complaint.Link(.mergedInto, survivor))
  }

  mutating func unmerge(_ other: ComplaintID) {
    if links.contains(Complaint.Link(.mergedInto, other)) { closing = nil }
    links.removeAll { $0.complaint == other && ($0.kind == .mergedInto || $0.kind == .absorbs) }
  }

  mutating func add(_ link: Complaint.Link) {
    if !links.contains(link) { links.append(link) }
  }

  mutating func refer(to body: ReferralBody, _ event: Complaint.Event.Parts) {
    referrals.removeAll { $0.body == body }
    referrals.append(Complaint.Referral(body: body, at: event.occurredAt))
  }

  mutating func end(_ result: Complaint.OutsideResult, _ event: Complaint.Event.Parts) {
    for index in referrals.indices where referrals[index].body == result.body {
      referrals[index].endedAt = event.occurredAt
      referrals[index].outcome = result.outcome
    }
  }

  mutating func open(_ round: ReviewRound, _ event: Complaint.Event.Parts) {
    reviews.removeAll { $0.round == round }
    reviews.append(Complaint.Review(round: round, openedAt: event.occurredAt))
  }

  mutating func answer(_ round: ReviewRound, _ event: Complaint.Event.Parts) {
    for index in reviews.indices where reviews[index].round == round {
      reviews[index].answeredAt = event.occurredAt
    }
  }

  mutating func hold(_ clock: ClockName, _ reason: WaitingReason) {
    heldClocks.removeAll { $0.clock == clock }
    heldClocks.append(Complaint.HeldClock(clock: clock, reason: reason))
  }

  mutating func erase(_ party: PartyID, isCompleted: Bool) {
    erasures.removeAll { $0.party == party }
    erasures.append(Complaint.Erasure(party: party, isCompleted: isCompleted))
  }
}

extension Complaint.Reply {
  /// Whether it says what the complainant thinks of the decision.
  var isAboutDecision: Bool {
    switch self {
    case .accepts, .declines: true
    case .answers, .other: false
    }
  }
}

extension Complaint.Event.Parts {
  /// Who took a step of a remedy by this event.
  var author: Remedy.Author { Remedy.Author(actor, for: onBehalfOf?.agent, at: occurredAt) }
}
