public import BusinessTime

/// What is promised about complaints, from when to when, as data: the definition of a clock.
///
/// ```swift
/// let answer = ServiceLevel(
///   ClockName(rawValue: "answer"), Wording("Final response", "最终答复"),
///   starts: [.milestone(.complaintReceived)], stops: [.act(.communicateDecision)],
///   pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))),
///   targets: [.init(.working(.hours(8)), grades: 4...5), .init(.businessDays(10))],
///   calendar: CalendarName(rawValue: "office"), warnings: [.used(thousandths: 750)])
/// ```
///
/// A playbook has any number of them, and any number of their clocks run on one complaint side by
/// side. On each complaint a service level has one ``ServiceClock``, which runs in cycles.
///
/// Whether it applies is asked after each event until a cycle has started. From then on only
/// ``cancelsWhen`` ends the cycle early. Made in code it is not checked: see ``faults``.
public struct ServiceLevel: Hashable, Sendable {
  /// The name of its clocks.
  public var name: ClockName
  /// What people read for it.
  public var wording: Wording
  /// Whose matter it is, and so what it means that it runs out.
  public var kind: Kind
  /// When it applies to a complaint.
  public var applies: Condition
  /// What starts a cycle: whichever of these was the first.
  public var starts: [Moment]
  /// What stops a cycle: whichever of these is the first at or after its start.
  public var stops: [Moment]
  /// While what a cycle stands still; `nil` if nothing pauses it, not even a command.
  ///
  /// A condition that never holds, `.not(.always)`, leaves pausing to commands alone.
  public var pausesWhile: Condition?
  /// What begins a running cycle anew, with its whole allowance.
  public var resets: [Moment]
  /// When a cycle ends without being met or missed; `nil` for never.
  public var cancelsWhen: Condition?
  /// How long it is.
  ///
  /// The first target whose condition holds counts. Where none does, no cycle starts.
  public var targets: [Target]
  /// The calendar in which the periods and pauses are counted.
  public var calendar: CalendarName
  /// How days are counted.
  public var counting: CountingRule
  /// When somebody is warned before it is due.
  public var warnings: [WarningPoint]
  /// What a reopening of the complaint does.
  public var onReopening: Reopening
  /// What a change of the grade does to a running cycle.
  public var onRegrade: Regrade
  /// What a change of the owner does to a running cycle.
  public var onReassignment: Reassignment
  /// What closing the complaint does to a running cycle.
  public var onClosing: Closing
  /// Whether another cycle starts whenever one is stopped, as of a weekly report, as long as the
  /// level applies and the complaint is not closed.
  public var recurs: Bool
  /// How long a cycle may stand still, all its pauses together; `nil` for as long as it takes.
  ///
  /// It is time on the wall clock's time line, whatever the target's kind, counted since the instant
  /// from which the cycle counts. Once it is used up the cycle goes on and pauses no more.
  public var pauseCap: TimeSpan?
  /// How far a cycle may be extended; `nil` if it may not.
  public var extensionLimit: ExtensionLimit?

  /// Makes a definition.
  ///
  /// If `onClosing` is left out, it is what is usual for the kind: a window runs on, everything else
  /// ends.
  public init(
    _ name: ClockName, _ wording: Wording, _ kind: Kind = .promise,
    applies: Condition = .always, starts: [Moment], stops: [Moment] = [],
    pausesWhile: Condition? = nil, resets: [Moment] = [], cancelsWhen: Condition? = nil,
    targets: [Target], calendar: CalendarName, counting: CountingRule = .standard,
    warnings: [WarningPoint] = [], onReopening: Reopening = .newCycle,
    onRegrade: Regrade = .keepElapsed, onReassignment: Reassignment = .keep,
    onClosing: Closing? = nil, recurs: Bool = false, pauseCap: TimeSpan? = nil,
    extensionLimit: ExtensionLimit? = nil
  ) {
    self.name = name
    self.wording = wording
    self.kind = kind
    self.applies = applies
    self.starts = starts
    self.stops = stops
    self.pausesWhile = pausesWhile
    self.resets = resets
    self.cancelsWhen = cancelsWhen
    self.targets = targets
    self.calendar = calendar
    self.counting = counting
    self.warnings = warnings
    self.onReopening = onReopening
    self.onRegrade = onRegrade
    self.onReassignment = onReassignment
    self.onClosing = onClosing ?? kind.usualClosing
    self.recurs = recurs
    self.pauseCap = pauseCap
    self.extensionLimit = extensionLimit
  }
}

extension ServiceLevel {
  /// The target that counts for a complaint: the first whose condition holds; `nil` if none does.
  public func target(for facts: some FactReading) -> Target? {
    for target in targets where target.when.holds(in: facts) { return target }
    return nil
  }

  /// What people read for the service level.
  public func name(in language: DisplayLanguage) -> String { wording.text(in: language) }
}
