public import BusinessTime

/// Why a clock is due when it is: everything that was counted, left out and changed.
///
/// ```swift
/// let why = try Complaint.explanation(of: "answer", in: history, by: [playbook])
/// print(why?.text(in: .english) ?? "there is no such clock")
/// ```
///
/// It is worked out from the events of the complaint and from the definitions and calendars that the
/// cycle names, whenever somebody asks, and is stored nowhere.
public struct ClockExplanation: Hashable, Sendable {
  /// The clock.
  public let clock: ClockName
  /// What people call it.
  public let wording: Wording
  /// The number of the cycle.
  public let cycle: Int32
  /// The playbook by which it runs.
  public let playbook: PlaybookVersion
  /// The recorded due instant; of a clock that stands still, when it would be due if it went on at the
  /// instant that was asked for.
  public let due: Timestamp
  /// How the due instant comes about: start, open, closed and paused stretches, the rule for the end,
  /// the calendar's name and fingerprint.
  public let count: DueExplanation
  /// Whether the calendar gives the recorded due instant again.
  ///
  /// If it does not, the calendar or its time zone data are not those by which it was recorded; the
  /// record stands.
  public let isReproduced: Bool
  /// What computed the due instant anew, in order.
  public let changes: [Change]
  /// Whether it runs, stands still or has ended.
  public let state: ServiceClock.State
  /// Its breach, if there is one.
  public let breach: ServiceClock.Breach?

  /// A due instant that was computed anew.
  public struct Change: Hashable, Sendable {
    /// When that happened.
    public let at: Timestamp
    /// Why.
    public let cause: ClockRevision.Cause
    /// The playbook by which it ran from then on.
    public let playbook: PlaybookVersion
    /// The due instant until then.
    public let from: Timestamp
    /// The due instant from then on.
    public let to: Timestamp
  }
}

extension ServiceLevelSet {
  /// Why a clock of this version is due when it is.
  ///
  /// - Parameters:
  ///   - clock: The clock as its effects have made it.
  ///   - effects: All effects on it with the instants at which they happened.
  ///   - now: When it would go on, if it stands still.
  /// - Returns: The explanation.
  /// - Throws: ``ClockFailure`` if the version has no such level or its calendar no answer.
  package func explanation(
    of clock: ServiceClock, _ effects: [(at: Timestamp, effect: ClockEffect)],
    ifResumedAt now: Timestamp?
  ) throws(ClockFailure) -> ClockExplanation {
    guard let position = position(of: clock.name, from: 0) else {
      throw ClockFailure(.missingLevel, clock.name, clock.playbook)
    }
    let ready = levels[position]
    var pauses = ClockPauses(of: clock.name, in: effects.map(\.effect)).ended
    var (due, isReproduced) = (clock.due, true)
    let timing = CycleTiming(
      clock.period, in: ready.calendar, counting: ready.level.counting)
    let count: DueExplanation
    do throws(BusinessTimeError) {
      if case .paused(let since, _) = clock.state, let now {
        let from = max(since, clock.start)
        let to = max(now, from)
        due = try timing.due(
          from: clock.start, paused: clock.paused, pausedSince: from, ifResumedAt: to)
        pauses.append(ClockPause(from: from, to: to))
      } else {
        let plain = try timing.due(from: clock.start, paused: clock.paused)
        // Paused with nothing left, it is due when it goes on.
        isReproduced = plain == due || pauses.last.map { $0.to == due && plain < due } ?? false
      }
      count = try ready.calendar.explanation(
        of: clock.period, from: clock.start, to: due, counting: ready.level.counting,
        pauses: pauses.filter { $0.from < $0.to }.map { $0.from..<$0.to })
    } catch {
      throw ClockFailure(.calendar, clock.name, clock.playbook, underlying: error)
    }
    return ClockExplanation(
      clock: clock.name, wording: ready.level.wording, cycle: clock.cycle,
      playbook: clock.playbook, due: due, count: count, isReproduced: isReproduced,
      changes: effects.changes(of: clock.name), state: clock.state, breach: clock.breach)
  }
}

extension [(at: Timestamp, effect: ClockEffect)] {
  /// The revisions of a clock's present cycle.
  fileprivate func changes(of clock: ClockName) -> [ClockExplanation.Change] {
    var changes: [ClockExplanation.Change] = []
    for (at, effect) in self {
      if case .started(clock, _) = effect { changes = [] }
      guard case .retargeted(clock, let revision) = effect else { continue }
      changes.append(
        ClockExplanation.Change(
          at: at, cause: revision.cause, playbook: revision.playbook, from: revision.oldDue,
          to: revision.due))
    }
    return changes
  }
}
