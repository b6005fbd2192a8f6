/// How strongly the complainant was moved, as observed by whoever spoke with them.
///
/// A scale that is whole: a `switch` over it covers every degree. It is an observation for grading
/// and routing, not a judgement on the person.
public enum Emotion: String, OrderedVocabulary {
  /// Matter-of-fact.
  case calm
  /// Worried, and ready to listen.
  case concerned
  /// Disappointed or hurt.
  case upset
  /// Loud or sharp.
  case angry
  /// Beside themselves, or unable to cope.
  case distressed

  /// What people read.
  public var term: Term<Emotion> {
    switch self {
    case .calm: Term(self, "Calm", "平静")
    case .concerned: Term(self, "Concerned", "担忧")
    case .upset: Term(self, "Upset", "不满")
    case .angry: Term(self, "Angry", "愤怒")
    case .distressed: Term(self, "Distressed", "极度痛苦")
    }
  }

  /// The place on the scale, from 0 up.
  public var rank: Int {
    switch self {
    case .calm: 0
    case .concerned: 1
    case .upset: 2
    case .angry: 3
    case .distressed: 4
    }
  }
}
