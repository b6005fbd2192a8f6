import BusinessTime
import ComplaintModel

/// What the last record of a case says of it.
extension CaseBuilder {
  func verdicts(of record: CSVRecord) -> [LoggedVerdict] {
    columns.verdicts.compactMap { verdict in
      guard verdict.when.allSatisfy({ $0.holds(of: record) }),
        let claim = claim(verdict, record)
      else { return nil }
      let group = verdict.group.map(record.text) ?? "all"
      return LoggedVerdict(verdict.rule.name, in: group, claim)
    }
  }

  private func claim(
    _ verdict: MappedColumns.Verdict, _ record: CSVRecord
  ) -> LoggedVerdict.Claim? {
    let (rule, column) = (verdict.rule, verdict.column)
    switch rule.compare {
    case .kept: return sentence(rule, record.text(column)).map { .kept($0.clock, $0.isSo) }
    case .running: return sentence(rule, record.text(column)).map { .running($0.clock, $0.isSo) }
    case .due:
      guard let clock = rule.clock else { return nil }
      return instant(column, record).map { .due(clock, $0, tolerance: .zero) }
    case .closed: return .closed(instant(column, record))
    case .reopenings: return Int(record.text(column)).map { .reopenings($0) }
    case .late:
      guard let due = columns.due, let end = instant(column, record),
        let limit = instant(due, record)
      else { return nil }
      return .late(end > limit)
    }
  }

  private func instant(_ column: Int, _ record: CSVRecord) -> Timestamp? {
    columns.isKnown(column, of: record) ? columns.pattern.instant(in: record.field(column)) : nil
  }

  /// A sentence about a promise that is so or is not; `nil` if the value says neither.
  private func sentence(
    _ rule: Mapping.Verdict, _ value: String
  ) -> (clock: ClockName, isSo: Bool)? {
    guard let clock = rule.clock else { return nil }
    if rule.yes?.contains(value) == true { return (clock, true) }
    return rule.no?.contains(value) == true ? (clock, false) : nil
  }
}
