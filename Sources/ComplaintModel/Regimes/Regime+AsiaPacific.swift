import BusinessTime

extension Regime {
  static let asiaPacificRegimes = [auASIC, auTelco, inRBI, inECommerce, hkHKMA]

  /// Internal dispute resolution in financial services in Australia.
  ///
  /// ASIC Regulatory Guide 271, enforceable by Instrument 2020/98, from 2021-10-05, as of
  /// 2026-11-22.
  ///
  /// The acknowledgement is due in 24 hours; the guide also names one business day, or as soon as
  /// practicable, and the 24 hours are used as the shortest. Which of the responses applies follows
  /// from what the host says of the complaint. For death benefits the start was not verified. Chosen
  /// here: last days stay.
  public static let auASIC = Regime(
    "au-asic-rg271", "ASIC internal dispute resolution (RG 271)",
    "澳大利亚证券与投资委员会内部争议解决指引（RG 271）", in: .australia,
    for: [.financialServices, .banking, .insurance, .credit, .superannuation], .regulatoryRule,
    "ASIC RG 271 (enforceable via Instrument 2020/98)", from: date(2021, 10, 5),
    read: .multiSecondary, counting: .weekdays,
    extensions: [
      RegimeExtension(
        .unstated,
        "For complex complaints or circumstances beyond control; before the limit ends, a notice "
          + "gives the reasons and tells how to reach the authority for financial complaints.",
        "限于复杂投诉或不可控情形；须在期满前通知，说明理由及金融投诉管理机构的联系方式。")
    ],
    contents: [
      .finalResponse: [.decision, .reasons, .findings, .ombudsmanRight, .ombudsmanContact],
      .holdingResponse: [.delayReasons, .ombudsmanRight, .ombudsmanContact],
    ],
    limits: [
      RegimeLimit(
        .acknowledgement, within: .elapsed(.hours(24)),
        note: Wording(
          "Or one business day, or as soon as practicable.", "或一个工作日内，或在切实可行时尽快。")),
      RegimeLimit(
        .finalResponse, within: .calendarDays(30),
        if: .not(
          .any([
            Circumstance.hardship.condition, Circumstance.superannuation.condition,
            Circumstance.deathBenefit.condition,
          ])), note: Wording("Where none of the others applies.", "不属于其他情形的。")),
      RegimeLimit(
        .finalResponse, "hardship", within: .calendarDays(21),
        if: Circumstance.hardship.condition,
        note: Wording(
          "Hardship, default notices and postponement of enforcement.",
          "财务困难、违约通知及暂缓强制执行。")),
      RegimeLimit(
        .finalResponse, "superannuation", within: .calendarDays(45),
        if: Circumstance.superannuation.condition,
        note: Wording(
          "Superannuation other than death benefits, and traditional trustees.",
          "养老金（身故给付除外）及信托。")),
      RegimeLimit(
        .finalResponse, "deathBenefit", within: .calendarDays(90), from: .objectionPeriodEnded,
        if: Circumstance.deathBenefit.condition, isVerified: false,
        note: Wording(
          "Objections to the distribution of a death benefit; the start is unverified.",
          "对身故给付分配的异议；起算点未经核实。")),
      RegimeLimit(
        .summaryResolution, within: .businessDays(5),
        if: .not(
          .any([Circumstance.hardship.condition, Circumstance.writtenResponse.condition])),
        note: Wording(
          "Settled to the complainant's satisfaction, or explained where nothing more can be done; no "
            + "written response is needed then.", "已令投诉人满意，或已说明且无其他可为；此时无需书面答复。")),
    ])

  /// Telecommunications complaints in Australia.
  ///
  /// Telecommunications (Consumer Complaints Handling) Industry Standard 2018, as varied, as of
  /// 2026-11-22. No source in use says from when this version holds, so it is chosen by name only.
  ///
  /// Complaints by telephone or in person are acknowledged at once; the two working days are for all
  /// others. What is urgent is for the host to say. Chosen here: working days are weekdays without
  /// the holidays of the place.
  public static let auTelco = Regime(
    "au-acma-telco", "Australian telecommunications complaints", "澳大利亚电信投诉处理标准",
    in: .australia, for: [.telecoms], .statute,
    "Telecommunications (Consumer Complaints Handling) Industry Standard 2018 (as varied)",
    read: .official,
    caveat: Wording(
      "An older page shows 15 and 10 working days instead of 10 and 5; since when the shorter ones "
        + "hold was not seen.", "旧网页为15个与10个工作日，现为10个与5个；生效日期未能确认。"),
    counting: .weekdays,
    extensions: [
      RegimeExtension(
        .unstated,
        "The consumer is told the reasons and the new date before the limit ends; the right to go to "
          + "the ombudsman is unverified.", "须在期满前告知理由和新的日期；告知申诉权利一项未经核实。")
    ],
    contents: [.finalResponse: [.remedy, .furtherStage, .ombudsmanRight]],
    limits: [
      RegimeLimit(
        .acknowledgement, within: .businessDays(2), isVerified: false,
        note: Wording(
          "At once by telephone or in person.", "电话或当面投诉应立即确认。")),
      RegimeLimit(
        .finalResponse, "urgent", within: .businessDays(2), if: Circumstance.urgent.condition,
        note: Wording("Urgent complaints.", "紧急投诉。")),
      RegimeLimit(
        .finalResponse, within: .businessDays(10), if: .not(Circumstance.urgent.condition),
        note: Wording("A resolution is proposed.", "提出解决方案。")),
      RegimeLimit(.implementRemedy, within: .businessDays(5), from: .remedyAgreed),
    ])

  /// Complaints to entities that the Reserve Bank of India regulates.
  ///
  /// Reserve Bank – Integrated Ombudsman Scheme, 2026, for complaints from 2026-07-01, as of
  /// 2026-11-22. Earlier ones stay under the scheme of 2021, which is not shipped.
  ///
  /// The appeal against an award is a window: chosen here as the complainant's, whatever the entity's
  /// own right may be. Chosen here: last days stay.
  public static let inRBI = Regime(
    "in-rbi-ios-2026", "RBI integrated ombudsman scheme", "印度储备银行综合申诉专员计划", in: .india,
    for: [.banking, .credit, .payments, .creditBureaus], .regulatoryRule,
    "Reserve Bank - Integrated Ombudsman Scheme, 2026", from: date(2026, 7, 1),
    read: .multiSecondary, counting: .calendarDates,
    contents: [.finalResponse: [.decision, .ombudsmanRight]],
    limits: [
      RegimeLimit(.finalResponse, within: .calendarDays(30)),
      RegimeLimit(
        .externalReferralWindow, within: .calendarDays(90),
        from: .finalResponseSentOrDeadlineExpired),
      RegimeLimit(
        .regulatorResponse, within: .calendarDays(15), from: .regulatorInquiryReceived),
      RegimeLimit(
        .externalReferralWindow, "appeal", within: .calendarDays(30), from: .awardReceived),
    ])

  /// Grievances of customers of online shops in India.
  ///
  /// Consumer Protection (E-Commerce) Rules 2020 r.4(5), from 2020-07-23, as of 2026-11-22. The 48
  /// hours run by the clock, over weekends as well. Chosen here: last days stay.
  public static let inECommerce = Regime(
    "in-ecommerce-rules-2020", "Indian e-commerce grievances", "印度电子商务投诉规则", in: .india,
    for: [.onlineShops], .statute, "Consumer Protection (E-Commerce) Rules 2020 r.4(5)",
    from: date(2020, 7, 23), read: .multiSecondary, counting: .calendarDates,
    contents: [.acknowledgement: [.receipt], .finalResponse: [.remedy]],
    limits: [
      RegimeLimit(.acknowledgement, within: .elapsed(.hours(48)), metBy: [.acknowledgementSent]),
      RegimeLimit(.finalResponse, within: .months(1)),
    ])

  /// Complaints to banks in Hong Kong.
  ///
  /// HKMA Supervisory Policy Manual IC-4 of 6 January 2023, from 2023-04-05, as of 2026-11-22.
  ///
  /// An interim reply, sent in time, meets the 30 days; the 60 apply once it was sent, as
  /// ``Milestone/holdingResponseSent``. Chosen here: last days stay.
  public static let hkHKMA = Regime(
    "hk-hkma-ic4", "HKMA complaints handling and redress (IC-4)",
    "香港金融管理局投诉处理及补救指引（IC-4）", in: .hongKong, for: [.banking], .guidance,
    "HKMA Supervisory Policy Manual IC-4 (6 Jan 2023, statutory guideline s.7(3) Banking Ordinance)",
    from: date(2023, 4, 5), read: .multiSecondary,
    caveat: Wording(
      "Read on banks' own pages, not in the manual; it says normally, so the 60 days can be exceeded.",
      "数字读自银行网页而非手册原文；原文称“一般”，故60日可能被超出。"),
    counting: .calendarDates,
    extensions: [
      RegimeExtension(
        .through(.calendarDays(60), from: .complaintReceived),
        "Normally not beyond that; an interim reply gives the reasons.",
        "一般不超过此期限；须以中期回复说明理由。")
    ],
    contents: [
      .holdingResponse: [.delayReasons],
      .finalResponse: [.decision, .ombudsmanRight, .regulatorRight],
    ],
    limits: [
      RegimeLimit(.acknowledgement, within: .calendarDays(7)),
      RegimeLimit(
        .finalResponse, within: .calendarDays(30),
        metBy: [.decisionCommunicated, .holdingResponseSent]),
      RegimeLimit(
        .extendedFinalResponse, within: .calendarDays(60), if: .passed(.holdingResponseSent),
        note: Wording(
          "Complex cases, once an interim reply was sent.", "复杂个案，且已发出中期回复。")),
    ])
}
