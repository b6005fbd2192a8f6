/// A set of names that the library owns completely and that form a scale.
///
/// Names are compared by their ``rank``. Ranks are for comparing and for weights; what is stored is
/// the name, so that a name may come in between in a later version.
public protocol OrderedVocabulary: ClosedVocabulary, Comparable {
  /// The place on the scale, from 0 up.
  var rank: Int { get }
}

extension OrderedVocabulary {
  /// Whether the first name is lower on the scale.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
