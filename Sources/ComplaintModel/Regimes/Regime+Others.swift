import BusinessTime

extension Regime {
  static let otherRegimes = [caBankAct, brSAC, iso10002]

  /// Complaints to banks in Canada.
  ///
  /// Bank Act s.627.43 with the Financial Consumer Protection Framework Regulations and the agency's
  /// guideline, from 2022-06-30, as of 2026-11-22. After 56 days the external complaints body can be
  /// turned to. Chosen here, because no source in use says: the day of receipt is day 0 and a last
  /// day on a holiday stays.
  public static let caBankAct = Regime(
    "ca-bankact-fcpf", "Canadian bank complaints", "加拿大银行投诉处理规定", in: .canada, for: [.banking],
    .statute,
    "Bank Act s.627.43; Financial Consumer Protection Framework Regulations; FCAC Guideline",
    from: date(2022, 6, 30), read: .official, counting: .calendarDates,
    contents: [.finalResponse: [.decision, .ombudsmanRight, .ombudsmanContact]],
    retention: Wording("7 years, unverified.", "7年，未经核实。"),
    limits: [RegimeLimit(.finalResponse, within: .calendarDays(56))])

  /// Customer service of federally regulated services in Brazil.
  ///
  /// Decreto 11.034/2022 art. 13, from 2022-10-03, as of 2026-11-22. Its seven days are calendar
  /// days (dias corridos) from the registration of the demand. Chosen here: a last day on a holiday
  /// stays.
  public static let brSAC = Regime(
    "br-sac-11034", "Brazilian customer service decree", "巴西客户服务法令", in: .brazil,
    for: [.federalServices], .statute, "Decreto 11.034/2022 art. 13", from: date(2022, 10, 3),
    read: .multiSecondary, counting: .calendarDates, contents: [.finalResponse: [.decision]],
    retention: Wording("Recordings of calls for at least 90 days.", "通话录音至少保存90日。"),
    limits: [RegimeLimit(.finalResponse, within: .calendarDays(7), from: .complaintRegistered)])

  /// The steps of ISO 10002, which names no numbers.
  ///
  /// ISO 10002:2018 clause 7, from 2018-07-30, as of 2026-11-22. The organisation sets its own
  /// numbers as service levels; nothing here is due at an instant. It holds nowhere by itself, so it
  /// is chosen with ``Jurisdiction/international`` and ``Sector/any``, or by name.
  public static let iso10002 = Regime(
    "iso-10002-template", "ISO 10002 complaints handling", "ISO 10002投诉处理", in: .international,
    for: [.any], .standard, "ISO 10002:2018 clause 7 (7.2 to 7.9)", from: date(2018, 7, 30),
    read: .secondary, counting: .calendarDates,
    extensions: [
      RegimeExtension(.unstated, "As the organisation's own policy says.", "按组织自身的规定。")
    ],
    contents: [.finalResponse: [.decision, .otherRecourse]],
    retention: Wording("As the organisation's own policy says.", "按组织自身的规定。"),
    limits: [
      RegimeLimit(.acknowledgement, within: nil, .immediately),
      RegimeLimit(
        .progressUpdate, within: nil, .organisationDefined,
        note: Wording(
          "On request and at regular intervals, at the latest at dates set beforehand.",
          "应要求并定期告知，最迟在预定日期告知。")),
      RegimeLimit(
        .finalResponse, within: nil, .organisationDefined,
        note: Wording(
          "As soon as the decision was made or the action taken.", "作出决定或采取措施后尽快告知。")),
    ])
}
