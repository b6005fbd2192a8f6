import BusinessTime
import ComplaintModel
import Testing

/// Hand-checked: when clocks start and stop, in hours and out of them, in time and late.
@Suite struct ClockTableStarts {
  private static let byReceipt: @Sendable (inout ServiceLevel) -> Void = {
    $0.starts = [.milestone(.complaintReceived)]
    $0.applies = .fact(.grade, .atLeast(.number(4)))
  }

  @Test(arguments: [
    ClockCase(
      "eight hours from Monday's opening end exactly at closing time", .answer(),
      happens: "02 09:00 file", then: "runs, due 02 17:00"),
    ClockCase(
      "a promise that may not end in closed time ends at the next opening",
      .answer { $0.counting = CountingRule(landing: .nextOpening) },
      happens: "02 09:00 file", then: "runs, due 03 09:00"),
    ClockCase(
      "what comes on a Saturday counts from Monday's opening", .answer(),
      happens: "07 12:00 file", then: "runs, due 09 17:00"),
    ClockCase(
      "what comes after closing counts from the next morning", .answer(),
      happens: "02 18:00 file", then: "runs, due 03 17:00"),
    ClockCase(
      "what comes a minute before closing has one minute of that day", .answer(),
      happens: "02 16:59 file", then: "runs, due 03 16:59"),
    ClockCase(
      "at the closing instant nothing of the day is left", .answer(),
      happens: "02 17:00 file", then: "runs, due 03 17:00"),
    ClockCase(
      "what comes before opening counts from the opening", .answer(),
      happens: "02 07:30 file", then: "runs, due 02 17:00"),
    ClockCase(
      "a night shift counts after midnight as well",
      .answer(.working(.hours(4))) { $0.calendar = "night" },
      happens: "02 09:00 file", then: "runs, due 03 02:00"),
    ClockCase(
      "Friday's night shift ends on Saturday morning",
      .answer { $0.calendar = "night" }, happens: "06 20:00 file", then: "runs, due 07 06:00"),
    ClockCase(
      "what Friday's night does not finish waits for Monday's",
      .answer(.working(.hours(9))) { $0.calendar = "night" },
      happens: "06 20:00 file", then: "runs, due 09 23:00"),
    ClockCase(
      "elapsed hours run through the weekend", .answer(.elapsed(.hours(24))),
      happens: "06 12:00 file", then: "runs, due 07 12:00"),
    ClockCase(
      "stopped at the due instant, it is met", .answer(),
      happens: "02 09:00 file", "02 17:00 answer", then: "stopped 02 17:00, due 02 17:00"),
    ClockCase(
      "stopped a millisecond later, it is missed", .answer(),
      happens: "02 09:00 file", "02 17:00:00.001 answer",
      then: "stopped 02 17:00+, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "an answer at night is late if the promise ran out at closing", .answer(),
      happens: "02 09:00 file", "02 20:00 answer",
      then: "stopped 02 20:00, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "what applies only later starts at the receipt all the same",
      .answer(.working(.hours(8)), byReceipt), happens: "02 09:00 file", "02 12:00 grade 4",
      then: "runs, due 02 17:00"),
    ClockCase(
      "what starts in the past may be missed already",
      .answer(.working(.hours(8)), byReceipt), happens: "02 09:00 file", "03 12:00 grade 4",
      "03 12:00 passes", then: "runs, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "what starts in the past and is stopped late is missed and stopped",
      .answer(.working(.hours(8)), byReceipt), happens: "02 09:00 file", "03 12:00 grade 4",
      "03 13:00 answer", then: "stopped 03 13:00, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "a receipt told a day later counts from when it was", .answer(),
      happens: "02 09:00 file recorded 03 10:00", "03 10:00 passes",
      then: "runs, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "a receipt told an hour later leaves what is left", .answer(),
      happens: "02 09:00 file recorded 02 10:00", "02 10:00 passes", then: "runs, due 02 17:00"),
    ClockCase(
      "an act recorded after the deadline that it met leaves the breach standing", .answer(),
      happens: "02 09:00 file", "02 16:50 answer recorded 02 18:00",
      then: "stopped 02 16:50, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "the breach is then corrected by a person", .answer(),
      happens: "02 09:00 file", "02 16:50 answer recorded 02 18:00", "02 18:30 correct",
      then: "stopped 02 16:50, due 02 17:00, corrected breach 02 17:00"),
    ClockCase(
      "an act recorded before the deadline needs no correction", .answer(),
      happens: "02 09:00 file", "02 11:50 answer recorded 02 13:00",
      then: "stopped 02 11:50, due 02 17:00"),
    ClockCase(
      "what was done before a cycle began does not stop it",
      .answer { $0.starts = [.milestone(.allMaterialsReceived)] },
      happens: "02 09:00 file", "02 10:00 answer", "02 11:00 milestone allMaterialsReceived",
      then: "runs, due 03 11:00"),
    ClockCase(
      "a milestone starts it at its own instant, though told later",
      .answer { $0.starts = [.milestone(.allMaterialsReceived)] },
      happens: "02 09:00 file", "02 15:00 milestone allMaterialsReceived at 02 10:00",
      then: "runs, due 03 10:00"),
    ClockCase(
      "a milestone told later stops it at its own instant",
      .answer { $0.stops = [.milestone(.finalResponseSent)] },
      happens: "02 09:00 file", "02 16:00 milestone finalResponseSent at 02 12:00",
      then: "stopped 02 12:00, due 02 17:00"),
    ClockCase(
      "closing ends what nothing stopped, neither met nor missed", .answer(),
      happens: "02 09:00 file", "02 12:00 withdraw", then: "ended 02 12:00 closed, due 02 17:00"),
    ClockCase(
      "closing after the deadline leaves the breach", .answer(),
      happens: "02 09:00 file", "03 12:00 withdraw",
      then: "ended 03 12:00 closed, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "a timer runs out without a breach", .answer { $0.kind = .timer },
      happens: "02 09:00 file", "03 09:00 passes", then: "expired, due 02 17:00"),
    ClockCase(
      "a window outlives the closing and runs out without a breach",
      .answer(.calendarDays(2)) {
        $0.kind = .window
        $0.onClosing = .runsOn
      }, happens: "02 09:00 file", "02 10:00 withdraw", "05 00:00:00.001 passes",
      then: "expired, due 05 00:00"),
    ClockCase(
      "a window that is used in time is stopped",
      .answer(.calendarDays(2)) {
        $0.kind = .window
        $0.onClosing = .runsOn
        $0.stops = [.act(.referOutside)]
      }, happens: "02 09:00 file", "02 10:00 withdraw", "04 23:59 refer",
      then: "stopped 04 23:59, due 05 00:00"),
    ClockCase(
      "any number run side by side, each by its own hours", .answer(),
      .answer(.elapsed(.hours(4))) { $0.name = "inner" },
      .answer(.weeks(8)) { $0.name = "statute" },
      happens: "02 09:00 file", "02 14:00 passes",
      then: "answer: runs, due 02 17:00", "inner: runs, due 02 13:00, breach 02 13:00",
      "statute: runs, due 58 23:00"),
  ])
  func `Starts and stops`(example: ClockCase) throws { try example.check() }
}
