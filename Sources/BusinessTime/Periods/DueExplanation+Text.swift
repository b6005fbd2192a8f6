extension DueExplanation {
  /// The explanation as text for people, a line for each stretch.
  ///
  /// Instants are shown on the wall clock of the calendar's zone; on a machine that does not know
  /// the zone, in UTC, and the text says so.
  public func text(in language: DisplayLanguage) -> String {
    let wording = ExplanationWording(language, zone: zone)
    let heading =
      switch sought {
      case .end:
        [
          wording.due(due, endsDay: period.endsWithDay),
          wording.promise(period, from: start, by: calendar),
        ]
      case .start: [wording.start(start), wording.promise(period, until: due, by: calendar)]
      }
    let lines = heading + wording.lines(for: steps) + [wording.ending(of: period, rule, sought)]
    return lines.joined(separator: "\n")
  }
}
