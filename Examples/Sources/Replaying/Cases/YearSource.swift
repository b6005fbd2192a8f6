public import ComplaintModel
public import ComplaintTestKit

/// The cases of a year that is drawn from a seed; see ``ComplaintTestKit/ComplaintYear``.
public struct YearSource: CaseSource {
  /// What the report is called.
  public let title: String
  /// What people read for codes: nothing but what the library has names for.
  public let names: [String: String] = [:]
  /// What was handed out so far.
  public private(set) var counts = ReplayReport.Reading()
  private var rest: ArraySlice<LoggedCase>
  private let count: Int

  /// Draws a year.
  ///
  /// - Throws: What ``ComplaintTestKit/ComplaintYear`` throws.
  public init(
    by playbook: Playbook, count: Int = ComplaintYear.usualCount, seed: UInt64 = 1
  ) throws {
    let year = try ComplaintYear(by: playbook, count: count, seed: seed)
    title = "A year of \(count) complaints, \(year.year), drawn from seed \(seed)"
    self.count = count
    var cases: [ComplaintID: LoggedCase] = [:]
    var order: [ComplaintID] = []
    for (row, action) in year.actions.enumerated() {
      if case .file(let intake, let stage) = action.command.deed {
        order.append(action.complaint)
        var logged = LoggedCase("Y\(order.count)", intake)
        (logged.id, logged.stage) = (action.complaint, stage)
        logged.account = action.command.text
        cases[action.complaint] = logged
      } else {
        cases[action.complaint]?.steps.append(
          LoggedStep(action.command, at: action.at, row: row + 1, by: action.actor))
      }
    }
    rest = order.compactMap { cases[$0] }[...]
  }

  /// How many of its cases were handed out.
  public var fraction: Double? { 1 - Double(rest.count) / Double(max(1, count)) }

  /// The next case; `nil` after the last one.
  public mutating func next() -> LoggedCase? {
    guard let logged = rest.popFirst() else { return nil }
    counts.cases += 1
    counts.events += logged.steps.count + 1
    return logged
  }
}
