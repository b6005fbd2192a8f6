import BusinessTime
import ComplaintModel
import Testing

/// Hand-checked: corrections, extensions, recurring clocks, hand-overs and later versions.
@Suite struct ClockTableChanges {
  private static let received: @Sendable (inout ServiceLevel) -> Void = {
    $0.starts = [.milestone(.complaintReceived)]
  }
  private static func extensible(_ period: Period, _ limit: Period) -> ServiceLevel {
    .answer(period) { $0.extensionLimit = .init(limit, count: 3) }
  }

  @Test(arguments: [
    ClockCase(
      "an earlier receipt leaves less time", .answer(.working(.hours(8)), received),
      happens: "03 09:00 file", "03 10:00 receipt 02 15:00", then: "runs, due 03 15:00"),
    ClockCase(
      "a later receipt gives more", .answer(.working(.hours(8)), received),
      happens: "03 09:00 file", "03 12:00 receipt 03 11:00", then: "runs, due 04 11:00"),
    ClockCase(
      "a receipt so early that all is used up is missed", .answer(.working(.hours(8)), received),
      happens: "03 09:00 file", "03 10:00 receipt 02 09:00", "03 10:00 passes",
      then: "runs, due 02 17:00, breach 02 17:00"),
    ClockCase(
      "a corrected receipt keeps the pauses", .answer(.working(.hours(8)), received),
      happens: "03 09:00 file", "03 10:00 wait", "03 11:00 resume", "03 12:00 receipt 03 08:00",
      then: "runs, due 04 10:00"),
    ClockCase(
      "what was met stays met when the receipt is corrected",
      .answer(.working(.hours(8)), received), happens: "03 09:00 file", "03 10:00 answer",
      "03 11:00 receipt 02 09:00", then: "stopped 03 10:00, due 03 17:00"),
    ClockCase(
      "a cycle with another start does not mind the receipt",
      .answer { $0.starts = [.act(.acknowledge)] }, happens: "03 09:00 file", "03 10:00 ack",
      "03 11:00 receipt 02 09:00", then: "runs, due 04 10:00"),
    ClockCase(
      "an extension in hours", extensible(.working(.hours(8)), .working(.hours(8))),
      happens: "02 09:00 file", "02 10:00 extend 2 hours", then: "runs, due 03 11:00"),
    ClockCase(
      "extensions add up", extensible(.working(.hours(8)), .working(.hours(8))),
      happens: "02 09:00 file", "02 10:00 extend 2 hours", "02 11:00 extend 3 hours",
      then: "runs, due 03 14:00"),
    ClockCase(
      "an extension in business days", extensible(.businessDays(2), .businessDays(5)),
      happens: "05 10:00 file", "06 10:00 extend 2 days", then: "runs, due 12 00:00"),
    ClockCase(
      "an extension in calendar days", extensible(.calendarDays(2), .calendarDays(5)),
      happens: "05 10:00 file", "06 10:00 extend 3 dates", then: "runs, due 11 00:00"),
    ClockCase(
      "an extension after the breach leaves it standing",
      extensible(.working(.hours(8)), .working(.hours(8))), happens: "02 09:00 file",
      "03 10:00 extend 8 hours", then: "runs, due 03 17:00, breach 02 17:00"),
    ClockCase(
      "an extension while it stands still counts once it goes on",
      extensible(.working(.hours(8)), .working(.hours(8))), happens: "02 09:00 file",
      "02 16:00 wait", "03 09:00 extend 2 hours", "03 10:00 resume", then: "runs, due 03 13:00"),
    ClockCase(
      "a reset forgets the extension",
      .answer {
        $0.extensionLimit = .init(.working(.hours(8)))
        $0.resets = [.act(.recordReply)]
      }, happens: "02 09:00 file", "02 10:00 extend 2 hours", "02 12:00 reply",
      then: "runs, due 03 12:00"),
  ])
  func `Corrections and extensions`(example: ClockCase) throws { try example.check() }

  private static func weekly(_ stops: [Moment] = [.act(.acknowledge)]) -> ServiceLevel {
    .answer(.weeks(1)) {
      $0.stops = stops
      $0.recurs = true
    }
  }

  @Test(arguments: [
    ClockCase(
      "a word begins the next week", weekly(), happens: "02 09:00 file", "05 10:00 ack",
      then: "runs, due 13 00:00, cycle 2"),
    ClockCase(
      "each word begins another", weekly(), happens: "02 09:00 file", "05 10:00 ack",
      "11 10:00 ack", "18 09:00 ack", then: "runs, due 26 00:00, cycle 4"),
    ClockCase(
      "a week without a word is missed", weekly(), happens: "02 09:00 file", "10 12:00 passes",
      then: "runs, due 10 00:00, breach 10 00:00"),
    ClockCase(
      "a late word begins the next week all the same", weekly(), happens: "02 09:00 file",
      "11 10:00 ack", then: "runs, due 19 00:00, cycle 2"),
    ClockCase(
      "a word told later counts from when it was said", weekly(), happens: "02 09:00 file",
      "04 10:00 ack recorded 06 10:00", then: "runs, due 12 00:00, cycle 2"),
    ClockCase(
      "closing ends the series", weekly(), happens: "02 09:00 file", "05 10:00 ack",
      "06 10:00 withdraw", then: "ended 06 10:00 closed, due 13 00:00, cycle 2"),
    ClockCase(
      "the stop that closes the complaint is the last", weekly([.act(.acknowledge), .act(.close)]),
      happens: "02 09:00 file", "05 10:00 ack", "06 10:00 close",
      then: "stopped 06 10:00, due 13 00:00, cycle 2"),
  ])
  func `Clocks that recur`(example: ClockCase) throws { try example.check() }

  private static func handover(_ targets: [ServiceLevel.Target]) -> ServiceLevel {
    .answer {
      $0.starts = [.milestone(.complaintReceived)]
      $0.applies = .fact(.phase, .oneOf([.code(Phase.open), .code(Phase.waiting)]))
      $0.targets = targets
      $0.onReassignment = .newCycle
    }
  }

  private static let partners: [ServiceLevel.Target] = [
    .init(.working(.hours(2)), owner: .queue("acme")),
    .init(.working(.hours(2)), owner: .queue("best")),
  ]

  @Test(arguments: [
    ClockCase(
      "each owner's share is a cycle of its own", handover(.all(.working(.hours(8)))),
      happens: "02 09:00 file", "02 11:00 owner person:ann", then: "runs, due 03 11:00, cycle 2"),
    ClockCase(
      "a hand-over back begins a third", handover(.all(.working(.hours(8)))),
      happens: "02 09:00 file", "02 11:00 owner person:ann", "02 15:00 owner queue:desk",
      then: "runs, due 03 15:00, cycle 3"),
    ClockCase(
      "handed on too late, the share was missed, and the next owner begins fresh",
      handover(.all(.working(.hours(2)))), happens: "02 09:00 file", "02 12:00 owner person:ann",
      "02 13:00 answer", then: "stopped 02 13:00, due 02 14:00, cycle 2"),
    ClockCase(
      "a partner outside has a target of its own",
      handover(partners + [.init(.working(.hours(8)))]), happens: "02 09:00 file",
      "02 11:00 owner queue:acme", then: "runs, due 02 13:00, cycle 2"),
    ClockCase(
      "where only partners have a target, the clock starts with them", handover(partners),
      happens: "02 09:00 file", "02 11:00 owner queue:acme", then: "runs, due 02 13:00"),
    ClockCase(
      "and ends with them", handover(partners), happens: "02 09:00 file",
      "02 11:00 owner queue:acme", "02 12:00 owner person:ann",
      then: "stopped 02 12:00, due 02 13:00"),
    ClockCase(
      "and begins again with the next", handover(partners), happens: "02 09:00 file",
      "02 11:00 owner queue:acme", "02 12:00 owner person:ann",
      "02 14:00 owner queue:best", then: "runs, due 02 16:00, cycle 2"),
    ClockCase(
      "after the answer nobody's share is counted", handover(.all(.working(.hours(8)))),
      happens: "02 09:00 file", "02 11:00 answer", "02 12:00 owner person:ann",
      then: "stopped 02 11:00, due 02 17:00"),
    ClockCase(
      "an owner may begin the promise anew", .answer { $0.onReassignment = .restart },
      happens: "02 09:00 file", "02 11:00 owner person:ann", then: "runs, due 03 11:00"),
    ClockCase(
      "an owner mostly changes nothing", .answer(), happens: "02 09:00 file",
      "02 11:00 owner person:ann", then: "runs, due 02 17:00"),
  ])
  func `Hand-overs`(example: ClockCase) throws { try example.check() }

  @Test(arguments: [
    ClockCase(
      "an edited playbook does not move what runs", .answer(), happens: "02 09:00 file",
      "02 10:00 publish", "02 11:00 note", then: "runs, due 02 17:00"
    ).publishing(.answer(.working(.hours(4)))),
    ClockCase(
      "applied on purpose it does", .answer(), happens: "02 09:00 file", "02 10:00 publish",
      "02 11:00 reapply", then: "runs, due 02 13:00"
    ).publishing(.answer(.working(.hours(4)))),
    ClockCase(
      "applied on purpose it keeps the pauses", .answer(), happens: "02 09:00 file",
      "02 09:30 wait", "02 10:30 resume", "02 11:00 publish", "02 11:00 reapply",
      then: "runs, due 02 14:00"
    ).publishing(.answer(.working(.hours(4)))),
    ClockCase(
      "a cycle that begins later goes by the new one", .answer(), happens: "02 09:00 file",
      "02 10:00 answer", "02 11:00 close", "02 12:00 publish", "03 09:00 reopen",
      then: "runs, due 03 13:00, cycle 2"
    ).publishing(.answer(.working(.hours(4)))),
    ClockCase(
      "an edited calendar does not move what runs", .answer(.businessDays(2)),
      happens: "02 09:00 file", "02 10:00 publish", "02 11:00 note", then: "runs, due 05 00:00"
    ).publishing(.answer(.businessDays(2)) { $0.calendar = "strike" }),
    ClockCase(
      "applied on purpose a day on which it is closed moves the end", .answer(.businessDays(2)),
      happens: "02 09:00 file", "02 10:00 publish", "02 11:00 reapply",
      then: "runs, due 06 00:00"
    ).publishing(.answer(.businessDays(2)) { $0.calendar = "strike" }),
    ClockCase(
      "no edit takes a recorded breach back", .answer(), happens: "02 09:00 file",
      "03 10:00 publish", "03 11:00 reapply", then: "runs, due 03 17:00, breach 02 17:00"
    ).publishing(.answer(.working(.hours(16)))),
  ])
  func `Later versions`(example: ClockCase) throws { try example.check() }
}
