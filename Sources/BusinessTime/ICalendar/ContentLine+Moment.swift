extension ContentLine {
  /// The date or time that this line states.
  ///
  /// Without `VALUE` the form decides, because many files leave out `VALUE=DATE`.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed``, ``BusinessTimeError/Code/outOfRange``,
  ///   ``BusinessTimeError/Code/unknownZone``, and ``BusinessTimeError/Code/contradiction`` if the
  ///   parameters do not fit the value.
  func moment() throws(BusinessTimeError) -> ICalendar.Moment {
    try moment(value, inZone: zone())
  }

  /// The dates and times that this line, an `EXDATE`, takes away from an event.
  ///
  /// - Throws: what ``moment()`` throws, and ``BusinessTimeError/Code/contradiction`` for a time if
  ///   the event takes place on dates.
  func moments(of start: ICalendar.Moment) throws(BusinessTimeError) -> [ICalendar.Moment] {
    let zone = try zone()
    var moments: [ICalendar.Moment] = []
    for text in value.split(separator: ",", omittingEmptySubsequences: false) {
      let moment = try moment(String(text), inZone: zone)
      try check(moment, fits: start)
      moments.append(moment)
    }
    return moments
  }

  /// Refuses a time for an event that takes place on dates.
  ///
  /// The other way round there is no doubt: a date means all that begins on it.
  func check(
    _ moment: ICalendar.Moment, fits start: ICalendar.Moment
  ) throws(BusinessTimeError) {
    if case .date = start, case .time = moment {
      throw error(
        .contradiction, "\(name) states the time \(moment), but the event is on dates; state a date"
      )
    }
  }

  /// The zone that `TZID` names.
  private func zone() throws(BusinessTimeError) -> ZoneRules? {
    guard let identifier = try parameter("TZID") else { return nil }
    // A date has no zone; some programs state one all the same.
    if try parameter("VALUE")?.uppercased() == "DATE" { return nil }
    guard !identifier.hasPrefix("/") else {
      throw error(
        .unsupported, "TZID \"\(identifier)\" is a registered name; state an IANA time zone")
    }
    do throws(BusinessTimeError) {
      return try ZoneRules(identifier)
    } catch {
      throw self.error(error)
    }
  }

  /// The date or time `text` in UTC if it says so, otherwise in `zone`.
  func moment(
    _ text: String, inZone zone: ZoneRules?
  ) throws(BusinessTimeError) -> ICalendar.Moment {
    var scanner = TextScanner(text.uppercased())
    let date = try date(&scanner, text)
    let kind = try parameter("VALUE")?.uppercased()
    if scanner.isAtEnd {
      guard kind == nil || kind == "DATE" else { throw unlike(kind, text) }
      return .date(date)
    }
    let time = try time(&scanner, text)
    let isUTC = scanner.skip("Z")
    guard scanner.isAtEnd else { throw notMoment(text) }
    guard kind == nil || kind == "DATE-TIME" else { throw unlike(kind, text) }
    guard !isUTC || zone == nil else {
      throw error(.contradiction, "\(text) is in UTC, so no TZID can be stated")
    }
    return .time(ICalendar.WallTime(date: date, time: time, zone: isUTC ? .utc : zone))
  }

  private func date(
    _ scanner: inout TextScanner, _ text: String
  ) throws(BusinessTimeError) -> LocalDate {
    guard let year = scanner.digits(4...4), let month = scanner.digits(2...2),
      let day = scanner.digits(2...2)
    else { throw notMoment(text) }
    do throws(BusinessTimeError) {
      return try LocalDate(year: year, month: month, day: day)
    } catch {
      throw self.error(error)
    }
  }

  private func time(
    _ scanner: inout TextScanner, _ text: String
  ) throws(BusinessTimeError) -> LocalTime {
    guard scanner.skip("T"), let hour = scanner.digits(2...2), let minute = scanner.digits(2...2),
      let second = scanner.digits(2...2)
    else { throw notMoment(text) }
    guard hour < 24, minute < 60, second <= 60 else {
      throw error(.outOfRange, "\(text) names a time that does not exist")
    }
    // A leap second is read as the second before it (section 3.3.12).
    let seconds = (hour * 60 + minute) * 60 + min(second, 59)
    return LocalTime(unchecked: seconds * 1_000)
  }

  private func notMoment(_ text: String) -> BusinessTimeError {
    error(
      .malformed,
      "\(name) \"\(text.prefix(40))\" is not \"20261224\", \"20261224T120000\" or "
        + "\"20261224T120000Z\"")
  }

  private func unlike(_ kind: String?, _ text: String) -> BusinessTimeError {
    error(
      kind == "DATE" || kind == "DATE-TIME" ? .contradiction : .unsupported,
      "\(text) is not of the kind VALUE=\(kind ?? ""); a DATE or a DATE-TIME can be read")
  }
}

extension ContentLine {
  /// The value as text: `\n` is a line break, and `\,`, `\;` and `\\` are the character itself.
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value.unicodeScalars {
      switch (isEscaped, character) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"), (true, "N"): text.unicodeScalars.append("\n")
      case (true, ","), (true, ";"), (true, "\\"), (false, _):
        text.unicodeScalars.append(character)
      case (true, _):
        text.unicodeScalars.append(contentsOf: ["\\", character])
      }
      isEscaped = false
    }
    return isEscaped ? text + "\\" : text
  }
}
