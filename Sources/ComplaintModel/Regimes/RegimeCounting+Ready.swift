import BusinessTime

extension RegimeCounting {
  /// The reading that falls due earliest among the usual ones, where no limit counts business days.
  static let calendarDates = RegimeCounting(
    "No limit counts business days.", "各时限均不按工作日计算。", by: nil)

  /// What the library chooses where business days are counted and the source does not say which.
  static let weekdays = RegimeCounting(
    "Monday to Friday without the public holidays of the place.", "周一至周五，当地公众假日除外。",
    by: nil)

  /// As the handbook counts.
  static let fca = RegimeCounting(
    "Monday to Friday without the bank and public holidays of the part of the United Kingdom "
      + "concerned.", "周一至周五，英国相关地区的银行假日与公众假日除外。",
    by: "FCA Handbook DISP 1.5, glossary")

  /// As working days are defined for England and Wales.
  static let england = RegimeCounting(
    "Monday to Friday without Christmas Day, Good Friday and the bank holidays in England.",
    "周一至周五，圣诞节、耶稣受难日及英格兰的银行假日除外。", by: "SI 2006/1681 reg. 2")

  /// As the Information Commissioner counts: a closed last day moves on.
  static let ico = RegimeCounting(
    "Monday to Friday without public holidays; needed only to move a closed last day.",
    "周一至周五，公众假日除外；仅用于最后一日的顺延。", by: "ICO guidance on s.164A",
    counting: CountingRule(closedLastDay: .rollsForward))

  /// As acts of the Union count: a last day on a weekend or holiday moves on.
  static let union = RegimeCounting(
    "Monday to Friday without the public holidays of the member state.",
    "周一至周五，成员国的公众假日除外。", by: "Regulation (EEC, Euratom) 1182/71 Art. 3",
    counting: CountingRule(closedLastDay: .rollsForward))

  /// As China's Civil Code counts: a holiday at the end moves on, and business hours end the day.
  static let china = RegimeCounting(
    "The working days of the State Council's holiday arrangement, worked weekends included.",
    "国务院放假安排中的工作日，含调休上班的周末。", by: "民法典第201条至第204条",
    counting: CountingRule(closedLastDay: .rollsForward, endOfDay: .closeOfBusiness))

  /// As mortgage servicing counts.
  static let regulationX = RegimeCounting(
    "Monday to Friday without legal public holidays.", "周一至周五，法定公众假日除外。",
    by: "12 CFR 1024.35")

  /// As the reporting rules for medical devices count.
  static let deviceReports = RegimeCounting(
    "Monday to Friday without federal holidays.", "周一至周五，联邦假日除外。", by: "21 CFR 803.3, 803.10")
}

extension Condition {
  /// Holds once the milestone was passed.
  static func passed(_ milestone: Milestone) -> Condition { .fact(.milestone(milestone), .known) }
}
