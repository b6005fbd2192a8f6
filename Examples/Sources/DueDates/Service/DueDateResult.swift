import BusinessTime

/// The answer to `dueDate` or `startDate`, with as much explanation as was asked for.
struct DueDateResult: Encodable {
  private let instant: Timestamp
  private var explanation: DueExplanation?
  /// By the codes of the languages.
  private var text: [String: String]?

  init(
    of request: JSONObject, by calendar: WorkingCalendar, isStart: Bool = false
  ) throws(BusinessTimeError) {
    let (period, given): (Period, Timestamp) = (
      try request.read("period"), try request.read("instant")
    )
    let rule = try request.countingRule()
    let languages = try DueDateResult.languages(request)
    guard !languages.isEmpty else {
      // Far cheaper than an explanation, which walks over every day.
      instant =
        isStart
        ? try calendar.subtracting(period, from: given, counting: rule)
        : try calendar.adding(period, to: given, counting: rule)
      return
    }
    let found: DueExplanation
    if isStart {
      found = try calendar.startDate(before: period, until: given, counting: rule).explanation
      instant = found.start
    } else {
      found = try calendar.dueDate(after: period, from: given, counting: rule).explanation
      instant = found.due
    }
    explanation = found
    text = Dictionary(uniqueKeysWithValues: languages.map { ($0.rawValue, found.text(in: $0)) })
  }

  /// The languages in which the explanation is asked for; none if it is not asked for.
  private static func languages(
    _ request: JSONObject
  ) throws(BusinessTimeError) -> [DisplayLanguage] {
    let explain: Bool? = try request.readIfPresent("explain")
    guard let language: DisplayLanguage = try request.readIfPresent("language") else {
      return explain == true ? DisplayLanguage.allCases : []
    }
    guard explain != false else {
      throw BusinessTimeError(
        .contradiction, "a language is of no use without an explanation", at: "language")
    }
    return [language]
  }
}

/// The answer to `measure`.
struct MeasureResult: Encodable {
  private let measured: MeasuredTime
  /// By the codes of the languages.
  private let text: [String: String]

  init(of request: JSONObject, by calendar: WorkingCalendar) throws(BusinessTimeError) {
    let measured = try calendar.measure(from: request.read("from"), to: request.read("to"))
    let language: DisplayLanguage? = try request.readIfPresent("language")
    let languages = language.map { [$0] } ?? DisplayLanguage.allCases
    self.measured = measured
    text = Dictionary(uniqueKeysWithValues: languages.map { ($0.rawValue, measured.text(in: $0)) })
  }
}
