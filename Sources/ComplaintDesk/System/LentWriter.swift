import ComplaintModel

extension JSONWriter {
  /// The writers that are lent, one to a lane; each has as much room as what was written with it needed.
  private static let lent = Lanes(JSONWriter(capacity: 1))

  /// The most room that a writer keeps, in bytes, so that one large command does not stay in memory.
  private static var mostRoom: Int { 16_384 }

  /// Lends an empty writer to `body`, which must not lend another one.
  ///
  /// To make a writer's room and give it back costs as much as to write some hundred bytes.
  static func lend<Result: Sendable>(_ body: (inout JSONWriter) -> Result) -> Result {
    lent.withLock { writer in
      writer.removeAll()
      let result = body(&writer)
      if writer.room > mostRoom { writer = JSONWriter(capacity: 1) }
      return result
    }
  }
}
