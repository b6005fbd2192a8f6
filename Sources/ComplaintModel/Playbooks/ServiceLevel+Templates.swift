import BusinessTime

/// Ready-made service levels, to be added to those of a playbook or put in their place.
///
/// Their hours are open hours of the calendar that is named: of `always` they pass by day and night.
///
/// ```swift
/// definition.serviceLevels += ServiceLevel.afterSales(
///   applies: .fact(.category, .within("afterSales")))
/// ```
extension ServiceLevel {
  /// An ordinary complaint: a first message by a person in 24 hours, solved in 48.
  public static func ordinary(
    in calendar: CalendarName = .always, applies: Condition = .always
  ) -> [ServiceLevel] {
    [
      response(
        .ordinaryResponse, Wording("Respond to an ordinary complaint", "一般投诉首次响应"),
        hours: 24, calendar, applies),
      solution(
        .ordinarySolution, Wording("Solve an ordinary complaint", "一般投诉解决"), hours: 48,
        calendar, applies),
    ]
  }

  /// A complex complaint: a first message by a person in 48 hours.
  public static func complex(
    in calendar: CalendarName = .always, applies: Condition = .always
  ) -> [ServiceLevel] {
    [
      response(
        .complexResponse, Wording("Respond to a complex complaint", "复杂投诉首次响应"), hours: 48,
        calendar, applies)
    ]
  }

  /// An urgent complaint: a first message by a person in 2 hours, and where there is a danger or an
  /// outage, solved in 2 hours.
  public static func urgent(
    in calendar: CalendarName = .always, applies: Condition = .always
  ) -> [ServiceLevel] {
    [
      response(
        .urgentResponse, Wording("Respond to an urgent complaint", "紧急投诉首次响应"), hours: 2,
        calendar, applies),
      solution(
        .urgentSolution, Wording("Take away a danger or an outage", "消除安全隐患或恢复服务"), hours: 2,
        calendar, applies == .always ? dangerOrOutage : .all([applies, dangerOrOutage])),
    ]
  }

  /// A fault of something that was sold: found by telephone in 1 hour, looked at on site in 4, and
  /// the result told in 24.
  ///
  /// The first two are met by recording ``Milestone/remoteDiagnosisMade`` and
  /// ``Milestone/siteInspected``; a result that comes earlier meets them too.
  public static func afterSales(
    in calendar: CalendarName = .always, applies: Condition = .always
  ) -> [ServiceLevel] {
    [
      template(
        .diagnosis, Wording("Diagnose by telephone", "电话预诊断"), hours: 1, calendar, applies,
        stops: [.milestone(.remoteDiagnosisMade), .milestone(.siteInspected)] + result),
      template(
        .inspection, Wording("Inspect on site", "现场检查"), hours: 4, calendar, applies,
        stops: [.milestone(.siteInspected)] + result),
      template(
        .result, Wording("Tell the result", "反馈处理结果"), hours: 24, calendar, applies,
        stops: result),
    ]
  }

  /// A word to the complainant every week until the decision: a clock that begins again with each.
  ///
  /// Any message counts, also ``Milestone/progressReported`` and ``Milestone/holdingResponseSent``,
  /// which the host records.
  public static func weeklyProgress(
    in calendar: CalendarName = .office, applies: Condition = .always
  ) -> ServiceLevel {
    ServiceLevel(
      .progress, Wording("Weekly progress report", "每周进展通报"),
      applies: .conjunction([isUndecided, applies]), starts: [.milestone(.complaintReceived)],
      stops: [
        .milestone(.progressReported), .milestone(.holdingResponseSent), .act(.acknowledge),
        .act(.askComplainant), .act(.communicateDecision),
      ],
      targets: .all(.weeks(1)), calendar: calendar, warnings: [.before(.calendarDays(1))],
      recurs: true)
  }

  /// An internal promise about every hand-over: whoever has the complaint deals with it, or hands it
  /// on, in the time that their target gives them.
  ///
  /// Each owner's share is a cycle of its own, kept or missed by itself: a person's, a queue's, or that
  /// of a partner outside that has a queue. Owners for whom no target holds have no clock.
  ///
  /// ```swift
  /// definition.serviceLevels.append(
  ///   .handover(targets: [
  ///     .init(.working(.hours(4)), owner: .queue("first-line")),
  ///     .init(.businessDays(2), owner: .queue("partner")),
  ///   ]))
  /// ```
  public static func handover(
    _ name: ClockName = .handover, _ wording: Wording = Wording("Hand-over", "内部流转"),
    in calendar: CalendarName = .office, applies: Condition = .always, targets: [Target]
  ) -> ServiceLevel {
    ServiceLevel(
      name, wording, applies: .conjunction([isUndecided, applies]),
      starts: [.milestone(.complaintReceived)],
      stops: [.act(.communicateDecision), .act(.resolve)],
      pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))), targets: targets,
      calendar: calendar, warnings: [.used(thousandths: 750)], onReassignment: .newCycle)
  }

  private static let isUndecided = Condition.fact(
    .phase, .oneOf([.code(Phase.open), .code(Phase.waiting)]))

  private static let result: [Moment] = [.act(.communicateDecision), .act(.resolve)]

  private static let dangerOrOutage = Condition.any([
    .fact(.category, .within(ComplaintCategory.safety.rawValue)),
    .fact(.category, .within(ComplaintCategory.technicalOutage.rawValue)),
    .fact(.harm, .atLeast(.rank(of: Harm.health))),
  ])

  private static func response(
    _ name: ClockName, _ wording: Wording, hours: Int64, _ calendar: CalendarName,
    _ applies: Condition
  ) -> ServiceLevel {
    var level = template(
      name, wording, hours: hours, calendar, applies,
      stops: [.milestone(.firstResponse), .act(.communicateDecision)])
    // There is only one first response in the life of a complaint.
    level.onReopening = .none
    return level
  }

  private static func solution(
    _ name: ClockName, _ wording: Wording, hours: Int64, _ calendar: CalendarName,
    _ applies: Condition
  ) -> ServiceLevel {
    var level = template(
      name, wording, hours: hours, calendar, applies, stops: [.act(.resolve), .act(.close)])
    level.pausesWhile = .fact(.phase, .equals(.code(Phase.waiting)))
    return level
  }

  private static func template(
    _ name: ClockName, _ wording: Wording, hours: Int64, _ calendar: CalendarName,
    _ applies: Condition, stops: [Moment]
  ) -> ServiceLevel {
    ServiceLevel(
      name, wording, applies: applies, starts: [.milestone(.complaintReceived)], stops: stops,
      targets: .all(.working(.hours(hours))), calendar: calendar,
      warnings: [.used(thousandths: 750)])
  }
}
