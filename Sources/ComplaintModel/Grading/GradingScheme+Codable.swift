extension GradingScheme: Codable {
  private enum Member: String, CodingKey, CaseIterable { case factors, thresholds, fastLane }

  /// Reads a scheme and checks it as ``init(factors:thresholds:fastLane:)`` does.
  ///
  /// ```json
  /// {
  ///   "factors": [
  ///     {"name": "harm", "weight": 3, "bands": [
  ///       {"when": {"fact": "harm", "atLeast": "financial"}, "points": 1}
  ///     ]}
  ///   ],
  ///   "thresholds": [3, 7, 12, 18],
  ///   "fastLane": [{"name": "legalDispute", "when": {"fact": "legalDispute", "equals": true}}]
  /// }
  /// ```
  ///
  /// A weight of 1 and an empty fast lane may be left out.
  ///
  /// - Throws: A `DecodingError` with the path of the fault. Where the text can be read but the scheme
  ///   is not sound, its description lists every fault, and its `underlyingError` is the
  ///   ``InvalidDefinition``.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    let factors = try members.decode([GradingFactor].self, forKey: .factors)
    let thresholds = try members.decode([Int].self, forKey: .thresholds)
    let fastLane = try members.decodeIfPresent([FastLane].self, forKey: .fastLane) ?? []
    self = try decoder.sound { () throws(InvalidDefinition) in
      try GradingScheme(factors: factors, thresholds: thresholds, fastLane: fastLane)
    }
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(factors, forKey: .factors)
    try members.encode(thresholds, forKey: .thresholds)
    try members.encodeUnlessEmpty(fastLane, .fastLane)
  }
}

extension GradingScheme.FastLane: Codable {
  private enum Member: String, CodingKey, CaseIterable { case name, when }

  /// Reads an object with a name and a condition.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    name = try members.decode(GradingReason.self, forKey: .name)
    condition = try members.decode(Condition.self, forKey: .when)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(name, forKey: .name)
    try members.encode(condition, forKey: .when)
  }
}

extension GradingFactor: Codable {
  private enum Member: String, CodingKey, CaseIterable { case name, weight, bands }

  /// Reads an object with a name, a weight (1 if it is left out) and bands; numbers are checked by
  /// the scheme.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    name = try members.decode(GradingReason.self, forKey: .name)
    weight = try members.decodeIfPresent(Int.self, forKey: .weight) ?? 1
    bands = try members.decode([Band].self, forKey: .bands)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(name, forKey: .name)
    if weight != 1 { try members.encode(weight, forKey: .weight) }
    try members.encode(bands, forKey: .bands)
  }
}

extension GradingFactor.Band: Codable {
  private enum Member: String, CodingKey, CaseIterable { case when, points }

  /// Reads an object with a condition and points.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    condition = try members.decode(Condition.self, forKey: .when)
    points = try members.decode(Int.self, forKey: .points)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(condition, forKey: .when)
    try members.encode(points, forKey: .points)
  }
}

extension PriorityMatrix: Codable {
  /// Reads the rows: `[[1, 2, 3], [2, 3, 4], [3, 4, 5]]`.
  ///
  /// - Throws: A `DecodingError` at this path that lists every fault.
  public init(from decoder: any Decoder) throws {
    let rows = try [[Int]](from: decoder)
    self = try decoder.sound { () throws(InvalidDefinition) in try PriorityMatrix(rows) }
  }

  /// Writes the rows.
  public func encode(to encoder: any Encoder) throws { try rows.encode(to: encoder) }
}
