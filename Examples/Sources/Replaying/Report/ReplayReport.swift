/// What a replay came to, as plain values: the same in text, in JSON and on a page.
///
/// Times are whole seconds, instants RFC 3339, shares from 0 to 1. The names of the members are the
/// keys of the JSON form and stay as they are; new ones may come.
///
/// Everything but ``read``, ``agreement``'s other side and ``speed`` is folded from the events that the
/// library recorded, and from nothing else.
public struct ReplayReport: Codable, Hashable, Sendable {
  /// The heading.
  public var title = ""
  /// The instant up to which time has passed: what is open is as old as this makes it.
  public var asOf = ""
  /// The zone in which days and months are counted.
  public var zone = "UTC"
  /// What was read.
  public var read = Reading()

  /// How many complaints there are.
  public var complaints = 0
  /// How many events the library recorded of them.
  public var events = 0
  /// How many complaints were taken up again at least once.
  public var reopenedCases = 0
  /// How often complaints were taken up again.
  public var reopenings = 0
  /// In how many cases the complaint is closed at the very instant that the source names.
  public var closedAtExact = 0
  /// Moves that no lifecycle permits, the most frequent first.
  public var irregularMoves: [IrregularMove] = []
  /// Steps that were refused and left out, by their reason, the most frequent first.
  public var refusals: [NamedCount] = []

  /// How many complaints are in each stage now.
  public var stages: [NamedCount] = []
  /// How many complaints are in each phase now.
  public var phases: [NamedCount] = []
  /// The promises, in the order of the playbook.
  public var clocks: [ClockTally] = []
  /// The time from the receipt to the first response.
  public var firstResponse = Spread()
  /// The time from the receipt to the last decision or solution.
  public var resolution = Spread()
  /// The time from the receipt to the closing.
  public var timeToClose = Spread()
  /// The age of what is not closed.
  public var backlogAge = Spread()
  /// The tasks that had to be done by an instant.
  public var tasks = TaskTally()
  /// How often each rung of the ladder was drawn in.
  public var escalations: [RungTally] = []

  /// The complaints by category, the most frequent first.
  public var categories: [Breakdown] = []
  /// The complaints by the way they came.
  public var channels: [Breakdown] = []
  /// The complaints by the person or queue that has them.
  public var groups: [Breakdown] = []
  /// The complaints by grade.
  public var grades: [Breakdown] = []
  /// The categories with the share that each has and that all have up to it.
  public var pareto: [ParetoRow] = []
  /// How many complaints came in and were closed, day by day or month by month.
  public var volume = Volume()
  /// How many complaints were closed within which time.
  public var timeToCloseDistribution: [Bin] = []
  /// How many complaints of the most frequent categories there are in each area.
  public var hotspots = Grid()

  /// How far the library agrees with what the source itself says.
  public var agreement: [Agreement] = []
  /// How long it took; the only part that differs from run to run.
  public var speed = Speed()

  /// Makes a report of nothing.
  public init() {}
}
