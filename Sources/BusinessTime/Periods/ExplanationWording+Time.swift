extension ExplanationWording {
  /// An instant on the wall clock: `Thu 2 Apr 2026 15:30`, `2026年4月2日(星期四)15:30`.
  func moment(_ instant: Timestamp) -> String {
    let (day, time) = zone.wallClock(at: instant)
    switch language {
    case .english: return "\(weekday(day.weekday)) \(date(day)) \(time)"
    case .chinese: return "\(date(day))（\(weekday(day.weekday))）\(time)"
    }
  }

  /// The end of a stretch, without the date if it is that of the start; midnight as 24:00.
  func later(_ instant: Timestamp, than start: Timestamp) -> String {
    let first = zone.wallClock(at: start).date
    let (day, time) = zone.wallClock(at: instant)
    if day == first { return "\(time)" }
    if time == .midnight, day.advanced(by: -1) == first { return "24:00" }
    return endOfDay(instant) ?? moment(instant)
  }

  /// A local midnight as 24:00 of the date that ends then; `nil` for any other time.
  func endOfDay(_ instant: Timestamp) -> String? {
    let (day, time) = zone.wallClock(at: instant)
    guard time == .midnight else { return nil }
    let ended = day.advanced(by: -1)
    switch language {
    case .english: return "\(weekday(ended.weekday)) \(date(ended)) 24:00"
    case .chinese: return "\(date(ended))（\(weekday(ended.weekday))）24:00"
    }
  }

  /// A date: `2 Apr 2026`, `2026年4月2日`.
  func date(_ date: LocalDate) -> String {
    let (year, month, day) = date.components
    switch language {
    case .english: return "\(day) \(ExplanationWording.months[month - 1]) \(year)"
    case .chinese: return "\(year)年\(month)月\(day)日"
    }
  }

  private func weekday(_ weekday: Weekday) -> String {
    let index = weekday.rawValue - 1
    switch language {
    case .english: return ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index]
    case .chinese: return "星期" + ["一", "二", "三", "四", "五", "六", "日"][index]
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A length in hours, minutes and seconds: `4 h 30 min`, `4小时30分钟`.
  func amount(_ span: TimeSpan) -> String {
    let length = span.milliseconds.magnitude
    let seconds = length % 60_000
    var parts: [String] = []
    if length >= 3_600_000 { parts.append("\(length / 3_600_000)\(unit(" h", "小时"))") }
    if length / 60_000 % 60 > 0 { parts.append("\(length / 60_000 % 60)\(unit(" min", "分钟"))") }
    if seconds > 0 || parts.isEmpty {
      let fraction = seconds % 1_000 > 0 ? "." + fractionDigits(seconds % 1_000) : ""
      parts.append("\(seconds / 1_000)\(fraction)\(unit(" s", "秒"))")
    }
    return parts.joined(separator: unit(" ", ""))
  }

  private func unit(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The period: `8 h of working time`, `8小时工作时间`.
  func length(of period: Period) -> String {
    switch (language, period) {
    case (.english, .working(let span)): "\(amount(span)) of working time"
    case (.chinese, .working(let span)): "\(amount(span))工作时间"
    case (.english, .elapsed(let span)): amount(span)
    case (.chinese, .elapsed(let span)): amount(span)
    case (.english, .businessDays(let count)): counted(count, "business day")
    case (.chinese, .businessDays(let count)): "\(count)个工作日"
    case (.english, .sameTimeAfter(let count)): "the same time \(counted(count, "business day")) on"
    case (.chinese, .sameTimeAfter(let count)): "\(count)个工作日后的同一时刻"
    case (.english, .calendarDays(let count)): counted(count, "calendar day")
    case (.chinese, .calendarDays(let count)): "\(count)个自然日"
    case (.english, .weeks(let count)): counted(count, "week")
    case (.chinese, .weeks(let count)): "\(count)周"
    case (.english, .months(let count)): counted(count, "month")
    case (.chinese, .months(let count)): "\(count)个月"
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
