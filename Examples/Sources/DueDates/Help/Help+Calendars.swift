extension Help {
  static let calendars = #"""
    CALENDARS

    A calendar is an object:

      name         for people
      zone         an IANA name, such as "Europe/London"
      valid        {"from": date, "through": date}: for these it answers, within
                   1970-01-01 to 2199-12-31
      hours        the ordinary week: {weekday: [hours, ...], ...}; a weekday left
                   out is closed; hours belong to the weekday on which they begin
      holidays     a list, may be left out; each is the name of a ready set
                   ("chinaMainland", "englandAndWales", "ireland", "target",
                   "usFederal") or an own set, see below
      exceptions   a list, may be left out; each has "date", or "from" and
                   "through", if you like a "name", and one of
                     "closed": true         all day
                     "closed": [hours, ...] for part of the day, not past midnight
                     "open": [hours, ...]   instead of the weekly hours
                     "worked": [hours, ...] the same, in spite of a holiday
      changes      a list in order of "from", may be left out: other "hours",
                   "holidays" or both from that date on

    On one date a closed day and a holiday win over a closure of part of the day,
    that over an opening, that over the weekly hours; a worked day beats a holiday
    but not a closed day. Closures cut 00:00 to 24:00 of their own date, whenever
    the hours began.

        {"define":"desk","calendar":{"name":"Desk","zone":"Europe/London",
          "valid":{"from":"2026-01-01","through":"2027-12-31"},
          "hours":{
            "monday":["09:00-17:00"],"tuesday":["09:00-17:00"],
            "wednesday":["09:00-17:00"],"thursday":["09:00-17:00"],
            "friday":["09:00-12:30","13:30-17:00"]},
          "holidays":["englandAndWales"],
          "exceptions":[
            {"date":"2026-12-24","closed":["12:00-24:00"],"name":"Christmas Eve"},
            {"from":"2026-12-29","through":"2026-12-31","closed":true},
            {"date":"2026-12-19","open":["10:00-14:00"]},
            {"date":"2026-05-04","worked":["09:00-12:00"]}],
          "changes":[{"from":"2027-04-01","hours":{"monday":["08:00-16:00"]}}]}}
        => {"line":1,"result":"desk"}

    "define" gives the calendar a name for the lines that follow; a later one under
    the same name replaces it. A calendar need not be defined: one that is written
    out on every line is made only once.
    """#

  static let moreCalendars = #"""
    A set of holidays is an object with "name", "valid", "rules" and "workedDays",
    of which the last two may be left out. Its "valid" has to cover all dates on
    which the calendar uses it. A rule has a "name", what says the date, and if you
    like "firstYear", "lastYear" and "substitute": what is closed as well if the
    date is a Saturday or Sunday ("none", "nextWeekday", "nearestWeekday",
    "mondayAfterSunday"). The n-th weekday counts from the month's end if "nth" is
    negative; "easter" is a number of days after Easter Sunday. A worked day keeps
    the hours of a weekday, in spite of a holiday:

        {"define":"own","calendar":{"name":"Own","zone":"Asia/Shanghai",
          "valid":{"from":"2026-01-01","through":"2026-12-31"},
          "hours":{"monday":["09:00-18:00"],"friday":["09:00-18:00"]},
          "holidays":[{
            "name":"Own days","valid":{"from":"2026-01-01","through":"2026-12-31"},
            "rules":[
              {"name":"Founding","month":9,"day":14,"substitute":"nextWeekday"},
              {"name":"Autumn","weekday":"friday","nth":-1,"month":11},
              {"name":"Spring","weekday":"monday","onOrAfter":{"month":3,"day":8}},
              {"name":"May","weekday":"monday","onOrBefore":{"month":5,"day":24}},
              {"name":"Easter Monday","easter":1},
              {"name":"Move","date":"2026-06-19"}],
            "workedDays":[{"date":"2026-06-21","hoursOf":"friday"}]}]}}
        => {"line":2,"result":"own"}

    Two calendars are put together by an object with a "name" and a list of two
    under "union" (one of them is open), "intersection" (both are) or "difference"
    (the first is and the second is not). Zone and dates are those of the first,
    as far as both are valid. Each may be put together itself, but names of
    defined or ready calendars cannot stand in the list.

        {"define":"both","calendar":{"name":"Both","intersection":[
          {"name":"Day","zone":"Europe/London",
            "valid":{"from":"2026-01-01","through":"2026-12-31"},
            "hours":{"monday":["09:00-17:00"]}},
          {"name":"Night","zone":"America/New_York",
            "valid":{"from":"2026-01-01","through":"2026-12-31"},
            "hours":{"monday":["09:00-17:00"]}}]}}
        => {"line":3,"result":"both"}

    Ready calendars: "24x7" in UTC, 2020 through 2039, or with another zone or
    other dates; and Monday to Friday, 09:00-17:00, for the same years or with a
    set of holidays and its dates.

        {"operation":"isOpen","calendar":"24x7","instant":"2026-04-05T03:00:00Z"}
        => {"line":4,"result":true}

        {"operation":"isOpen","instant":"2026-04-05T03:00:00Z",
          "calendar":{"ready":"24x7","zone":"Asia/Shanghai",
            "valid":{"from":"2026-01-01","through":"2026-12-31"}}}
        => {"line":5,"result":true}

        {"operation":"isOpen","instant":"2026-04-06T03:00:00Z",
          "calendar":{"ready":"mondayToFriday","zone":"Asia/Shanghai",
            "holidays":"chinaMainland"}}
        => {"line":6,"result":false}
    """#
}
