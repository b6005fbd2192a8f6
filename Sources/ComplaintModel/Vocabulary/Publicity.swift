/// How public a complaint has become.
///
/// A scale that is whole: a `switch` over it covers every degree.
public enum Publicity: String, OrderedVocabulary {
  /// Between the complainant and the organisation.
  case notPublic = "none"
  /// Posted where others can read it, with little reach.
  case shared
  /// Passed on by many.
  case spreading
  /// Reported by press, radio, television or their like.
  case press

  /// What people read.
  public var term: Term<Publicity> {
    switch self {
    case .notPublic: Term(self, "Not public", "未公开")
    case .shared: Term(self, "Shared in public", "已公开发布")
    case .spreading: Term(self, "Spreading", "扩散传播")
    case .press: Term(self, "In the press", "媒体报道")
    }
  }

  /// The place on the scale, from 0 up.
  public var rank: Int {
    switch self {
    case .notPublic: 0
    case .shared: 1
    case .spreading: 2
    case .press: 3
    }
  }
}
