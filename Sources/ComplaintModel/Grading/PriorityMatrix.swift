public import BusinessTime

/// Priority from impact and urgency, as service desks state it.
///
/// Both run from 1 (highest) to a number of levels; the table gives the priority, 1 to 5, of each
/// pair. ``standard`` is the usual 3 × 3 one.
///
/// ```swift
/// try PriorityMatrix.standard.priority(impact: 2, urgency: 1)  // 2
/// ```
public struct PriorityMatrix: Hashable, Sendable {
  /// The priorities: a row for each impact, a column for each urgency, highest first.
  public let rows: [[Int]]

  /// Makes a matrix.
  ///
  /// - Throws: ``GradingFault`` if there is no row or column, if rows differ in length, if a priority
  ///   is not 1 to 5, or if a lesser impact or urgency would give a higher priority.
  public init(_ rows: [[Int]]) throws(GradingFault) {
    self.init(known: rows)
    guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }) else {
      throw GradingFault(place: "rows", message: "every row has a priority for each urgency")
    }
    for (impact, row) in rows.enumerated() {
      for (urgency, priority) in row.enumerated() {
        let place = "rows[\(impact)][\(urgency)]"
        guard (1...5).contains(priority) else {
          throw GradingFault(place: place, message: "a priority is 1 to 5, not \(priority)")
        }
        let above = impact > 0 ? rows[impact - 1][urgency] : 1
        let before = urgency > 0 ? row[urgency - 1] : 1
        guard priority >= max(above, before) else {
          throw GradingFault(
            place: place, message: "less impact or urgency cannot raise the priority")
        }
      }
    }
  }

  init(known rows: [[Int]]) { self.rows = rows }

  /// High, medium and low on either side; priority 1 to 5.
  public static let standard = PriorityMatrix(known: [[1, 2, 3], [2, 3, 4], [3, 4, 5]])

  /// The priority, 1 (highest) to 5.
  ///
  /// - Throws: ``GradingFault`` if the matrix has no such impact or urgency.
  public func priority(impact: Int, urgency: Int) throws(GradingFault) -> Int {
    guard (1...rows.count).contains(impact) else {
      throw GradingFault(place: "impact", message: "\(impact) is not 1 to \(rows.count)")
    }
    guard (1...rows[0].count).contains(urgency) else {
      throw GradingFault(place: "urgency", message: "\(urgency) is not 1 to \(rows[0].count)")
    }
    return rows[impact - 1][urgency - 1]
  }

  /// Why a priority is what it is.
  ///
  /// - Throws: as ``priority(impact:urgency:)``.
  public func text(
    impact: Int, urgency: Int, in language: DisplayLanguage
  ) throws(GradingFault) -> String {
    let priority = try priority(impact: impact, urgency: urgency)
    switch language {
    case .english:
      return "Priority \(priority), from impact \(impact) of \(rows.count) and urgency "
        + "\(urgency) of \(rows[0].count) (1 is the highest)"
    case .chinese:
      return "优先级\(priority):影响程度\(impact)(共\(rows.count)级)、紧急程度\(urgency)"
        + "(共\(rows[0].count)级),1为最高"
    }
  }
}
