import BusinessTime

/// What happens next, and by when.
extension Gaze {
  func expectations(
    _ history: [Complaint.Event], _ playbook: Playbook
  ) -> [ComplaintView.Expectation] {
    var expectations = waitsForComplainant(history) ? [reply] : []
    expectations += complaint.clocks.filter(\.isLive).compactMap { expectation($0, playbook) }
    expectations += promisedRemedies
    if !isOutside, parts.contains(.tasks) { expectations += complaint.tasks.map(\.expectation) }
    // The order in which they were found stays where no date decides.
    let dated = expectations.enumerated().sorted { left, right in
      (left.element.by ?? .latest, left.offset) < (right.element.by ?? .latest, right.offset)
    }
    return dated.map(\.element)
  }

  private var reply: ComplaintView.Expectation {
    ComplaintView.Expectation(
      wording: isOutside
        ? Wording("Your answer", "您的回复") : Wording("The complainant's answer", "投诉人回复"),
      from: isOutside ? .reader : .party)
  }

  /// What a clock says comes next; `nil` for what does not concern the reader.
  private func expectation(
    _ clock: ServiceClock, _ playbook: Playbook
  ) -> ComplaintView.Expectation? {
    let level = playbook.definition.serviceLevels.first { $0.name == clock.name }
    var expectation = ComplaintView.Expectation(
      wording: playbook.wording(of: clock.name), by: clock.isPaused ? nil : clock.due,
      from: .organisation, clock: clock.name)
    if level?.kind == .window { expectation.from = isOutside ? .reader : .party }
    guard isOutside else { return expectation }
    guard let level else { return nil }
    switch level.kind {
    case .promise: return level.isNoticed ? expectation : nil
    case .window: return expectation
    case .timer:
      let closes = playbook.definition.whenDue[clock.name, default: []].contains(where: \.closes)
      guard closes else { return nil }
      expectation.wording = Wording(
        "Your reply, before the complaint is closed", "请在结案前回复")
      expectation.from = .reader
      return expectation
    }
  }

  private var promisedRemedies: [ComplaintView.Expectation] {
    guard parts.contains(.money) else { return [] }
    return complaint.remedies.filter { $0.state == .promised }.map { remedy in
      ComplaintView.Expectation(
        wording: Wording(
          remedy.kind.name(in: .english) ?? remedy.kind.rawValue,
          remedy.kind.name(in: .chinese) ?? remedy.kind.rawValue), from: .organisation)
    }
  }
}

extension ServiceLevel {
  /// Whether the complainant notices that it is kept.
  fileprivate var isNoticed: Bool {
    stops.contains { stop in
      switch stop {
      case .act(let act): act.isNoticed
      case .milestone(let milestone):
        milestone == .firstResponse || milestone == .decisionCommunicated
          || milestone == .acknowledgementSent || milestone == .progressReported
          || milestone == .finalResponseSent || milestone == .holdingResponseSent
      case .phase(let phase): phase == .answered || phase == .closed
      case .stage: false
      }
    }
  }
}

extension Act {
  /// Whether a complainant notices it.
  fileprivate var isNoticed: Bool {
    self == .acknowledge || self == .askComplainant || self == .communicateDecision
      || self == .fulfilRemedy || self == .resolve || self == .answerReview || self == .reject
      || self == .followUp || self == .close
  }
}

extension Complaint.Command {
  /// Whether the complaint ends by it.
  fileprivate var closes: Bool { act == .close }
}

extension Complaint.TaskRecord {
  fileprivate var expectation: ComplaintView.Expectation {
    ComplaintView.Expectation(
      wording: Wording(
        kind.name(in: .english) ?? kind.rawValue, kind.name(in: .chinese) ?? kind.rawValue),
      by: due, from: .organisation)
  }
}
