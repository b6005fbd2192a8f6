import BusinessTime
import ComplaintModel

/// A case on its way through its records: what was told so far, and where that has led.
struct CaseTale {
  var logged: LoggedCase
  /// The instant of what was told last.
  var now: Timestamp
  /// The state in the words of the log.
  var state: String?
  /// The stage to which that has led.
  var stage: Stage
  /// The queue that has it.
  var queue: String?
  /// Whether a task is open that has to be done by an instant.
  var hasTask = false
  /// The facts as they are now.
  var fields: [String: FactValue]
  var category: ComplaintCategory?

  init(_ logged: LoggedCase, at stage: Stage) {
    self.logged = logged
    now = logged.intake.receivedAt
    self.stage = stage
    fields = logged.intake.fields
    category = logged.intake.category
  }

  mutating func add(
    _ command: Complaint.Command, at instant: Timestamp, _ line: Int, to stage: Stage? = nil
  ) {
    logged.steps.append(LoggedStep(command, at: instant, row: line, to: stage))
  }
}
