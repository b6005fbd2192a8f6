public import ComplaintModel

/// What the columns of a log mean, as data: read from a JSON file.
///
/// ```json
/// {
///   "title": "Service desk", "source": "service desk", "zone": "UTC",
///   "dates": "d/M/yyyy HH:mm", "missing": ["?"],
///   "number": "number", "order": "sys_mod_count", "opened": "opened_at",
///   "happenings": [{"at": "sys_updated_at", "state": "incident_state", "early": "move"}],
///   "states": {
///     "New": {"stage": "received"},
///     "Closed": {
///       "stage": "closed",
///       "commands": [{"type": "close", "outcome": "upheld", "reason": "accepted"}]
///     }
///   },
///   "category": {"column": "category"}, "queue": "assignment_group"
/// }
/// ```
///
/// The article *Replaying a log* goes through all of it.
public struct Mapping: Codable, Hashable, Sendable {
  /// What the log is called in reports.
  public var title: String
  /// What the other system is called in the events.
  public var source: String
  /// The zone in which its clocks stand.
  public var zone: String
  /// How it writes dates; see ``DatePattern``.
  public var dates: String
  /// What stands where nothing is known, besides nothing.
  public var missing: [String]?
  /// The end of the log, as the log writes dates; its last happening if it is left out.
  public var asOf: String?
  /// The regimes whose promises come to those of the playbook, by their ids.
  public var regimes: [String]?

  /// The column with the number of the case, whose records stand one after another.
  public var number: String
  /// The column with the order of the records of a case, if they are not in order; numbers.
  public var order: String?
  /// The column with the instant of receipt.
  public var opened: String
  /// What a record tells, in order.
  public var happenings: [Happening]
  /// What it means that a case is in a state.
  public var states: [String: State]

  /// What it is about.
  public var category: CodeColumn?
  /// How it came; a value that is not listed is `other`.
  public var channel: CodeColumn?
  /// The column with the queue that has it.
  public var queue: String?
  /// The column with the place.
  public var place: String?
  /// Further facts, by their names in conditions, `field.…`.
  public var fields: [String: FieldColumn]?
  /// The column with an instant by which the log says that it has to be done: becomes a task.
  public var due: String?
  /// What the log says itself, to be compared.
  public var verdicts: [Verdict]?
}

extension Mapping {
  /// What a record tells of one instant.
  public struct Happening: Codable, Hashable, Sendable {
    /// The column with the instant, without which nothing happened; `asOf` for the end of the log.
    public var at: String
    /// The column with the state in which the case is from then on.
    public var state: String?
    /// The state itself, where no column says it.
    public var `is`: String?
    /// The columns that have to have one of these values.
    public var when: [String: [String]]?
    /// What is done about an instant before the receipt.
    public var early: Early?

    /// What is done about an instant before the receipt.
    public enum Early: String, Codable, Sendable {
      /// The happening is rejected.
      case reject
      /// It is taken as of the receipt, and counted.
      case move
    }
  }

  /// What it means that a case is in a state.
  public struct State: Codable, Hashable, Sendable {
    /// The stage of the playbook's lifecycle; if it is left out, the stage stays.
    public var stage: Stage?
    /// What is done when a case comes to be in the state; if it is left out, nothing but a note.
    public var commands: [Complaint.Command]?
    /// Whether of several records in this state, one after another, the last one counts.
    public var last: Bool?
  }

  /// A column whose values become codes.
  public struct CodeColumn: Codable, Hashable, Sendable {
    /// The column.
    public var column: String
    /// The codes of values; of other values a code is made.
    public var codes: [String: String]?
  }

  /// A column whose values become a fact.
  public struct FieldColumn: Codable, Hashable, Sendable {
    /// The column.
    public var column: String
    /// Whether the value begins with a number, which is the fact; otherwise it is the text.
    public var number: Bool?
  }

  /// What a log says of a case itself.
  public struct Verdict: Codable, Hashable, Sendable {
    /// What it is called in the report.
    public var name: String
    /// What is compared.
    public var compare: Comparison
    /// The column that says it.
    public var column: String
    /// The promise, for `kept`, `due` and `running`.
    public var clock: ClockName?
    /// The values that mean yes, for `kept` and `running`; others but those of `no` say nothing.
    public var yes: [String]?
    /// The values that mean no.
    public var no: [String]?
    /// The column by which cases are told apart.
    public var group: String?
    /// The columns that have to have one of these values.
    public var when: [String: [String]]?

    /// What can be compared.
    public enum Comparison: String, Codable, Sendable {
      /// Whether a promise was kept, or is not missed yet.
      case kept
      /// When a promise is due.
      case due
      /// When the case was closed for good.
      case closed
      /// How often it was taken up again.
      case reopenings
      /// Whether a promise still runs.
      case running
      /// Whether the instant in the column is after the one in the column of ``Mapping/due``, and the task
      /// that was made of that was overdue.
      case late
    }
  }
}
