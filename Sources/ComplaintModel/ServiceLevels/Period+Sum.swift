import BusinessTime

extension Period {
  /// Both periods as one, if they are of the same unit; `nil` if not, or beyond 10,000 years.
  func adding(_ other: Period) -> Period? {
    switch (self, other) {
    case (.working(let span), .working(let more)): span.sum(more).map { .working($0) }
    case (.elapsed(let span), .elapsed(let more)): span.sum(more).map { .elapsed($0) }
    case (.businessDays(let count), .businessDays(let more)):
      Self.sum(count, more).map { .businessDays($0) }
    case (.sameTimeAfter(let count), .sameTimeAfter(let more)):
      Self.sum(count, more).map { .sameTimeAfter(businessDays: $0) }
    case (.calendarDays(let count), .calendarDays(let more)):
      Self.sum(count, more).map { .calendarDays($0) }
    case (.weeks(let count), .weeks(let more)): Self.sum(count, more).map { .weeks($0) }
    case (.months(let count), .months(let more)): Self.sum(count, more).map { .months($0) }
    case (.working, _), (.elapsed, _), (.businessDays, _), (.sameTimeAfter, _), (.calendarDays, _),
      (.weeks, _), (.months, _):
      nil
    }
  }

  /// What is left without a part of it; `nil` if the part is of another unit.
  func without(_ part: Period) -> Period? {
    switch (self, part) {
    case (.working(let span), .working(let less)): .working(span - less)
    case (.elapsed(let span), .elapsed(let less)): .elapsed(span - less)
    case (.businessDays(let count), .businessDays(let less)): .businessDays(count - less)
    case (.sameTimeAfter(let count), .sameTimeAfter(let less)):
      .sameTimeAfter(businessDays: count - less)
    case (.calendarDays(let count), .calendarDays(let less)): .calendarDays(count - less)
    case (.weeks(let count), .weeks(let less)): .weeks(count - less)
    case (.months(let count), .months(let less)): .months(count - less)
    case (.working, _), (.elapsed, _), (.businessDays, _), (.sameTimeAfter, _), (.calendarDays, _),
      (.weeks, _), (.months, _):
      nil
    }
  }

  /// Whether this period is no longer than another of the same unit; `nil` if they are of two.
  func isAtMost(_ other: Period) -> Bool? {
    switch (self, other) {
    case (.working(let span), .working(let most)), (.elapsed(let span), .elapsed(let most)):
      span <= most
    case (.businessDays(let count), .businessDays(let most)),
      (.sameTimeAfter(let count), .sameTimeAfter(let most)),
      (.calendarDays(let count), .calendarDays(let most)), (.weeks(let count), .weeks(let most)),
      (.months(let count), .months(let most)):
      count <= most
    case (.working, _), (.elapsed, _), (.businessDays, _), (.sameTimeAfter, _), (.calendarDays, _),
      (.weeks, _), (.months, _):
      nil
    }
  }

  /// What is wrong with the length; calendars refuse the same.
  var faults: [DefinitionFault] {
    let (isLongEnough, isShortEnough) =
      switch self {
      case .working(let span), .elapsed(let span): (span.milliseconds >= 1, span <= .longest)
      case .businessDays(let count), .sameTimeAfter(let count), .calendarDays(let count),
        .weeks(let count), .months(let count):
        (count >= 1, count <= Self.mostDays)
      }
    guard isLongEnough, isShortEnough else {
      return [DefinitionFault(.outOfRange, "\(self) is too \(isLongEnough ? "long" : "short")")]
    }
    return []
  }

  /// 10,000 years in days, as in BusinessTime.
  private static let mostDays = 3_652_500

  private static func sum(_ count: Int, _ more: Int) -> Int? {
    let (sum, overflow) = count.addingReportingOverflow(more)
    return overflow || sum > mostDays ? nil : sum
  }
}

extension TimeSpan {
  fileprivate func sum(_ more: TimeSpan) -> TimeSpan? {
    let (sum, overflow) = milliseconds.addingReportingOverflow(more.milliseconds)
    let span = TimeSpan(milliseconds: sum)
    return overflow || span > .longest ? nil : span
  }
}
