public import ComplaintModel

/// The cases of a log or a list in CSV, by a mapping.
///
/// Records of one case stand one after another, as service desks export them; a list has one record for
/// each. The log is read in one pass and is never in memory as a whole.
public struct LogSource: CaseSource {
  /// What the mapping calls the log.
  public let title: String
  private let columns: MappedColumns
  private var reader: CSVReader
  private let size: Int?
  private var builder: CaseBuilder
  private let reject: (Rejection) -> Void

  /// The record that was read last and belongs to the next case.
  private var ahead: CSVRecord?
  /// The numbers of the cases that are done.
  private var done: Set<String> = []

  /// Opens a log and reads its header.
  ///
  /// - Parameters:
  ///   - bytes: The log.
  ///   - mapping: What its columns mean.
  ///   - playbook: The way of working, for whose stages the mapping has names.
  ///   - reject: Who is told of what cannot be used.
  /// - Throws: ``MappingFault`` if the mapping does not fit the log or the playbook; what the log throws.
  public init(
    _ bytes: ByteSource, _ mapping: Mapping, _ playbook: Playbook,
    reject: @escaping (Rejection) -> Void
  ) throws {
    title = mapping.title
    size = bytes.count
    reader = CSVReader(bytes)
    var header = CSVRecord()
    guard try reader.read(&header) else { throw MappingFault("the log is empty") }
    columns = try MappedColumns(mapping, header: header)
    builder = try CaseBuilder(columns, playbook.definition.lifecycle, reject)
    self.reject = reject
  }

  /// What the log writes out for the codes of categories.
  public var names: [String: String] { builder.names }

  /// What has been read so far.
  public var counts: ReplayReport.Reading { builder.counts }

  /// How much of the log has been read; `nil` for standard input.
  public var fraction: Double? {
    size.map { Double(reader.bytesRead) / Double(max(1, $0)) }
  }

  /// The next case; `nil` after the last one.
  ///
  /// - Throws: What the log throws.
  public mutating func next() throws -> LoggedCase? {
    while let records = try nextRecords() {
      if let logged = builder.build(records) { return logged }
    }
    return nil
  }

  /// The records of the next case.
  private mutating func nextRecords() throws -> [CSVRecord]? {
    guard let first = try ahead.take() ?? nextUsable() else { return nil }
    var records = [first]
    let number = first.field(columns.number)
    while let record = try nextUsable() {
      guard record.field(columns.number) == number else {
        ahead = record
        break
      }
      records.append(record)
    }
    done.insert(first.text(columns.number))
    return records
  }

  /// The next record that is one of a case that is not done yet.
  private mutating func nextUsable() throws -> CSVRecord? {
    var record = CSVRecord()
    while try reader.read(&record) {
      guard let fault = fault(of: record) else { return record }
      builder.counts.rejected += 1
      let number = record.text(columns.number)
      reject(Rejection(.rejected, line: record.line, number: number, fault))
    }
    return nil
  }

  private func fault(of record: CSVRecord) -> String? {
    if let fault = record.fault { return fault }
    if record.count != columns.width {
      return "it has \(record.count) fields, and the header \(columns.width)"
    }
    guard columns.isKnown(columns.number, of: record) else { return "it has no case number" }
    let isBack = done.contains(record.text(columns.number))
    return isBack ? "its case had ended, and records of others stand between" : nil
  }
}
