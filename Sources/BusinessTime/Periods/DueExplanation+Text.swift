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

  /// An instant on the wall clock of the calendar's zone.
  package func moment(_ instant: Timestamp, in language: DisplayLanguage) -> String {
    ExplanationWording(language, zone: zone).moment(instant)
  }

  /// A length in hours, minutes and seconds, without its sign.
  package func amount(_ span: TimeSpan, in language: DisplayLanguage) -> String {
    ExplanationWording(language, zone: zone).amount(span)
  }

  /// When it is due, on the wall clock of the calendar's zone; the end of a day as its 24:00.
  package func end(_ due: Timestamp, in language: DisplayLanguage) -> String {
    let wording = ExplanationWording(language, zone: zone)
    return period.endsWithDay ? wording.endOfDay(due) ?? wording.moment(due) : wording.moment(due)
  }
}
