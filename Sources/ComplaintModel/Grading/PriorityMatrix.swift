public import BusinessTime

/// Which priority follows from how much is affected and how soon it has to be dealt with.
///
/// Both run from 1 (highest) to a number of levels; the table gives the priority, 1 to 5, of each
/// pair. ``standard`` is the usual 3 × 3 one.
///
/// ```swift
/// PriorityMatrix.standard.priority(impact: 2, urgency: 1)  // 2
/// ```
public struct PriorityMatrix: Hashable, Sendable {
  /// The priorities: a row for each impact, a column for each urgency, highest first.
  public let rows: [[Int]]

  /// Makes a matrix.
  ///
  /// - Throws: ``InvalidDefinition`` if there is no row or column, if rows differ in length, if a
  ///   priority is not 1 to 5, or if a lesser impact or urgency would give a higher priority.
  public init(_ rows: [[Int]]) throws(InvalidDefinition) {
    try InvalidDefinition.check(Self.faults(in: rows))
    self.init(known: rows)
  }

  init(known rows: [[Int]]) { self.rows = rows }

  /// High, medium and low on either side; priority 1 to 5.
  public static let standard = PriorityMatrix(known: [[1, 2, 3], [2, 3, 4], [3, 4, 5]])
}

extension PriorityMatrix {
  /// The levels of impact, 1 (highest) to as many as there are rows.
  public var impacts: ClosedRange<Int> { 1...rows.count }

  /// The levels of urgency, 1 (highest) to as many as there are columns.
  public var urgencies: ClosedRange<Int> { 1...rows[0].count }

  /// The priority, 1 (highest) to 5; `nil` if the matrix has no such impact or urgency.
  public func priority(impact: Int, urgency: Int) -> Int? {
    guard impacts.contains(impact), urgencies.contains(urgency) else { return nil }
    return rows[impact - 1][urgency - 1]
  }

  /// Why a priority is what it is; `nil` if the matrix has no such impact or urgency.
  public func text(impact: Int, urgency: Int, in language: DisplayLanguage) -> String? {
    guard let priority = priority(impact: impact, urgency: urgency) else { return nil }
    let (impacts, urgencies) = (impacts.upperBound, urgencies.upperBound)
    switch language {
    case .english:
      return "Priority \(priority), from impact \(impact) of \(impacts) and urgency "
        + "\(urgency) of \(urgencies) (1 is the highest)"
    case .chinese:
      return "优先级\(priority):影响程度\(impact)(共\(impacts)级)、紧急程度\(urgency)"
        + "(共\(urgencies)级),1为最高"
    }
  }

  static func faults(in rows: [[Int]]) -> [DefinitionFault] {
    guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }) else {
      return [DefinitionFault(.empty, "every row has a priority for each urgency, at least one")]
    }
    return rows.indices.flatMap { impact in
      (0..<width).compactMap { fault(in: rows, impact: impact, urgency: $0) }
    }
  }

  private static func fault(
    in rows: [[Int]], impact: Int, urgency: Int
  ) -> DefinitionFault? {
    let (place, priority) = ("[\(impact)][\(urgency)]", rows[impact][urgency])
    guard (1...5).contains(priority) else {
      return DefinitionFault(.outOfRange, at: place, "a priority is 1 to 5, not \(priority)")
    }
    let above = impact > 0 ? rows[impact - 1][urgency] : 1
    let before = urgency > 0 ? rows[impact][urgency - 1] : 1
    return priority >= max(above, before)
      ? nil
      : DefinitionFault(
        .outOfOrder, at: place, "less impact or urgency cannot raise the priority")
  }
}
