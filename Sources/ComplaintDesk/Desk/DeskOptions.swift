public import BusinessTime
public import ComplaintModel

/// How a desk works, where that is not a matter of the playbook.
public struct DeskOptions: Sendable {
  /// How often a command is decided at most, when others write to the complaint meanwhile or a port does
  /// not answer.
  ///
  /// Others that spend from the same budget meanwhile make that eight times as often.
  public var mostAttempts = 8
  /// How many times as often as ``mostAttempts`` a command is decided because of budgets.
  static let patienceWithBudgets = 8
  /// How many complaints or messages are claimed at a time.
  public var batch = 64
  /// How long a claim keeps others away.
  public var lease: TimeSpan = .minutes(1)
  /// How long ``Desk/run()`` sleeps at most.
  public var longestSleep: TimeSpan = .seconds(30)
  /// How long a complaint that was set aside, or a message, waits before it is tried again; doubled with
  /// each attempt.
  public var firstRetry: TimeSpan = .seconds(10)
  /// The longest such wait.
  public var longestRetry: TimeSpan = .hours(1)
  /// How far back earlier complaints about the same matter count.
  public var repeatWindow: TimeSpan = .hours(90 * 24)
  /// How long a message to a colleague waits for others to be folded with it.
  public var foldingWindow: TimeSpan = .seconds(30)
  /// How many messages are folded into one at most.
  public var mostFolded = 500
  /// How often a message is tried on each way, as long as its failures may pass; between two attempts it
  /// waits by chance up to ``firstRetry``, doubled with each, up to ``longestRetry``.
  public var mostDeliveries = 12
  /// How many messages a channel gets in a second from this desk; one that is not named is not limited.
  public var rates: [ContactChannel: Int] = [:]

  /// Whether each event is sealed with its link in the chain of its complaint; see
  /// ``ComplaintModel/Complaint/Event/digest(after:)``.
  ///
  /// Without it nobody can show later that an event is the one that was recorded, or that none was left
  /// out before the next checkpoint; and an audit reports every unsealed event that follows a sealed one.
  public var sealsEvents = true

  /// Makes usual options.
  public init() {}

  /// Usual ones.
  public static let standard = DeskOptions()

  /// The wait after so many attempts, doubled with each.
  func retry(after attempts: Int) -> TimeSpan {
    let doubled = firstRetry.milliseconds << Int64(min(max(0, attempts - 1), 20))
    return min(longestRetry, .milliseconds(doubled))
  }
}
