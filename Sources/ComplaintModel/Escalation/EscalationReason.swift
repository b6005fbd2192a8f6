/// Why a rung is drawn in other than by time, in a word: the name of a condition of a ladder.
///
/// In one ladder each names one condition, so that it is known which have been met.
public struct EscalationReason: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a reason from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The complainant is strongly moved.
  public static let emotion = EscalationReason(rawValue: "emotion")
  /// It was taken up again.
  public static let reopened = EscalationReason(rawValue: "reopened")
  /// It was taken up again, and not for the first time.
  public static let reopenedAgain = EscalationReason(rawValue: "reopenedAgain")
  /// The same complainant has complained of the same before.
  public static let repeated = EscalationReason(rawValue: "repeated")
  /// Many complain of the same.
  public static let similar = EscalationReason(rawValue: "similar")
  /// It is public.
  public static let publicity = EscalationReason(rawValue: "publicity")
  /// It is as serious as can be.
  public static let grade = EscalationReason(rawValue: "grade")

  /// The library's own reasons.
  public static let terms: [Term<EscalationReason>] = [
    Term(.emotion, "Strong emotion", "情绪激烈"),
    Term(.reopened, "Reopened", "重新受理"),
    Term(.reopenedAgain, "Reopened again", "再次重新受理"),
    Term(.repeated, "Repeat complaint", "重复投诉"),
    Term(.similar, "Many similar complaints", "同类投诉集中"),
    Term(.publicity, "Public attention", "舆情关注"),
    Term(.grade, "Serious grade", "等级严重"),
  ]
}
