extension Help {
  static let periods = #"""
    PERIODS AND COUNTING

    A period is an object with exactly one of these members:

      {"working": "PT8H"}                open time of the calendar
      {"elapsed": "PT24H"}               time, open or not
      {"businessDays": 5}                to the end of the fifth business day
      {"sameTimeAfterBusinessDays": 5}   the same time on the wall, five on
      {"calendarDays": 30}               to the end of the thirtieth date
      {"weeks": 2}                       to the end of the same weekday
      {"months": 1}                      to the end of the same day number, or of
                                         the last day of a shorter month

    A number is at least 1, a length at least one millisecond. A business day is a
    date on which open time begins.

    "counting" is an object; each member may be left out, the default comes first:

      firstDay        "excluded": the day of the event is day 0;
                      "included": it is day 1, unless its end has come already
      closedLastDay   "stays" where it falls, or "rollsForward" to the next
                      business day; of calendar days, weeks and months only
      endOfDay        "midnight": the last day ends with the next local 00:00;
                      "closeOfBusiness": when the day's last hours end, or at
                      midnight if it has none
      landing         "asReached": what runs out at 17:00 runs out at 17:00,
                      open or not; "nextOpening": it moves to the next opening
                      if it is not open then; of working, elapsed and
                      sameTimeAfterBusinessDays only

    Instead of a period, "add" and "subtract" take "openTime": a length of open
    time that may be zero or negative ("PT0S", "-PT4H"), without "counting".
    """#
}
