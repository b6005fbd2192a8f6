import BusinessTime

/// Where it stands, in a sentence.
extension Gaze {
  func status(_ history: [Complaint.Event], _ playbook: Playbook) -> ComplaintView.Status {
    ComplaintView.Status(
      phase: complaint.phase, stage: isOutside ? nil : complaint.stage,
      since: complaint.phaseEnteredAt, receivedAt: complaint.intake.receivedAt, waitingFor: waiting,
      closing: complaint.phase == .closed ? complaint.closing : nil,
      words: isOutside ? outsideWords(history) : insideWords(playbook.definition.lifecycle))
  }

  private var waiting: WaitingReason? {
    if case .waiting(let reason, _) = complaint.standing { reason } else { nil }
  }

  /// Whether it is the complainant who has to act first.
  func waitsForComplainant(_ history: [Complaint.Event]) -> Bool {
    guard complaint.phase == .waiting else { return false }
    for event in history.reversed() {
      if case .complainantAsked = event.body { return true }
      if case .waitingBegan = event.body { return false }
    }
    return complaint.stage == .awaitingComplainant
  }

  private func insideWords(_ lifecycle: Lifecycle) -> Wording {
    let (english, chinese) = (
      lifecycle.name(of: complaint.stage, in: .english),
      lifecycle.name(of: complaint.stage, in: .chinese)
    )
    let phase = complaint.phase.term
    return Wording("\(phase.english): \(english)", "\(phase.chinese)：\(chinese)")
  }

  private func outsideWords(_ history: [Complaint.Event]) -> Wording {
    switch complaint.standing {
    case .open: openWords
    case .waiting(let reason, _): waitingWords(reason, history)
    case .answered(let answer):
      answer.map { answer in
        let outcome = answer.decision.outcome.term
        return Wording(
          "We have told you our decision: \(outcome.english.lowercased()).",
          "我们已告知您处理决定：\(outcome.chinese)。")
      } ?? Wording("We have answered your complaint.", "我们已答复您的投诉。")
    case .closed(let closing, _): closedWords(closing)
    }
  }

  private var openWords: Wording {
    if complaint.counts.reopenings > 0 {
      return Wording("We have taken up your complaint again.", "我们已重新受理您的投诉。")
    }
    return complaint.acknowledgement == nil && complaint.answer == nil
      ? Wording("We have received your complaint.", "我们已收到您的投诉。")
      : Wording("We are working on your complaint.", "我们正在处理您的投诉。")
  }

  private func waitingWords(
    _ reason: WaitingReason, _ history: [Complaint.Event]
  ) -> Wording {
    let english = reason.name(in: .english)?.lowercased() ?? reason.rawValue
    let chinese = reason.name(in: .chinese) ?? reason.rawValue
    return waitsForComplainant(history)
      ? Wording("We are waiting for you: \(english).", "等待您的回复：\(chinese)。")
      : Wording("We are waiting for somebody else: \(english).", "等待他方：\(chinese)。")
  }

  private func closedWords(_ closing: Complaint.Closing) -> Wording {
    if complaint.survivor != nil {
      return Wording(
        "Your complaint is dealt with together with another one of yours.",
        "您的投诉已与您的另一投诉合并处理。")
    }
    let outcome = closing.outcome.term
    return Wording(
      "Your complaint is closed: \(outcome.english.lowercased()).",
      "您的投诉已结案：\(outcome.chinese)。")
  }
}
