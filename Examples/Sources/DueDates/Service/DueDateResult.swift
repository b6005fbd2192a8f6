import BusinessTime

/// The answer to `dueDate`, with as much explanation as was asked for.
struct DueDateResult: Encodable {
  private let instant: Timestamp
  private var explanation: DueExplanation?
  /// By the codes of the languages.
  private var text: [String: String]?

  init(of request: JSONObject, by calendar: WorkingCalendar) throws(BusinessTimeError) {
    let (period, start): (Period, Timestamp) = (
      try request.read("period"), try request.read("instant")
    )
    let rule = try request.countingRule()
    let languages = try DueDateResult.languages(request)
    guard !languages.isEmpty else {
      // Far cheaper than an explanation, which walks over every day.
      instant = try calendar.adding(period, to: start, counting: rule)
      return
    }
    let due = try calendar.dueDate(after: period, from: start, counting: rule)
    instant = due.instant
    explanation = due.explanation
    text = Dictionary(
      uniqueKeysWithValues: languages.map { ($0.rawValue, due.explanation.text(in: $0)) })
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
