public import ComplaintModel

/// A reason for a refusal, as a ``Scenario`` expects it: by its code.
///
/// ```swift
/// .thenRefused(.rule("second-reviewer"), "lifecycle.missing.decisionCommunicated")
/// ```
public struct ExpectedReason: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The code, as ``ComplaintModel/Refusal/Reason/code`` says it.
  public let code: String

  /// A reason with a code.
  public init(stringLiteral code: String) { self.code = code }

  /// The objection of a rule; `code` is empty for a rule with one.
  public static func rule(_ rule: RuleName, _ code: String = "") -> ExpectedReason {
    ExpectedReason(stringLiteral: code.isEmpty ? "rule.\(rule)" : "rule.\(rule).\(code)")
  }

  /// What the lifecycle does not permit, such as `missing.graded`.
  public static func lifecycle(_ code: String) -> ExpectedReason {
    ExpectedReason(stringLiteral: "lifecycle.\(code)")
  }
}

/// An event, as a ``Scenario`` expects it: by its kind or by all that it says.
///
/// ```swift
/// .then(events: "decisionCommunicated", .drawn("escalated", by: .rule("press")))
/// ```
public struct ExpectedEvent: Hashable, Sendable, ExpressibleByStringLiteral {
  private let kind: String
  private var body: Complaint.Body?
  private var cause: Cause?

  /// An event of a kind, by its name in JSON, whatever drew it along.
  public init(stringLiteral kind: String) { self.kind = kind }

  /// An event that says exactly this, whatever drew it along.
  public static func body(_ body: Complaint.Body) -> ExpectedEvent {
    var event = ExpectedEvent(stringLiteral: body.kind.rawValue)
    event.body = body
    return event
  }

  /// An event of a kind that was drawn along by something.
  public static func drawn(_ kind: String, by cause: Cause) -> ExpectedEvent {
    var event = ExpectedEvent(stringLiteral: kind)
    event.cause = cause
    return event
  }

  func matches(_ event: Complaint.Event) -> Bool {
    event.body.kind.rawValue == kind && (body.map { event.body == $0 } ?? true)
      && (cause.map { event.cause == $0 } ?? true)
  }

  /// What is expected.
  var line: String {
    (body.map { "\($0)" } ?? kind) + (cause.map { " by \($0)" } ?? "")
  }

  /// What was found.
  static func line(of event: Complaint.Event, on complaint: ComplaintID) -> String {
    event.body.kind.rawValue + (event.cause.map { " by \($0)" } ?? "")
      + (event.complaint == complaint ? "" : " on \(event.complaint)")
  }
}

/// What a rule asks for on another complaint, as a ``Scenario`` expects it.
public struct ExpectedRequest: Hashable, Sendable {
  private let rule: RuleName
  private let command: Complaint.Command
  private let complaint: ComplaintID

  /// What a rule asks for.
  public init(_ rule: RuleName, _ command: Complaint.Command, on complaint: ComplaintID) {
    self.rule = rule
    self.command = command
    self.complaint = complaint
  }

  init(_ request: Decision.Request) {
    self.init(request.rule, request.command, on: request.complaint)
  }

  var line: String { "\(rule) asks for \(command.deed) on \(complaint)" }
}
