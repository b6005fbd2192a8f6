public import BusinessTime

/// A sentence in each language in which the library speaks to people.
public struct Wording: Hashable, Sendable {
  /// The sentence in English.
  public let english: String
  /// The sentence in simplified Chinese.
  public let chinese: String

  /// Makes a wording.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The sentence in a language.
  public func text(in language: DisplayLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
