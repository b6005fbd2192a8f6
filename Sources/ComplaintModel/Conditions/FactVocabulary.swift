import BusinessTime

/// The codes that a fact can have, with what people read for them.
public struct FactVocabulary: Hashable, Sendable {
  /// The library's own terms, in the order in which a list should show them; on a scale the lowest
  /// first.
  public let terms: [Term<String>]

  /// Whether there are no others, so that a misspelt one is found.
  public let isClosed: Bool

  /// Whether codes form a tree, so that one can lie within another.
  public let isTree: Bool

  /// The ranks of the terms, if they form a scale.
  private let ranks: [Int64]

  init<Words: Vocabulary>(open words: Words.Type, isTree: Bool = false) {
    terms = words.terms.map { Term($0.code.rawValue, $0.english, $0.chinese) }
    isClosed = false
    self.isTree = isTree
    ranks = []
  }

  init<Words: ClosedVocabulary>(closed words: Words.Type) {
    terms = words.allCases.map(Self.term)
    isClosed = true
    isTree = false
    ranks = []
  }

  init<Scale: OrderedVocabulary>(scale: Scale.Type) {
    let degrees = scale.allCases.sorted()
    terms = degrees.map(Self.term)
    isClosed = true
    isTree = false
    ranks = degrees.map { Int64($0.rank) }
  }

  private static func term<Words: ClosedVocabulary>(_ word: Words) -> Term<String> {
    Term(word.rawValue, word.term.english, word.term.chinese)
  }
}

extension FactVocabulary {
  /// The rank of a code, `nil` if it is not on the scale.
  public func rank(of code: String) -> Int64? {
    zip(terms, ranks).first { $0.0.code == code }?.1
  }

  /// The code with this rank, `nil` if there is none.
  public func code(ofRank rank: Int64) -> String? { term(ofRank: rank)?.code }

  func term(ofRank rank: Int64) -> Term<String>? { zip(terms, ranks).first { $0.1 == rank }?.0 }

  /// What people read for a code, in quotes; one of the host's own stands as it is.
  func name(of code: String, in language: DisplayLanguage) -> String {
    language.quoting(terms.first { $0.code == code }?.name(in: language) ?? code)
  }

  /// Whether a playbook accepts the code: one of the terms, or, where a host may add its own, one
  /// that is well formed.
  func accepts(_ code: String) -> Bool {
    isClosed ? terms.contains { $0.code == code } : ComplaintTag(rawValue: code).isWellFormed
  }

  /// The codes, for messages.
  var listed: String { terms.map(\.code).joined(separator: ", ") }
}

extension FactVocabulary {
  static let channel = FactVocabulary(open: ContactChannel.self)
  static let category = FactVocabulary(open: ComplaintCategory.self, isTree: true)
  static let remedy = FactVocabulary(open: RemedyKind.self)
  static let emotion = FactVocabulary(scale: Emotion.self)
  static let harm = FactVocabulary(scale: Harm.self)
  static let publicity = FactVocabulary(scale: Publicity.self)
  static let vulnerability = FactVocabulary(open: Vulnerability.self)
  static let tag = FactVocabulary(open: ComplaintTag.self)
  static let stage = FactVocabulary(open: Stage.self)
  static let phase = FactVocabulary(closed: Phase.self)
  static let reviewRound = FactVocabulary(closed: ReviewRound.self)
  static let outcome = FactVocabulary(closed: Outcome.self)
  static let customerKind = FactVocabulary(closed: CustomerKind.self)
  static let customerTier = FactVocabulary(open: CustomerTier.self)
  static let risk = FactVocabulary(scale: RiskLevel.self)
}
