import BusinessTime

/// What a command comes to: events for one complaint or several, committed together or not at all.
public struct Decision: Hashable, Sendable {
  /// The command by which it came about.
  public let command: CommandID
  /// The complaints that change, the one at hand first.
  public internal(set) var parts: [Part]
  /// What rules asked for on other complaints, to be performed afterwards.
  public let requests: [Request]
  /// Those above whom a rung of the ladder looked in vain, because the context's ``ReportingLines`` do
  /// not say whether somebody stands there.
  ///
  /// There are some only in what time brings about, which never waits: a desk asks, and lets time pass
  /// anew. A command is decided once they are known, see ``Refusal/neededSuperiors``.
  public let unknownSuperiors: [Owner]
  /// The budgets from which it spends, as they are afterwards.
  public let budgets: [Budget.Change]
  /// Budgets of which the context does not say whether they are there; in what time brings about, as
  /// ``unknownSuperiors``.
  public let unknownBudgets: [BudgetName]

  /// What changes about one complaint.
  public struct Part: Hashable, Sendable {
    /// The version it must have when this is committed; 0 for a new complaint.
    public let expectedVersion: Int32
    /// What happened, at least one event.
    public internal(set) var events: [Complaint.Event]
    /// The complaint after the events.
    public internal(set) var complaint: Complaint
  }

  /// A command on another complaint that a rule asked for.
  public struct Request: Hashable, Sendable {
    /// The id of the command, derived from the one that was decided.
    public internal(set) var id: CommandID
    /// The rule.
    public internal(set) var rule: RuleName
    /// The complaint.
    public internal(set) var complaint: ComplaintID
    /// The command.
    public internal(set) var command: Complaint.Command
  }

  /// The complaint at hand, after it.
  public var complaint: Complaint { parts[0].complaint }

  /// All events, complaint by complaint.
  public var events: [Complaint.Event] { parts.flatMap(\.events) }
}
