/// A language that somebody reads or hears, as a BCP 47 tag such as `en` or `zh-Hans`.
///
/// It is not ``BusinessTime/DisplayLanguage``, which says in which languages the library itself can
/// speak.
public struct LanguageTag: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a language tag from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Chinese in simplified characters.
  public static let chinese = LanguageTag(rawValue: "zh-Hans")
  /// Chinese in traditional characters.
  public static let traditionalChinese = LanguageTag(rawValue: "zh-Hant")
  /// English.
  public static let english = LanguageTag(rawValue: "en")
  /// Japanese.
  public static let japanese = LanguageTag(rawValue: "ja")
  /// Korean.
  public static let korean = LanguageTag(rawValue: "ko")
  /// French.
  public static let french = LanguageTag(rawValue: "fr")
  /// German.
  public static let german = LanguageTag(rawValue: "de")
  /// Spanish.
  public static let spanish = LanguageTag(rawValue: "es")
  /// Portuguese.
  public static let portuguese = LanguageTag(rawValue: "pt")
  /// Italian.
  public static let italian = LanguageTag(rawValue: "it")
  /// Russian.
  public static let russian = LanguageTag(rawValue: "ru")
  /// Arabic.
  public static let arabic = LanguageTag(rawValue: "ar")

  /// Languages that have a name here; any other tag is as good.
  public static let terms: [Term<LanguageTag>] = [
    Term(.chinese, "Chinese, simplified", "简体中文"),
    Term(.traditionalChinese, "Chinese, traditional", "繁体中文"),
    Term(.english, "English", "英语"),
    Term(.japanese, "Japanese", "日语"),
    Term(.korean, "Korean", "韩语"),
    Term(.french, "French", "法语"),
    Term(.german, "German", "德语"),
    Term(.spanish, "Spanish", "西班牙语"),
    Term(.portuguese, "Portuguese", "葡萄牙语"),
    Term(.italian, "Italian", "意大利语"),
    Term(.russian, "Russian", "俄语"),
    Term(.arabic, "Arabic", "阿拉伯语"),
  ]
}
