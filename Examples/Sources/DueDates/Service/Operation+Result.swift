import BusinessTime

extension Operation {
  /// What the calendar answers.
  func result(
    of request: JSONObject, by calendar: WorkingCalendar
  ) throws(BusinessTimeError) -> any Encodable {
    switch self {
    case .add, .subtract: try moved(request, calendar)
    case .dueDate: try DueDateResult(of: request, by: calendar)
    case .startDate: try DueDateResult(of: request, by: calendar, isStart: true)
    case .measure: try MeasureResult(of: request, by: calendar)
    case .workingTime: try calendar.workingTime(from: request.read("from"), to: request.read("to"))
    case .isOpen: try calendar.isOpen(at: request.read("instant"))
    case .nextOpening: try calendar.nextOpening(after: request.read("instant"))
    case .nextClosing: try calendar.nextClosing(after: request.read("instant"))
    case .openInstant: try calendar.openInstant(atOrAfter: request.read("instant"))
    case .openIntervals:
      try calendar.openIntervals(in: request.instants()).map {
        ["from": $0.lowerBound, "to": $0.upperBound]
      }
    case .isBusinessDay: try calendar.isBusinessDay(request.read("date"))
    case .businessDays:
      try calendar.businessDays(after: request.read("after"), through: request.read("through"))
    case .businessDayList: try calendar.businessDays(in: request.dates())
    case .businessDay: try calendar.businessDay(request.read("count"), after: request.read("after"))
    case .closeOfBusiness: try calendar.closeOfBusiness(on: request.read("date"))
    case .closures: try calendar.closures(on: request.read("date"))
    case .check: calendar
    case .extended: try calendar.extended(through: request.read("through"))
    case .validInstants:
      ["from": calendar.validInstants.lowerBound, "to": calendar.validInstants.upperBound]
    case .fingerprint: try calendar.fingerprint()
    }
  }

  /// The instant before which, or after which, a period or an amount of open time lies.
  private func moved(
    _ request: JSONObject, _ calendar: WorkingCalendar
  ) throws(BusinessTimeError) -> Timestamp {
    let instant: Timestamp = try request.read("instant")
    guard request.contains("openTime") else {
      let period: Period = try request.read("period")
      let rule = try request.countingRule()
      return self == .subtract
        ? try calendar.subtracting(period, from: instant, counting: rule)
        : try calendar.adding(period, to: instant, counting: rule)
    }
    for other in ["period", "counting"] where request.contains(other) {
      throw BusinessTimeError(
        .contradiction, "\"\(other)\" cannot be stated beside \"openTime\"", at: other)
    }
    let openTime: TimeSpan = try request.read("openTime")
    return self == .subtract
      ? try calendar.subtracting(openTime, from: instant)
      : try calendar.adding(openTime, to: instant)
  }
}

extension JSONObject {
  /// How days are counted; the standard rule if nothing is said.
  func countingRule() throws(BusinessTimeError) -> CountingRule {
    try readIfPresent("counting") ?? .standard
  }

  fileprivate func instants() throws(BusinessTimeError) -> Range<Timestamp> {
    let (from, to): (Timestamp, Timestamp) = (try read("from"), try read("to"))
    guard from <= to else {
      throw BusinessTimeError(.endBeforeStart, "\(to) lies before \(from)", at: "to")
    }
    return from..<to
  }

  /// The dates `from` one `through` another.
  func dates() throws(BusinessTimeError) -> ClosedRange<LocalDate> {
    let (first, last): (LocalDate, LocalDate) = (try read("from"), try read("through"))
    guard first <= last else {
      throw BusinessTimeError(.endBeforeStart, "\(last) lies before \(first)", at: "through")
    }
    return first...last
  }
}
