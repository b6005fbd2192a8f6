public import BusinessTime

extension Playbook.Definition {
  /// Adds what a regime demands: its service levels, and what a final response has to contain.
  ///
  /// ```swift
  /// var definition = try Playbook.Definition.standard(in: "Europe/London")
  /// try definition.add(.ukFCA, in: .office, dates: .always)
  /// ```
  ///
  /// A decision without what the regime's final response must contain is refused from then on, in the
  /// complaints for which the condition holds.
  ///
  /// - Parameters:
  ///   - regime: The regime; its limits are a starting point and not legal advice.
  ///   - calendar: One of ``calendars``, with the business days that ``Regime/counting`` describes.
  ///   - dates: One for limits in which no business day counts, in the same zone: it has to reach as
  ///     far back and ahead as those limits do. If left out, it is the same.
  ///   - condition: For which complaints; for all, if nothing is said.
  ///   - telling: When a complainant counts as told.
  ///   - warnings: When somebody is warned of a promise.
  /// - Throws: ``InvalidDefinition`` if there is no such calendar.
  public mutating func add(
    _ regime: Regime, in calendar: CalendarName, dates: CalendarName? = nil,
    when condition: Condition = .always, telling: Regime.Telling = .sent,
    warnings: [WarningPoint] = [.used(thousandths: 800)]
  ) throws(InvalidDefinition) {
    guard let zone = calendars[calendar]?.zone else {
      throw InvalidDefinition([
        DefinitionFault(.unknown, at: "calendars", "there is no calendar \"\(calendar)\"")
      ])
    }
    serviceLevels += regime.serviceLevels(
      in: calendar, dates: dates, zone: zone, when: condition, telling: telling, warnings: warnings)
    let contents = regime.checklist(for: .finalResponse)
    if !contents.isEmpty {
      answerChecklists.append(
        AnswerChecklist(when: regime.scope(in: zone, when: condition), contents: contents))
    }
  }

  /// Adds every regime that holds in a place and a sector for complaints received on a date or later.
  ///
  /// Each complaint falls under those that were in force on the day of its own receipt. A regime whose
  /// effective date is not known is not among them: see
  /// ``Regime/applicable(jurisdiction:sector:receivedOn:)``.
  ///
  /// - Returns: The regimes that were added.
  /// - Throws: ``InvalidDefinition`` if there is no such calendar.
  @discardableResult
  public mutating func addRegimes(
    of jurisdiction: Jurisdiction, for sector: Sector, receivedFrom date: LocalDate,
    in calendar: CalendarName, dates: CalendarName? = nil, when condition: Condition = .always,
    telling: Regime.Telling = .sent
  ) throws(InvalidDefinition) -> [Regime] {
    let regimes = Regime.all.filter { regime in
      regime.effectiveFrom != nil && regime.effectiveTo.map { date <= $0 } ?? true
        && regime.jurisdiction.holds(in: jurisdiction) && regime.sectors.contains(sector)
    }
    for regime in regimes {
      try add(regime, in: calendar, dates: dates, when: condition, telling: telling)
    }
    return regimes
  }
}
