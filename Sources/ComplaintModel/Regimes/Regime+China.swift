import BusinessTime

/// All of them count by the Civil Code, articles 201 to 204: the day of the event is not counted, a
/// last day on a statutory holiday moves on, and the day ends when business ends.
extension Regime {
  static let chineseRegimes = [cnNFRA, cnMIIT, cnSAMR, cnExpress, cnCAAC, cnXinfang]

  /// Complaints to banks and insurers in China (银行业保险业消费投诉处理管理办法).
  ///
  /// 中国银保监会令2020年第3号, from 2020-03-01, as of 2026-11-22.
  ///
  /// Which of the three limits applies is said by ``Circumstance/complex`` and
  /// ``Circumstance/exceptionallyComplex``; the last one also needs that the complainant was told, as
  /// ``Milestone/extensionNotified``. The review by the superior office is the round
  /// ``ReviewRound/internal``; its two limits were not verified.
  public static let cnNFRA = Regime(
    "cn-nfra-2020-3", "Chinese banking and insurance complaints", "银行业保险业消费投诉处理管理办法",
    in: .china, for: [.banking, .insurance], .departmentalRule, "中国银保监会令2020年第3号",
    from: date(2020, 3, 1), read: .official,
    caveat: Wording(
      "The regulator said in May 2025 that a revision is being sped up.",
      "监管部门于2025年5月表示正加快修订。"),
    counting: .china,
    extensions: [
      RegimeExtension(
        .through(.calendarDays(60), from: .complaintReceived),
        "From 15 to 30 days if complex; 30 more if exceptionally complex, with the approval of a "
          + "higher level and notice to the complainant.",
        "情况复杂的由15日延至30日；情况特别复杂的，经上级批准并告知投诉人，可再延长30日。")
    ],
    contents: [.finalResponse: [.decision, .reasons, .furtherStage, .otherRecourse]],
    retention: Wording("Complaint archives; how long is unverified.", "须建立投诉档案；保存年限未经核实。"),
    limits: [
      RegimeLimit(
        .finalResponse, within: .calendarDays(15), if: .not(complexMatter),
        note: Wording("Clear facts, simple dispute.", "事实清楚、争议情况简单的。")),
      RegimeLimit(
        .extendedFinalResponse, "complex", within: .calendarDays(30),
        if: .all([complexMatter, .not(approvedExtension)]),
        note: Wording("Complex matters.", "情况复杂的。")),
      RegimeLimit(
        .extendedFinalResponse, "exceptionallyComplex", within: .calendarDays(60),
        if: approvedExtension,
        note: Wording(
          "Exceptionally complex matters, once approved and told to the complainant.",
          "情况特别复杂，已经批准并告知投诉人的。")),
      RegimeLimit(
        .externalReferralWindow, within: .calendarDays(30), from: .finalResponseSent,
        in: .internal, isVerified: false,
        note: Wording("To ask the superior office for a review.", "向上级机构申请核查。")),
      RegimeLimit(
        .finalResponse, "review", within: .calendarDays(30), from: .reviewRequestReceived,
        in: .internal, isVerified: false,
        note: Wording("The superior office decides.", "由上级机构作出核查决定。")),
    ])

  private static let complexMatter = Condition.any([
    Circumstance.complex.condition, Circumstance.exceptionallyComplex.condition,
  ])

  private static let approvedExtension = Condition.all([
    Circumstance.exceptionallyComplex.condition, .passed(.extensionNotified),
  ])

  /// Telecommunications complaints and appeals in China (电信用户申诉处理办法).
  ///
  /// 工业和信息化部令第35号, articles 10, 11 and 14, from 2016-07-30, as of 2026-11-22.
  ///
  /// The operator answers first; acceptance and answer of the appeals centre are the centre's own
  /// time. Which of the two windows for an appeal applies follows from the complaint's category: a
  /// dispute about charges lies within ``ComplaintCategory/billing``.
  public static let cnMIIT = Regime(
    "cn-miit-35", "Chinese telecommunications appeals", "电信用户申诉处理办法", in: .china,
    for: [.telecoms], .departmentalRule, "工业和信息化部令第35号第10、11、14条",
    from: date(2016, 7, 30), read: .official, counting: .china,
    limits: [
      RegimeLimit(.finalResponse, within: .calendarDays(15)),
      RegimeLimit(.regulatorAcceptance, within: .businessDays(5), from: .allMaterialsReceived),
      RegimeLimit(.regulatorDecision, within: .calendarDays(30), from: .allMaterialsReceived),
      RegimeLimit(
        .limitation, "billing", within: .months(5), from: .eventComplainedOf, in: .external,
        if: billingDispute, note: Wording("Disputes about charges.", "收费争议。")),
      RegimeLimit(
        .limitation, within: .months(24), from: .eventComplainedOf, in: .external,
        if: .not(billingDispute), note: Wording("All other disputes.", "其他争议。")),
    ])

  private static let billingDispute = Condition.fact(
    .known(.category), .within(ComplaintCategory.billing.rawValue))

  /// Complaints to the market regulator in China (12315).
  ///
  /// 消费者权益保护法第46条, its 实施条例（2024）第46条 and 国家市场监督管理总局令第121号, from 2026-04-15,
  /// as of 2026-11-22. The numbers are those of the law and of the State Council's regulation; the
  /// articles of order 121 were not seen.
  ///
  /// Both limits are the regulator's own, so nothing in this regime can be breached by the firm; it
  /// is an external proceeding beside the complaint. Time for appraisal and testing does not count:
  /// its clock is paused for it.
  public static let cnSAMR = Regime(
    "cn-samr-121", "Chinese market regulator complaints (12315)",
    "市场监督管理投诉举报处理办法与消费者权益保护法", in: .china, for: [.consumerGoods, .onlineShops],
    .statute, "消费者权益保护法第46条；实施条例（2024）第46条；国家市场监督管理总局令第121号",
    from: date(2026, 4, 15), read: .primary, counting: .china,
    contents: [.regulatorAcceptance: [.reasons, .otherRecourse]],
    limits: [
      RegimeLimit(
        .regulatorAcceptance, within: .businessDays(7),
        note: Wording(
          "From the day the regulator receives it.", "自监管部门收到投诉之日起。")),
      RegimeLimit(
        .regulatorDecision, within: .calendarDays(60), from: .acceptedByRegulator,
        isPausable: true,
        note: Wording(
          "Mediation is over by then, or is ended; time for appraisal and testing does not count.",
          "届时未达成调解的应当终止；鉴定、检测时间不计算在内。")),
    ])

  /// Complaints about express delivery and post in China (快递暂行条例, 邮政法).
  ///
  /// 快递暂行条例第28条 and 邮政法第65条, from 2018-05-01, as of 2026-11-22. The answer to an appeal is the
  /// postal administration's own time.
  public static let cnExpress = Regime(
    "cn-express", "Chinese express delivery complaints", "快递与邮政投诉处理规定", in: .china,
    for: [.express], .statute, "快递暂行条例第28条；邮政法第65条", from: date(2018, 5, 1), read: .primary,
    counting: .china,
    limits: [
      RegimeLimit(.finalResponse, within: .calendarDays(7)),
      RegimeLimit(
        .regulatorDecision, within: .calendarDays(30), from: .regulatorComplaintReceived),
    ])

  /// Complaints of air passengers in China (公共航空运输旅客服务管理规定).
  ///
  /// 交通运输部令2021年第3号, from 2021-09-01, as of 2026-11-22. Business days are those of the State
  /// Council's arrangement, worked weekends included.
  public static let cnCAAC = Regime(
    "cn-caac-2021", "Chinese air passenger complaints", "公共航空运输旅客服务管理规定", in: .china,
    for: [.airlines], .departmentalRule, "交通运输部令2021年第3号", from: date(2021, 9, 1),
    read: .multiSecondary,
    caveat: Wording(
      "Read in a news release; contents and retention are unverified.",
      "数字读自新闻通稿；答复内容与保存年限未经核实。"),
    counting: .china, contents: [.finalResponse: [.decision, .remedy]],
    retention: Wording("3 years, unverified.", "3年，未经核实。"),
    limits: [RegimeLimit(.finalResponse, within: .businessDays(10))])

  /// Petitions to public bodies in China (信访工作条例).
  ///
  /// 信访工作条例（2022）第22条 and 第34条至第36条, from 2022-05-01, as of 2026-11-22.
  ///
  /// The public body that uses this regime owes its answers itself, also where they run from the
  /// acceptance. The first further look (复查) is the round ``ReviewRound/internal``; the second one
  /// (复核) is taken as ``ReviewRound/external``, because there are three rounds.
  public static let cnXinfang = Regime(
    "cn-xinfang-2022", "Chinese petitions", "信访工作条例", in: .china, for: [.petitions], .statute,
    "信访工作条例（2022）第22条、第34条至第36条", from: date(2022, 5, 1), read: .primary, counting: .china,
    extensions: [
      RegimeExtension(
        .additional(.calendarDays(30)),
        "If complex, with the approval of the person in charge and the reasons told.",
        "情况复杂的，经负责人批准并告知理由。")
    ],
    contents: [.finalResponse: [.decision, .otherRecourse]],
    limits: [
      RegimeLimit(
        .acknowledgement, within: .calendarDays(15), by: .publicBody,
        note: Wording(
          "Registered, passed to the competent body, and told.", "登记、分送并告知。")),
      RegimeLimit(
        .finalResponse, within: .calendarDays(60), from: .acceptedByRegulator, by: .publicBody),
      RegimeLimit(
        .externalReferralWindow, "review", within: .calendarDays(30), from: .finalResponseSent,
        in: .internal, note: Wording("To ask for a review.", "申请复查。")),
      RegimeLimit(
        .finalResponse, "review", within: .calendarDays(30), from: .reviewRequestReceived,
        by: .publicBody, in: .internal, note: Wording("The opinion on the review.", "复查意见。")),
      RegimeLimit(
        .externalReferralWindow, "furtherReview", within: .calendarDays(30),
        from: .reviewOpinionReceived, note: Wording("To ask for a further review.", "申请复核。")),
    ])
}
