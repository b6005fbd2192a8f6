import BusinessTime

extension MessageBook {
  static let standardTemplates: [TemplateName: [LanguageTag: MessageTemplate]] = {
    var templates: [TemplateName: [LanguageTag: MessageTemplate]] = [:]
    for (language, words) in [
      (LanguageTag.english, englishLetters + englishNotes),
      (LanguageTag.chinese, chineseLetters + chineseNotes),
    ] {
      for (name, template) in words { templates[name, default: [:]][language] = template }
    }
    return templates
  }()

  /// A letter to the complainant, with the beginning and the end that all have in a language.
  static func letter(
    _ subject: String, _ body: String, in language: DisplayLanguage
  ) -> MessageTemplate {
    let text =
      switch language {
      case .english:
        "Dear {recipient|Sir or Madam},\n\n" + body + "\n\nYours sincerely,\n{organisation}"
      case .chinese: "{?recipient}{recipient}，{/}您好：\n\n" + body + "\n\n此致\n敬礼\n\n{organisation}"
      }
    return MessageTemplate(subject: MessageText(subject), body: MessageText(text))
  }

  /// A note inside the house, of which several may be folded.
  static func note(
    _ subject: String, _ body: String, several: String, _ introduction: String
  ) -> MessageTemplate {
    MessageTemplate(
      subject: MessageText(subject), body: MessageText(body),
      folded: MessageWords(
        subject: MessageText(several), body: MessageText(introduction + "\n\n{complaints:lines}")))
  }
}
