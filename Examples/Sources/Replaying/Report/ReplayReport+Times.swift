extension ReplayReport {
  /// How long something takes, in whole seconds.
  public struct Spread: Codable, Hashable, Sendable {
    /// How many there are.
    public var count = 0
    /// The time within which 50 of 100 are; `nil` for none.
    public var p50: Int?
    /// The time within which 90 of 100 are.
    public var p90: Int?
    /// The time within which 99 of 100 are.
    public var p99: Int?

    /// Makes a spread of nothing.
    public init() {}
  }

  /// What became of a promise, cycle by cycle.
  public struct ClockTally: Codable, Hashable, Sendable {
    /// The name of the service level.
    public var name: String
    /// What it is called in English.
    public var label: String
    /// What it is called in Chinese.
    public var labelChinese: String
    /// Cycles that were kept.
    public var met = 0
    /// Cycles that were missed, ended or not.
    public var breached = 0
    /// Cycles that run and are not due yet.
    public var running = 0
    /// Cycles that stand still and were not missed before.
    public var paused = 0
    /// Cycles that ended without being kept or missed.
    public var ended = 0
    /// The time from the start to the stop of those that were stopped.
    public var time = Spread()
    /// By how much those were late that were stopped too late.
    public var lateness = Spread()

    /// Makes a tally of a promise that nobody was given yet.
    public init(name: String, label: String, labelChinese: String) {
      self.name = name
      self.label = label
      self.labelChinese = labelChinese
    }

    /// The share of those kept among those kept or missed; `nil` for none.
    public var attainment: Double? {
      met + breached == 0 ? nil : Double(met) / Double(met + breached)
    }
  }

  /// What became of tasks that had to be done by an instant.
  public struct TaskTally: Codable, Hashable, Sendable {
    /// How many there were.
    public var opened = 0
    /// How many were done.
    public var done = 0
    /// How many of these were done late.
    public var doneLate = 0
    /// How many are late and have not been done.
    public var openLate = 0

    /// Makes a tally of none.
    public init() {}
  }

  /// How many take how long.
  public struct Bin: Codable, Hashable, Sendable {
    /// From so many seconds on.
    public var from: Int
    /// Up to so many seconds, which are not in it; `nil` for any number.
    public var to: Int?
    /// What people read: `4–8 h`.
    public var label: String
    /// How many.
    public var count: Int
  }
}
