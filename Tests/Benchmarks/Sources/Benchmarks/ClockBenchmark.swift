import BusinessTime
import ComplaintModel

/// What clocks cost: one more clock in deciding an event, and looking ahead over many complaints.
struct ClockBenchmark {
  private let start = Timestamp(millisecondsSince1970: 1_772_442_000_250)
  private let party = PartyID(high: 1, low: 2)

  func run() throws {
    if Wish.wants("clocks", "events") { try measureEvents() }
    if Wish.wants("clocks", "forecast") { try measureForecast() }
  }

  private func playbook(clocks: Int, pausable: Bool = false) throws -> Playbook {
    let office = try WorkingCalendar.mondayToFriday(in: "Europe/London")
    var definition = Playbook.Definition("Benchmark", in: "office", office)
    definition.serviceLevels = (0..<clocks).map { index in
      ServiceLevel(
        ClockName(rawValue: "promise number \(index)"), Wording("Promise", "承诺"),
        starts: [.milestone(.complaintReceived)], stops: [.act(.communicateDecision)],
        pausesWhile: pausable ? .fact(.phase, .equals(.code(Phase.waiting))) : nil,
        targets: .all(.working(.hours(400))), calendar: "office",
        warnings: [.used(thousandths: 800)])
    }
    return try Playbook(definition)
  }

  private func context(_ playbook: Playbook, minutes: Int64) -> DecisionContext {
    var context = DecisionContext(
      command: CommandID(high: 1, low: UInt64(minutes)),
      actor: Actor(.agent("anna.li"), as: .manager), now: start + .minutes(minutes),
      playbook: playbook)
    context.unknown = ["repeats", "similar"]
    return context
  }

  private func filed(_ playbook: Playbook) throws -> Complaint {
    try Complaint.decide(
      .file(Intake(.email, receivedAt: start, from: party)),
      as: ComplaintID(at: start, random: (1, 2)), of: "acme", in: context(playbook, minutes: 1)
    ).complaint
  }

  /// One clock more: the time with 31 clocks without that with one, for each of the 30.
  private func measureEvents() throws {
    let office = try WorkingCalendar.mondayToFriday(in: "Europe/London")
    let lookUp = try median(operations: 10_000) {
      var sum: Int64 = 0
      for index in 0..<10_000 {
        sum &+= try office.adding(.hours(8), to: start + .minutes(Int64(index)))
          .millisecondsSince1970
      }
      return sum
    }
    let counts = [1, 11, 31]
    var rows: [Growth] = []
    var measurements = [
      Measurement(name: "baseline: a look-up in the calendar", nanoseconds: lookUp, ratio: nil)
    ]
    for (name, command, pausable, goal) in [
      (
        "an event that concerns none", Complaint.Command.tag(add: [ComplaintTag(rawValue: "red")]),
        false, 150.0
      ),
      (
        "the same, with a condition that pauses", .tag(add: [ComplaintTag(rawValue: "red")]), true,
        150
      ),
      ("an event that pauses them all", .askComplainant(), true, nil),
    ] {
      let times = try counts.map { try deciding(command, clocks: $0, pausable: pausable) }
      rows.append(Growth(name: name, costs: times))
      measurements.append(
        Measurement(
          name: name, nanoseconds: (times[2] - times[0]) / Double(counts[2] - counts[0]),
          ratio: nil, goal: goal))
    }
    report("deciding an event and taking it in, by the number of clocks", over: counts, rows)
    report("one clock more in that", measurements)
  }

  private func deciding(
    _ command: Complaint.Command, clocks: Int, pausable: Bool
  ) throws -> Double {
    let playbook = try playbook(clocks: clocks, pausable: pausable)
    let (complaint, context) = (try filed(playbook), context(playbook, minutes: 20))
    return try median(operations: 1_000) {
      var sum: Int64 = 0
      for _ in 0..<1_000 {
        sum &+= Int64(try complaint.decide(command, in: context).complaint.version)
      }
      return sum
    }
  }

  /// Open complaints with three clocks each, of which few run out in time; a million in full runs.
  private func measureForecast() throws {
    let sizes = Wish.sizes(upTo: 50_000)
    report(
      "what runs out in the next 8 business hours, by complaints with 3 clocks   goal 1000 ns",
      over: sizes, [Growth(name: "a complaint", costs: try sizes.map(forecasting))],
      as: { "\(Int($0)) ns" })
  }

  private func forecasting(_ count: Int) throws -> Double {
    let playbook = try playbook(clocks: 3)
    let template = try Complaint.decide(
      .file(Intake(.email, receivedAt: start, from: party)),
      as: ComplaintID(at: start, random: (1, 2)), of: "acme", in: context(playbook, minutes: 1)
    ).events[0]
    let complaints = try (0..<count).map { try complaint($0, like: template) }
    let forecast = try Forecast(.hours(8), from: start, by: playbook)
    return try median(rounds: 3, operations: count) {
      Int64(try forecast.breaches(of: complaints).count)
    }
  }

  /// Each has its own id, and clocks that are due at instants of its own, spread over 1,000 hours.
  private func complaint(_ index: Int, like template: Complaint.Event) throws -> Complaint {
    var event = template
    event.complaint = ComplaintID(at: start, random: (3, UInt64(index)))
    for (place, effect) in event.clocks.enumerated() {
      guard case .started(let name, var start) = effect else { continue }
      start.due = self.start + .minutes(Int64((index * 7_919 + place * 13) % 60_000))
      event.clocks[place] = .started(name, start)
    }
    return try Complaint(opening: event)
  }
}
