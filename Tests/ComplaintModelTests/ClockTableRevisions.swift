import BusinessTime
import ComplaintModel
import Testing

/// Hand-checked: other grades, other owners, extensions, corrections, reopenings, later versions.
@Suite struct ClockTableRevisions {
  /// Two hours for grade 5, four for grade 4, eight for all others.
  private static func graded(
    _ mode: ServiceLevel.Regrade, _ change: (inout ServiceLevel) -> Void = { _ in }
  ) -> ServiceLevel {
    .answer {
      $0.targets = [
        .init(.working(.hours(2)), grades: 5...5), .init(.working(.hours(4)), grades: 4...4),
        .init(.working(.hours(8))),
      ]
      $0.onRegrade = mode
      $0.extensionLimit = .init(.working(.hours(4)), count: 2)
      change(&$0)
    }
  }

  @Test(arguments: [
    ClockCase(
      "a higher grade counts from the same start", graded(.keepElapsed),
      happens: "02 09:00 file", "02 12:00 grade 4", then: "runs, due 02 13:00"),
    ClockCase(
      "a pause before the change is kept", graded(.keepElapsed),
      happens: "02 09:00 file", "02 10:00 wait", "02 10:30 resume", "02 12:00 grade 4",
      then: "runs, due 02 13:30"),
    ClockCase(
      "a pause after the change counts as well", graded(.keepElapsed),
      happens: "02 09:00 file", "02 10:00 grade 4", "02 11:00 wait", "02 12:00 resume",
      then: "runs, due 02 14:00"),
    ClockCase(
      "pauses before and after it add up", graded(.keepElapsed),
      happens: "02 09:00 file", "02 09:30 wait", "02 10:00 resume", "02 10:30 grade 4",
      "02 11:00 wait", "02 12:00 resume", then: "runs, due 02 14:30"),
    ClockCase(
      "graded down again, the long allowance is back", graded(.keepElapsed),
      happens: "02 09:00 file", "02 10:00 grade 4", "02 11:00 grade 2",
      then: "runs, due 02 17:00"),
    ClockCase(
      "an allowance that is used up is missed by the change", graded(.keepElapsed),
      happens: "02 09:00 file", "02 12:00 grade 5", "02 12:00 passes",
      then: "runs, due 02 11:00, breach 02 11:00"),
    ClockCase(
      "graded down after that, the breach stays", graded(.keepElapsed),
      happens: "02 09:00 file", "02 12:00 grade 5", "02 12:30 grade 3", "02 16:00 answer",
      then: "stopped 02 16:00, due 02 17:00, breach 02 11:00"),
    ClockCase(
      "an extension is kept on top of another target", graded(.keepElapsed),
      happens: "02 09:00 file", "02 10:00 extend 2 hours", "02 11:00 grade 4",
      then: "runs, due 02 15:00"),
    ClockCase(
      "begun anew with the grade", graded(.restart), happens: "02 09:00 file",
      "02 12:00 grade 4", then: "runs, due 02 16:00"),
    ClockCase(
      "begun anew, a pause before it is forgotten", graded(.restart),
      happens: "02 09:00 file", "02 10:00 wait", "02 11:00 resume", "02 12:00 grade 4",
      then: "runs, due 02 16:00"),
    ClockCase(
      "begun anew, a pause after it counts", graded(.restart),
      happens: "02 09:00 file", "02 12:00 grade 4", "02 13:00 wait", "02 14:00 resume",
      then: "runs, due 02 17:00"),
    ClockCase(
      "begun anew, an extension is forgotten", graded(.restart),
      happens: "02 09:00 file", "02 10:00 extend 2 hours", "02 12:00 grade 4",
      then: "runs, due 02 16:00"),
    ClockCase(
      "counted from now on", graded(.fromNow), happens: "02 09:00 file", "02 12:00 grade 4",
      then: "runs, due 02 16:00"),
    ClockCase(
      "counted from now on, a pause before it is forgotten", graded(.fromNow),
      happens: "02 09:00 file", "02 10:00 wait", "02 11:00 resume", "02 12:00 grade 4",
      then: "runs, due 02 16:00"),
    ClockCase(
      "counted from now on, a pause after it counts", graded(.fromNow),
      happens: "02 09:00 file", "02 12:00 grade 4", "02 13:00 wait", "02 13:30 resume",
      then: "runs, due 02 16:30"),
    ClockCase(
      "counted from now on, an extension is kept", graded(.fromNow),
      happens: "02 09:00 file", "02 10:00 extend 2 hours", "02 12:00 grade 4",
      then: "runs, due 03 10:00"),
    ClockCase(
      "while it stands still only the time before it is used", graded(.keepElapsed),
      happens: "02 09:00 file", "02 12:00 wait", "02 13:00 grade 4", "02 15:00 resume",
      then: "runs, due 02 16:00"),
    ClockCase(
      "from hours to days, a pause over night becomes a day",
      graded(.keepElapsed) {
        $0.targets = [.init(.businessDays(1), grades: 5...5), .init(.working(.hours(16)))]
        $0.extensionLimit = nil
      }, happens: "02 09:00 file", "02 16:00 wait", "03 10:00 resume", "03 11:00 grade 5",
      then: "runs, due 05 00:00"),
    ClockCase(
      "from days to hours, a pause over night becomes its open hours",
      graded(.keepElapsed) {
        $0.targets = [.init(.working(.hours(12)), grades: 5...5), .init(.businessDays(3))]
        $0.extensionLimit = nil
      }, happens: "02 09:00 file", "02 16:00 wait", "03 10:00 resume", "03 11:00 grade 5",
      then: "runs, due 03 15:00"),
    ClockCase(
      "a grade for which nothing is promised leaves it as it was",
      graded(.keepElapsed) { $0.targets[2] = .init(.working(.hours(8)), grades: 3...3) },
      happens: "02 09:00 file", "02 12:00 grade 1", then: "runs, due 02 17:00"),
    ClockCase(
      "a customer of a tier has its own target",
      .answer {
        $0.starts = [.act(.acknowledge)]
        $0.targets = [
          .init(.working(.hours(4)), tier: CustomerTier(rawValue: "gold")),
          .init(.working(.hours(8))),
        ]
      }, happens: "02 09:00 file", "02 09:30 tier gold", "02 10:00 ack",
      then: "runs, due 02 14:00"),
  ])
  func `Grades`(example: ClockCase) throws { try example.check() }

  /// Answered on Monday at 11:00, closed, and reopened on Wednesday.
  private static func reopened(
    _ sentence: String, _ mode: ServiceLevel.Reopening, _ last: String...,
    change: (inout ServiceLevel) -> Void = { _ in }, then: String
  ) -> ClockCase {
    var level = ServiceLevel.answer { $0.onReopening = mode }
    change(&level)
    let lines = ["02 09:00 file", "02 11:00 answer", "02 16:00 close", "04 10:00 reopen"] + last
    return ClockCase(sentence, [level], lines, [then])
  }

  @Test(arguments: [
    reopened("a reopening begins another cycle", .newCycle, then: "runs, due 05 10:00, cycle 2"),
    reopened(
      "another reopening begins a third", .newCycle, "04 11:00 answer", "04 12:00 close",
      "05 09:00 reopen", then: "runs, due 05 17:00, cycle 3"),
    reopened("the old cycle goes on where it stood", .continue, then: "runs, due 04 16:00"),
    reopened(
      "continued and answered, the time between counts as a pause", .continue, "04 15:00 answer",
      then: "stopped 04 15:00, due 04 16:00"),
    reopened("begun anew at the reopening", .restart, then: "runs, due 05 10:00, cycle 2"),
    reopened("a reopening may mean nothing", .none, then: "stopped 02 11:00, due 02 17:00"),
    reopened(
      "a cycle that still ran is not touched by it", .newCycle,
      change: {
        $0.stops = [.act(.resolve)]
        $0.onClosing = .runsOn
        $0.targets = .all(.working(.hours(40)))
      }, then: "runs, due 06 17:00"),
    reopened(
      "a cycle that still ran is begun anew where that is said", .restart,
      change: {
        $0.stops = [.act(.resolve)]
        $0.onClosing = .runsOn
        $0.targets = .all(.working(.hours(40)))
      }, then: "runs, due 11 10:00"),
    ClockCase(
      "the breach of the old cycle is not that of the new one",
      .answer(), happens: "02 09:00 file", "03 11:00 answer", "03 12:00 close",
      "04 10:00 reopen", then: "runs, due 05 10:00, cycle 2"),
    ClockCase(
      "continued, a breached cycle stays breached and as late as it was",
      .answer(.elapsed(.hours(1))) { $0.onReopening = .continue }, happens: "02 09:00 file",
      "02 11:00 answer", "02 11:00 close", "03 11:00 reopen",
      then: "runs, due 03 10:00, breach 02 10:00"),
    ClockCase(
      "days go on after a reopening by whole dates",
      .answer(.businessDays(3)) { $0.onReopening = .continue }, happens: "02 09:00 file",
      "03 11:00 answer", "03 12:00 close", "05 11:00 reopen", then: "runs, due 10 00:00"),
  ])
  func `Reopenings`(example: ClockCase) throws { try example.check() }
}

extension ClockCase {
  init(_ sentence: String, _ levels: [ServiceLevel], _ lines: [String], _ expected: [String]) {
    self.sentence = sentence
    self.levels = levels
    self.lines = lines
    self.expected = expected
  }
}
