import BusinessTime

extension Regime {
  /// When a complainant counts as told, for the clocks of a regime.
  ///
  /// Rules mostly speak of sending. It takes that deliveries are recorded, by the desk or by the host;
  /// who does not do that chooses ``decided``, and knows that a letter which never left counts.
  public enum Telling: String, ClosedVocabulary {
    /// With the act itself.
    case decided
    /// When the message has left the house.
    case sent
    /// When it has arrived.
    case delivered

    /// What people read.
    public var term: Term<Telling> {
      switch self {
      case .decided: Term(self, "With the act", "以作出为准")
      case .sent: Term(self, "When sent", "以发出为准")
      case .delivered: Term(self, "When delivered", "以送达为准")
      }
    }
  }
}

extension RegimeLimit {
  /// What starts its clock.
  func starts(_ telling: Regime.Telling) -> [Moment] {
    // In a review only the act tells its acknowledgement from that of the first round.
    if start == .acknowledgementSent, round != .first || telling == .decided {
      return [.act(.acknowledge)]
    }
    if start == .finalResponseSent, telling == .decided {
      return [.milestone(.decisionCommunicated)]
    }
    if start == .finalResponseSentOrDeadlineExpired {
      return [.milestone(start)]
        + [.milestone(telling == .decided ? .decisionCommunicated : .finalResponseSent)]
    }
    return [.milestone(start)]
  }

  /// What stops its clock.
  func stops(_ telling: Regime.Telling) -> [Moment] {
    var stops: [Moment] = []
    for stop in metBy {
      for moment in moments(of: stop, telling) where !stops.contains(moment) {
        stops.append(moment)
      }
    }
    return stops
  }

  private func moments(of stop: Stop, _ telling: Regime.Telling) -> [Moment] {
    switch stop {
    case .acknowledgementSent: [acknowledgement(telling)]
    case .progressReported: [.milestone(.progressReported), .milestone(.holdingResponseSent)]
    case .initialResponseSent: [.milestone(.initialResponseSent)]
    case .holdingResponseSent: [.milestone(.holdingResponseSent)]
    case .decisionCommunicated: decision(telling)
    case .resolved: [.act(.resolve), .milestone(.remedyAgreed)]
    case .signpostSent: [.milestone(.signpostSent)]
    case .investigationCompleted: [.milestone(.investigationCompleted)]
    case .provisionalCreditGiven: [.milestone(.provisionalCreditGiven)]
    case .remedyImplemented: [.milestone(.remedyImplemented), .act(.resolve)]
    case .reportSubmitted: [.milestone(.reportSubmitted)]
    case .inquiryAnswered: [.milestone(.inquiryAnswered)]
    case .acceptanceDecided: [.milestone(.acceptanceDecided), .milestone(.acceptedByRegulator)]
    case .outsideDecided: [.act(.recordOutsideResult), .milestone(.mediationTerminated)]
    case .complaintMade:
      round == .external ? [.act(.referOutside)] : [.milestone(.complaintReceived)]
    case .referred: round == .internal ? [.act(.openReview)] : [.act(.referOutside)]
    }
  }

  private func acknowledgement(_ telling: Regime.Telling) -> Moment {
    switch telling {
    case .decided: .act(.acknowledge)
    case .sent: .milestone(.acknowledgementSent)
    case .delivered: .milestone(.acknowledgementDelivered)
    }
  }

  private func decision(_ telling: Regime.Telling) -> [Moment] {
    switch telling {
    case .decided: [.act(.communicateDecision), .act(.answerReview)]
    case .sent: [.milestone(.finalResponseSent)]
    case .delivered: [.milestone(.finalResponseDelivered)]
    }
  }

  /// When its clock starts, as far as the round goes: what starts it may come in another one too.
  var roundCondition: Condition {
    let isAmbiguous = [
      Milestone.acknowledgementSent, .reviewRequestReceived, .escalationRequestReceived,
    ].contains(start)
    guard holder.isOrganisation, isAmbiguous, round != .external else { return .always }
    return .fact(.reviewRound, .equals(.code(round)))
  }

  /// Whose matter it is, and so what it means that it runs out.
  var levelKind: ServiceLevel.Kind {
    if canBreach { return .promise }
    return holder.isOrganisation ? .timer : .window
  }

  /// Whether it matters to it which days are business days, or when business ends.
  var needsBusinessDays: Bool {
    guard let period else { return false }
    return switch period {
    case .working, .businessDays, .sameTimeAfter: true
    case .elapsed, .calendarDays, .weeks, .months:
      counting.closedLastDay == .rollsForward || counting.endOfDay == .closeOfBusiness
    }
  }
}
