#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ReplayReport {
  /// What was read.
  public struct Reading: Codable, Hashable, Sendable {
    /// Cases that were replayed.
    public var cases = 0
    /// Records of these cases: what the source tells of them.
    public var events = 0
    /// Records that could not be used; each is listed with its line and the reason.
    public var rejected = 0
    /// Records whose instant lies before the one in front of it, or before the receipt: taken as of that.
    public var moved = 0

    /// Makes counts of nothing.
    public init() {}
  }

  /// How far the library agrees with what the source says of its cases.
  public struct Agreement: Codable, Hashable, Sendable {
    /// What was compared: the name of the verdict in the source.
    public var name: String
    /// In which group of cases.
    public var group: String
    /// How many were compared.
    public var compared: Int
    /// How many come to the same.
    public var equal: Int
    /// The first 20 cases that do not.
    public var differing: [String]

    /// Makes an agreement about nothing yet.
    public init(name: String, group: String) {
      self.name = name
      self.group = group
      compared = 0
      equal = 0
      differing = []
    }

    /// How many of those that were compared come to the same, from 0 to 1; `nil` for none.
    public var share: Double? { compared == 0 ? nil : Double(equal) / Double(compared) }
  }

  /// A move that no lifecycle permits and that the source tells all the same.
  public struct IrregularMove: Codable, Hashable, Sendable {
    /// The stage before.
    public var from: String
    /// The stage after.
    public var to: String
    /// How often.
    public var count: Int
    /// The first 20 cases.
    public var cases: [String]
  }

  /// How long a replay took.
  public struct Speed: Codable, Hashable, Sendable {
    /// The store: `memory`, `sqlite`, `postgres`.
    public var store = ""
    /// The time in which records were read, decided and committed.
    public var seconds = 0.0
    /// Records a second.
    public var eventsPerSecond = 0.0
    /// Complaints an hour.
    public var casesPerHour = 0.0
    /// The most memory that the process had, in bytes; 0 where the system does not say.
    public var peakMemory = 0

    /// Makes a speed that is not known.
    public init() {}
  }
}

extension ReplayReport.Speed {
  /// What a number of records and cases in a number of seconds comes to.
  init(_ store: String, _ seconds: Double, _ read: ReplayReport.Reading) {
    self.store = store
    self.seconds = seconds
    let divisor = max(seconds, 1e-9)
    eventsPerSecond = Double(read.events) / divisor
    casesPerHour = Double(read.cases) / divisor * 3_600
    peakMemory = Self.peakMemory()
  }

  /// The most memory that this process had, as the system counts it.
  private static func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
      return usage.ru_maxrss * 1_024
    #else
      guard unsafe getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
      return usage.ru_maxrss
    #endif
  }
}
