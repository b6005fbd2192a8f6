import BusinessTime
import ComplaintModel

/// A mapping over the columns of one log: names have become places.
struct MappedColumns {
  let mapping: Mapping
  let pattern: DatePattern
  let asOf: Timestamp?
  let missing: Set<[UInt8]>

  let number: Int
  let order: Int?
  let opened: Int
  let happenings: [Happening]
  let category: Int?
  let channel: Int?
  let queue: Int?
  let place: Int?
  let due: Int?
  let fields: [(name: String, column: Int, isNumber: Bool)]
  let verdicts: [Verdict]
  let width: Int

  /// A happening whose columns are known.
  struct Happening {
    let at: Int?
    let state: Int?
    let constant: String?
    let when: [Test]
    let isMoved: Bool
  }

  /// A verdict whose columns are known.
  struct Verdict {
    let rule: Mapping.Verdict
    let column: Int
    let group: Int?
    let when: [Test]
  }

  /// A column that has to have one of some values.
  struct Test {
    let column: Int
    let values: Set<[UInt8]>

    func holds(of record: CSVRecord) -> Bool { values.contains(Array(record.field(column))) }
  }

  /// Looks for the columns of a mapping in the header of a log.
  ///
  /// - Throws: ``MappingFault`` for a column that is not there, a zone that is not known, and the like.
  init(_ mapping: Mapping, header: CSVRecord) throws(MappingFault) {
    let finder = Finder(header)
    self.mapping = mapping
    width = header.count
    pattern = try DatePattern(mapping.dates, in: mapping.rules())
    asOf = try mapping.end(pattern)
    missing = Set(((mapping.missing ?? []) + [""]).map { Array($0.utf8) })
    number = try finder.place(mapping.number)
    order = try finder.place(mapping.order)
    opened = try finder.place(mapping.opened)
    category = try finder.place(mapping.category?.column)
    channel = try finder.place(mapping.channel?.column)
    queue = try finder.place(mapping.queue)
    place = try finder.place(mapping.place)
    due = try finder.place(mapping.due)
    var happenings: [Happening] = []
    for rule in mapping.happenings { happenings.append(try finder.happening(rule, mapping)) }
    self.happenings = happenings
    var fields: [(name: String, column: Int, isNumber: Bool)] = []
    for (name, field) in (mapping.fields ?? [:]).sorted(by: { $0.key < $1.key }) {
      fields.append((name, try finder.place(field.column), field.number ?? false))
    }
    self.fields = fields
    var verdicts: [Verdict] = []
    for rule in mapping.verdicts ?? [] { verdicts.append(try finder.verdict(rule, mapping)) }
    self.verdicts = verdicts
  }

  /// A field as text; `nil` where nothing is known.
  func text(_ column: Int?, of record: CSVRecord) -> String? {
    guard let column, isKnown(column, of: record) else { return nil }
    return record.text(column)
  }

  /// Whether something stands in a field.
  func isKnown(_ column: Int, of record: CSVRecord) -> Bool {
    let field = record.field(column)
    return !missing.contains { $0.elementsEqual(field) }
  }
}

extension Mapping {
  /// The zone of the log.
  func rules() throws(MappingFault) -> ZoneRules {
    do throws(BusinessTimeError) { return try ZoneRules(zone) } catch {
      throw MappingFault("zone: \(error)")
    }
  }

  /// The end of the log, if it is stated.
  func end(_ pattern: DatePattern) throws(MappingFault) -> Timestamp? {
    guard let asOf else { return nil }
    guard let end = pattern.instant(in: Array(asOf.utf8)[...]) else {
      throw MappingFault("asOf: \"\(asOf)\" is not written as \(pattern.text)")
    }
    return end
  }
}

/// Finds columns by their names.
private struct Finder {
  private var places: [String: Int] = [:]

  init(_ header: CSVRecord) {
    for (place, name) in header.texts.enumerated() where places[name] == nil {
      places[name] = place
    }
  }

  func place(_ name: String) throws(MappingFault) -> Int {
    if let place = places[name] { return place }
    let known = places.keys.sorted().joined(separator: ", ")
    throw MappingFault("the log has no column \"\(name)\"; it has \(known)")
  }

  func place(_ name: String?) throws(MappingFault) -> Int? {
    guard let name else { return nil }
    return try place(name) as Int
  }

  func tests(_ when: [String: [String]]?) throws(MappingFault) -> [MappedColumns.Test] {
    var tests: [MappedColumns.Test] = []
    for (name, values) in (when ?? [:]).sorted(by: { $0.key < $1.key }) {
      tests.append(
        MappedColumns.Test(column: try place(name), values: Set(values.map { Array($0.utf8) })))
    }
    return tests
  }

  func happening(
    _ rule: Mapping.Happening, _ mapping: Mapping
  ) throws(MappingFault) -> MappedColumns.Happening {
    let isAtEnd = rule.at == "asOf"
    if isAtEnd, mapping.asOf == nil { throw MappingFault("a happening at asOf, which is not said") }
    guard (rule.state == nil) != (rule.is == nil) else {
      throw MappingFault("a happening at \"\(rule.at)\" has to say either state or is")
    }
    if let constant = rule.is, mapping.states[constant] == nil {
      throw MappingFault("states has no \"\(constant)\"")
    }
    return MappedColumns.Happening(
      at: isAtEnd ? nil : try place(rule.at), state: try place(rule.state), constant: rule.is,
      when: try tests(rule.when), isMoved: rule.early == .move)
  }

  func verdict(
    _ rule: Mapping.Verdict, _ mapping: Mapping
  ) throws(MappingFault) -> MappedColumns.Verdict {
    switch rule.compare {
    case .kept, .due, .running:
      if rule.clock == nil { throw MappingFault("the verdict \"\(rule.name)\" names no clock") }
    case .late:
      if mapping.due == nil { throw MappingFault("the verdict \"\(rule.name)\" needs due") }
    case .closed, .reopenings: break
    }
    return MappedColumns.Verdict(
      rule: rule, column: try place(rule.column), group: try place(rule.group),
      when: try tests(rule.when))
  }
}
