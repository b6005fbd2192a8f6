import BusinessTime
import ComplaintModel

/// Makes a case of its records.
struct CaseBuilder {
  let columns: MappedColumns
  let lifecycle: Lifecycle
  let beginning: Stage
  let reject: (Rejection) -> Void
  var counts = ReplayReport.Reading()
  private var categories: CodeBook
  private let channels: CodeBook

  init(
    _ columns: MappedColumns, _ lifecycle: Lifecycle, _ reject: @escaping (Rejection) -> Void
  ) throws(MappingFault) {
    self.columns = columns
    self.lifecycle = lifecycle
    self.reject = reject
    categories = CodeBook(columns.mapping.category?.codes)
    channels = CodeBook(columns.mapping.channel?.codes)
    guard let entry = lifecycle.entries.first(where: { $0.act == .adopt })?.stages.first else {
      throw MappingFault("the playbook's lifecycle has no stage in which a case can be adopted")
    }
    beginning = entry
    for (name, state) in columns.mapping.states {
      if let stage = state.stage, lifecycle.phase(of: stage) == nil {
        throw MappingFault("states.\(name): the playbook's lifecycle has no stage \"\(stage)\"")
      }
    }
  }

  /// What people read for the codes of categories.
  var names: [String: String] { categories.names }

  /// The case; `nil` if none of its records can be used.
  mutating func build(_ records: [CSVRecord]) -> LoggedCase? {
    var tale: CaseTale?
    let records = ordered(records)
    for (index, record) in records.enumerated() {
      guard let opened = columns.pattern.instant(in: record.field(columns.opened)) else {
        let text = record.text(columns.opened)
        refuse(record, "\(columns.mapping.opened) \"\(text)\" is no date")
        continue
      }
      counts.events += 1
      var told = tale ?? begin(record, opened)
      tell(record, before: index + 1 < records.count ? records[index + 1] : nil, &told)
      tale = told
    }
    guard var tale, let last = records.last else { return nil }
    tale.logged.verdicts = verdicts(of: last)
    counts.cases += 1
    return tale.logged
  }

  /// The records in the order that the log states: by their instants, and by the column of the order
  /// where these are the same.
  private func ordered(_ records: [CSVRecord]) -> [CSVRecord] {
    guard let order = columns.order, records.count > 1 else { return records }
    let keys = records.map { Int($0.text(order)) ?? .max }
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return records }
    let instants = records.map(firstInstant)
    return records.indices
      .sorted { (instants[$0], keys[$0], $0) < (instants[$1], keys[$1], $1) }
      .map { records[$0] }
  }

  /// The first instant of which a record tells; that of the receipt if it tells of none.
  private func firstInstant(of record: CSVRecord) -> Timestamp {
    for happening in columns.happenings {
      if let column = happening.at, let at = columns.pattern.instant(in: record.field(column)) {
        return at
      }
    }
    return columns.pattern.instant(in: record.field(columns.opened)) ?? .earliest
  }

  /// A case as its first record tells it.
  private mutating func begin(_ record: CSVRecord, _ opened: Timestamp) -> CaseTale {
    let number = record.text(columns.number)
    let key = CommandID(hashing: "\(columns.mapping.source)/\(number)/complainant")
    let channel = columns.text(columns.channel, of: record).flatMap { channels.known($0) }
    var intake = Intake(
      channel.map(ContactChannel.init(rawValue:)) ?? .other, receivedAt: opened,
      from: PartyID(random: (key.high, key.low)))
    intake.category = category(of: record)
    intake.place = columns.text(columns.place, of: record)
    intake.fields = fields(of: record)
    var logged = LoggedCase(number, intake)
    logged.source = columns.mapping.source
    var tale = CaseTale(logged, at: beginning)
    openTask(record, &tale)
    return tale
  }

  /// What has to be done by an instant becomes a task.
  private mutating func openTask(_ record: CSVRecord, _ tale: inout CaseTale) {
    guard let column = columns.due, columns.isKnown(column, of: record) else { return }
    let (due, opened) = (columns.pattern.instant(in: record.field(column)), tale.now)
    guard let due, due >= opened else {
      let name = columns.mapping.due ?? ""
      return refuse(record, "\(name) \"\(record.text(column))\" is no date after the receipt")
    }
    tale.add(.openTask(.followUp, due: due), at: opened, record.line)
    tale.hasTask = true
  }
}

extension CaseBuilder {
  mutating func category(of record: CSVRecord) -> ComplaintCategory? {
    guard let text = columns.text(columns.category, of: record) else { return nil }
    return ComplaintCategory(rawValue: categories.code(for: text))
  }

  func fields(of record: CSVRecord) -> [String: FactValue] {
    var fields: [String: FactValue] = [:]
    for (name, column, isNumber) in columns.fields {
      guard let text = columns.text(column, of: record) else { continue }
      if isNumber {
        fields[name] = Int64(text.prefix { $0.isASCII && $0.isNumber }).map(FactValue.number)
      } else {
        fields[name] = .text(text)
      }
    }
    return fields
  }

  /// Lists something that could not be used.
  mutating func refuse(_ record: CSVRecord, _ reason: String) {
    counts.rejected += 1
    let number = record.text(columns.number)
    reject(Rejection(.rejected, line: record.line, number: number, reason))
  }
}
