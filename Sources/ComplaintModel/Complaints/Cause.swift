/// What drew an event along that was not done for its own sake.
///
/// Its text form, also in JSON, is `rule:second-reviewer`, `clock:answer`, `rung:2` or
/// `complaint:…` with the id of the other complaint.
@nonexhaustive
public enum Cause: Hashable, Sendable {
  /// A rule asked for it.
  case rule(RuleName)
  /// A clock's warning, due instant or end of a pause.
  case clock(ClockName)
  /// A rung of the ladder, by its place from 1.
  case rung(Int32)
  /// It was decided over another complaint too, as in a merge.
  case complaint(ComplaintID)
}

extension Cause: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .rule(let rule): "rule:\(rule)"
    case .clock(let clock): "clock:\(clock)"
    case .rung(let rung): "rung:\(rung)"
    case .complaint(let complaint): "complaint:\(complaint)"
    }
  }

  /// Reads the text form; `nil` for any other text.
  public init?(_ description: String) {
    guard let (kind, name) = description.splitAtColon else { return nil }
    switch kind {
    case "rule":
      guard let rule = try? RuleName(checking: name) else { return nil }
      self = .rule(rule)
    case "clock":
      guard let clock = try? ClockName(checking: name) else { return nil }
      self = .clock(clock)
    case "rung":
      guard let rung = Int32(name), rung > 0, rung.description == name else { return nil }
      self = .rung(rung)
    case "complaint":
      guard let complaint = try? ComplaintID(name) else { return nil }
      self = .complaint(complaint)
    default: return nil
    }
  }
}
