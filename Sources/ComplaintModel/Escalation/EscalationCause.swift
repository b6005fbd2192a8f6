public import BusinessTime

/// What drew in a rung, if no person and no rule asked for it.
///
/// Its text form, also in JSON, is `fastLane`, `undelivered`, `warned`, `breached`, `overdue`,
/// `unacknowledged` or `met:emotion` with the name of the condition.
@nonexhaustive
public enum EscalationCause: Hashable, Sendable {
  /// The complaint took the fast lane.
  case fastLane
  /// A message that had to arrive did not.
  case undelivered
  /// A clock reached a warning point.
  case warned
  /// A promise was missed.
  case breached
  /// A promise that was missed was not kept for some time after.
  case overdue
  /// A condition of the ladder was met.
  case met(EscalationReason)
  /// Nobody at the rung below took notice in time.
  case unacknowledged

  /// What people read.
  public func name(in language: DisplayLanguage) -> String {
    let (english, chinese) = names
    return switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var names: (String, String) {
    switch self {
    case .fastLane: ("Fast lane", "快速通道")
    case .undelivered: ("Message undelivered", "消息未送达")
    case .warned: ("Time limit near", "时限将至")
    case .breached: ("Time limit missed", "时限超时")
    case .overdue: ("Still overdue", "持续超时")
    case .met(let reason):
      (
        reason.name(in: .english) ?? reason.rawValue,
        reason.name(in: .chinese) ?? reason.rawValue
      )
    case .unacknowledged: ("Nobody took notice", "无人确认")
    }
  }

  /// What people read; `nil` if a condition of the host's own drew it in, of which the library has no name.
  func knownName(in language: DisplayLanguage) -> String? {
    if case .met(let reason) = self { reason.name(in: language) } else { name(in: language) }
  }

  /// Whether time alone drew the rung in.
  var isOfTime: Bool {
    switch self {
    case .warned, .breached, .overdue, .unacknowledged: true
    case .fastLane, .undelivered, .met: false
    }
  }
}

extension EscalationCause: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .fastLane: "fastLane"
    case .undelivered: "undelivered"
    case .warned: "warned"
    case .breached: "breached"
    case .overdue: "overdue"
    case .met(let reason): "met:\(reason)"
    case .unacknowledged: "unacknowledged"
    }
  }

  /// Reads the text form; `nil` for any other text.
  public init?(_ description: String) {
    switch description {
    case "fastLane": self = .fastLane
    case "undelivered": self = .undelivered
    case "warned": self = .warned
    case "breached": self = .breached
    case "overdue": self = .overdue
    case "unacknowledged": self = .unacknowledged
    default:
      guard let (kind, name) = description.splitAtColon, kind == "met" else { return nil }
      self = .met(EscalationReason(rawValue: name))
    }
  }
}

extension EscalationCause: TextCoded {
  package static var blank: EscalationCause { .fastLane }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let cause = EscalationCause(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is no cause like fastLane, undelivered, warned, breached, overdue, "
          + "unacknowledged or met:…")
    }
    self = cause
  }
}
