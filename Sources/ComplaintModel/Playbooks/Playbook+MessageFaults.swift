import BusinessTime

extension Playbook.Parts {
  /// What is wrong between the words of messages and what they are used for.
  var messageFaults: [DefinitionFault] {
    guard let messages else { return [] }
    let unworded = (notices ?? []).enumerated().filter { _, rule in
      rule.template.isWellFormed && messages.languages(of: rule.template).isEmpty
    }.map { index, rule in
      DefinitionFault(
        .unknown, at: "notices[\(index)].template", "there are no words for \"\(rule.template)\"")
    }
    return unworded + unwordedRungs(messages)
      + messages.templates.flatMap { faults(of: $0, in: messages) }
  }

  private func unwordedRungs(_ messages: MessageBook) -> [DefinitionFault] {
    (ladder?.rungs ?? []).enumerated().filter { _, rung in
      !rung.isSilent && rung.template.isWellFormed
        && messages.languages(of: rung.template).isEmpty
    }.map { index, rung in
      DefinitionFault(
        .unknown, at: "ladder[\(index)].template", "there are no words for \"\(rung.template)\"")
    }
  }

  private func faults(of name: TemplateName, in messages: MessageBook) -> [DefinitionFault] {
    messages.languages(of: name).flatMap { language -> [DefinitionFault] in
      guard let template = messages.template(name, in: language) else { return [] }
      let scope = scope(of: name, language, messages)
      let folded = template.folded.map { scope.folded.faults(of: $0).map { $0.inside("folded") } }
      return (scope.faults(of: template.single) + (folded ?? [])).map {
        $0.inside("messages.templates.\(name).\(language)")
      }
    }
  }

  private func scope(
    of name: TemplateName, _ language: LanguageTag, _ messages: MessageBook
  ) -> MessageScope {
    var scope = MessageScope(
      language: language,
      names: MessageNames(
        lifecycle: lifecycle, levels: levels.map(\.value), own: messages.contents.names),
      knowsAllClocks: hasAllLevels)
    // Without rules that could be read, nothing is known of the occasions.
    if let notices {
      let isOfRung = ladder?.rungs.contains { !$0.isSilent && $0.template == name } ?? false
      scope.settle(
        for: notices.occasions(of: name) + (isOfRung ? [.act(.escalate)] : []),
        or: [NoticeRule].standard.occasions(of: name))
    }
    return scope
  }
}

extension [NoticeRule] {
  fileprivate func occasions(of template: TemplateName) -> [Occasion] {
    filter { $0.template == template }.map(\.occasion)
  }
}

/// What words can count on where they are used.
private struct MessageScope {
  let language: LanguageTag
  let names: MessageNames
  let knowsAllClocks: Bool
  private var availability: [MessageParameter: Availability]?
  /// What no message of the template has, also where it is used as usual: the library's own words serve
  /// both.
  private var never: Set<MessageParameter> = []

  init(language: LanguageTag, names: MessageNames, knowsAllClocks: Bool) {
    self.language = language
    self.names = names
    self.knowsAllClocks = knowsAllClocks
  }

  /// Finds out what there is on every one of the occasions of a playbook, or else of the usual ones,
  /// and what there is on none.
  mutating func settle(for stated: [Occasion], or usual: [Occasion]) {
    let occasions = stated.isEmpty ? usual : stated
    var found: [MessageParameter: Availability] = [:]
    for parameter in MessageParameter.allCases {
      // A template that no rule uses may be used for anything.
      let anywhere: Availability = parameter.isUniversal ? .always : .sometimes
      let least = occasions.map { $0.availability(of: parameter) }.min() ?? anywhere
      found[parameter] = parameter.kind == .openCode ? min(least, .sometimes) : least
      let isNever = (stated + usual).allSatisfy { $0.availability(of: parameter) == .never }
      if isNever, !occasions.isEmpty { never.insert(parameter) }
    }
    // That these are said of several only has been said of the words by themselves.
    for parameter in [MessageParameter.count, .complaints] {
      found[parameter] = .always
      never.remove(parameter)
    }
    availability = found
  }

  /// What there is where several messages are told of at once.
  var folded: MessageScope {
    var scope = self
    scope.availability = availability.map { found in
      Dictionary(
        uniqueKeysWithValues: found.map { parameter, availability in
          let isOfGroup = parameter == .count || parameter == .complaints
          return (parameter, isOfGroup ? .always : min(availability, .sometimes))
        })
    }
    return scope
  }

  func faults(of words: MessageWords) -> [DefinitionFault] {
    [("subject", words.subject), ("body", words.body)].flatMap { place, text in
      text.faults.isEmpty ? faults(of: text).map { $0.inside(place) } : []
    }
  }

  private func faults(of text: MessageText) -> [DefinitionFault] {
    let faults = faults(of: text.parts, known: [], absent: [])
    guard faults.isEmpty, !text.source.saysNothing, availability != nil,
      !saysSomething(text.parts)
    else { return faults }
    return [DefinitionFault(.mayBeAbsent, "it may come out empty")]
  }

  private func faults(
    of parts: [MessageText.Part], known: Set<MessageParameter>, absent: Set<MessageParameter>
  ) -> [DefinitionFault] {
    parts.flatMap { part -> [DefinitionFault] in
      switch part {
      case .literal: return []
      case .value(let value):
        guard let parameter = MessageParameter(rawValue: value.name) else { return [] }
        return faults(of: parameter, value, isKnown: known.contains(parameter), absent)
      case .section(let section):
        guard let parameter = MessageParameter(rawValue: section.name) else { return [] }
        var (known, absent) = (known, absent)
        if section.isPresent {
          known.insert(parameter)
        } else if section.codes.isEmpty {
          absent.insert(parameter)
        }
        return faults(of: section.codes, parameter) + neverThere(parameter)
          + faults(of: section.parts, known: known, absent: absent)
      }
    }
  }

  private func faults(
    of parameter: MessageParameter, _ value: MessageText.Placeholder, isKnown: Bool,
    _ absent: Set<MessageParameter>
  ) -> [DefinitionFault] {
    let name = parameter.rawValue
    if absent.contains(parameter) {
      return [DefinitionFault(.misplaced, "\"\(name)\" is not known where this stands")]
    }
    var faults = unnamed(parameter)
    if !isKnown { faults += neverThere(parameter) }
    if faults.isEmpty, !isKnown, value.fallback == nil,
      let found = availability?[parameter], found != .always
    {
      faults.append(
        DefinitionFault(
          .mayBeAbsent,
          "\"\(name)\" may not be known: write {?\(name)}…{/} around it, or {\(name)|…}"))
    }
    return faults
  }

  /// That words ask for what no message of the template has.
  private func neverThere(_ parameter: MessageParameter) -> [DefinitionFault] {
    guard never.contains(parameter) else { return [] }
    return [
      DefinitionFault(
        .unknown, "no message that is sent in these words has \"\(parameter.rawValue)\"")
    ]
  }

  /// Codes that would stand in the message because they have no name in its language.
  private func unnamed(_ parameter: MessageParameter) -> [DefinitionFault] {
    guard parameter.kind == .closedCode else { return [] }
    let unnamed = names.codes(of: parameter).filter {
      names.name(of: $0, as: parameter, in: language) == nil
    }
    guard !unnamed.isEmpty else { return [] }
    return [
      DefinitionFault(
        .missingWords,
        "\"\(parameter.rawValue)\" has no names here for " + unnamed.joined(separator: ", "))
    ]
  }

  private func faults(of codes: [String], _ parameter: MessageParameter) -> [DefinitionFault] {
    guard parameter == .stage && names.lifecycle != nil || parameter == .clock && knowsAllClocks
    else { return [] }
    let known = Set(names.codes(of: parameter))
    return codes.filter { !known.contains($0) }.map {
      DefinitionFault(.unknown, "there is no \(parameter.rawValue) \"\($0)\"")
    }
  }

  /// Whether something is left, whatever is not known besides what is `known`.
  private func saysSomething(
    _ parts: [MessageText.Part], known: Set<MessageParameter> = []
  ) -> Bool {
    var (present, absent): (Set<String>, Set<String>) = ([], [])
    for part in parts {
      switch part {
      case .literal(let text): if text.contains(where: { !$0.isWhitespace }) { return true }
      case .value(let value):
        guard let parameter = MessageParameter(rawValue: value.name) else { return true }
        if value.fallback != nil || known.contains(parameter) { return true }
        if availability?[parameter] == .always { return true }
      case .section(let section):
        guard section.codes.isEmpty, let parameter = MessageParameter(rawValue: section.name),
          saysSomething(section.parts, known: section.isPresent ? known.union([parameter]) : known)
        else { continue }
        if section.isPresent { present.insert(section.name) } else { absent.insert(section.name) }
      }
    }
    return !present.isDisjoint(with: absent)
  }
}
