import BusinessTime

extension MessageBook {
  /// In which language a template is said to somebody who wishes for some; `nil` if there is no such
  /// template.
  ///
  /// Of the wishes the first counts that leads to a language of the template: the tag itself, then what
  /// is left of it without its last parts, as RFC 4647 looks tags up, then another country's form of the
  /// same language. Chinese of a country is taken for the script that is usual there, and one script does
  /// not stand in for the other. If no wish leads anywhere, it is ``language``.
  public func choice(of template: TemplateName, for wishes: [LanguageTag]) -> LanguageChoice? {
    let languages = languages(of: template)
    guard !languages.isEmpty else { return nil }
    for wish in wishes {
      if let language = wish.met(by: languages) {
        return LanguageChoice(language: language, wish: wish)
      }
    }
    return languages.contains(language) ? LanguageChoice(language: language, wish: nil) : nil
  }
}

extension LanguageTag {
  /// Which of some languages is nearest to this one, if any is near enough.
  fileprivate func met(by languages: [LanguageTag]) -> LanguageTag? {
    var wished = parts
    while !wished.isEmpty {
      if let language = languages.first(where: { $0.parts == wished }) { return language }
      if wished.count == 1 || wished.last?.isScript == true { break }
      wished.removeLast()
    }
    guard !wished.isEmpty else { return nil }
    return languages.first { $0.parts.starts(with: wished) }
  }

  /// The parts in small letters, with the script of Chinese if only its country is named.
  private var parts: [String] {
    var parts = rawValue.lowercased().split(separator: "-").map(String.init)
    guard parts.first == "zh", parts.count < 2 || !parts[1].isScript else { return parts }
    let isTraditional = parts.contains { ["tw", "hk", "mo"].contains($0) }
    parts.insert(isTraditional ? "hant" : "hans", at: 1)
    return parts
  }

  /// The language in which the library itself can say names and instants, if it is one of those.
  var displayLanguage: DisplayLanguage? {
    let parts = parts
    if parts.first == "en" { return .english }
    return parts.starts(with: ["zh", "hans"]) ? .chinese : nil
  }
}

extension String {
  /// Whether a part of a tag names a script: it has four letters.
  fileprivate var isScript: Bool { utf8.count == 4 && utf8.allSatisfy { $0 > 0x39 } }
}
