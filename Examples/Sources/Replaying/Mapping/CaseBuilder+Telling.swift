import BusinessTime
import ComplaintModel

/// From a record to what was done.
extension CaseBuilder {
  /// Adds what a record tells: first what is different about the case, then where it is.
  mutating func tell(
    _ record: CSVRecord, before next: CSVRecord?, _ tale: inout CaseTale
  ) {
    var applied: [(happening: MappedColumns.Happening, at: Timestamp)] = []
    for happening in columns.happenings {
      if let at = instant(of: happening, record, tale) { applied.append((happening, at)) }
    }
    tellChanges(record, at: applied.first?.at ?? tale.now, &tale)
    for (happening, at) in applied { tellState(happening, record, before: next, at: at, &tale) }
  }

  /// When something happened; `nil` if it did not, or cannot have.
  private mutating func instant(
    of happening: MappedColumns.Happening, _ record: CSVRecord, _ tale: CaseTale
  ) -> Timestamp? {
    var instant = columns.asOf ?? tale.now
    if let column = happening.at {
      guard columns.isKnown(column, of: record) else { return nil }
      guard let written = columns.pattern.instant(in: record.field(column)) else {
        refuse(record, "\"\(record.text(column))\" is no date")
        return nil
      }
      instant = written
    }
    let received = tale.logged.intake.receivedAt
    if instant < received, !happening.isMoved {
      refuse(record, "\(instant) is before the receipt at \(received)")
      return nil
    }
    guard happening.when.allSatisfy({ $0.holds(of: record) }) else { return nil }
    if instant < tale.now { counts.moved += 1 }
    return max(instant, tale.now)
  }

  /// Who has it, and what it is about.
  private mutating func tellChanges(
    _ record: CSVRecord, at instant: Timestamp, _ tale: inout CaseTale
  ) {
    var change = IntakeChange()
    let (fields, category) = (fields(of: record), category(of: record))
    if fields != tale.fields {
      change.fields = fields.filter { tale.fields[$0.key] != $0.value }
      tale.fields.merge(fields) { $1 }
    }
    if let category, category != tale.category {
      change.category = category
      tale.category = category
    }
    if !change.isEmpty { tale.add(.correctFacts(change), at: instant, record.line) }
    if let queue = columns.text(columns.queue, of: record), queue != tale.queue {
      tale.queue = queue
      tale.add(.assign(to: .queue(QueueID(rawValue: queue))), at: instant, record.line)
    }
    tale.now = instant
  }

  /// Where it is.
  private mutating func tellState(
    _ happening: MappedColumns.Happening, _ record: CSVRecord, before next: CSVRecord?,
    at instant: Timestamp, _ tale: inout CaseTale
  ) {
    tale.now = max(tale.now, instant)
    guard let name = happening.constant ?? columns.text(happening.state, of: record) else {
      return refuse(record, "it has no state")
    }
    guard let state = columns.mapping.states[name] else {
      return refuse(record, "the mapping has no state \"\(name)\"")
    }
    let count = tale.logged.steps.count
    let isRepeated = next.map { columns.text(happening.state, of: $0) == name } ?? false
    if name != tale.state, state.last != true || !isRepeated {
      tale.state = name
      enter(state, record.line, &tale)
    }
    if tale.logged.steps.count == count { tale.add(.note, at: tale.now, record.line) }
  }

  /// Leaving a waiting stage for an open one is to resume, leaving an answered or closed one is to reopen;
  /// everything else is as the mapping says.
  private func enter(_ state: Mapping.State, _ line: Int, _ tale: inout CaseTale) {
    let target = state.stage ?? tale.stage
    let (from, to) = (lifecycle.phase(of: tale.stage), lifecycle.phase(of: target))
    if from?.hasAnswer == true, to?.hasAnswer == false {
      let open = lifecycle.reopening(from: tale.stage)?.target ?? target
      tale.add(.reopen, at: tale.now, line, to: open)
      tale.stage = open
    } else if from == .waiting, to == .open {
      tale.add(.resume, at: tale.now, line, to: target)
      tale.stage = target
    }
    if to == .closed, tale.hasTask {
      tale.hasTask = false
      tale.add(.completeTask(1), at: tale.now, line)
    }
    if tale.stage == target, state.stage != nil { return }
    for command in state.commands ?? [] { tale.add(command, at: tale.now, line, to: target) }
    if state.commands == nil, tale.stage != target {
      tale.add(.move(to: target), at: tale.now, line, to: target)
    }
    tale.stage = target
  }
}

extension Phase {
  /// Whether the organisation has answered.
  var hasAnswer: Bool {
    switch self {
    case .open, .waiting: false
    case .answered, .closed: true
    }
  }
}
