/// Reads described values from JSON.
///
/// Members may stand in any order and there may be white space; whatever else differs from what the
/// type describes is refused with its path: members that are missing, unknown or there twice, `null`,
/// numbers with a fraction or out of range, malformed text. What ``JSONWriter`` wrote is read on a
/// fast path. No input crashes it or takes longer than in line with its length.
package struct JSONReader {
  /// How strict a reader is and how much it says.
  package struct Options: Sendable {
    /// Whether members that the type does not know are left out and listed instead of refused: for
    /// events that a newer minor version wrote.
    package var ignoresUnknownMembers: Bool
    /// Whether it goes on after a fault, up to ``CodingError/mostFaults``.
    package var listsAllFaults: Bool

    package init(ignoresUnknownMembers: Bool = false, listsAllFaults: Bool = false) {
      self.ignoresUnknownMembers = ignoresUnknownMembers
      self.listsAllFaults = listsAllFaults
    }

    /// Refuses unknown members and stops at the first fault.
    package static let strict = Options()
    /// Leaves out unknown members and stops at the first fault.
    package static let tolerant = Options(ignoresUnknownMembers: true)
    /// Refuses unknown members and lists every fault.
    package static let thorough = Options(listsAllFaults: true)
  }

  /// What was read.
  package struct Reading<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// The paths of the members that were left out, at most ``CodingError/mostFaults`` of them.
    package let ignored: [String]
  }

  /// Reads a whole document.
  package static func read<Value: Coded>(
    _ type: Value.Type = Value.self, from bytes: [UInt8], _ options: Options = .strict
  ) throws(CodingError) -> Reading<Value> {
    let bytes = ContiguousArray(bytes)
    if let value: Value = CanonicalReader.read(bytes) { return Reading(value: value, ignored: []) }
    return try readGenerally(bytes, options)
  }

  /// Reads a whole document without the fast path.
  package static func readGenerally<Value: Coded>(
    _ bytes: ContiguousArray<UInt8>, _ options: Options
  ) throws(CodingError) -> Reading<Value> {
    let (value, findings) = SharedCoder.read(Value.self, try JSONParser.tree(bytes), options)
    guard findings.faults.isEmpty else { throw CodingError(findings.faults) }
    return Reading(value: value, ignored: findings.ignored)
  }
}

extension Coded {
  /// The value as canonical JSON.
  package func canonicalBytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// Reads a value from JSON, canonical or not.
  package init(
    json bytes: [UInt8], _ options: JSONReader.Options = .strict
  ) throws(CodingError) {
    self = try JSONReader.read(from: bytes, options).value
  }
}
