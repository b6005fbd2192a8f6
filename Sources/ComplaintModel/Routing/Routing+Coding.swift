extension Routing {
  /// The routing as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a list such as
  /// `[{"queue": "first-line"}, {"queue": "experts", "levels": [1, 1, 2, 3, 3], "language": "required"}]`.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }

  /// What is wrong with it by itself.
  var faults: [DefinitionFault] {
    var seen: Set<QueueID> = []
    return queues.enumerated().flatMap { index, rule in
      var faults = rule.faults
      if !seen.insert(rule.queue).inserted {
        faults.append(
          DefinitionFault(.duplicate, at: "queue", "the queue \"\(rule.queue)\" is stated twice"))
      }
      return faults.map { $0.inside("[\(index)]") }
    }
  }
}

extension QueueRouting {
  fileprivate var faults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if !queue.isWellFormed {
      faults.append(DefinitionFault(.illFormed, at: "queue", "the name is not well formed"))
    }
    if !levels.isEmpty, levels.count != 5 {
      faults.append(
        DefinitionFault(
          .outOfRange, at: "levels", "there is a level for each grade, 5 in all, or none"))
    }
    faults += levels.enumerated().filter { !(0...5).contains($1) }.map { index, level in
      DefinitionFault(.outOfRange, at: "levels[\(index)]", "a level is 0 to 5, not \(level)")
    }
    faults += order.enumerated().filter { order[..<$0].contains($1) }.map { index, criterion in
      DefinitionFault(
        .duplicate, at: "order[\(index)]", "\"\(criterion.rawValue)\" is stated twice")
    }
    if let turn = order.firstIndex(of: .turn), turn != order.count - 1 {
      faults.append(
        DefinitionFault(
          .shadowed, at: "order[\(turn + 1)]", "by turn one is left: nothing comes after it"))
    }
    return faults
  }
}

extension Routing: Bridged, Codable {
  package static var blank: Routing { .none }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var queues = queues
    let isSound = coder.check({ $0.list(&queues) }, { Routing(queues).faults })
    if isSound { self = Routing(queues) }
  }
}

extension QueueRouting: Described, Bridged, Codable {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("queue", &queue)
    coder.field("levels", &levels)
    coder.field("language", &language, default: .preferred)
    coder.field("order", &order, default: QueueRouting.usualOrder)
  }
}

extension LanguageNeed: TextCoded {}
extension RoutingCriterion: TextCoded {}
extension RoutingObstacle: TextCoded {}

extension RoutingRecord: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("queue", &queue)
    coder.field("agent", &agent)
    coder.field("candidates", &candidates, default: 0)
    coder.field("steps", &steps)
    coder.field("ruledOut", &ruledOut)
    coder.field("othersRuledOut", &othersRuledOut, default: 0)
    coder.field("rosterUnknown", &isRosterUnknown, default: false)
  }
}

extension RoutingRecord.Step: Described {
  package init() { self.init(.turn, left: 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("by", &criterion)
    coder.field("left", &left)
  }
}

extension RoutingRecord.Exclusion: Described {
  package init() { self.init(.blank, .unavailable) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("agent", &agent)
    coder.field("because", &obstacle)
  }
}
