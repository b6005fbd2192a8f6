import BusinessTime

/// What happened, as a reader may see it.
extension Gaze {
  func timeline(_ history: [Complaint.Event]) -> [ComplaintView.Entry] {
    history.compactMap(entry)
  }

  private func entry(_ event: Complaint.Event) -> ComplaintView.Entry? {
    let happening = Happening(event.body.kind)
    guard parts.contains(happening.part) else { return nil }
    let attachments =
      parts.contains(.evidence)
      ? event.attachments.filter { isOwn($0.content.party) } : []
    if isOutside, !isNoticed(event, happening, attachments) { return nil }
    return ComplaintView.Entry(
      version: event.version, at: event.occurredAt, kind: event.body.kind.rawValue,
      wording: happening.wording, by: side(of: event), actor: name(of: event),
      text: text(of: event, happening), attachments: attachments)
  }

  /// Whether a party notices it: what concerns it, and what it handed in itself.
  private func isNoticed(
    _ event: Complaint.Event, _ happening: Happening, _ attachments: [Evidence]
  ) -> Bool {
    happening.part == .timeline || !attachments.isEmpty
  }

  private func side(of event: Complaint.Event) -> ComplaintView.Side {
    if event.actor == reader.id { return .reader }
    if case .party = event.actor { return .party }
    return .organisation
  }

  /// Who did it, if that may be seen: a colleague by whoever may see the responsibility, a party by
  /// whoever may see the parties.
  private func name(of event: Complaint.Event) -> ActorID? {
    switch event.actor {
    case .agent: !isOutside && parts.contains(.responsibility) ? event.actor : nil
    case .party(let party): parts.contains(.parties) && isOwn(party) ? event.actor : nil
    case .rule, .system: isOutside ? nil : event.actor
    }
  }

  /// What was written about it, if that may be seen.
  private func text(
    of event: Complaint.Event, _ happening: Happening
  ) -> ContentReference? {
    guard let text = event.text else { return nil }
    switch event.body.kind.correspondence {
    case .fromParty: return parts.contains(.texts) && isOwn(text.party) ? text : nil
    case .toParty: return parts.contains(.texts) && isForReader(text) ? text : nil
    case nil:
      let part = happening.part == .draft ? ComplaintPart.draft : .notes
      return !isOutside && parts.contains(part) ? text : nil
    }
  }
}

extension Complaint.Body.Kind {
  /// Between whom what is written with an event goes; the rest is written among colleagues.
  enum Correspondence {
    case fromParty
    case toParty
  }

  fileprivate var correspondence: Correspondence? {
    switch self {
    case .filed, .adopted, .replyRecorded, .withdrawn: .fromParty
    case .acknowledged, .complainantAsked, .decisionCommunicated, .rejected, .reviewAnswered:
      .toParty
    case .timePassed, .assessed, .graded, .assigned, .moved, .waitingBegan, .resumed,
      .milestoneRecorded, .responseProposed, .responseApproved, .responseReturned,
      .deliveryRecorded, .remedyGranted, .remedyFulfilled, .resolved, .followedUp, .surveyed,
      .closed, .reopened, .merged, .absorbed, .unmerged, .split, .linked, .referredOutside,
      .outsideResultRecorded, .reviewOpened, .escalated, .escalationAcknowledged, .deescalated,
      .extended, .reapplied, .clockPaused, .clockResumed, .factsCorrected, .breachCorrected,
      .noted, .attached, .tagged, .taskOpened, .taskCompleted, .held, .released, .erasureOrdered,
      .erasureCompleted, .followUpRefused, .escalationReminded, .escalationUnanswered,
      .taskOverdue:
      nil
    }
  }
}
