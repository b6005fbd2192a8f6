import BusinessTime

extension Complaint {
  /// What somebody may see of the complaint.
  ///
  /// ```swift
  /// let view = complaint.view(for: customer, history: history, by: playbook)
  /// guard !view.isEmpty else { return nil }  // as if there were no such complaint
  /// ```
  ///
  /// - Parameters:
  ///   - reader: Who looks.
  ///   - history: Its events, of which the timeline is folded; without them there is none.
  ///   - playbook: Who may see what, and what people read for clocks and stages.
  /// - Returns: The view; an empty one for whoever may see nothing.
  public func view(
    for reader: Actor, history: [Event] = [], by playbook: Playbook
  ) -> ComplaintView {
    let parts = playbook.visibleParts(of: self, for: reader)
    var view = ComplaintView(of: id, parts)
    let gaze = Gaze(reader, on: self, parts)
    for part in view.parts { gaze.look(at: part, history, playbook, into: &view) }
    return view
  }
}

/// A reader who looks at a complaint.
struct Gaze {
  let complaint: Complaint
  let reader: Actor
  let parts: Set<ComplaintPart>
  /// The parties of which the reader may see something; `nil` for all, as for people of the
  /// organisation.
  let parties: Set<PartyID>?

  init(_ reader: Actor, on complaint: Complaint, _ parts: Set<ComplaintPart>) {
    self.reader = reader
    self.complaint = complaint
    self.parts = parts
    guard case .party(let own) = reader.id else {
      parties = nil
      return
    }
    let involved = complaint.parts.value.intake.parties
    let represents = involved.contains { $0.party == own && $0.role == .representative }
    // Who is added as a further complainant later is another person.
    let complainant = complaint.intake.party(.complainant)
    parties = Set([own] + (represents ? [complainant].compactMap(\.self) : []))
  }

  /// Whether a party looks, who sees the complaint from outside.
  var isOutside: Bool { parties != nil }

  /// Whether what belongs to a party, or to nobody, is none of other persons'.
  func isOwn(_ party: PartyID?) -> Bool {
    guard let parties else { return true }
    return party.map(parties.contains) ?? false
  }
}

extension Gaze {
  /// Puts a part that may be seen into a view.
  fileprivate func look(
    at part: ComplaintPart, _ history: [Complaint.Event], _ playbook: Playbook,
    into view: inout ComplaintView
  ) {
    let (file, intake) = (complaint.parts.value.file, complaint.intake)
    switch part {
    case .status: view.status = status(history, playbook)
    case .subject: view.subject = ComplaintView.Subject(intake)
    case .timeline: view.timeline = timeline(history)
    case .next: view.next = expectations(history, playbook)
    case .texts: if isOwn(complaint.account?.party) { view.account = complaint.account }
    case .evidence: view.evidence = complaint.evidence.filter { isOwn($0.content.party) }
    case .parties: view.parties = intake.parties.filter { isOwn($0.party) }
    case .customer, .vulnerability: view.customer = customer(intake.customer)
    case .money: view.money = claims(intake)
    case .decision: view.decision = findings
    case .draft: view.draft = complaint.draft
    case .clocks: view.clocks = complaint.clocks.map { ComplaintView.Clock($0, by: playbook) }
    case .grade: view.seriousness = ComplaintView.Seriousness(complaint)
    case .responsibility: view.responsibility = ComplaintView.Responsibility(complaint)
    case .tasks: view.tasks = complaint.tasks
    case .relations: view.links = complaint.links
    case .marks: view.marks = ComplaintView.Marks(tags: intake.tags, fields: intake.fields)
    case .protection:
      view.protection = ComplaintView.Protection(
        isHeld: file.value.isHeld, erasures: complaint.erasures)
    case .notes: break  // They stand in the timeline.
    }
  }

  /// What is known of the customer, without what may not be seen of it.
  private func customer(_ known: Customer) -> Customer {
    var customer = parts.contains(.customer) ? known : Customer()
    let isVulnerabilityShown = parts.contains(.vulnerability)
    customer.vulnerabilities = isVulnerabilityShown ? known.vulnerabilities : []
    customer.adjustments = isVulnerabilityShown ? known.adjustments : []
    return customer
  }

  /// What is claimed and given; a party does not know of what is only thought of.
  private func claims(_ intake: Intake) -> ComplaintView.Claims {
    let remedies = complaint.remedies.filter { remedy in
      !isOutside || remedy.state == .fulfilled || remedy.step(to: .promised) != nil
    }
    return ComplaintView.Claims(
      claimed: intake.amountClaimed, sought: intake.remediesSought,
      remedies: remedies.map {
        ComplaintView.Claims.Line(
          id: $0.id, kind: $0.kind, amount: $0.amount, state: $0.state)
      })
  }

  private var findings: ComplaintView.Findings {
    let answer = complaint.answer
    let text = answer?.text.flatMap { isForReader($0) && parts.contains(.texts) ? $0 : nil }
    return ComplaintView.Findings(
      decision: answer?.decision, text: text, at: answer?.message.at, reply: answer?.reply,
      reviews: complaint.reviews, referrals: complaint.referrals)
  }

  /// Whether a letter of the organisation is not to somebody else; one that names nobody is to the
  /// complainant.
  func isForReader(_ letter: ContentReference) -> Bool {
    guard let parties, letter.party == nil else { return isOwn(letter.party) }
    return complaint.parts.value.intake.parties.contains {
      $0.role == .complainant && parties.contains($0.party)
    }
  }
}

extension ComplaintView.Subject {
  fileprivate init(_ intake: Intake) {
    self.init(
      channel: intake.channel, language: intake.language, category: intake.category,
      happenedAt: intake.happenedAt, place: intake.place, product: intake.product,
      order: intake.order, supplier: intake.supplier)
  }
}

extension ComplaintView.Clock {
  fileprivate init(_ clock: ServiceClock, by playbook: Playbook) {
    let state: State = clock.isPaused ? .paused : clock.isLive ? .running : .over
    self.init(
      name: clock.name, wording: playbook.wording(of: clock.name), due: clock.due, state: state,
      isBreached: clock.breach?.isCorrected == false)
  }
}

extension ComplaintView.Seriousness {
  fileprivate init(_ complaint: Complaint) {
    let intake = complaint.intake
    self.init(
      grade: complaint.grade, priority: complaint.priority, emotion: intake.emotion,
      harm: intake.harm, publicity: intake.publicity, affected: intake.affected,
      isLegalDispute: intake.isLegalDispute)
  }
}

extension ComplaintView.Responsibility {
  fileprivate init(_ complaint: Complaint) {
    self.init(
      owner: complaint.owner, since: complaint.ownedSince, earlier: complaint.earlierOwners,
      rung: complaint.rung?.escalation.rung)
  }
}

extension Playbook {
  /// What people read for a clock; its name where the playbook has none of that name any more.
  func wording(of clock: ClockName) -> Wording {
    ready.names.clocks[clock] ?? Wording(clock.rawValue, clock.rawValue)
  }
}
