extension HolidaySet {
  /// Public holidays and worked weekends (调休) of mainland China, 2023 through 2026.
  ///
  /// Source: the General Office of the State Council's yearly notice on the arrangement of holidays
  /// (国务院办公厅关于部分节假日安排的通知), issued in the autumn before. Each year's dates are as
  /// published; a worked weekend keeps the hours of a Monday. Later years are not known before their
  /// notice is, so the set ends with the last one that is.
  public static let chinaMainland = HolidaySet(
    known: "中国大陆 Mainland China",
    valid: LocalDate(known: 2023, 1, 1)...LocalDate(known: 2026, 12, 31),
    rules: schedule.flatMap(\.rules), workedDays: worked)

  /// Consecutive free dates of a holiday.
  private struct Break {
    let name: String
    let first: LocalDate
    let days: Int

    init(_ name: String, _ year: Int, _ month: Int, _ day: Int, days: Int) {
      self.name = name
      first = LocalDate(known: year, month, day)
      self.days = days
    }

    var rules: [HolidayRule] {
      (0..<days).map { HolidayRule(known: name, .once(first.advanced(by: $0))) }
    }
  }

  private static let newYear = "元旦 New Year"
  private static let springFestival = "春节 Spring Festival"
  private static let tombSweeping = "清明节 Tomb-Sweeping Day"
  private static let labourDay = "劳动节 Labour Day"
  private static let dragonBoat = "端午节 Dragon Boat Festival"
  private static let midAutumn = "中秋节 Mid-Autumn Festival"
  private static let nationalDay = "国庆节 National Day"
  private static let midAutumnAndNationalDay = "中秋节、国庆节 Mid-Autumn Festival and National Day"

  private static let schedule: [Break] = [
    // 2023: of December 31, 2022 to January 2 only the dates within the span.
    Break(newYear, 2023, 1, 1, days: 2),
    Break(springFestival, 2023, 1, 21, days: 7),
    Break(tombSweeping, 2023, 4, 5, days: 1),
    Break(labourDay, 2023, 4, 29, days: 5),
    Break(dragonBoat, 2023, 6, 22, days: 3),
    Break(midAutumnAndNationalDay, 2023, 9, 29, days: 8),
    Break(newYear, 2024, 1, 1, days: 1),
    Break(springFestival, 2024, 2, 10, days: 8),
    Break(tombSweeping, 2024, 4, 4, days: 3),
    Break(labourDay, 2024, 5, 1, days: 5),
    Break(dragonBoat, 2024, 6, 10, days: 1),
    Break(midAutumn, 2024, 9, 15, days: 3),
    Break(nationalDay, 2024, 10, 1, days: 7),
    Break(newYear, 2025, 1, 1, days: 1),
    Break(springFestival, 2025, 1, 28, days: 8),
    Break(tombSweeping, 2025, 4, 4, days: 3),
    Break(labourDay, 2025, 5, 1, days: 5),
    Break(dragonBoat, 2025, 5, 31, days: 3),
    Break(midAutumnAndNationalDay, 2025, 10, 1, days: 8),
    Break(newYear, 2026, 1, 1, days: 3),
    Break(springFestival, 2026, 2, 15, days: 9),
    Break(tombSweeping, 2026, 4, 4, days: 3),
    Break(labourDay, 2026, 5, 1, days: 5),
    Break(dragonBoat, 2026, 6, 19, days: 3),
    Break(midAutumn, 2026, 9, 25, days: 3),
    Break(nationalDay, 2026, 10, 1, days: 7),
  ]

  private static let worked: [LocalDate: Weekday] = {
    let dates: [Int: [(month: Int, day: Int)]] = [
      2023: [(1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8)],
      2024: [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)],
      2025: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)],
      2026: [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)],
    ]
    var worked: [LocalDate: Weekday] = [:]
    for (year, days) in dates {
      for (month, day) in days { worked[LocalDate(known: year, month, day)] = .monday }
    }
    return worked
  }()
}
