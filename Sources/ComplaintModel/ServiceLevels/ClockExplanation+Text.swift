public import BusinessTime

extension ClockExplanation {
  /// The explanation as text for people, a line for each stretch and each change.
  ///
  /// Instants are shown on the wall clock of the calendar's zone.
  public func text(in language: DisplayLanguage) -> String {
    ([heading(in: language), count.text(in: language)] + changeLines(in: language)
      + [ending(in: language)] + (isReproduced ? [] : [mismatch(in: language)]))
      .joined(separator: "\n")
  }

  private func heading(in language: DisplayLanguage) -> String {
    let name = wording.text(in: language)
    switch language {
    case .english: return "\(name) (\(clock)), cycle \(cycle), by playbook \(playbook)"
    case .chinese: return "\(name)（\(clock)），第\(cycle)轮，依据规则手册第\(playbook)版"
    }
  }

  private func changeLines(in language: DisplayLanguage) -> [String] {
    changes.map { change in
      let (at, from, to) = (
        count.moment(change.at, in: language), count.end(change.from, in: language),
        count.end(change.to, in: language)
      )
      switch language {
      case .english: return "\(at), \(change.cause.term.english): due \(from) → \(to)"
      case .chinese: return "\(at)，\(change.cause.term.chinese)：到期\(from)→\(to)"
      }
    }
  }

  private func ending(in language: DisplayLanguage) -> String {
    let state =
      switch self.state {
      case .running: (english: "It runs.", chinese: "正在计时。")
      case .paused(let since, let reason):
        (
          english: "It stands still since \(count.moment(since, in: .english)): "
            + "\(reason.name(in: .english) ?? reason.rawValue).",
          chinese: "自\(count.moment(since, in: .chinese))起暂停："
            + "\(reason.name(in: .chinese) ?? reason.rawValue)。"
        )
      case .stopped(let at): stopped(at)
      case .ended(let at, let because):
        (
          english: "It ended \(count.moment(at, in: .english)): \(because.term.english).",
          chinese: "于\(count.moment(at, in: .chinese))终止：\(because.term.chinese)。"
        )
      case .expired: (english: "It has run out.", chinese: "已届满。")
      }
    return language == .english ? state.english : state.chinese
  }

  private func stopped(_ at: Timestamp) -> (english: String, chinese: String) {
    let margin = due - at
    let isLate = margin < .zero
    return (
      english: "Stopped \(count.moment(at, in: .english)), "
        + "\(count.amount(margin, in: .english)) \(isLate ? "late" : "before it was due").",
      chinese: "于\(count.moment(at, in: .chinese))完成，"
        + "\(isLate ? "超时" : "距到期尚余")\(count.amount(margin, in: .chinese))。"
    )
  }

  private func mismatch(in language: DisplayLanguage) -> String {
    switch language {
    case .english:
      "The recorded due instant stands, but the calendar at hand gives another: it is not the one by "
        + "which it was recorded."
    case .chinese: "以记录的到期时间为准；现有日历算得的结果不同，并非当时所用的日历。"
    }
  }
}
