/// Says an explanation in one language.
struct ExplanationWording {
  /// Neighbouring steps of one kind.
  struct Group {
    let kind: DueExplanation.Kind
    let from: Timestamp
    private(set) var to: Timestamp
    private(set) var days: ClosedRange<Int>?
    private(set) var reasons: [ClosureReason]

    init(_ step: DueExplanation.Step) {
      kind = step.kind
      from = step.from
      to = step.to
      days = step.days
      reasons = step.reasons
    }

    mutating func extend(with step: DueExplanation.Step) {
      to = step.to
      // Numbers fall where days were counted backwards.
      if let days, let more = step.days {
        self.days =
          min(days.lowerBound, more.lowerBound)...max(days.upperBound, more.upperBound)
      }
      reasons += step.reasons.filter { !reasons.contains($0) }
    }
  }

  let language: DisplayLanguage
  let zone: ZoneRules

  init(language: DisplayLanguage, zone: ZoneRules) {
    self.language = language
    self.zone = zone
  }

  /// For the zone of this name; for UTC where the machine does not know it.
  init(_ language: DisplayLanguage, zone: String) {
    self.init(language: language, zone: (try? ZoneRules(zone)) ?? .utc)
  }

  /// A line for each stretch, with neighbours of the same meaning put together.
  func lines(for steps: [DueExplanation.Step]) -> [String] {
    var groups: [Group] = []
    for step in steps {
      if let last = groups.last, last.kind == step.kind, step.kind != .open {
        groups[groups.count - 1].extend(with: step)
      } else {
        groups.append(Group(step))
      }
    }
    return groups.map { "- " + line(for: $0) }
  }

  /// What is due at the end of a day is not said to be due at 00:00 of the next one.
  func due(_ instant: Timestamp, endsDay: Bool) -> String {
    let moment = endsDay ? endOfDay(instant) ?? moment(instant) : moment(instant)
    switch language {
    case .english: return "Due \(moment) (\(zone.identifier))"
    case .chinese: return "到期：\(moment)（\(zone.identifier)）"
    }
  }

  func promise(_ period: Period, from start: Timestamp, by calendar: String) -> String {
    switch language {
    case .english: "\(length(of: period)) from \(moment(start)), by the calendar \"\(calendar)\""
    case .chinese: "自\(moment(start))起\(length(of: period))，按日历“\(calendar)”"
    }
  }

  func start(_ instant: Timestamp) -> String {
    switch language {
    case .english: "Start \(moment(instant)) (\(zone.identifier))"
    case .chinese: "起始：\(moment(instant))（\(zone.identifier)）"
    }
  }

  func promise(_ period: Period, until end: Timestamp, by calendar: String) -> String {
    switch language {
    case .english: "\(length(of: period)) until \(moment(end)), by the calendar \"\(calendar)\""
    case .chinese: "至\(moment(end))止往前\(length(of: period))，按日历“\(calendar)”"
    }
  }

  func measured(
    _ span: TimeSpan, from start: Timestamp, to end: Timestamp, by calendar: String
  ) -> String {
    switch language {
    case .english:
      "\(amount(span)) of working time from \(moment(start)) to \(moment(end)) "
        + "(\(zone.identifier)), by the calendar \"\(calendar)\""
    case .chinese:
      "自\(moment(start))至\(moment(end))（\(zone.identifier)）共\(amount(span))工作时间"
        + "，按日历“\(calendar)”"
    }
  }

  func line(for group: Group) -> String {
    let what = meaning(of: group)
    let why = group.reasons.map(name(of:)).joined(separator: language == .english ? "; " : "；")
    switch language {
    case .english:
      let range = "\(moment(group.from)) – \(later(group.to, than: group.from))"
      return "\(range): \(what)" + (why.isEmpty ? "" : " (\(why))")
    case .chinese:
      let range = "\(moment(group.from))至\(later(group.to, than: group.from))"
      return "\(range)：\(what)" + (why.isEmpty ? "" : "（\(why)）")
    }
  }
}

extension ExplanationWording {
  private func meaning(of group: Group) -> String {
    let length = group.to - group.from
    switch (language, group.kind) {
    case (.english, .open): return "open, counts \(amount(length))"
    case (.chinese, .open): return "开放，计入\(amount(length))"
    case (.english, .closed): return "closed, does not count"
    case (.chinese, .closed): return "不开放，不计入"
    case (.english, .elapsed): return "counts \(amount(length))"
    case (.chinese, .elapsed): return "计入\(amount(length))"
    case (.english, .dayZero): return "day 0, does not count"
    case (.chinese, .dayZero): return "当日，不计入"
    case (.english, .counted): return "counts\(days(group.days))"
    case (.chinese, .counted): return "计入\(days(group.days))"
    case (.english, .skipped): return "no business day, does not count"
    case (.chinese, .skipped): return "非工作日，不计入"
    case (.english, .rolled): return "the last day is closed and moves on"
    case (.chinese, .rolled): return "最后一日非工作日，顺延"
    case (.english, .moved): return "closed, the end moves to the next opening"
    case (.chinese, .moved): return "不开放，顺延至下次开放"
    case (.english, .paused): return "paused, does not count"
    case (.chinese, .paused): return "暂停，不计入"
    }
  }

  private func days(_ days: ClosedRange<Int>?) -> String {
    guard let days else { return "" }
    switch language {
    case .english:
      return days.count == 1
        ? ", day \(days.lowerBound)" : ", days \(days.lowerBound) to \(days.upperBound)"
    case .chinese:
      return days.count == 1
        ? "，第\(days.lowerBound)日" : "，第\(days.lowerBound)至\(days.upperBound)日"
    }
  }

  func name(of reason: ClosureReason) -> String {
    let stated = reason.name
    switch (language, reason.kind) {
    case (.english, .holiday):
      let substitute = reason.substituteFor.map { " (substitute for \(date($0)))" } ?? ""
      return (stated ?? "holiday") + substitute
    case (.chinese, .holiday):
      let substitute = reason.substituteFor.map { "（\(date($0))的补假）" } ?? ""
      return (stated ?? "节假日") + substitute
    case (.english, .closedDay): return stated ?? "closed day"
    case (.chinese, .closedDay): return stated ?? "关闭日"
    case (.english, .closedPartOfDay): return stated ?? "closed for part of the day"
    case (.chinese, .closedPartOfDay): return stated ?? "部分时段关闭"
    case (.english, .otherCalendar): return "taken by \"\(stated ?? "another calendar")\""
    case (.chinese, .otherCalendar): return "属于“\(stated ?? "其他日历")”的时段"
    case (.english, .noHours): return "no hours that day"
    case (.chinese, .noHours): return "当日无开放时段"
    case (.english, .outsideHours): return "outside hours"
    case (.chinese, .outsideHours): return "非开放时段"
    }
  }

  /// The rule by which the period ends.
  func ending(
    of period: Period, _ rule: CountingRule, _ sought: DueExplanation.Sought
  ) -> String {
    guard sought == .end else { return beginning(of: period, rule) }
    switch (language, period.endsWithDay, rule.endOfDay, rule.landing) {
    case (.english, true, .midnight, _): return "The last day ends at 24:00."
    case (.chinese, true, .midnight, _): return "最后一日至24:00止。"
    case (.english, true, .closeOfBusiness, _): return "The last day ends at close of business."
    case (.chinese, true, .closeOfBusiness, _): return "最后一日至停止营业时止。"
    case (.english, false, _, .asReached): return "It ends exactly when the period is used up."
    case (.chinese, false, _, .asReached): return "期间用尽之时即为到期。"
    case (.english, false, _, .nextOpening):
      return "It ends when the period is used up, or at the next opening if that is closed time."
    case (.chinese, false, _, .nextOpening):
      return "期间用尽之时到期；如不在开放时段，则顺延至下次开放。"
    }
  }

  /// The rule by which a period begins that was counted backwards.
  private func beginning(of period: Period, _ rule: CountingRule) -> String {
    switch (language, period.endsWithDay, rule.landing) {
    case (.english, true, _): "The first day begins at 00:00."
    case (.chinese, true, _): "首日自00:00起。"
    case (.english, false, .asReached):
      "It starts exactly so that the period is used up at the end."
    case (.chinese, false, .asReached): "自此时起至终点期间恰好用尽。"
    case (.english, false, .nextOpening):
      "It starts so that the period is used up at the end, or at the last closing before if that is "
        + "closed time."
    case (.chinese, false, .nextOpening): "自此时起至终点期间恰好用尽；如不在开放时段，则提前至上次关闭。"
    }
  }
}
