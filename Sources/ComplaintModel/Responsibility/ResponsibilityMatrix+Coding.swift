extension ResponsibilityMatrix {
  /// The matrix as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a matrix from JSON and checks it as ``init(otherwise:rows:)`` does.
  ///
  /// ```json
  /// {
  ///   "otherwise": {"responsible": ["queue:first-line"], "accountable": "role:manager"},
  ///   "rows": [
  ///     {"category": "safety", "accountable": "role:quality", "informed": ["role:executive"]}
  ///   ]
  /// }
  /// ```
  ///
  /// A duty that is left out is left open; an empty list says that nobody has it.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong with the text and its path; if nothing
  ///   is, with everything that is wrong with the matrix.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension ResponsibilityMatrix: Described, Bridged, Codable {
  package init() { self.init(known: Assignment(), rows: []) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var matrix = self
    let isSound = coder.check({ $0.object(&matrix) }, { matrix.faults })
    if isSound { self = matrix }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (otherwise, rows) = (otherwise, rows)
    coder.field("otherwise", &otherwise)
    coder.field("rows", &rows)
    if Coder.isReading { self = Self(known: otherwise, rows: rows) }
  }
}

extension ResponsibilityMatrix.Assignment: Described, Bridged, Codable {
  package init() { self.init(responsible: nil) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (responsible, accountable) = (responsible, accountable)
    var (consulted, informed) = (consulted, informed)
    coder.field("responsible", &responsible)
    coder.field("accountable", &accountable)
    coder.field("consulted", &consulted)
    coder.field("informed", &informed)
    if Coder.isReading {
      self = Self(
        responsible: responsible, accountable: accountable, consulted: consulted,
        informed: informed)
    }
  }
}

/// An object with a category beside the duties of its assignment.
extension ResponsibilityMatrix.Row: Described, Bridged, Codable {
  package init() { self.init(.blank, ResponsibilityMatrix.Assignment()) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (category, assignment) = (category, assignment)
    coder.field("category", &category)
    assignment.fields(&coder)
    if Coder.isReading { self = Self(category, assignment) }
  }
}
