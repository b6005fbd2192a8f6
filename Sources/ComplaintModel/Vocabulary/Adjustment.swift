/// What the organisation does differently for somebody who needs it.
///
/// It says what to do and not why; the why, as far as a code may say it, is a ``Vulnerability``.
public struct Adjustment: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes an adjustment from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Letters in large print.
  public static let largePrint = Adjustment(rawValue: "largePrint")
  /// Letters in Braille.
  public static let braille = Adjustment(rawValue: "braille")
  /// Short sentences and common words.
  public static let plainLanguage = Adjustment(rawValue: "plainLanguage")
  /// An interpreter for a spoken language.
  public static let interpreter = Adjustment(rawValue: "interpreter")
  /// An interpreter for a sign language, or a text relay.
  public static let signLanguage = Adjustment(rawValue: "signLanguage")
  /// More time to answer than others have.
  public static let moreTime = Adjustment(rawValue: "moreTime")
  /// Everything goes by a representative.
  public static let representative = Adjustment(rawValue: "representative")
  /// No calls: everything in writing.
  public static let noPhoneCalls = Adjustment(rawValue: "noPhoneCalls")
  /// Somebody comes to the house.
  public static let homeVisit = Adjustment(rawValue: "homeVisit")
  /// One person to speak with from beginning to end.
  public static let samePerson = Adjustment(rawValue: "samePerson")

  /// The library's own adjustments: form first, then ways of contact.
  public static let terms: [Term<Adjustment>] = [
    Term(.largePrint, "Large print", "大字版函件"),
    Term(.braille, "Braille", "盲文函件"),
    Term(.plainLanguage, "Plain language", "通俗语言"),
    Term(.interpreter, "Interpreter", "口译服务"),
    Term(.signLanguage, "Sign language", "手语服务"),
    Term(.moreTime, "More time to reply", "延长答复时间"),
    Term(.representative, "Contact through a representative", "通过代理人联系"),
    Term(.noPhoneCalls, "No phone calls", "仅书面联系"),
    Term(.homeVisit, "Home visit", "上门服务"),
    Term(.samePerson, "Same contact person", "专人对接"),
  ]
}
