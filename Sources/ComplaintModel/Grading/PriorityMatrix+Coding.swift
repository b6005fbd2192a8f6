extension PriorityMatrix {
  /// The matrix as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads the rows, `[[1, 2, 3], [2, 3, 4], [3, 4, 5]]`, and checks them as ``init(_:)`` does.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension PriorityMatrix: Bridged, Codable {
  package static var blank: PriorityMatrix { .standard }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var rows = rows
    let isSound = coder.check({ $0.list(&rows) }, { PriorityMatrix.faults(in: rows) })
    if isSound { self = PriorityMatrix(known: rows) }
  }
}
