/// What `--help` says about the lines that `--jsonl` reads and writes.
///
/// The tests run every example in it and compare the answers.
enum Help {
  static let text = [
    introduction, requests, values, periods, calendars, moreCalendars, operations, errors,
  ].joined(separator: "\n\n")

  private static let introduction = """
    Without arguments it prints when some periods end, and why, in English and
    Chinese.

    With --jsonl it reads a request from each line, a JSON object in UTF-8, and
    writes the answer as one line, at once and in the same order, until the input
    ends. Every line gets exactly one answer, whatever it holds.
    """

  private static let requests = #"""
    REQUESTS AND ANSWERS

      operation   what to do, see OPERATIONS
      calendar    the calendar to ask, see CALENDARS; never left out
      id          any JSON value, if you like; the answer repeats it

    and what the operation needs besides. The order of members is free. A member
    that the request does not know, states twice or sets to null is refused (an id
    may be null). The answer has

      line        the number of the line, from 1
      id          what the request had, if it had one; 1.0 may come back as 1
      result      what was asked for, or
      error       {"code": ..., "message": ..., "place": ...}, see ERRORS

    Its members are sorted by name, also those inside, without white space. Below,
    "=>" stands before answers, long lines are broken, and "…" stands for more.
    """#

  private static let values = #"""
    VALUES

      instant     "2026-04-02T15:30:00+01:00", RFC 3339 with any offset, at most
                  three decimals; answers are in UTC: "2026-04-02T14:30:00.000Z"
      date        "2026-04-02", a date on the wall in the calendar's zone
      length      "PT8H", "PT4H30M", "PT0.25S": hours, minutes and seconds
      hours       "09:00-17:00"; "22:00-06:00" ends on the next date;
                  "00:00-24:00" is the whole date. Seconds: "09:00:30-17:00"
      weekday     "monday" to "sunday"
    """#

  private static let errors = #"""
    ERRORS

    "message" is a sentence for people. "place" says what is meant, as a path in
    the request such as "calendar.hours.monday[1]" or as "character 17" of a line
    that is no JSON object; it is empty if the question as a whole is meant.
    "code" is one of

      malformed             no JSON, a member missing or unknown, a value of
                            another form, an operation or a name nobody knows
      outOfRange            a date, time or number that does not exist
      unknownZone           a time zone that this machine does not know
      emptyInterval         hours that begin and end at the same time, or none
      overlappingIntervals  hours that share time
      contradiction         two members or statements that cannot both hold
      endBeforeStart        an end that lies before its start
      neverOpens            a calendar without open time
      beyondValidity        a time for which the calendar states nothing
      periodTooShort        below one millisecond, day, week or month

        {"id":7,"operation":"isOpen","calendar":"dsk",
          "instant":"2026-04-02T12:00:00Z"}
        => {"error":{"code":"malformed",
           "message":"no calendar is defined as \"dsk\"","place":"calendar"},
           "id":7,"line":33}

        {"operation":"isOpen","calendar":"desk","instnt":"2026-04-02T12:00:00Z"}
        => {"error":{"code":"malformed",
           "message":"there is no member \"instnt\" here; know…",
           "place":"instnt"},"line":34}

        {"operation":"isOpen","calendar":"desk","instant":"2026-04-02"}
        => {"error":{"code":"malformed",
           "message":"\"2026-04-02\" is not an instant like \"2…",
           "place":"instant"},"line":35}

        {"operation":"isOpen","calendar":"desk","instant":"2030-01-01T00:00:00Z"}
        => {"error":{"code":"beyondValidity",
           "message":"2030-01-01T00:00:00.000Z lies outside …","place":""},
           "line":36}
    """#
}
