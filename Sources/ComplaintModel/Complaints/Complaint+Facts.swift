import BusinessTime

extension Complaint {
  /// What conditions find in a complaint: its own facts, what the host says from outside, and the
  /// host's predicates.
  ///
  /// ```swift
  /// urgent.holds(in: complaint.facts())
  /// ```
  public struct Facts: FactReading, Sendable {
    let complaint: Complaint
    let outside: [String: FactValue]
    let predicates: [PredicateName: @Sendable (Complaint) -> Bool]

    /// What a fact says of the complaint; `nil` if nothing is known of it.
    public func value(of fact: Fact) -> FactValue? {
      if case .outside(let name) = fact { outside[name] } else { complaint.value(of: fact) }
    }

    /// What a predicate of the host says of the complaint; `nil` if there is none of that name.
    public func value(of predicate: PredicateName) -> Bool? { predicates[predicate]?(complaint) }
  }

  /// What conditions find in the complaint.
  ///
  /// - Parameters:
  ///   - outside: What the host says of the facts outside the complaint, by their names without
  ///     `outside.`.
  ///   - predicates: The host's predicates by their names; pure functions of the complaint.
  /// - Returns: A reading for ``Condition/holds(in:)``.
  public func facts(
    outside: [String: FactValue] = [:],
    predicates: [PredicateName: @Sendable (Complaint) -> Bool] = [:]
  ) -> Facts {
    Facts(complaint: self, outside: outside, predicates: predicates)
  }

  /// What a fact known by name says; `nil` if nothing is known of it.
  public func value(of name: Fact.Name) -> FactValue? {
    switch name {
    case .stage: .text(stage.rawValue)
    case .phase: .text(phase.rawValue)
    case .grade: grade.map { .number(Int64($0.grade)) }
    case .reviewRound: .text(round.rawValue)
    case .owner: owner.map { .text($0.description) }
    case .reopenings: .number(Int64(counts.reopenings))
    case .outcome: parts.value.file.value.outcome.map { .text($0.rawValue) }
    case .decisionCommunicatedAt: passed(.decisionCommunicated).map { .instant($0) }
    case .channel, .category, .remediesSought, .amountClaimed, .emotion, .harm, .publicity, .reach,
      .affected, .vulnerabilities, .legalDispute, .tags, .receivedAt, .customerKind, .customerTier,
      .customerRisk:
      parts.value.intake.value(of: name)
    }
  }

  /// The round that it is in: the latest further review that is not answered, else the first answer.
  public var round: ReviewRound {
    parts.value.file.value.reviews.last { $0.answeredAt == nil }?.round ?? .first
  }
}

/// What conditions find in a complaint alone: nothing from outside, and no predicate.
///
/// ``facts(outside:predicates:)`` adds those.
extension Complaint: FactReading {
  /// What a fact says; `nil` if nothing is known of it, and for facts from outside.
  public func value(of fact: Fact) -> FactValue? {
    switch fact {
    case .known(let name): value(of: name)
    case .milestone(let milestone): passed(milestone).map { .instant($0) }
    case .field(let name): parts.value.intake.fields[name]
    case .outside: nil
    }
  }

  /// Nothing is known of predicates.
  public func value(of predicate: PredicateName) -> Bool? { nil }
}

extension Complaint {
  /// The facts that guards of a lifecycle ask, as they are after an event.
  var lifecycleFacts: Lifecycle.Facts {
    var facts = Lifecycle.Facts()
    facts.lastWorkingStage = phase.isWorking ? nil : lastWorkingStage
    facts.timesReopened = Int(counts.reopenings)
    if case .person = owner { facts.insert(own: .ownerAssigned) }
    if parts.value.grade != nil { facts.insert(own: .graded) }
    parts.value.file.add(to: &facts)
    return facts
  }
}

/// What the file says of guards' facts; the box is asked for one member after another, because what is
/// asked of a file copies all of it first.
extension Boxed<Complaint.File> {
  fileprivate func add(to facts: inout Lifecycle.Facts) {
    if let isDraftApproved = value.isDraftApproved {
      facts.insert(own: .responseProposed)
      if !isDraftApproved { facts.insert(own: .approvalOutstanding) }
    }
    if value.outcome != nil { facts.insert(own: .decisionCommunicated) }
    if value.reply == .accepts { facts.insert(own: .decisionAccepted) }
    if remediesAreFulfilled { facts.insert(own: .remediesFulfilled) }
    guard value.hasExtras else { return facts.insert(own: .tasksCompleted) }
    if value.hasExplanation { facts.insert(own: .explanationCommunicated) }
    if value.tasks.isEmpty { facts.insert(own: .tasksCompleted) }
    if value.reviews.contains(where: { $0.round == .internal && $0.answeredAt == nil }) {
      facts.insert(own: .reviewOpen)
    }
    if value.isMerged { facts.insert(own: .merged) }
  }

  /// Whether nothing that was approved or promised is left to do.
  private var remediesAreFulfilled: Bool {
    for remedy in value.remedies {
      switch remedy.state {
      case .fulfilled, .cancelled, .proposed: break
      case .approved, .promised: return false
      }
    }
    return true
  }
}
