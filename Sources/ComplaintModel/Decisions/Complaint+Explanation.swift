public import BusinessTime

extension Complaint {
  /// Why a clock of a complaint is due when it is.
  ///
  /// - Parameters:
  ///   - clock: The clock; its present cycle is explained.
  ///   - history: The events of the complaint, from the first on.
  ///   - playbooks: The versions that the complaint's clocks name; others may be among them.
  ///   - now: When a clock that stands still would go on; left out, it is explained as it was due when
  ///     it was paused.
  /// - Returns: The explanation, or `nil` if no cycle of that clock has started.
  /// - Throws: ``ClockFailure`` if the version that the clock names is not among `playbooks`, or its
  ///   calendar has no answer.
  public static func explanation(
    of clock: ClockName, in history: some Sequence<Event>, by playbooks: [Playbook],
    ifResumedAt now: Timestamp? = nil
  ) throws(ClockFailure) -> ClockExplanation? {
    var effects: [(at: Timestamp, effect: ClockEffect)] = []
    for event in history {
      for effect in event.clocks where effect.clock == clock {
        effects.append((event.occurredAt, effect))
      }
    }
    guard let present = ServiceClock(clock, effects.map(\.effect)) else { return nil }
    guard let playbook = playbooks.first(where: { $0.version == present.playbook }) else {
      throw ClockFailure(.missingVersion, clock, present.playbook)
    }
    return try playbook.ready.levels.explanation(of: present, effects, ifResumedAt: now)
  }
}
