/// A record, or what it tells of one instant, that was not taken as the log says it.
public struct Rejection: Hashable, Sendable {
  /// What was done about it.
  public enum Kind: String, Sendable {
    /// It could not be used.
    case rejected
    /// It was taken over although no lifecycle permits it.
    case irregular
    /// It was refused and left out.
    case refused
  }

  /// What was done about it.
  public var kind: Kind
  /// The line on which the record begins; the number of the step where there are no lines.
  public var line: Int
  /// The number of the case, if it is known.
  public var number: String
  /// Why, as a sentence for people.
  public var reason: String

  /// Makes one.
  public init(_ kind: Kind, line: Int, number: String, _ reason: String) {
    self.kind = kind
    self.line = line
    self.number = number
    self.reason = reason
  }

  /// As a line of a CSV file with the columns ``header``.
  public var csv: String {
    let quoted = [number, reason].map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    return "\(line),\(kind.rawValue),\(quoted[0]),\(quoted[1])"
  }

  /// The columns of ``csv``.
  public static let header = "line,kind,case,reason"
}
