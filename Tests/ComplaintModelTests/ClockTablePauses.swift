import BusinessTime
import ComplaintModel
import Testing

/// Hand-checked: what stands still, for how long, and what that moves.
@Suite struct ClockTablePauses {
  @Test(arguments: [
    ClockCase(
      "a pause in hours moves the end by its length", .answer(),
      happens: "02 09:00 file", "02 11:00 wait", "02 12:30 resume", then: "runs, due 03 10:30"),
    ClockCase(
      "a pause out of hours moves nothing", .answer(.working(.hours(10))),
      happens: "02 09:00 file", "02 18:00 wait", "03 08:00 resume", then: "runs, due 03 11:00"),
    ClockCase(
      "a pause that ends after closing counts until closing", .answer(),
      happens: "02 09:00 file", "02 16:00 wait", "02 20:00 resume", then: "runs, due 03 10:00"),
    ClockCase(
      "a pause that begins after closing counts from the opening", .answer(.working(.hours(10))),
      happens: "02 09:00 file", "02 19:00 wait", "03 10:00 resume", then: "runs, due 03 12:00"),
    ClockCase(
      "a pause over the weekend counts Friday's and Monday's hours", .answer(.working(.hours(4))),
      happens: "06 15:00 file", "06 16:00 wait", "09 10:00 resume", then: "runs, due 09 13:00"),
    ClockCase(
      "two pauses in one minute count to the millisecond", .answer(.working(.hours(1))),
      happens: "02 09:00 file", "02 09:10 wait", "02 09:10:00.250 resume", "02 09:10:30 wait",
      "02 09:10:30.500 resume", then: "runs, due 02 10:00+750"),
    ClockCase(
      "a pause of one millisecond moves the end by one", .answer(),
      happens: "02 09:00 file", "02 10:00 wait", "02 10:00:00.001 resume",
      then: "runs, due 03 09:00+"),
    ClockCase(
      "a pause of no length moves nothing", .answer(),
      happens: "02 09:00 file", "02 10:00 wait", "02 10:00 resume", then: "runs, due 02 17:00"),
    ClockCase(
      "from waiting straight to the answer, the pause is complete", .answer(),
      happens: "02 09:00 file", "02 15:00 ask", "04 12:00 answer",
      then: "stopped 04 12:00, due 04 14:00"),
    ClockCase(
      "stopped while it stands still, it goes on first",
      .answer { $0.stops = [.act(.resolve)] }, happens: "02 09:00 file", "02 15:00 wait",
      "04 12:00 solve", then: "stopped 04 12:00, due 04 14:00"),
    ClockCase(
      "while it stands still it is not missed", .answer(),
      happens: "02 09:00 file", "02 16:00 wait", "05 12:00 passes",
      then: "paused since 02 16:00, due 02 17:00"),
    ClockCase(
      "paused with nothing left, it is due when it goes on", .answer(),
      happens: "02 09:00 file", "02 17:00 wait", "03 08:00 resume", "03 09:00 passes",
      then: "runs, due 03 08:00, breach 03 08:00"),
    ClockCase(
      "a pause after the breach does not lift it", .answer(),
      happens: "02 09:00 file", "03 10:00 wait", "03 12:00 resume",
      then: "runs, due 03 11:00, breach 02 17:00"),
    ClockCase(
      "elapsed hours stand still by night too", .answer(.elapsed(.hours(10))),
      happens: "02 09:00 file", "02 10:00 wait", "02 22:00 resume", then: "runs, due 03 07:00"),
    ClockCase(
      "a pause within one date adds no business day", .answer(.businessDays(2)),
      happens: "02 10:00 file", "03 10:00 wait", "03 15:00 resume", then: "runs, due 05 00:00"),
    ClockCase(
      "a pause over night adds the day on which it ended", .answer(.businessDays(2)),
      happens: "02 10:00 file", "03 16:00 wait", "04 09:00 resume", then: "runs, due 06 00:00"),
    ClockCase(
      "a pause over the weekend adds Monday alone", .answer(.businessDays(3)),
      happens: "05 10:00 file", "06 10:00 wait", "09 10:00 resume", then: "runs, due 12 00:00"),
    ClockCase(
      "a pause from Friday to Sunday adds no business day", .answer(.businessDays(3)),
      happens: "05 10:00 file", "06 10:00 wait", "08 20:00 resume", then: "runs, due 11 00:00"),
    ClockCase(
      "of calendar days each date adds one", .answer(.calendarDays(10)),
      happens: "02 10:00 file", "03 10:00 wait", "06 10:00 resume", then: "runs, due 16 00:00"),
    ClockCase(
      "weeks end as many dates later as were paused", .answer(.weeks(1)),
      happens: "02 10:00 file", "03 10:00 wait", "05 10:00 resume", then: "runs, due 12 00:00"),
    ClockCase(
      "months end as many dates later as were paused", .answer(.months(1)),
      happens: "02 10:00 file", "10 10:00 wait", "12 10:00 resume", then: "runs, due 35 23:00"),
    ClockCase(
      "a last day that a pause moves onto Saturday rolls to Monday",
      .answer(.calendarDays(4)) { $0.counting = CountingRule(closedLastDay: .rollsForward) },
      happens: "02 10:00 file", "03 10:00 wait", "04 10:00 resume", then: "runs, due 10 00:00"),
    ClockCase(
      "the same time some business days on moves by business days",
      .answer(.sameTimeAfter(businessDays: 1)), happens: "02 15:30 file", "02 16:00 wait",
      "04 10:00 resume", then: "runs, due 05 15:30"),
    ClockCase(
      "two pauses on one date add their dates once each", .answer(.businessDays(3)),
      happens: "02 10:00 file", "02 16:00 wait", "03 10:00 resume", "03 12:00 wait",
      "04 10:00 resume", then: "runs, due 10 00:00"),
    ClockCase(
      "a capped pause ends by itself", .answer(.elapsed(.hours(10))) { $0.pauseCap = .hours(3) },
      happens: "02 09:00 file", "02 10:00 wait", "03 00:00 passes",
      then: "runs, due 02 22:00, breach 02 22:00"),
    ClockCase(
      "a cap counts all pauses together",
      .answer(.elapsed(.hours(10))) { $0.pauseCap = .hours(3) }, happens: "02 09:00 file",
      "02 10:00 wait", "02 12:00 resume", "02 13:00 wait", "02 18:00 resume",
      then: "runs, due 02 22:00"),
    ClockCase(
      "what is held by a command stands still", .answer(),
      happens: "02 09:00 file", "02 10:00 hold", "02 12:00 free", then: "runs, due 03 11:00"),
    ClockCase(
      "held and waiting, it goes on when both have ended", .answer(),
      happens: "02 09:00 file", "02 10:00 hold", "02 11:00 wait", "02 12:00 free",
      "02 13:00 resume", then: "runs, due 03 12:00"),
    ClockCase(
      "what nothing may pause runs on while the complaint waits",
      .answer { $0.pausesWhile = nil }, happens: "02 09:00 file", "02 10:00 wait",
      "02 16:00 resume", then: "runs, due 02 17:00"),
    ClockCase(
      "a condition of the host's own may pause it",
      .answer { $0.pausesWhile = .fact(.field("sick"), .equals(.flag(true))) },
      happens: "02 09:00 file", "02 10:00 field sick", "02 12:00 note",
      then: "paused since 02 10:00, due 02 17:00"),
    ClockCase(
      "a wait told later counts from when it began", .answer(),
      happens: "02 09:00 file", "02 10:00 wait recorded 02 12:00", "02 13:00 resume",
      then: "runs, due 03 12:00"),
    ClockCase(
      "a wait told after the deadline does not take the breach back", .answer(),
      happens: "02 09:00 file", "02 16:00 wait recorded 02 18:00", "03 10:00 resume",
      then: "runs, due 03 11:00, breach 02 17:00"),
    ClockCase(
      "an end of waiting told later counts from when it was", .answer(),
      happens: "02 09:00 file", "02 10:00 wait", "02 11:00 resume recorded 02 15:00",
      then: "runs, due 03 10:00"),
  ])
  func `Pauses`(example: ClockCase) throws { try example.check() }
}
