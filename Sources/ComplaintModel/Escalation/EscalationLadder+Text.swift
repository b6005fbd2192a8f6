public import BusinessTime

extension EscalationLadder.Rung {
  /// What people read for the rung.
  public func name(in language: DisplayLanguage) -> String { wording.text(in: language) }
}

extension EscalationLadder.Trigger {
  /// What people read.
  public func name(in language: DisplayLanguage) -> String {
    let cause: EscalationCause =
      switch self {
      case .warned: .warned
      case .breached: .breached
      case .overdue: .overdue
      case .met(let reason, _): .met(reason)
      }
    guard let clock else { return cause.name(in: language) }
    return switch language {
    case .english: "\(cause.name(in: language)), \(clock)"
    case .chinese: "\(cause.name(in: language))，\(clock)"
    }
  }

  /// The clock that it names, if it is about one clock.
  public var clock: ClockName? {
    switch self {
    case .warned(let clock), .breached(let clock), .overdue(let clock, _): clock
    case .met: nil
    }
  }
}
