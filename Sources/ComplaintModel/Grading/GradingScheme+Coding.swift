extension GradingReason: TextCoded {}

extension GradingScheme {
  /// The scheme as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a scheme from JSON and checks it as ``init(factors:thresholds:fastLane:)`` does.
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
  /// - Throws: ``CodingError`` with everything that is wrong and its path; with what is wrong with the
  ///   scheme itself only if all of it could be read.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension GradingScheme: Described, Bridged, Codable {
  package init() { self.init(known: [], thresholds: [], fastLane: []) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var scheme = self
    // The conditions have said by themselves what is wrong with them.
    let isSound = coder.check({ $0.object(&scheme) }, { scheme.faults(withConditions: false) })
    if isSound { self = scheme }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (factors, thresholds, fastLane) = (factors, thresholds, fastLane)
    coder.field("factors", always: &factors)
    coder.field("thresholds", always: &thresholds)
    coder.field("fastLane", &fastLane)
    if Coder.isReading {
      self = Self(known: factors, thresholds: thresholds, fastLane: fastLane)
    }
  }
}

extension GradingScheme.FastLane: Described, Bridged, Codable {
  package init() { self.init(.blank, when: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (name, condition) = (name, condition)
    coder.field("name", &name)
    coder.field("when", &condition)
    if Coder.isReading { self = Self(name, when: condition) }
  }
}

extension GradingFactor: Described, Bridged, Codable {
  package init() { self.init(.blank, bands: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (name, weight, bands) = (name, weight, bands)
    coder.field("name", &name)
    coder.field("weight", &weight, default: 1)
    coder.field("bands", always: &bands)
    if Coder.isReading { self = Self(name, weight: weight, bands: bands) }
  }
}

extension GradingFactor.Band: Described, Bridged, Codable {
  package init() { self.init(when: .blank, points: 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (condition, points) = (condition, points)
    coder.field("when", &condition)
    coder.field("points", &points)
    if Coder.isReading { self = Self(when: condition, points: points) }
  }
}
