extension ReplayReport {
  /// How many there are of something.
  public struct NamedCount: Codable, Hashable, Sendable {
    /// The code.
    public var name: String
    /// What people read for it.
    public var label: String
    /// How many.
    public var count: Int
  }

  /// What became of the complaints of a kind.
  public struct Breakdown: Codable, Hashable, Sendable {
    /// The code: of a category, a channel, a queue, a grade.
    public var name: String
    /// What people read for it.
    public var label: String
    /// How many complaints.
    public var cases = 0
    /// How many of them are not closed.
    public var open = 0
    /// How many were taken up again.
    public var reopened = 0
    /// How many missed a promise.
    public var breached = 0
    /// How often rungs were drawn in.
    public var escalations = 0
    /// The median time to closing, in seconds; `nil` if none is closed.
    public var medianTimeToClose: Int?

    /// Makes a breakdown of nothing yet.
    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  /// A category with its share.
  public struct ParetoRow: Codable, Hashable, Sendable {
    /// The code.
    public var name: String
    /// What people read for it.
    public var label: String
    /// How many complaints.
    public var count: Int
    /// Their share of all.
    public var share: Double
    /// The share of all up to this one.
    public var cumulative: Double
  }

  /// How often a rung was drawn in.
  public struct RungTally: Codable, Hashable, Sendable {
    /// Its place on the ladder, from 1.
    public var rung: Int
    /// How often.
    public var count: Int
    /// In how many complaints.
    public var cases: Int
  }

  /// How complaints came and went.
  public struct Volume: Codable, Hashable, Sendable {
    /// `day` or `month`.
    public var step = "day"
    /// One for each step, without a gap, in order.
    public var points: [Point] = []

    /// A day or a month.
    public struct Point: Codable, Hashable, Sendable {
      /// `2016-03-01`, or `2016-03`.
      public var date: String
      /// How many complaints were received in it.
      public var received: Int
      /// How many were closed in it, for good.
      public var closed: Int
      /// How many were open at its end.
      public var open: Int
    }

    /// Makes a volume of no time.
    public init() {}
  }

  /// Rows of areas and columns of categories.
  public struct Grid: Codable, Hashable, Sendable {
    /// The areas, the one with most complaints first; what is left is in a last one, `other`.
    public var areas: [String] = []
    /// The codes of the categories, the most frequent first; what is left is in a last one, `other`.
    public var categories: [String] = []
    /// What people read for the categories.
    public var categoryLabels: [String] = []
    /// How many complaints: `counts[area][category]`.
    public var counts: [[Int]] = []

    /// Makes a grid of nothing.
    public init() {}
  }
}
