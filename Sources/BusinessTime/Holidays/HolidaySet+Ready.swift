extension HolidaySet {
  /// The ready sets by the names that JSON may use for them.
  public static let ready: [String: HolidaySet] = [
    "englandAndWales": .englandAndWales,
    "ireland": .ireland,
    "usFederal": .usFederal,
    "target": .target,
    "chinaMainland": .chinaMainland,
  ]

  /// Bank holidays in England and Wales, 2020 through 2027.
  ///
  /// Source: Banking and Financial Dealings Act 1971, schedule 1, with the royal proclamations for
  /// single years, as listed by the government on its bank holidays page. A holiday on a weekend
  /// moves to the next weekday that is none; the weekend date stays closed too.
  public static let englandAndWales = HolidaySet(
    known: "England and Wales",
    valid: LocalDate(known: 2020, 1, 1)...LocalDate(known: 2027, 12, 31),
    rules: [
      HolidayRule(
        known: "New Year's Day", .fixed(month: 1, day: 1), substitute: .nextWeekday),
      HolidayRule(known: "Good Friday", .easter(-2)),
      HolidayRule(known: "Easter Monday", .easter(1)),
      // In 2020 it moved to the 75th anniversary of VE Day.
      HolidayRule(
        known: "Early May bank holiday", .once(LocalDate(known: 2020, 5, 8))),
      HolidayRule(
        known: "Early May bank holiday", .weekday(1, .monday, month: 5), firstYear: 2021),
      // In 2022 it moved to June for the Platinum Jubilee.
      HolidayRule(
        known: "Spring bank holiday", .weekday(-1, .monday, month: 5), lastYear: 2021),
      HolidayRule(known: "Spring bank holiday", .once(LocalDate(known: 2022, 6, 2))),
      HolidayRule(known: "Platinum Jubilee", .once(LocalDate(known: 2022, 6, 3))),
      HolidayRule(
        known: "Spring bank holiday", .weekday(-1, .monday, month: 5), firstYear: 2023),
      HolidayRule(known: "Summer bank holiday", .weekday(-1, .monday, month: 8)),
      HolidayRule(
        known: "State funeral of Queen Elizabeth II", .once(LocalDate(known: 2022, 9, 19))),
      HolidayRule(
        known: "Coronation of King Charles III", .once(LocalDate(known: 2023, 5, 8))),
      HolidayRule(known: "Christmas Day", .fixed(month: 12, day: 25), substitute: .nextWeekday),
      HolidayRule(known: "Boxing Day", .fixed(month: 12, day: 26), substitute: .nextWeekday),
    ])

  /// Public holidays in Ireland, 2023 through 2029.
  ///
  /// Source: Organisation of Working Time Act 1997, second schedule, with the holiday in February
  /// that S.I. 50 of 2022 added. The act moves no holiday off a weekend, so neither does this set,
  /// and Good Friday is none. In 2030 the February holiday leaves its rule, which ends the span.
  public static let ireland = HolidaySet(
    known: "Ireland", valid: LocalDate(known: 2023, 1, 1)...LocalDate(known: 2029, 12, 31),
    rules: [
      HolidayRule(known: "New Year's Day", .fixed(month: 1, day: 1)),
      HolidayRule(known: "Saint Brigid's Day", .weekday(1, .monday, month: 2)),
      HolidayRule(known: "Saint Patrick's Day", .fixed(month: 3, day: 17)),
      HolidayRule(known: "Easter Monday", .easter(1)),
      HolidayRule(known: "May holiday", .weekday(1, .monday, month: 5)),
      HolidayRule(known: "June holiday", .weekday(1, .monday, month: 6)),
      HolidayRule(known: "August holiday", .weekday(1, .monday, month: 8)),
      HolidayRule(known: "October holiday", .weekday(-1, .monday, month: 10)),
      HolidayRule(known: "Christmas Day", .fixed(month: 12, day: 25)),
      HolidayRule(known: "Saint Stephen's Day", .fixed(month: 12, day: 26)),
    ])

  /// Legal public holidays of the United States' federal government, 2021 through 2030.
  ///
  /// Source: 5 U.S.C. 6103(a), and (b) with Executive Order 11582 for weekends: Saturday's holiday
  /// is kept on Friday, Sunday's on Monday. Not in it: Inauguration Day, which is a holiday around
  /// Washington, D.C. only, and single days on which a President closed the agencies.
  public static let usFederal = HolidaySet(
    known: "United States, federal",
    valid: LocalDate(known: 2021, 1, 1)...LocalDate(known: 2030, 12, 31),
    rules: [
      HolidayRule(
        known: "New Year's Day", .fixed(month: 1, day: 1), substitute: .nearestWeekday),
      HolidayRule(
        known: "Birthday of Martin Luther King, Jr.", .weekday(3, .monday, month: 1)),
      HolidayRule(known: "Washington's Birthday", .weekday(3, .monday, month: 2)),
      HolidayRule(known: "Memorial Day", .weekday(-1, .monday, month: 5)),
      HolidayRule(
        known: "Juneteenth", .fixed(month: 6, day: 19), substitute: .nearestWeekday),
      HolidayRule(
        known: "Independence Day", .fixed(month: 7, day: 4), substitute: .nearestWeekday),
      HolidayRule(known: "Labor Day", .weekday(1, .monday, month: 9)),
      HolidayRule(known: "Columbus Day", .weekday(2, .monday, month: 10)),
      HolidayRule(
        known: "Veterans Day", .fixed(month: 11, day: 11), substitute: .nearestWeekday),
      HolidayRule(known: "Thanksgiving Day", .weekday(4, .thursday, month: 11)),
      HolidayRule(
        known: "Christmas Day", .fixed(month: 12, day: 25), substitute: .nearestWeekday),
    ])

  /// Closing days of TARGET, the Eurosystem's payment system, 2002 through 2030.
  ///
  /// Source: the European Central Bank's long-term calendar, in force since 2002 until further
  /// notice. Weekends are closed besides; a closing day on a weekend has no substitute.
  public static let target = HolidaySet(
    known: "TARGET", valid: LocalDate(known: 2002, 1, 1)...LocalDate(known: 2030, 12, 31),
    rules: [
      HolidayRule(known: "New Year's Day", .fixed(month: 1, day: 1)),
      HolidayRule(known: "Good Friday", .easter(-2)),
      HolidayRule(known: "Easter Monday", .easter(1)),
      HolidayRule(known: "Labour Day", .fixed(month: 5, day: 1)),
      HolidayRule(known: "Christmas Day", .fixed(month: 12, day: 25)),
      HolidayRule(known: "Christmas holiday", .fixed(month: 12, day: 26)),
    ])
}
