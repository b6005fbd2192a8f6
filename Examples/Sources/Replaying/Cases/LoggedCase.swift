public import BusinessTime
public import ComplaintModel

/// A case as a source tells it: what it is about, what was done, and what the source itself says of it.
///
/// ```swift
/// var intake = Intake(.phone, receivedAt: opened, from: customer)
/// intake.category = .quality
/// var logged = LoggedCase("INC0000045", intake)
/// logged.steps = [LoggedStep(.acknowledge, at: opened + .hours(1), row: 3)]
/// ```
public struct LoggedCase: Hashable, Sendable {
  /// What the system is called from which it comes.
  public var source = "replay"
  /// Its number there, from which the ids of its commands are made.
  public var number: String
  /// The id of the complaint, if the source knows one; otherwise it is made of receipt and number.
  public var id: ComplaintID?
  /// What it is about; it is received at ``Intake/receivedAt``.
  public var intake: Intake
  /// The complaint in the complainant's words.
  public var account: Content?
  /// The stage in which it begins; that of a filing if it is left out.
  public var stage: Stage?
  /// What was done, in order; no step is before the one in front of it, or before the receipt.
  public var steps: [LoggedStep] = []
  /// What the source says of it, to be compared with what comes out here.
  public var verdicts: [LoggedVerdict] = []

  /// Makes a case of which nothing is known but how it began.
  public init(_ number: String, _ intake: Intake) {
    self.number = number
    self.intake = intake
  }
}

/// Something that was done about a case.
public struct LoggedStep: Hashable, Sendable {
  /// What was done.
  public var command: Complaint.Command
  /// When.
  public var at: Timestamp
  /// Where the source says so: the line of a file, the number of a step that was made up.
  public var row: Int
  /// Who did it; the replay's own actor if it is left out.
  public var actor: Actor?
  /// Where the case is after it, according to the source.
  ///
  /// If the lifecycle refuses the command, the complaint is taken there all the same, as an irregular
  /// move. Without a stage a refused step is listed and left out.
  public var stage: Stage?

  /// Makes a step.
  public init(
    _ command: Complaint.Command, at instant: Timestamp, row: Int, by actor: Actor? = nil,
    to stage: Stage? = nil
  ) {
    self.command = command
    at = instant
    self.row = row
    self.actor = actor
    self.stage = stage
  }
}

/// Something that the source says of a case, to be compared with what the library comes to.
public struct LoggedVerdict: Hashable, Sendable {
  /// What it is called in the source: `made_sla`.
  public var name: String
  /// The group in which it is counted: `priority 3`.
  public var group: String
  /// What is said.
  public var claim: Claim

  /// What a source can say of a case.
  public enum Claim: Hashable, Sendable {
    /// The promise was kept, or was not; a promise that still runs without a breach counts as kept.
    case kept(ClockName, Bool)
    /// The promise was due at an instant, or within a span after it.
    case due(ClockName, Timestamp, tolerance: TimeSpan)
    /// The case was closed at an instant, or was not closed.
    case closed(Timestamp?)
    /// The case was taken up again so many times.
    case reopenings(Int)
    /// What had to be done by an instant was done late, or has not been done though it is late.
    case late(Bool)
    /// The promise still runs, or has ended.
    case running(ClockName, Bool)
  }

  /// Makes a verdict.
  public init(_ name: String, in group: String, _ claim: Claim) {
    self.name = name
    self.group = group
    self.claim = claim
  }
}
