public import BusinessTime

/// One time limit of a regime: who owes what, from when and how long.
///
/// ```swift
/// let limit = Regime.ukFCA.limit("finalResponse")
/// try limit?.due(from: received, in: calendar)  // the end of the same weekday, 8 weeks on
/// ```
///
/// It is a rule and not a clock: it runs for no complaint, and remembers nothing.
public struct RegimeLimit: Hashable, Sendable {
  /// The limit's name within its regime, such as `finalResponse.hardship`.
  public let code: String
  /// What is owed, or open to somebody.
  public let kind: Kind
  /// Who owes it, or whose window it is.
  public let holder: Holder
  /// The fact from which it runs.
  public let start: Milestone
  /// How long it is; `nil` if the rule has no number.
  public let period: Period?
  /// The rule's word for how soon, alone or beside a number ("immediately, and within 2 days").
  public let promptness: Promptness?
  /// What meets it: any one of these.
  public let metBy: [Stop]
  /// The round to which it belongs; of a window, the round it leads to.
  public let round: ReviewRound
  /// Whether it runs again from each time it is met.
  public let recurs: Bool
  /// When it applies at all; what does not hold any more does not bind any more.
  public let condition: Condition
  /// The condition, and what else belongs to the limit, in words.
  public let note: Wording?
  /// Whether its number and its start were read in a source.
  public let isVerified: Bool
  /// Whether its clock may be paused by a person, because the rule leaves some time out.
  public let isPausable: Bool
  /// How its days are counted: its regime's rule, unless the source says otherwise for this limit.
  public internal(set) var counting: CountingRule
  /// The limit's own rule, if it has one.
  let ownCounting: CountingRule?

  /// Makes a time limit of a ``Regime``.
  ///
  /// Whoever holds it, what meets it and its round are what is usual for the kind, if left out.
  ///
  /// - Parameters:
  ///   - kind: What is owed, or open to somebody.
  ///   - suffix: What tells it apart from others of its kind.
  ///   - period: How long it is; `nil` if the rule has no number.
  ///   - promptness: The rule's word for how soon.
  ///   - start: The fact from which it runs.
  ///   - holder: Who owes it, or whose window it is.
  ///   - metBy: What meets it.
  ///   - round: The round to which it belongs.
  ///   - recurs: Whether it runs again from each time it is met.
  ///   - isPausable: Whether its clock may be paused by a person.
  ///   - condition: When it applies at all.
  ///   - counting: How its days are counted, if not as the regime's.
  ///   - isVerified: Whether its number and start were read in a source.
  ///   - note: The condition, and what else belongs to it, in words.
  public init(
    _ kind: Kind, _ suffix: String? = nil, within period: Period?, _ promptness: Promptness? = nil,
    from start: Milestone = .complaintReceived, by holder: Holder? = nil, metBy: [Stop]? = nil,
    in round: ReviewRound? = nil, recurs: Bool = false, isPausable: Bool = false,
    if condition: Condition = .always,
    counting: CountingRule? = nil, isVerified: Bool = true, note: Wording? = nil
  ) {
    code = suffix.map { "\(kind.rawValue).\($0)" } ?? kind.rawValue
    self.kind = kind
    self.holder = holder ?? kind.usualHolder
    self.start = start
    self.period = period
    self.promptness = promptness
    self.metBy = metBy ?? kind.usualStops
    self.round = round ?? kind.usualRound
    self.recurs = recurs
    self.isPausable = isPausable
    self.condition = condition
    self.note = note
    self.isVerified = isVerified
    self.counting = counting ?? .standard
    ownCounting = counting
  }
}

extension RegimeLimit {
  /// Whether missing it is a breach of a duty.
  ///
  /// Windows of complainants and the time that regulators have expire without one, and so does the
  /// firm's chance to settle a complaint summarily: afterwards the ordinary limits hold.
  public var canBreach: Bool { holder.isOrganisation && kind != .summaryResolution }

  /// The instant at which the limit runs out, or `nil` if the rule has no number.
  ///
  /// A limit that ``recurs`` is due so long after it was met last. Extensions are not in it.
  ///
  /// - Parameters:
  ///   - start: When the milestone of ``start`` was passed.
  ///   - calendar: The business days as the regime's ``Regime/counting`` describes them, in the zone
  ///     in which the days are to be counted.
  /// - Returns: The due instant, which is the end of the last day for days, weeks and months.
  /// - Throws: ``BusinessTime/BusinessTimeError`` as
  ///   ``BusinessTime/WorkingCalendar/adding(_:to:counting:)`` does.
  public func due(
    from start: Timestamp, in calendar: WorkingCalendar
  ) throws(BusinessTimeError) -> Timestamp? {
    guard let period else { return nil }
    return try calendar.adding(period, to: start, counting: counting)
  }
}
