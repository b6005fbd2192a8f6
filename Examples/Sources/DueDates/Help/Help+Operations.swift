extension Help {
  static let operations = #"""
    OPERATIONS

    add: the instant at which a period ends that starts at "instant". It takes
    "period" and, if you like, "counting"; or "openTime".

        {"operation":"add","calendar":"desk","period":{"working":"PT8H"},
          "instant":"2026-04-02T15:30:00+01:00"}
        => {"line":7,"result":"2026-04-07T14:30:00.000Z"}

        {"operation":"add","calendar":"desk","period":{"calendarDays":30},
          "counting":{"closedLastDay":"rollsForward"},
          "instant":"2026-04-02T15:30:00+01:00"}
        => {"line":8,"result":"2026-05-04T23:00:00.000Z"}

        {"operation":"add","calendar":"desk","openTime":"PT0S",
          "instant":"2026-04-03T00:00:00Z"}
        => {"line":9,"result":"2026-04-03T00:00:00.000Z"}

    subtract: the instant at which a period starts that ends at "instant"; as add.

        {"operation":"subtract","calendar":"desk","period":{"businessDays":2},
          "instant":"2026-04-07T12:00:00Z"}
        => {"line":10,"result":"2026-03-31T23:00:00.000Z"}

    dueDate: as add with a period, answered as an object with "instant". With
    "explain": true it has also "explanation", whose steps are the stretches that
    count or do not, and "text", the same for people, by language. With "language"
    ("en" or "zh-Hans") the text is in that one only. Explaining takes longer: it
    walks over every day.

        {"operation":"dueDate","calendar":"desk","period":{"months":1},
          "instant":"2026-01-31T10:00:00Z"}
        => {"line":11,"result":{"instant":"2026-03-01T00:00:00.000Z"}}

        {"operation":"dueDate","calendar":"desk","period":{"months":1},
          "instant":"2026-01-31T10:00:00Z","language":"en"}
        => {"line":12,"result":{"explanation":{…},
           "instant":"2026-03-01T00:00:00.000Z",
           "text":{"en":"Due Sat 28 Feb 2026 24:00 (Europe/London)\n…

    workingTime: the open time between two instants.

        {"operation":"workingTime","calendar":"desk",
          "from":"2026-04-02T09:30:00Z","to":"2026-04-07T10:00:00Z"}
        => {"line":13,"result":"PT8H30M"}

    isOpen: whether it is open; at a closing instant it is not.

        {"operation":"isOpen","calendar":"desk","instant":"2026-04-02T16:00:00Z"}
        => {"line":14,"result":false}

    nextOpening, nextClosing: the first opening or closing after an instant.

        {"operation":"nextOpening","calendar":"desk",
          "instant":"2026-04-02T16:00:00Z"}
        => {"line":15,"result":"2026-04-07T08:00:00.000Z"}

        {"operation":"nextClosing","calendar":"desk",
          "instant":"2026-04-02T16:00:00Z"}
        => {"line":16,"result":"2026-04-07T16:00:00.000Z"}

    openInstant: the instant itself if it is open then, otherwise the next opening.

        {"operation":"openInstant","calendar":"desk",
          "instant":"2026-04-02T12:00:00Z"}
        => {"line":17,"result":"2026-04-02T12:00:00.000Z"}

    openIntervals: the open stretches between two instants, cut to them.

        {"operation":"openIntervals","calendar":"desk",
          "from":"2026-04-10T10:00:00Z","to":"2026-04-13T09:00:00Z"}
        => {"line":18,"result":[{"from":"2026-04-10T10:00:00.000Z",
           "to":"2026-04-10T11:30:00.000Z"},{"from":"2026-04-10T12:30:00.000Z",
           "to":"2026-04-10T16:00:00.000Z"},{"from":"2026-04-13T08:00:00.000Z",
           "to":"2026-04-13T09:00:00.000Z"}]}

    isBusinessDay: whether open time begins on a date.

        {"operation":"isBusinessDay","calendar":"desk","date":"2026-04-03"}
        => {"line":19,"result":false}

    businessDays: how many there are after a date, through another.

        {"operation":"businessDays","calendar":"desk",
          "after":"2026-04-02","through":"2026-04-08"}
        => {"line":20,"result":2}

    businessDayList: those from one date through another.

        {"operation":"businessDayList","calendar":"desk",
          "from":"2026-04-02","through":"2026-04-08"}
        => {"line":21,"result":["2026-04-02","2026-04-07","2026-04-08"]}

    businessDay: the n-th after a date, or before it for a negative count.

        {"operation":"businessDay","calendar":"desk","count":-1,
          "after":"2026-04-07"}
        => {"line":22,"result":"2026-04-02"}

    closeOfBusiness: when the hours of a date end; null if none begin on it.

        {"operation":"closeOfBusiness","calendar":"desk","date":"2026-12-24"}
        => {"line":23,"result":"2026-12-24T12:00:00.000Z"}

        {"operation":"closeOfBusiness","calendar":"desk","date":"2026-12-25"}
        => {"line":24,"result":null}

    closures: why a date or parts of it are closed. "kind" is "holiday",
    "closedDay", "closedPartOfDay", "noHours", "outsideHours", or "otherCalendar"
    for time taken by a calendar that was subtracted; "name" and "substituteFor",
    the weekend date of a holiday, are there if there is one.

        {"operation":"closures","calendar":"desk","date":"2026-12-24"}
        => {"line":25,"result":[{"kind":"closedPartOfDay",
           "name":"Christmas Eve"},{"kind":"outsideHours"}]}

        {"operation":"closures","calendar":"desk","date":"2026-12-28"}
        => {"line":26,"result":[{"kind":"holiday","name":"Boxing Day",
           "substituteFor":"2026-12-26"}]}

    check: reads the calendar and writes it again, the same for equal ones; ready
    sets of holidays are written out.

        {"operation":"check","calendar":{"name":"Mondays","zone":"UTC",
          "valid":{"through":"2026-12-31","from":"2026-01-01"},
          "hours":{"monday":["13:00-17:00","09:00-12:00"]}}}
        => {"line":27,"result":{"hours":{"monday":["09:00-12:00","13:00-17:00"]},
           "name":"Mondays","valid":{"from":"2026-01-01","through":"2026-12-31"},
           "zone":"UTC"}}

    extended: as check, for the calendar that ends with another date.

        {"operation":"extended","through":"2028-06-30",
          "calendar":{"name":"Mondays","zone":"UTC",
            "valid":{"through":"2026-12-31","from":"2026-01-01"},
            "hours":{"monday":["09:00-12:00"]}}}
        => {"line":28,"result":{"hours":{"monday":["09:00-12:00"]},
           "name":"Mondays","valid":{"from":"2026-01-01","through":"2028-06-30"},
           "zone":"UTC"}}

    validInstants: the first and the last instant for which it answers.

        {"operation":"validInstants","calendar":"desk"}
        => {"line":29,"result":{"from":"2026-01-01T00:00:00.000Z",
           "to":"2028-01-01T00:00:00.000Z"}}

    fingerprint: a name for exactly this calendar, with the zone's offsets.

        {"operation":"fingerprint","calendar":{"name":"Mondays","zone":"UTC",
          "valid":{"through":"2026-12-31","from":"2026-01-01"},
          "hours":{"monday":["09:00-12:00"]}}}
        => {"line":30,"result":"…"}

    startDate: as subtract with a period, answered and explained as dueDate is.

        {"operation":"startDate","calendar":"desk","period":{"businessDays":3},
          "instant":"2026-04-08T10:00:00Z","language":"en"}
        => {"line":31,"result":{"explanation":{…},
           "instant":"2026-03-31T23:00:00.000Z",
           "text":{"en":"Start Wed 1 Apr 2026 00:00 (Europe/London)\n…

    measure: as workingTime, with the stretches that make it up and the same for
    people, in both languages unless "language" names one.

        {"operation":"measure","calendar":"desk","language":"en",
          "from":"2026-04-02T09:30:00Z","to":"2026-04-07T10:00:00Z"}
        => {"line":32,"result":{"measured":{…,"workingTime":"PT8H30M",…},
           "text":{"en":"8 h 30 min of working time from …
    """#
}
