extension CalendarName {
  /// When the office is open.
  public static let office = CalendarName(rawValue: "office")
  /// Around the clock.
  public static let always = CalendarName(rawValue: "always")
}

/// The clocks of the standard playbook.
extension ClockName {
  /// Telling the complainant that it was received.
  public static let acknowledge = ClockName(rawValue: "acknowledge")
  /// The first message by a person.
  public static let firstResponse = ClockName(rawValue: "firstResponse")
  /// The decision.
  public static let answer = ClockName(rawValue: "answer")
  /// The weekly word on how far it has come.
  public static let progress = ClockName(rawValue: "progress")
  /// Closing what was upheld and is not replied to.
  public static let closeUpheld = ClockName(rawValue: "closeUpheld")
  /// Closing what was partly upheld and is not replied to.
  public static let closePartlyUpheld = ClockName(rawValue: "closePartlyUpheld")
  /// Closing what was not upheld and is not replied to.
  public static let closeNotUpheld = ClockName(rawValue: "closeNotUpheld")
  /// Asking afterwards how it went.
  public static let survey = ClockName(rawValue: "survey")
  /// The time in which a closed complaint may be taken up again.
  public static let reopening = ClockName(rawValue: "reopening")
}

/// The clocks of the templates.
extension ClockName {
  /// The first message about an ordinary complaint.
  public static let ordinaryResponse = ClockName(rawValue: "ordinaryResponse")
  /// Solving an ordinary complaint.
  public static let ordinarySolution = ClockName(rawValue: "ordinarySolution")
  /// The first message about a complex complaint.
  public static let complexResponse = ClockName(rawValue: "complexResponse")
  /// The first message about an urgent complaint.
  public static let urgentResponse = ClockName(rawValue: "urgentResponse")
  /// Taking away a danger or an outage.
  public static let urgentSolution = ClockName(rawValue: "urgentSolution")
  /// Dealing with what one was handed.
  public static let handover = ClockName(rawValue: "handover")
  /// Finding a fault by telephone.
  public static let diagnosis = ClockName(rawValue: "diagnosis")
  /// Going there and looking.
  public static let inspection = ClockName(rawValue: "inspection")
  /// Telling the complainant what comes of it.
  public static let result = ClockName(rawValue: "result")
}
