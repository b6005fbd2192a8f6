import BusinessTime

extension MessageBook {
  /// What is wrong with the words by themselves.
  var faults: [DefinitionFault] {
    languageFaults + phraseFaults + nameFaults + templateFaults
  }

  private var languageFaults: [DefinitionFault] {
    language.isWellFormed
      ? []
      : [DefinitionFault(.illFormed, at: "language", "playbooks do not accept \"\(language)\"")]
  }

  private var phraseFaults: [DefinitionFault] {
    contents.phrases.sorted { $0.key < $1.key }.flatMap { name, texts in
      var faults: [DefinitionFault] = []
      if !name.isMessageName {
        faults.append(DefinitionFault(.illFormed, "a phrase's name has letters and digits only"))
      } else if MessageParameter(rawValue: name) != nil {
        faults.append(DefinitionFault(.duplicate, "a parameter is called \"\(name)\" already"))
      }
      faults += texts.sorted { $0.key < $1.key }.flatMap { language, text in
        Self.faults(of: text, in: language)
      }
      return faults.map { $0.inside("phrases.\(name)") }
    }
  }

  private static func faults(of text: String, in language: LanguageTag) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if !language.isWellFormed {
      faults.append(
        DefinitionFault(.illFormed, at: "\(language)", "playbooks do not accept \"\(language)\""))
    }
    if text.saysNothing {
      faults.append(DefinitionFault(.empty, at: "\(language)", "it says nothing"))
    } else if !text.isAcceptable(upTo: MessageBook.longestName) {
      faults.append(
        DefinitionFault(
          .illFormed, at: "\(language)",
          "it has control characters or is longer than \(MessageBook.longestName) bytes"))
    }
    return faults
  }

  private var nameFaults: [DefinitionFault] {
    contents.names.sorted { $0.key < $1.key }.flatMap { language, names in
      names.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { parameter, codes in
        var faults: [DefinitionFault] = []
        if !parameter.isCode {
          faults.append(DefinitionFault(.misplaced, "it has no codes that could have names"))
        }
        faults += codes.filter { $0.value.saysNothing }.keys.sorted().map {
          DefinitionFault(.empty, at: $0, "a name says something")
        }
        return faults.map { $0.inside("names.\(language).\(parameter.rawValue)") }
      }
    }
  }

  private var templateFaults: [DefinitionFault] {
    contents.templates.sorted { $0.key < $1.key }.flatMap { name, words in
      var faults: [DefinitionFault] = []
      if !name.isWellFormed {
        faults.append(DefinitionFault(.illFormed, "playbooks do not accept \"\(name)\""))
      }
      if language.isWellFormed, words[language] == nil {
        faults.append(
          DefinitionFault(
            .missingWords, "it has no words in \"\(language)\", the language of all others"))
      }
      faults += words.sorted { $0.key < $1.key }.flatMap { language, template in
        template.faults(phrases: phrases(in: language)).map { $0.inside("\(language)") }
      }
      return faults.map { $0.inside("templates.\(name)") }
    }
  }

  /// Which phrases there are, and whether each has words in a language.
  func phrases(in language: LanguageTag) -> [String: Bool] {
    contents.phrases.mapValues { $0[language] != nil }
  }

  /// How many bytes a phrase or a name of a code has at most.
  static let longestName = 1_000
}

extension DefinitionFault.Code {
  /// A message without words in a language that it needs.
  public static let missingWords = DefinitionFault.Code(rawValue: "missingWords")
  /// Something that a message may not have when it is written, and nothing in its place.
  public static let mayBeAbsent = DefinitionFault.Code(rawValue: "mayBeAbsent")
}

extension MessageTemplate {
  fileprivate func faults(phrases: [String: Bool]) -> [DefinitionFault] {
    single.faults(phrases: phrases, isFolded: false)
      + (folded?.faults(phrases: phrases, isFolded: true).map { $0.inside("folded") } ?? [])
  }
}

extension MessageWords {
  fileprivate func faults(phrases: [String: Bool], isFolded: Bool) -> [DefinitionFault] {
    let check = MessageCheck(phrases: phrases, isFolded: isFolded)
    return check.faults(of: subject, isSubject: true).map { $0.inside("subject") }
      + check.faults(of: body, isSubject: false).map { $0.inside("body") }
  }
}

/// Looks at words by themselves: whether they can be read, and name what there is in a form that it has.
private struct MessageCheck {
  let phrases: [String: Bool]
  let isFolded: Bool

  func faults(of text: MessageText, isSubject: Bool) -> [DefinitionFault] {
    guard text.faults.isEmpty else { return text.faults }
    var faults = faults(of: text.parts, isSubject)
    if text.source.saysNothing {
      faults.append(DefinitionFault(.empty, "a message says something"))
    }
    if text.source.utf8.count > MessageText.longest {
      faults.append(
        DefinitionFault(.outOfRange, "words have at most \(MessageText.longest) bytes"))
    }
    if isSubject, text.source.contains(where: \.isNewline) {
      faults.append(DefinitionFault(.illFormed, "a subject is one line"))
    }
    return faults
  }

  private func faults(of parts: [MessageText.Part], _ isSubject: Bool) -> [DefinitionFault] {
    parts.flatMap { part in
      switch part {
      case .literal: [DefinitionFault]()
      case .value(let value): faults(of: value.name, isSubject) + formFaults(value)
      case .section(let section):
        faults(of: section.name, isSubject, isAsked: true) + faults(of: section.codes, section.name)
          + faults(of: section.parts, isSubject)
      }
    }
  }

  private func faults(
    of name: String, _ isSubject: Bool, isAsked: Bool = false
  ) -> [DefinitionFault] {
    guard let parameter = MessageParameter(rawValue: name) else {
      guard let hasWords = phrases[name] else {
        return [DefinitionFault(.unknown, "there is no parameter and no phrase \"\(name)\"")]
      }
      if isAsked { return [DefinitionFault(.misplaced, "the phrase \"\(name)\" is always there")] }
      return hasWords
        ? [] : [DefinitionFault(.missingWords, "the phrase \"\(name)\" has no words here")]
    }
    if parameter == .text, isFolded || isSubject && !isAsked {
      return [DefinitionFault(.misplaced, "\"text\" stands in the body of a single message only")]
    }
    if !isFolded, parameter == .count || parameter == .complaints {
      return [DefinitionFault(.misplaced, "\"\(name)\" is said of folded messages only")]
    }
    return []
  }

  private func formFaults(_ value: MessageText.Placeholder) -> [DefinitionFault] {
    guard let form = value.form else { return [] }
    let forms = MessageParameter(rawValue: value.name)?.forms ?? []
    if forms.contains(form) { return [] }
    return [
      DefinitionFault(
        .unfitValue,
        "\"\(value.name)\" has no form \"\(form)\""
          + (forms.isEmpty ? "" : "; it has \(forms.joined(separator: ", "))"))
    ]
  }

  private func faults(of codes: [String], _ name: String) -> [DefinitionFault] {
    guard !codes.isEmpty, let parameter = MessageParameter(rawValue: name) else { return [] }
    guard parameter.isCode else {
      return [DefinitionFault(.unfitValue, "\"\(name)\" has no codes to compare")]
    }
    return codes.filter { !parameter.mayHave($0) }.map {
      DefinitionFault(.unknown, "\"\(name)\" is never \"\($0)\"")
    }
  }
}

extension MessageText {
  /// How many bytes the words of a subject or a body have at most.
  static let longest = 20_000
}

extension MessageParameter {
  /// Whether a code can be one of a parameter, as far as no playbook is asked.
  fileprivate func mayHave(_ code: String) -> Bool {
    if self == .outcome { return Outcome(rawValue: code) != nil }
    return self != .round || ReviewRound(rawValue: code) != nil
  }
}

extension String {
  /// Whether nothing is to be seen of it.
  var saysNothing: Bool { allSatisfy(\.isWhitespace) }
}
