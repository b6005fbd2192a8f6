/// The area whose rules hold, by its code in ISO 3166.
///
/// A country has two letters, a part of one the country's and its own after a dash. ``european`` and
/// ``international`` are not in the standard's list of countries. Any other code is as good: see
/// ``holds(in:)``.
public struct Jurisdiction: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a jurisdiction from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The United Kingdom.
  public static let unitedKingdom = Jurisdiction(rawValue: "GB")
  /// England and Wales.
  public static let englandAndWales = Jurisdiction(rawValue: "GB-EAW")
  /// England.
  public static let england = Jurisdiction(rawValue: "GB-ENG")
  /// Wales.
  public static let wales = Jurisdiction(rawValue: "GB-WLS")
  /// Ireland.
  public static let ireland = Jurisdiction(rawValue: "IE")
  /// The European Union.
  public static let european = Jurisdiction(rawValue: "EU")
  /// The United States.
  public static let unitedStates = Jurisdiction(rawValue: "US")
  /// California.
  public static let california = Jurisdiction(rawValue: "US-CA")
  /// Canada.
  public static let canada = Jurisdiction(rawValue: "CA")
  /// Brazil.
  public static let brazil = Jurisdiction(rawValue: "BR")
  /// Australia.
  public static let australia = Jurisdiction(rawValue: "AU")
  /// India.
  public static let india = Jurisdiction(rawValue: "IN")
  /// The mainland of China.
  public static let china = Jurisdiction(rawValue: "CN")
  /// Hong Kong, which has rules of its own: those of `CN` do not hold there.
  public static let hongKong = Jurisdiction(rawValue: "HK")
  /// No country's: standards that an organisation takes on by itself.
  public static let international = Jurisdiction(rawValue: "INT")

  /// The library's own jurisdictions.
  public static let terms: [Term<Jurisdiction>] = [
    Term(.unitedKingdom, "United Kingdom", "英国"),
    Term(.englandAndWales, "England and Wales", "英格兰和威尔士"),
    Term(.england, "England", "英格兰"),
    Term(.wales, "Wales", "威尔士"),
    Term(.ireland, "Ireland", "爱尔兰"),
    Term(.european, "European Union", "欧盟"),
    Term(.unitedStates, "United States", "美国"),
    Term(.california, "California", "美国加利福尼亚州"),
    Term(.canada, "Canada", "加拿大"),
    Term(.brazil, "Brazil", "巴西"),
    Term(.australia, "Australia", "澳大利亚"),
    Term(.india, "India", "印度"),
    Term(.china, "Mainland China", "中国内地"),
    Term(.hongKong, "Hong Kong", "中国香港"),
    Term(.international, "International", "国际"),
  ]
}

extension Jurisdiction {
  /// Whether what is the rule here is the rule in `place`, too.
  ///
  /// So it is in the area itself and in every part of it: `GB` holds in `GB-ENG`, `GB-EAW` in
  /// `GB-ENG` and `GB-WLS`, `US` in `US-CA`, `EU` in each of the 27 member states. It is never so
  /// the other way round: who asks for `GB` does not get what holds in England only. Of China,
  /// `CN-HK`, `CN-MO` and `CN-TW` are left out, because the mainland's rules do not hold there.
  /// ``international`` holds nowhere but by name.
  public func holds(in place: Jurisdiction) -> Bool {
    if self == place { return true }
    if self == .englandAndWales { return place == .england || place == .wales }
    let country = place.rawValue.prefix { $0 != "-" }
    if self == .european { return Jurisdiction.memberStates.contains(String(country)) }
    return rawValue == country && !Jurisdiction.apart.contains(place.rawValue)
  }

  private static let apart: Set = ["CN-HK", "CN-MO", "CN-TW"]

  private static let memberStates: Set = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}
