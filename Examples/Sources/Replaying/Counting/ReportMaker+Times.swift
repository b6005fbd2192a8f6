import BusinessTime
import ComplaintModel

/// How long things take.
extension ReportMaker {
  func addTimes(of lives: [Life], to report: inout ReplayReport) {
    report.firstResponse = spread(lives, to: { $0.complaint.passed(.firstResponse) })
    report.resolution = spread(lives, to: { $0.complaint.passed(.decisionCommunicated) })
    report.timeToClose = spread(lives, to: \.closedAt)
    report.backlogAge = spread(lives) { $0.closedAt == nil ? asOf : nil }
    report.timeToCloseDistribution = distribution(
      lives.compactMap { life in life.closedAt.map(life.time(to:)) })
  }

  /// What became of tasks that had to be done by an instant.
  func tasks(of lives: [Life]) -> ReplayReport.TaskTally {
    let tasks = lives.flatMap(\.tasks)
    var tally = ReplayReport.TaskTally()
    tally.opened = tasks.count
    tally.done = tasks.count(where: \.isDone)
    tally.doneLate = tasks.count { $0.isDone && $0.isLate }
    tally.openLate = tasks.count { !$0.isDone && $0.isLate }
    return tally
  }

  private func spread(_ lives: [Life], to instant: (Life) -> Timestamp?) -> ReplayReport.Spread {
    ReplayReport.Spread(lives.compactMap { life in instant(life).map(life.time(to:)) })
  }

  private func distribution(_ times: [TimeSpan]) -> [ReplayReport.Bin] {
    let (hour, day) = (3_600, 86_400)
    let limits: [(seconds: Int, label: String)] = [
      (0, "0"), (hour, "1 h"), (4 * hour, "4 h"), (8 * hour, "8 h"), (day, "1 d"), (2 * day, "2 d"),
      (3 * day, "3 d"), (5 * day, "5 d"), (7 * day, "7 d"), (14 * day, "14 d"), (30 * day, "30 d"),
      (60 * day, "60 d"), (90 * day, "90 d"),
    ]
    return limits.indices.map { index in
      let (from, next) = (limits[index], index + 1 < limits.count ? limits[index + 1] : nil)
      let label = next.map { "\(from.label)–\($0.label)" } ?? "over \(from.label)"
      let count = times.count { time in
        time.seconds >= from.seconds && next.map { time.seconds < $0.seconds } ?? true
      }
      return ReplayReport.Bin(from: from.seconds, to: next?.seconds, label: label, count: count)
    }
  }

  /// The promises, cycle by cycle.
  func clocks(of lives: [Life]) -> [ReplayReport.ClockTally] {
    let cycles = Dictionary(grouping: lives.flatMap(\.cycles), by: \.name)
    let promises = playbook.definition.serviceLevels.filter { $0.kind == .promise }
    return promises.map { tally(of: $0, cycles[$0.name] ?? []) }
  }

  private func tally(
    of level: ServiceLevel, _ cycles: [ServiceClock]
  ) -> ReplayReport.ClockTally {
    var tally = ReplayReport.ClockTally(
      name: level.name.rawValue, label: level.name(in: .english),
      labelChinese: level.name(in: .chinese))
    var (times, delays): ([TimeSpan], [TimeSpan]) = ([], [])
    for clock in cycles {
      tally.count(clock)
      if let stop = clock.stoppedAt { times.append(stop - clock.start) }
      if let margin = clock.margin, margin < .zero { delays.append(-margin) }
    }
    tally.time = ReplayReport.Spread(times)
    tally.lateness = ReplayReport.Spread(delays)
    return tally
  }
}

extension ReplayReport.ClockTally {
  fileprivate mutating func count(_ clock: ServiceClock) {
    switch clock.isMet {
    case true?: met += 1
    case false?: breached += 1
    case nil:
      switch clock.state {
      case .running: running += 1
      case .paused: paused += 1
      case .stopped, .ended, .expired: ended += 1
      }
    }
  }
}

extension ReplayReport.Spread {
  /// The spread of some lengths of time, by the nearest rank.
  init(_ spans: [TimeSpan]) {
    let seconds = spans.map(\.seconds).sorted()
    count = seconds.count
    func percentile(_ percent: Int) -> Int? {
      seconds.isEmpty ? nil : seconds[(seconds.count * percent + 99) / 100 - 1]
    }
    (p50, p90, p99) = (percentile(50), percentile(90), percentile(99))
  }
}

extension ServiceClock {
  /// When it was stopped; `nil` if it was not.
  var stoppedAt: Timestamp? {
    if case .stopped(let at) = state { at } else { nil }
  }
}

extension TimeSpan {
  /// Whole seconds.
  var seconds: Int { Int(milliseconds / 1_000) }
}
