import BusinessTime

extension Regime {
  static let europeanRegimes = [
    ieCentralBank, euPSD2, euAirGuidance, euRail, euFerry, euBus, euWhistleblower, euMDR,
  ]

  /// Complaints to regulated financial firms in Ireland.
  ///
  /// S.I. 81/2025, Central Bank (Supervision and Enforcement) Act 2013 (Section 48) (Consumer
  /// Protection) Regulations 2025, for complaints from 2026-03-24, as of 2026-11-22.
  ///
  /// Progress is told again within each 20 working days. Chosen here: working days are Monday to
  /// Friday without Ireland's public holidays.
  public static let ieCentralBank = Regime(
    "ie-cbi-cpc-2025", "Central Bank of Ireland consumer protection code",
    "爱尔兰中央银行消费者保护准则", in: .ireland,
    for: [.financialServices, .banking, .insurance, .credit], .statute,
    "S.I. 81/2025 Central Bank (Supervision and Enforcement) Act 2013 (Section 48) (Consumer "
      + "Protection) Regulations 2025", from: date(2026, 3, 24), read: .multiSecondary,
    caveat: Wording(
      "The text of the regulation was not seen; its numbers are those that commentators repeat, and "
        + "complaints settled within five days may need no letters.",
      "未见条例原文，数字来自评论资料；五日内解决的投诉可能无需发函。"),
    counting: .weekdays,
    extensions: [
      RegimeExtension(
        .unstated,
        "What is not resolved in 40 working days: the consumer is told how long it will take and "
          + "that the ombudsman can be turned to.",
        "40个工作日内未解决的，须告知消费者预计时间及向申诉专员申诉的权利。")
    ],
    contents: [
      .acknowledgement: [.receipt, .contactPoint], .progressUpdate: [.progress],
      .finalResponse: [.decision, .remedy, .ombudsmanRight, .ombudsmanContact],
      .communicateDecision: [.decision, .remedy, .ombudsmanRight, .ombudsmanContact],
    ],
    retention: Wording("6 years, unverified.", "6年，未经核实。"),
    limits: [
      RegimeLimit(.acknowledgement, within: .businessDays(5)),
      RegimeLimit(.progressUpdate, within: .businessDays(20), recurs: true),
      RegimeLimit(.finalResponse, within: .businessDays(40)),
      RegimeLimit(
        .communicateDecision, within: .businessDays(5), from: .investigationCompleted,
        isVerified: false,
        note: Wording("Taken over from the code of 2012.", "沿用2012年准则的规定。")),
    ])

  /// Complaints about payment services in the European Union.
  ///
  /// Directive (EU) 2015/2366 Art. 101(2), from 2018-01-13, as of 2026-11-22. It binds through the
  /// law of each member state, which may be stricter, and is to be replaced by a regulation on
  /// payment services; whether that was adopted was not looked up.
  ///
  /// A holding reply, sent in time, meets the 15 business days. The 35 are the utmost, and apply
  /// once ``Milestone/holdingResponseSent`` was passed. Chosen here: days are counted as acts of the
  /// Union are.
  public static let euPSD2 = Regime(
    "eu-psd2-art101", "EU payment services directive", "欧盟支付服务指令", in: .european, for: [.payments],
    .directive, "Directive (EU) 2015/2366 Art. 101(2); e.g. Ireland S.I. 6/2018 reg. 124",
    from: date(2018, 1, 13), read: .primary, counting: .union,
    extensions: [
      RegimeExtension(
        .through(.businessDays(35), from: .complaintReceived),
        "The holding reply gives the reasons and the last date of the final reply; member states may "
          + "be stricter.", "暂缓答复须说明理由和最终答复的最后日期；成员国可作更严格的规定。")
    ],
    contents: [
      .holdingResponse: [.delayReasons, .responseDate],
      .finalResponse: [.allPoints, .durableMedium, .ombudsmanRight],
    ],
    limits: [
      RegimeLimit(
        .finalResponse, within: .businessDays(15),
        metBy: [.decisionCommunicated, .holdingResponseSent]),
      RegimeLimit(
        .holdingResponse, within: .businessDays(15), if: Circumstance.exceptional.condition,
        note: Wording(
          "Only in exceptional situations beyond the provider's control.",
          "仅限服务商无法控制的例外情形。")),
      RegimeLimit(
        .extendedFinalResponse, within: .businessDays(35), if: .passed(.holdingResponseSent),
        note: Wording("Once a holding reply was sent.", "在已发出暂缓答复之后。")),
    ])

  /// Claims of air passengers in the European Union.
  ///
  /// Commission Interpretative Guidelines 2016/C 214/04 on Regulation (EC) 261/2004, which itself
  /// has no time limit for a reply; as of 2026-11-22. Without an effective date it is chosen by name.
  ///
  /// The six weeks of an older form are left out: they tell the passenger how long to wait and are
  /// nobody's duty. Chosen here: a last day on a holiday stays, because guidelines are no act of the
  /// Union that binds.
  public static let euAirGuidance = Regime(
    "eu-air-261-guidance", "EU air passenger claims", "欧盟航空旅客索赔指引", in: .european,
    for: [.airlines], .guidance,
    "Commission Interpretative Guidelines 2016/C 214/04 on Reg. (EC) 261/2004",
    read: .multiSecondary,
    caveat: Wording(
      "A revision of the regulation, with a duty to reply in 14 days, was under way when last seen.",
      "条例正在修订，拟规定14日的答复义务；查阅时尚未通过。"),
    counting: .calendarDates, contents: [.finalResponse: [.reasons]],
    limits: [RegimeLimit(.finalResponse, within: .months(2))])

  /// Complaints of rail passengers in the European Union.
  ///
  /// Regulation (EU) 2021/782 Art. 28, from 2023-06-07, as of 2026-11-22.
  ///
  /// A reasoned notice of delay, sent in time, meets the month. The later reply must come in less
  /// than three months: that limit counts the day of receipt as its first, so it ends on the day
  /// before the same day number, and its last day does not move.
  public static let euRail = Regime(
    "eu-rail-2021-782", "EU rail passenger complaints", "欧盟铁路旅客投诉", in: .european, for: [.rail],
    .regulation, "Reg. (EU) 2021/782 Art. 28", from: date(2023, 6, 7), read: .primary,
    caveat: Wording(
      "Read in the regulation before this one, 1371/2007 Art. 27(2).",
      "数字读自前一条例第1371/2007号第27条第2款。"),
    counting: .union,
    extensions: [
      RegimeExtension(
        .through(.months(3), from: .complaintReceived),
        "In justified cases, in less than three months; the date is announced within the first month.",
        "须有正当理由，且少于三个月；须在第一个月内告知日期。")
    ],
    contents: [.finalResponse: [.decision, .reasons], .holdingResponse: [.delayReasons]],
    limits: [
      RegimeLimit(
        .finalResponse, within: .months(1), metBy: [.decisionCommunicated, .holdingResponseSent]),
      RegimeLimit(
        .extendedFinalResponse, within: .months(3), if: .passed(.holdingResponseSent),
        counting: CountingRule(firstDay: .included),
        note: Wording(
          "In justified cases, once the delay was announced; in less than three months.",
          "须有正当理由并已告知延迟；须少于三个月。")),
      RegimeLimit(.limitation, within: .months(3), from: .eventComplainedOf, isVerified: false),
    ])

  /// Complaints of ferry and cruise passengers in the European Union.
  ///
  /// Regulation (EU) 1177/2010 Art. 24, from 2012-12-18, as of 2026-11-22.
  ///
  /// The first month is met by saying whether the complaint is substantiated, rejected or still being
  /// considered; a bare receipt does not do. Both limits move off weekends and holidays by
  /// Regulation 1182/71.
  public static let euFerry = Regime(
    "eu-ferry-1177-2010", "EU ferry passenger complaints", "欧盟水路旅客投诉", in: .european,
    for: [.ferries], .regulation, "Reg. (EU) 1177/2010 Art. 24", from: date(2012, 12, 18),
    read: .primary, counting: .union,
    contents: [.acknowledgement: [.progress], .finalResponse: [.decision, .reasons]],
    limits: [
      RegimeLimit(
        .acknowledgement, within: .months(1), metBy: [.progressReported, .decisionCommunicated],
        note: Wording(
          "It says: substantiated, rejected or still being considered.",
          "须说明：成立、不成立或仍在审查。")),
      RegimeLimit(.finalResponse, within: .months(2)),
      RegimeLimit(.limitation, within: .months(2), from: .eventComplainedOf),
    ])

  /// Complaints of bus and coach passengers in the European Union.
  ///
  /// Regulation (EU) 181/2011 Arts 26 and 27, from 2013-03-01, as of 2026-11-22. Counted and met as
  /// ``euFerry``.
  public static let euBus = Regime(
    "eu-bus-181-2011", "EU bus and coach passenger complaints", "欧盟道路旅客投诉", in: .european,
    for: [.buses], .regulation, "Reg. (EU) 181/2011 Arts 26-27", from: date(2013, 3, 1),
    read: .singleSecondary, isVerified: false,
    caveat: Wording("Read in one secondary source only.", "仅见于单一二手来源。"),
    counting: .union,
    contents: [.acknowledgement: [.progress], .finalResponse: [.decision, .reasons]],
    limits: [
      RegimeLimit(
        .acknowledgement, within: .months(1), metBy: [.progressReported, .decisionCommunicated],
        note: Wording(
          "It says: substantiated, rejected or still being considered.",
          "须说明：成立、不成立或仍在审查。")),
      RegimeLimit(.finalResponse, within: .months(3)),
      RegimeLimit(.limitation, within: .months(3), from: .eventComplainedOf),
    ])

  /// Reports of breaches of law within an organisation in the European Union.
  ///
  /// Directive (EU) 2019/1937 Art. 9(1)(b) and (f), from 2021-12-17, as of 2026-11-22. It binds
  /// through the law of each member state.
  ///
  /// Feedback is due three months after the acknowledgement. Without an acknowledgement they run from
  /// the end of the seven days: that is a period after a period, which no limit can say, and is left
  /// out, so the acknowledgement has to be watched. Chosen here: days are counted as acts of the
  /// Union are.
  public static let euWhistleblower = Regime(
    "eu-whistleblower-2019-1937", "EU whistleblower reports", "欧盟举报人保护指令（内部举报）",
    in: .european, for: [.whistleblowing], .directive,
    "Directive (EU) 2019/1937 Art. 9(1)(b), (f)", from: date(2021, 12, 17), read: .primary,
    caveat: Wording(
      "Where no acknowledgement was sent, the three months run from the end of the seven days; no "
        + "limit here says so.", "未发出确认的，三个月自七日期满起算；此处时限未涵盖该情形。"),
    counting: .union, contents: [.finalResponse: [.stepsTaken, .outstandingActions, .reasons]],
    limits: [
      RegimeLimit(.acknowledgement, within: .calendarDays(7), metBy: [.acknowledgementSent]),
      RegimeLimit(
        .finalResponse, within: .months(3), from: .acknowledgementSent, isVerified: false),
    ])

  /// Reports of serious incidents with medical devices in the European Union.
  ///
  /// Regulation (EU) 2017/745 Art. 87(3) to (5), from 2021-05-26, as of 2026-11-22. Two web pages
  /// show other numbers; those of the regulation are used.
  ///
  /// A report is due immediately, and at the latest on the day named. Chosen here: that day does not
  /// move off a holiday, because later would hardly be immediately. Which of the two limits for
  /// incidents applies is said by ``Circumstance/seriousOutcome``.
  public static let euMDR = Regime(
    "eu-mdr-art87", "EU medical device vigilance", "欧盟医疗器械警戒", in: .european,
    for: [.medicalDevices], .regulation, "Reg. (EU) 2017/745 Art. 87(3)-(5)",
    from: date(2021, 5, 26), read: .primary, counting: .calendarDates,
    extensions: [
      RegimeExtension(
        .unstated,
        "An initial report may be incomplete and is completed later; unverified.",
        "首次报告可不完整，随后补充；未经核实。")
    ],
    contents: [.regulatorReport: [.reportForm]],
    retention: Wording(
      "Technical documentation for 10 or 15 years, unverified.", "技术文件保存10年或15年，未经核实。"),
    limits: [
      RegimeLimit(
        .regulatorReport, "threat", within: .calendarDays(2), .immediately, from: .awareOfThreat,
        by: .manufacturer),
      RegimeLimit(
        .regulatorReport, "seriousOutcome", within: .calendarDays(10), .immediately,
        from: .awareOfEvent, by: .manufacturer, if: Circumstance.seriousOutcome.condition,
        note: Wording(
          "Death, or an unanticipated serious deterioration in health.",
          "死亡或健康状况意外严重恶化。")),
      RegimeLimit(
        .regulatorReport, "incident", within: .calendarDays(15), .immediately,
        from: .awareOfEvent, by: .manufacturer, if: .not(Circumstance.seriousOutcome.condition),
        note: Wording("Any other serious incident.", "其他严重事件。")),
    ])
}
