import BusinessTime

extension Regime {
  static let unitedKingdomRegimes = [
    ukFCA, ukFCAPayments, ukOfcom, ukEnergy, ukHousing, ukNHS, ukLegalOmbudsman, ukDataProtection,
  ]

  /// Complaints about financial services in the United Kingdom, other than payments: DISP 1.
  ///
  /// FCA Handbook DISP 1.5.1R to 1.5.4R, 1.6.1R, 1.6.2R, 1.9.1R, 2.8.1R, 2.8.2R, as of 2026-11-22.
  /// No source in use says from when this version holds, so it is chosen by name only.
  ///
  /// The handbook counts from the day of receipt as day 0; the summary resolution ends at the close
  /// of business on the third business day, everything else with its day. A written response that
  /// explains the delay and names the ombudsman meets the eight weeks as a final response does.
  /// Chosen here: the six years and the three years are two windows, of which the later one counts.
  public static let ukFCA = Regime(
    "uk-fca-disp1", "FCA complaints rules (DISP 1)", "英国金融行为监管局投诉处理规则（DISP 1）",
    in: .unitedKingdom, for: [.financialServices, .banking, .insurance, .credit],
    .regulatoryRule,
    "FCA Handbook DISP 1.5.1R-1.5.4R, 1.6.1R, 1.6.2R, 1.9.1R, 2.8.1R, 2.8.2R", read: .primary,
    counting: .fca,
    extensions: [
      RegimeExtension(
        .unstated,
        "The eight weeks are not extended: without a final response by then, a written one explains "
          + "the delay, names the date expected and tells of the ombudsman.",
        "八周不予延长：届时未作出最终答复的，须书面说明延迟原因、预计日期及向申诉专员申诉的权利。")
    ],
    contents: [
      .acknowledgement: [.receipt, .responseDate],
      .summaryResolution: [.settled, .ombudsmanRight, .waiver, .leaflet],
      .finalResponse: [
        .decision, .reasons, .remedy, .ombudsmanRight, .referralWindow, .leaflet, .waiver,
      ],
    ],
    retention: Wording(
      "3 years from receipt; 5 years for collective portfolio management of UCITS.",
      "自收到之日起3年；UCITS集合投资组合管理为5年。"),
    limits: [
      RegimeLimit(
        .summaryResolution, within: .businessDays(3),
        counting: CountingRule(endOfDay: .closeOfBusiness),
        note: Wording(
          "The complainant has agreed that it is settled; a written communication follows promptly.",
          "投诉人已表示接受；随后须尽快发出书面通知。")),
      RegimeLimit(.acknowledgement, within: nil, .promptly),
      RegimeLimit(.progressUpdate, within: nil, .ongoing, from: .acknowledgementSent),
      RegimeLimit(
        .finalResponse, within: .weeks(8), metBy: [.decisionCommunicated, .holdingResponseSent]),
      RegimeLimit(.externalReferralWindow, within: .months(6), from: .finalResponseSent),
      RegimeLimit(
        .limitation, "event", within: .months(72), from: .eventComplainedOf,
        note: Wording(
          "Six years, or until the window from awareness ends if that is later.",
          "六年；若自知悉起算的期限更晚，以更晚者为准。")),
      RegimeLimit(
        .limitation, "awareness", within: .months(36), from: .complainantAware,
        note: Wording(
          "Three years, if that ends later than the window from the event.",
          "三年；仅在晚于自事项发生起算的期限时适用。")),
    ])

  /// Complaints about payment services and electronic money in the United Kingdom: DISP 1.6.2AR.
  ///
  /// FCA Handbook DISP 1.6.1R(1)(b)(i), 1.6.2AR, 2.8.1R(2A), from 2018-01-13, as of 2026-11-22.
  ///
  /// Counted as ``ukFCA``. A holding response, sent in time, meets the 15 business days; the
  /// condition of its own is that circumstances are exceptional, which the host says. The 35 business
  /// days apply once the milestone ``Milestone/holdingResponseSent`` was passed.
  public static let ukFCAPayments = Regime(
    "uk-fca-disp1-psd-emd", "FCA complaints rules for payments and e-money",
    "英国金融行为监管局支付与电子货币投诉处理规则", in: .unitedKingdom, for: [.payments], .regulatoryRule,
    "FCA Handbook DISP 1.6.1R(1)(b)(i), 1.6.2AR, 2.8.1R(2A)", from: date(2018, 1, 13),
    read: .primary, counting: .fca,
    extensions: [
      RegimeExtension(
        .through(.businessDays(35), from: .complaintReceived),
        "In exceptional circumstances only; a holding response within the first 15 business days "
          + "gives the reasons and the date of the final response.",
        "仅限例外情形；须在前15个工作日内发出暂缓答复，说明理由和最终答复日期。")
    ],
    contents: [
      .acknowledgement: [.receipt, .responseDate],
      .holdingResponse: [.delayReasons, .responseDate],
      .summaryResolution: [.settled, .ombudsmanRight, .waiver, .leaflet],
      .finalResponse: [
        .decision, .reasons, .remedy, .ombudsmanRight, .referralWindow, .leaflet, .waiver,
      ],
    ],
    retention: Wording("3 years from receipt.", "自收到之日起3年。"),
    limits: [
      RegimeLimit(
        .summaryResolution, within: .businessDays(3),
        counting: CountingRule(endOfDay: .closeOfBusiness)),
      RegimeLimit(
        .acknowledgement, within: nil, .promptly,
        note: Wording(
          "It states the 15 and 35 business days.", "须说明15个与35个工作日的时间安排。")),
      RegimeLimit(
        .finalResponse, within: .businessDays(15),
        metBy: [.decisionCommunicated, .holdingResponseSent]),
      RegimeLimit(
        .holdingResponse, within: .businessDays(15), if: Circumstance.exceptional.condition,
        note: Wording(
          "Only in exceptional circumstances beyond the firm's control.",
          "仅限企业无法控制的例外情形。")),
      RegimeLimit(
        .extendedFinalResponse, within: .businessDays(35), if: .passed(.holdingResponseSent),
        note: Wording("Once a holding response was sent.", "在已发出暂缓答复之后。")),
      RegimeLimit(.externalReferralWindow, within: .months(6), from: .finalResponseSent),
    ])

  /// Access to dispute resolution for telephone and internet customers in the United Kingdom.
  ///
  /// Ofcom General Condition C4 and its Approved Complaints Code of Practice, for complaints from
  /// 2026-04-08, as of 2026-11-22. Before, it was 8 weeks; those rules are not shipped.
  ///
  /// Chosen here, because no source in use says: the day of the complaint is day 0 and a last day on
  /// a holiday stays. A complaint that is resolved needs no signpost.
  public static let ukOfcom = Regime(
    "uk-ofcom-complaints-code-2026", "Ofcom complaints code (2026)",
    "英国通信管理局投诉处理准则（2026年）", in: .unitedKingdom, for: [.telecoms], .regulatoryRule,
    "Ofcom General Condition C4 and Approved Complaints Code of Practice (statement of 8 Jul 2025)",
    from: date(2026, 4, 8), read: .official, counting: .calendarDates,
    contents: [.externalSignpost: [.ombudsmanRight, .ombudsmanContact]],
    limits: [
      RegimeLimit(
        .externalSignpost, within: .weeks(6),
        note: Wording(
          "Earlier if both sides see that they will not agree.", "双方明知无法达成一致的，应提前告知。"))
    ])

  /// Gas and electricity complaints in Great Britain.
  ///
  /// The Gas and Electricity (Consumer Complaints Handling Standards) Regulations 2008
  /// (SI 2008/1898), reg. 4 and 6, from 2008-10-01, as of 2026-11-22. They do not extend to
  /// Northern Ireland, although the code `GB` contains it.
  ///
  /// Chosen here, because no source in use says: the day of receipt is day 0 and a last day on a
  /// holiday stays.
  public static let ukEnergy = Regime(
    "uk-energy-chs-2008", "Energy complaints handling standards (Great Britain)",
    "大不列颠能源投诉处理标准", in: .unitedKingdom, for: [.energy], .statute,
    "Gas and Electricity (Consumer Complaints Handling Standards) Regulations 2008 (SI 2008/1898), "
      + "reg. 4, reg. 6", from: date(2008, 10, 1), read: .multiSecondary,
    caveat: Wording(
      "A shorter period has been consulted on; whether it was adopted is not known. It does not hold "
        + "in Northern Ireland.", "曾就缩短期限征求意见，是否已采纳尚不清楚；不适用于北爱尔兰。"),
    counting: .calendarDates,
    contents: [.externalSignpost: [.ombudsmanRight, .ombudsmanContact, .ombudsmanTerms]],
    limits: [
      RegimeLimit(
        .externalSignpost, within: .weeks(8),
        note: Wording(
          "Earlier if both sides see that they will not agree.", "双方明知无法达成一致的，应提前告知。"))
    ])

  /// Complaints to social landlords in England.
  ///
  /// Housing Ombudsman, Complaint Handling Code of 1 April 2024, paragraphs 6.2 to 6.4, 6.11, 6.14
  /// and 6.15, as of 2026-11-22.
  ///
  /// The clock of a response starts at the acknowledgement, so an acknowledgement that is missing
  /// has to be watched by its own limit. Its second stage is the round ``ReviewRound/internal``, in
  /// which acknowledgement and response count for themselves. Sources disagree on the extension of
  /// that stage, 10 or 20 business days; the 20 of the majority are used. Chosen here: business days
  /// are those of England's other rules, because the code names none.
  public static let ukHousing = Regime(
    "uk-housing-ombudsman-2024", "Housing Ombudsman complaint handling code",
    "英国住房申诉专员投诉处理守则", in: .england, for: [.socialHousing], .statutoryCode,
    "Complaint Handling Code (1 Apr 2024) paras 6.2, 6.3, 6.4, 6.11, 6.14, 6.15",
    from: date(2024, 4, 1), read: .multiSecondary, counting: .england,
    extensions: [
      RegimeExtension(
        .additional(.businessDays(10)), round: .first,
        "Beyond that only for a good reason; the resident is told the new date and how to reach the "
          + "ombudsman.", "超出者须有正当理由；须告知住户新的日期及申诉专员联系方式。"),
      RegimeExtension(
        .additional(.businessDays(20)), round: .internal,
        "Beyond that only for a good reason; the resident is told the new date and how to reach the "
          + "ombudsman.", "超出者须有正当理由；须告知住户新的日期及申诉专员联系方式。"),
    ],
    contents: [
      .finalResponse: [
        .stage, .decision, .reasons, .remedy, .outstandingActions, .furtherStage, .ombudsmanRight,
      ]
    ],
    limits: [
      RegimeLimit(.acknowledgement, within: .businessDays(5), metBy: [.acknowledgementSent]),
      RegimeLimit(.finalResponse, within: .businessDays(10), from: .acknowledgementSent),
      RegimeLimit(
        .acknowledgement, "review", within: .businessDays(5), from: .escalationRequestReceived,
        metBy: [.acknowledgementSent], in: .internal),
      RegimeLimit(
        .finalResponse, "review", within: .businessDays(20), from: .acknowledgementSent,
        in: .internal),
    ])

  /// Complaints about the health service and adult social care in England.
  ///
  /// SI 2009/309 regulations 12 to 14, from 2009-04-01, as of 2026-11-22.
  ///
  /// Written reasons for the delay meet the six months as a response does. The acknowledgement may be
  /// oral. Chosen here, because no source in use says: which days are working days, and that a last
  /// day on a holiday stays.
  public static let ukNHS = Regime(
    "uk-nhs-complaints-2009", "NHS and adult social care complaints (England)",
    "英格兰国民医疗服务与成人社会照护投诉规定", in: .england, for: [.health, .socialCare], .statute,
    "SI 2009/309 regs 12-14", from: date(2009, 4, 1), read: .multiSecondary, counting: .weekdays,
    extensions: [
      RegimeExtension(
        .unstated,
        "A longer period may be agreed with the complainant; after six months the reasons are given "
          + "in writing.", "可与投诉人商定更长期限；满六个月须书面说明理由。")
    ],
    contents: [.finalResponse: [.consideration, .decision, .remedy, .ombudsmanRight]],
    limits: [
      RegimeLimit(.acknowledgement, within: .businessDays(3)),
      RegimeLimit(
        .finalResponse, within: .months(6), metBy: [.decisionCommunicated, .holdingResponseSent]),
      RegimeLimit(.limitation, within: .months(12), from: .eventOrAware),
    ])

  /// Complaints to lawyers in England and Wales before the Legal Ombudsman can be turned to.
  ///
  /// Legal Ombudsman Scheme Rules of 1 April 2023, chapter 4, as of 2026-11-22.
  ///
  /// Chosen here, because no source in use says: the day of receipt is day 0 and a last day on a
  /// holiday stays.
  public static let ukLegalOmbudsman = Regime(
    "uk-legal-ombudsman", "Legal Ombudsman scheme rules", "英格兰和威尔士法律申诉专员规则",
    in: .englandAndWales, for: [.legalServices], .schemeRules,
    "Legal Ombudsman Scheme Rules (1 Apr 2023) ch. 4", from: date(2023, 4, 1),
    read: .multiSecondary, counting: .calendarDates,
    contents: [.finalResponse: [.ombudsmanRight, .ombudsmanContact, .referralWindow]],
    limits: [
      RegimeLimit(.finalResponse, within: .weeks(8)),
      RegimeLimit(.externalReferralWindow, within: .months(6), from: .finalResponseSent),
      RegimeLimit(.limitation, within: .months(12), from: .eventOrAware),
    ])

  /// Data protection complaints to controllers in the United Kingdom.
  ///
  /// Data Protection Act 2018 s.164A, inserted by the Data (Use and Access) Act 2025, from
  /// 2026-06-19, as of 2026-11-22.
  ///
  /// The 30 days begin on the day after receipt, whether or not that is a working day; a last day on
  /// a weekend or holiday moves to the next working day. Chosen here: an outcome meets the
  /// acknowledgement, too.
  public static let ukDataProtection = Regime(
    "uk-dpa-164a", "UK data protection complaints", "英国个人数据保护投诉", in: .unitedKingdom,
    for: [.personalData], .statute,
    "Data Protection Act 2018 s.164A, inserted by Data (Use and Access) Act 2025",
    from: date(2026, 6, 19), read: .multiSecondary, counting: .ico,
    contents: [
      .acknowledgement: [.receipt], .progressUpdate: [.progress],
      .finalResponse: [.decision, .regulatorRight],
    ],
    limits: [
      RegimeLimit(.acknowledgement, within: .calendarDays(30)),
      RegimeLimit(.progressUpdate, within: nil, .withoutUndueDelay),
      RegimeLimit(.finalResponse, within: nil, .withoutUndueDelay),
    ])
}
