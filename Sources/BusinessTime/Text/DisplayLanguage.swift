/// A language in which the library itself speaks to people.
public enum DisplayLanguage: String, CaseIterable, Codable, Sendable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh-Hans"
}
