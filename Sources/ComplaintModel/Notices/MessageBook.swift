import BusinessTime

/// The words of all messages: a part of a playbook.
///
/// It begins with the library's own words in English and Chinese; a host states its own over them, and
/// adds languages.
///
/// ```swift
/// definition.messages.state(
///   .survey, in: .english,
///   MessageTemplate(subject: "How did we do?", body: "Dear {recipient|Sir or Madam}, …"))
/// definition.messages.state(phrase: "organisation", in: .english, "Pump works, customer care")
/// ```
///
/// Whoever is told something is told it in the first of their languages that its template has, else in
/// ``language``.
public struct MessageBook: Hashable, Sendable {
  /// The language of those whose languages are not known, or have no words; every template has it.
  public var language: LanguageTag

  private var box: Boxed<Contents>

  struct Contents: Hashable, Sendable {
    var templates: [TemplateName: [LanguageTag: MessageTemplate]] = [:]
    var phrases: [String: [LanguageTag: String]] = [:]
    var names: [LanguageTag: [MessageParameter: [String: String]]] = [:]
  }

  init(_ language: LanguageTag, _ contents: Contents) {
    self.language = language
    box = Boxed(contents)
  }

  /// The library's own words, with English for those whose language is not known.
  public static let standard = MessageBook(
    .english,
    Contents(
      templates: standardTemplates,
      phrases: ["organisation": [.english: "The complaints team", .chinese: "投诉处理部门"]]))

  var contents: Contents {
    _read { yield box.value }
    _modify { yield &box.value }
  }
}

extension MessageBook {
  /// The names of the templates that have words.
  public var templates: [TemplateName] { box.value.templates.keys.sorted() }

  /// The languages in which a template has words.
  public func languages(of template: TemplateName) -> [LanguageTag] {
    box.value.templates[template]?.keys.sorted() ?? []
  }

  /// The words of a template in a language; `nil` if it has none.
  public func template(_ name: TemplateName, in language: LanguageTag) -> MessageTemplate? {
    box.value.templates[name]?[language]
  }

  /// States the words of a template in a language, in place of those that it had.
  public mutating func state(
    _ name: TemplateName, in language: LanguageTag, _ template: MessageTemplate
  ) {
    contents.templates[name, default: [:]][language] = template
  }

  /// States a phrase that stands in templates under its name, such as `organisation`.
  ///
  /// It is put in as it is. Its name has letters and digits and is none of a parameter.
  public mutating func state(phrase name: String, in language: LanguageTag, _ text: String) {
    contents.phrases[name, default: [:]][language] = text
  }

  /// States what people read for a code: of a category, a stage, a remedy of the host's own, or of
  /// anything in a language that the library does not speak.
  public mutating func state(
    name: String, of code: String, as parameter: MessageParameter, in language: LanguageTag
  ) {
    contents.names[language, default: [:]][parameter, default: [:]][code] = name
  }

  /// The templates that have no words in a language yet, in the order of their codes.
  public func untranslated(in language: LanguageTag) -> [TemplateName] {
    box.value.templates.filter { $0.value[language] == nil }.keys.sorted()
  }

  /// Whether several messages of a template can be folded into one, whichever language is chosen.
  public func folds(_ template: TemplateName) -> Bool {
    guard let words = box.value.templates[template], !words.isEmpty else { return false }
    return words.values.allSatisfy { $0.folded != nil }
  }

  /// The templates that fold.
  var foldedTemplates: Set<TemplateName> { Set(box.value.templates.keys.filter(folds)) }
}

extension MessageBook {
  /// The book as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads words that are stated over the library's own.
  ///
  /// ```json
  /// {
  ///   "language": "en",
  ///   "phrases": {"organisation": {"en": "Pump works", "zh-Hans": "水泵厂"}},
  ///   "names": {"en": {"category": {"quality.seal": "Seals"}}},
  ///   "templates": {"survey": {"en": {"subject": "How did we do?", "body": "…"}}}
  /// }
  /// ```
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension MessageBook: Described, Bridged, Codable {
  package init() { self = .standard }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var book = self
    let isSound = coder.check({ $0.object(&book) }, { book.faults })
    if isSound { self = book }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    let contents = box.value
    var phrases = contents.phrases.mapValues { CodedMap(entries: $0) }
    var names = contents.names.mapValues { names in
      CodedMap(entries: names.mapValues { CodedMap(entries: $0) })
    }
    var templates = contents.templates.mapValues { CodedMap(entries: $0) }
    var language = language
    coder.part("language", &language, ifAbsent: .english)
    coder.field("phrases", &phrases)
    coder.field("names", &names)
    coder.field("templates", &templates)
    guard Coder.isReading else { return }
    self = .standard
    self.language = language
    for (name, texts) in phrases { add(phrase: name, texts.entries) }
    self.contents.names = names.mapValues { $0.entries.mapValues(\.entries) }
    for (name, words) in templates {
      self.contents.templates[name, default: [:]].merge(words.entries) { $1 }
    }
  }

  private mutating func add(phrase name: String, _ texts: [LanguageTag: String]) {
    contents.phrases[name, default: [:]].merge(texts) { $1 }
  }
}

/// A map that is a value of a map.
private struct CodedMap<Key: TextCoded & Hashable, Value: Coded>: Coded {
  var entries: [Key: Value] = [:]

  static var blank: CodedMap { CodedMap() }

  mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { coder.map(&entries) }
}
