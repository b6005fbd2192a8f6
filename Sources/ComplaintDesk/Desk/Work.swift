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

  /// A command whose texts lie in the vault.
  init(
    _ command: Complaint.Command, on complaint: ComplaintID, by actor: Actor, as id: CommandID
  ) {
    (self.id, self.complaint, self.command, self.actor) = (id, complaint, command, actor)
    fingerprint = CommandFingerprint(of: command, by: actor, on: complaint)
  }

  /// Whether the complaint begins by it.
  var begins: Bool { command.deed.intake != nil }
}

/// What was gathered for a decision so far; most commands ask for nothing.
struct Gathered: Sendable {
  var outside: [String: FactValue] = [:]
  var unknown: Set<String> = []
  var others: [ComplaintID] = []
  var histories: [ComplaintID: [Complaint.Event]] = [:]
  var rosters: [QueueID: Roster] = [:]
  var lines = ReportingLines(asked: [])
  var budgets = KnownBudgets()
}

/// How often a command was decided, and how often it may be.
struct Attempts: Sendable {
  private let most: Int
  private(set) var count = 0
  /// How often somebody else was first to spend from one of its budgets.
  private var timesOutspent = 0

  init(atMost most: Int) { self.most = max(1, most) }

  /// Whether one more is allowed.
  ///
  /// Of those that a budget cost ``DeskOptions/patienceWithBudgets`` times as many are: many complaints
  /// share it.
  var mayGoOn: Bool {
    count - timesOutspent < most && timesOutspent < most * DeskOptions.patienceWithBudgets
  }

  mutating func begin() { count += 1 }

  mutating func noteOutspent() { timesOutspent += 1 }
}
