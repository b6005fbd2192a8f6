import BusinessTime

extension Regime {
  static let americanRegimes = [
    usCFPBPortal, usDOT, usDOTDisability, usRegulationE, usRegulationZ, usRegulationX,
    usMedicareGrievances, usCaliforniaClaims, usFDADeviceReports,
  ]

  /// Complaints that the Consumer Financial Protection Bureau passes on by its portal.
  ///
  /// 12 USC 5534 and the bureau's Company Portal Manual s.8.1, as of 2026-11-22. No source in use
  /// says from when this version holds, so it is chosen by name only.
  ///
  /// The clock starts when the complaint is sent to the portal, not when it was made. The 60 days
  /// apply once ``Milestone/markedInProgress`` was passed. Chosen here, because no source in use
  /// says: a last day on a holiday stays.
  public static let usCFPBPortal = Regime(
    "us-cfpb-portal", "CFPB company portal", "美国消费者金融保护局企业门户", in: .unitedStates,
    for: [.consumerFinance], .supervisoryExpectation,
    "12 USC 5534; CFPB Company Portal Manual s.8.1", read: .multiSecondary,
    caveat: Wording(
      "How complaints come in was changed early in 2026; whether the days changed was not seen.",
      "2026年初受理方式有变，时限是否变更未能确认。"),
    counting: .calendarDates,
    extensions: [
      RegimeExtension(
        .through(.calendarDays(60), from: .complaintSentToPortal),
        "The complaint is marked as in progress within the 15 days.", "须在15日内标记为处理中。")
    ],
    contents: [.finalResponse: [.stepsTaken, .outstandingActions]],
    limits: [
      RegimeLimit(.initialResponse, within: .calendarDays(15), from: .complaintSentToPortal),
      RegimeLimit(
        .finalResponse, within: .calendarDays(60), from: .complaintSentToPortal,
        if: .passed(.markedInProgress),
        note: Wording(
          "If it was marked as in progress within the 15 days.", "已在15日内标记为处理中的。")),
    ])

  /// Written complaints of air passengers in the United States.
  ///
  /// 14 CFR 259.7(c), from 2011-08-23, as of 2026-11-22. Chosen here, because no source in use says:
  /// the day of receipt is day 0 and a last day on a holiday stays.
  public static let usDOT = Regime(
    "us-dot-14cfr259.7", "US airline complaints", "美国航空旅客投诉", in: .unitedStates,
    for: [.airlines], .statute, "14 CFR 259.7(c)", from: date(2011, 8, 23), read: .primary,
    counting: .calendarDates, contents: [.finalResponse: [.allPoints]],
    limits: [
      RegimeLimit(.acknowledgement, within: .calendarDays(30)),
      RegimeLimit(.finalResponse, within: .calendarDays(60)),
    ])

  /// Written complaints of air passengers with a disability in the United States.
  ///
  /// 14 CFR 382.155, from 2009-05-13, as of 2026-11-22. Chosen here, because no source in use says:
  /// the day of receipt is day 0 and a last day on a holiday stays.
  public static let usDOTDisability = Regime(
    "us-dot-14cfr382.155", "US airline disability complaints", "美国残障旅客航空投诉",
    in: .unitedStates, for: [.airTravelDisability], .statute, "14 CFR 382.155",
    from: date(2009, 5, 13), read: .multiSecondary, counting: .calendarDates,
    contents: [.finalResponse: [.admission, .findings, .reasons, .remedy, .regulatorRight]],
    limits: [RegimeLimit(.finalResponse, within: .calendarDays(30))])

  /// Errors in electronic fund transfers in the United States: Regulation E.
  ///
  /// 12 CFR 1005.11(c), as of 2026-11-22. No source in use says from when this version holds, so it
  /// is chosen by name only.
  ///
  /// Within the first days the error is determined, or the amount is credited provisionally: either
  /// meets that limit. The 45 and 90 days apply once ``Milestone/provisionalCreditGiven`` was passed
  /// and end with the investigation; its result is told by a limit of its own. Chosen here: business
  /// days are Monday to Friday without federal holidays, and last days stay.
  public static let usRegulationE = Regime(
    "us-reg-e-1005.11", "US electronic transfer errors (Regulation E)",
    "美国电子资金转账差错处理（E条例）", in: .unitedStates, for: [.fundTransfers], .statute,
    "12 CFR 1005.11(c)", read: .primary, counting: .weekdays,
    extensions: [
      RegimeExtension(
        .unstated,
        "From 10 business days to 45 days, or from 20 to 90, with provisional credit only.",
        "仅在暂时入账后，方可由10个工作日延至45日，或由20个工作日延至90日。")
    ],
    contents: [.communicateDecision: [.decision, .reasons, .documents]],
    retention: Wording("2 years, unverified.", "2年，未经核实。"),
    limits: [
      RegimeLimit(
        .initialResponse, within: .businessDays(10),
        metBy: [.investigationCompleted, .provisionalCreditGiven],
        if: .not(Circumstance.newAccount.condition),
        note: Wording("Not for new accounts.", "不适用于新开账户。")),
      RegimeLimit(
        .initialResponse, "newAccount", within: .businessDays(20),
        metBy: [.investigationCompleted, .provisionalCreditGiven],
        if: Circumstance.newAccount.condition,
        note: Wording("For new accounts.", "适用于新开账户。")),
      RegimeLimit(
        .finalResponse, within: .calendarDays(45), metBy: [.investigationCompleted],
        if: .all([.passed(.provisionalCreditGiven), .not(slowTransfer)]),
        note: Wording("Once provisional credit was given.", "在暂时入账之后。")),
      RegimeLimit(
        .extendedFinalResponse, within: .calendarDays(90), metBy: [.investigationCompleted],
        if: .all([.passed(.provisionalCreditGiven), slowTransfer]),
        note: Wording(
          "Once provisional credit was given, for new accounts, debits at a point of sale and "
            + "transfers initiated abroad.", "在暂时入账之后，适用于新开账户、销售终端交易和境外发起的转账。")),
      RegimeLimit(.communicateDecision, within: .businessDays(3), from: .investigationCompleted),
      RegimeLimit(.limitation, within: .calendarDays(60), from: .statementSent),
    ])

  private static let slowTransfer = Condition.any([
    Circumstance.newAccount.condition, Circumstance.pointOfSale.condition,
    Circumstance.foreignInitiated.condition,
  ])

  /// Billing errors in open-end credit in the United States: Regulation Z.
  ///
  /// 12 CFR 1026.13(c), as of 2026-11-22. No source in use says from when this version holds, so it
  /// is chosen by name only.
  ///
  /// The rule says two complete billing cycles and never later than 90 days. Billing cycles are
  /// known to the host only and are left out; the limit is the 90 days. A resolution within the 30
  /// days meets the acknowledgement. Chosen here: last days stay.
  public static let usRegulationZ = Regime(
    "us-reg-z-1026.13", "US billing errors (Regulation Z)", "美国信用卡账单差错处理（Z条例）",
    in: .unitedStates, for: [.openEndCredit], .statute, "12 CFR 1026.13(c)",
    read: .multiSecondary,
    caveat: Wording(
      "Two complete billing cycles may end before the 90 days; the 90 days were not verified.",
      "两个完整账单周期可能早于90日届满；90日未经核实。"),
    counting: .calendarDates,
    contents: [.finalResponse: [.correctionDate, .reasons, .documents]],
    retention: Wording("2 years, unverified.", "2年，未经核实。"),
    limits: [
      RegimeLimit(
        .acknowledgement, within: .calendarDays(30),
        note: Wording("Not needed if resolved within the 30 days.", "30日内已解决的无需确认。")),
      RegimeLimit(
        .finalResponse, within: .calendarDays(90), isVerified: false,
        note: Wording(
          "Two complete billing cycles, if these end earlier.", "两个完整账单周期先届满的，以其为准。")),
      RegimeLimit(.limitation, within: .calendarDays(60), from: .statementSent),
    ])

  /// Notices of error to mortgage servicers in the United States: Regulation X.
  ///
  /// 12 CFR 1024.35(d) and (e), from 2014-01-10, as of 2026-11-22.
  ///
  /// Its days leave out legal public holidays, Saturdays and Sundays, so they are business days.
  public static let usRegulationX = Regime(
    "us-reg-x-1024.35", "US mortgage servicing errors (Regulation X)",
    "美国抵押贷款管理差错通知（X条例）", in: .unitedStates, for: [.mortgageServicing], .statute,
    "12 CFR 1024.35(d), (e)", from: date(2014, 1, 10), read: .multiSecondary,
    counting: .regulationX,
    extensions: [
      RegimeExtension(
        .additional(.businessDays(15)),
        "With written notice and reasons before the 30 days end; not for errors in payoff statements "
          + "or foreclosure.", "须在30日届满前书面通知并说明理由；不适用于结清金额或止赎差错。")
    ],
    contents: [.finalResponse: [.correctionDate, .reasons, .documents]],
    limits: [
      RegimeLimit(.acknowledgement, within: .businessDays(5)),
      RegimeLimit(
        .finalResponse, within: .businessDays(30),
        if: .not(Circumstance.payoffStatement.condition),
        note: Wording("Not for payoff statements.", "不适用于结清金额说明。")),
      RegimeLimit(
        .finalResponse, "payoffStatement", within: .businessDays(7),
        if: Circumstance.payoffStatement.condition,
        note: Wording("For errors in payoff statements.", "适用于结清金额说明的差错。")),
    ])

  /// Integrated grievances of enrollees of Medicare and Medicaid plans in the United States.
  ///
  /// 42 CFR 422.630, as of 2026-11-22. No source in use says from when this version holds, so it is
  /// chosen by name only. The expedited answer is due 24 hours later by the clock, at night as well.
  /// Chosen here: last days stay.
  public static let usMedicareGrievances = Regime(
    "us-cms-42cfr422.630", "US Medicare and Medicaid grievances", "美国联邦医疗保险与医疗补助申诉",
    in: .unitedStates, for: [.healthPlans], .statute, "42 CFR 422.630", read: .primary,
    caveat: Wording(
      "The extension by 14 days and the contents were not verified.", "14日的延期及答复内容未经核实。"),
    counting: .calendarDates,
    extensions: [
      RegimeExtension(
        .additional(.calendarDays(14)),
        "At the enrollee's request or in the enrollee's interest; the 14 days are unverified.",
        "应参保人请求或为其利益；14日未经核实。")
    ],
    contents: [.finalResponse: [.decision]],
    limits: [
      RegimeLimit(
        .finalResponse, "expedited", within: .elapsed(.hours(24)),
        if: Circumstance.expedited.condition,
        note: Wording(
          "About an extension, or about a refusal to hurry a decision.",
          "涉及延期或拒绝加急处理的申诉。")),
      RegimeLimit(
        .finalResponse, within: .calendarDays(30), if: .not(Circumstance.expedited.condition),
        note: Wording("All others.", "其他申诉。")),
    ])

  /// Communications about insurance claims in California.
  ///
  /// 10 CCR 2695.5(a) and (b), as of 2026-11-22. No source in use says from when this version holds,
  /// so it is chosen by name only. Chosen here: last days stay.
  public static let usCaliforniaClaims = Regime(
    "us-ca-10ccr2695.5", "California claims settlement practices", "美国加利福尼亚州保险理赔公平处理规则",
    in: .california, for: [.insuranceClaims], .statute, "10 CCR 2695.5(a), (b)", read: .primary,
    counting: .calendarDates,
    contents: [.finalResponse: [.allPoints], .regulatorResponse: [.allPoints, .claimFile]],
    limits: [
      RegimeLimit(
        .regulatorResponse, within: .calendarDays(21), from: .regulatorInquiryReceived),
      RegimeLimit(.finalResponse, within: .calendarDays(15)),
    ])

  /// Reports of deaths, injuries and malfunctions with medical devices in the United States.
  ///
  /// 21 CFR 803.10 and 803.53, as of 2026-11-22. No source in use says from when this version holds,
  /// so it is chosen by name only. The day after becoming aware is the first; work days are Monday to
  /// Friday without federal holidays. Chosen here: a last calendar day on a holiday stays.
  public static let usFDADeviceReports = Regime(
    "us-fda-21cfr803", "US medical device reporting", "美国医疗器械不良事件报告", in: .unitedStates,
    for: [.medicalDevices], .statute, "21 CFR 803.10, 803.53", read: .primary,
    counting: .deviceReports,
    extensions: [
      RegimeExtension(
        .unstated, "What becomes known later is reported in supplements.", "后续获知的信息以补充报告提交。")
    ],
    contents: [.regulatorReport: [.reportForm]],
    limits: [
      RegimeLimit(
        .regulatorReport, "manufacturer", within: .calendarDays(30), from: .awareOfEvent,
        by: .manufacturer),
      RegimeLimit(
        .regulatorReport, "fiveDay", within: .businessDays(5), from: .awareOfEvent,
        by: .manufacturer,
        if: .any([
          Circumstance.remedialAction.condition, Circumstance.regulatorRequest.condition,
        ]),
        note: Wording(
          "Action is needed against an unreasonable risk of substantial harm, or the agency asked in "
            + "writing.", "需采取补救行动以防重大伤害的不合理风险，或监管部门书面要求的。")),
      RegimeLimit(
        .regulatorReport, "userFacility", within: .businessDays(10), from: .awareOfEvent,
        by: .userFacility),
      RegimeLimit(
        .regulatorReport, "importer", within: .calendarDays(30), from: .awareOfEvent,
        by: .importer),
    ])
}
