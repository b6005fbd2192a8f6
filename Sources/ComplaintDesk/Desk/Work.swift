import BusinessTime
import ComplaintModel

/// A command on its way through the desk.
struct Work: Sendable {
  let id: CommandID
  let complaint: ComplaintID
  /// The command, once its texts lie in the vault.
  let command: Complaint.Command
  let actor: Actor
  var fingerprint: CommandFingerprint
  /// What was done about it in another system, if it is taken over from one.
  var steps: [Complaint.Command] = []

  /// Whether the complaint begins by it.
  var begins: Bool { command.deed.intake != nil }
}

/// What was gathered for a decision so far.
struct Gathered: Sendable {
  var outside: [String: FactValue] = [:]
  var unknown: Set<String> = []
  var others: [ComplaintID] = []
  var histories: [ComplaintID: [Complaint.Event]] = [:]
  var rosters: [QueueID: Roster] = [:]
  var lines = ReportingLines(asked: [])
  var budgets = KnownBudgets()
  /// How often somebody else was first to spend from one of them.
  private(set) var timesOutspent = 0

  /// Has budgets asked for anew: somebody else has spent from one.
  mutating func forgetBudgets() {
    budgets = KnownBudgets()
    timesOutspent += 1
  }
}
