public import BusinessTime

/// What people are told of.
///
/// Its text form, also in JSON, is `act:assign`, `warned`, `warned:answer`, `breached`, `expired:answer`,
/// `undelivered`, `unanswered` or `taskOverdue`.
public enum Occasion: Hashable, Sendable {
  /// Something was done.
  case act(Act)
  /// A clock reached a warning point; any clock, if none is named.
  case warned(ClockName?)
  /// A clock was missed; any clock, if none is named.
  case breached(ClockName?)
  /// A timer or a window ran out; any, if none is named.
  case expired(ClockName?)
  /// A message of which it matters whether it arrived did not.
  case undelivered
  /// Nobody took notice of an escalation and there is no further rung, or nobody is known at any.
  case unanswered
  /// A task was not completed by its time limit.
  case taskOverdue

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
    case .act(let act): (act.name(in: .english), act.name(in: .chinese))
    case .warned(let clock): ("Warning" + clock.suffix(", "), "时限预警" + clock.suffix("，"))
    case .breached(let clock):
      ("Time limit missed" + clock.suffix(", "), "时限超时" + clock.suffix("，"))
    case .expired(let clock):
      ("Time limit expired" + clock.suffix(", "), "期限届满" + clock.suffix("，"))
    case .undelivered: ("Message undelivered", "消息未送达")
    case .unanswered: ("Escalation unanswered", "升级无人响应")
    case .taskOverdue: ("Task overdue", "任务逾期")
    }
  }
}

extension ClockName? {
  fileprivate func suffix(_ separator: String) -> String {
    map { separator + $0.rawValue } ?? ""
  }
}

extension Occasion: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .act(let act): "act:\(act.rawValue)"
    case .warned(let clock): "warned" + clock.suffix(":")
    case .breached(let clock): "breached" + clock.suffix(":")
    case .expired(let clock): "expired" + clock.suffix(":")
    case .undelivered: "undelivered"
    case .unanswered: "unanswered"
    case .taskOverdue: "taskOverdue"
    }
  }

  /// Reads the text form; `nil` for any other text.
  public init?(_ description: String) {
    let parts = description.splitAtColon
    let (kind, name) = (parts.map { String($0.kind) } ?? description, parts?.name)
    var clock: ClockName?
    if let name, kind != "act" {
      guard let named = try? ClockName(checking: name) else { return nil }
      clock = named
    }
    switch kind {
    case "act":
      guard let act = name.flatMap(Act.init) else { return nil }
      self = .act(act)
    case "warned": self = .warned(clock)
    case "breached": self = .breached(clock)
    case "expired": self = .expired(clock)
    case "undelivered", "unanswered", "taskOverdue":
      guard name == nil else { return nil }
      self =
        kind == "undelivered" ? .undelivered : kind == "unanswered" ? .unanswered : .taskOverdue
    default: return nil
    }
  }
}
