public import BusinessTime
import ComplaintModel

extension Desk {
  /// Brings the desk up to now, again and again, until the task is cancelled: time passes for
  /// complaints, and messages are delivered.
  ///
  /// Between two rounds it sleeps until the next thing is due, at most ``DeskOptions/longestSleep``, and
  /// is woken when this desk commits something. What it holds when it is cancelled is finished. On any
  /// number of machines it may run for the same tenant.
  ///
  /// Whoever runs a desk delivers: a message for which no channel is plugged in, or nobody is in the
  /// directory, is a dead letter; see ``deadLetters(after:limit:)``. A desk that only takes commands in,
  /// beside others that run, is not run.
  public func run() async {
    await DeskRunner([self]).run()
  }

  /// Does everything that is due now, and returns: what ``run()`` does in one round.
  ///
  /// A host without a task that stays alive calls it from a timer of its own; tests call it after they
  /// have moved the clock.
  ///
  /// - Returns: The instant at which something is due next; `nil` for none.
  @discardableResult
  public func catchUp() async -> Timestamp? {
    await DeskRunner([self]).catchUp()
  }
}
