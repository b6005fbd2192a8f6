public import BusinessTime

extension Regime {
  /// The service levels that follow from the regime, one for each limit that has a number.
  ///
  /// - What the organisation owes is a promise, the chance of a summary resolution a timer, and what
  ///   regulators and complainants have are windows, which run on after the closing and are never
  ///   breached.
  /// - Clocks are named by the regime and the limit, `uk-fca-disp1.finalResponse`;
  ///   ``limit(of:in:)`` finds the way back to the reference.
  /// - Days are counted as the limit says. Nothing pauses them unless the regime says so.
  /// - A limit without a number, such as "promptly", becomes no clock: see ``wordsOnly``.
  ///
  /// - Parameters:
  ///   - calendar: The calendar with the business days that ``counting`` describes.
  ///   - dates: The calendar for limits in which no business day counts, such as six years from an
  ///     event: it has to reach as far back and ahead as they do. If left out, it is the same.
  ///   - zone: The time zone of that calendar: a complaint falls under the regime from the beginning
  ///     of a local day on.
  ///   - condition: For which complaints; for all, if nothing is said.
  ///   - telling: When a complainant counts as told.
  ///   - warnings: When somebody is warned of a promise.
  /// - Returns: The service levels, in the order of the limits.
  public func serviceLevels(
    in calendar: CalendarName, dates: CalendarName? = nil, zone: ZoneRules,
    when condition: Condition = .always, telling: Telling = .sent,
    warnings: [WarningPoint] = [.used(thousandths: 800)]
  ) -> [ServiceLevel] {
    limits.compactMap { limit in
      guard let period = limit.period else { return nil }
      let conditions = [
        scope(in: zone, when: condition), limit.condition, limit.roundCondition,
      ]
      return ServiceLevel(
        clock(of: limit), wording(of: limit), limit.levelKind,
        applies: .conjunction(conditions), starts: limit.starts(telling),
        stops: limit.stops(telling),
        // Nothing but a command pauses what may be paused at all.
        pausesWhile: limit.isPausable ? .not(.always) : nil,
        cancelsWhen: limit.condition == .always ? nil : .not(limit.condition),
        targets: .all(period), calendar: limit.needsBusinessDays ? calendar : dates ?? calendar,
        counting: limit.counting,
        warnings: limit.canBreach ? warnings : [],
        onReopening: limit.kind == .limitation ? .none : .newCycle,
        recurs: limit.recurs, extensionLimit: extensionLimit(of: limit))
    }
  }

  /// The limits that have no number and so no clock: what they demand is for people to judge.
  public var wordsOnly: [RegimeLimit] { limits.filter { $0.period == nil } }

  /// The name of a limit's clock.
  public func clock(of limit: RegimeLimit) -> ClockName {
    ClockName(rawValue: "\(id).\(limit.code)")
  }

  /// The regime and the limit from which a clock comes; `nil` for one that comes from no regime.
  public static func limit(
    of clock: ClockName, in regimes: [Regime] = Regime.all
  ) -> (regime: Regime, limit: RegimeLimit)? {
    for regime in regimes where clock.rawValue.hasPrefix(regime.id + ".") {
      if let limit = regime.limits.first(where: { regime.clock(of: $0) == clock }) {
        return (regime, limit)
      }
    }
    return nil
  }

  /// Which complaints fall under it, by when they were received.
  func scope(in zone: ZoneRules, when condition: Condition) -> Condition {
    let from = effectiveFrom.map { zone.startOfDay($0) }
    let end = effectiveTo.map { zone.startOfDay($0.advanced(by: 1)) }
    return .conjunction([
      condition, from.map { .fact(.receivedAt, .atLeast(.instant($0))) } ?? .always,
      end.map { .fact(.receivedAt, .lessThan(.instant($0))) } ?? .always,
    ])
  }

  private func wording(of limit: RegimeLimit) -> Wording {
    let (title, kind) = (title, limit.kind.term)
    let suffix = limit.code.dropFirst(limit.kind.rawValue.count + 1)
    return suffix.isEmpty
      ? Wording("\(title.english): \(kind.english)", "\(title.chinese)：\(kind.chinese)")
      : Wording(
        "\(title.english): \(kind.english) (\(suffix))",
        "\(title.chinese)：\(kind.chinese)（\(suffix)）")
  }

  /// How far a final response may be put off, where the regime gives a length for its round.
  private func extensionLimit(of limit: RegimeLimit) -> ServiceLevel.ExtensionLimit? {
    guard limit.kind == .finalResponse, let period = limit.period else { return nil }
    for way in extensions where way.round == nil || way.round == limit.round {
      if case .additional(let more) = way.reach, period.adding(more) != nil {
        return ServiceLevel.ExtensionLimit(more)
      }
    }
    return nil
  }
}

extension Condition {
  /// All of them, without those that always hold.
  static func conjunction(_ conditions: [Condition]) -> Condition {
    let said = conditions.filter { $0 != .always }
    return said.count > 1 ? .all(said) : said.first ?? .always
  }
}
