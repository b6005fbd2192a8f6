public import BusinessTime

/// What is only known when a message is delivered.
public struct DeliveryValues: Hashable, Sendable {
  /// The name of whoever reads it, from the directory; `nil` if it is not known.
  public var recipient: String?
  /// What was written, from the content vault; `nil` if nothing was, or it has been erased.
  public var text: String?
  /// The languages of the addressee as the directory has them, the preferred one first; those of the
  /// notification come before.
  public var languages: [LanguageTag]
  /// The time zone of instants; `nil` for that of the playbook's calendar.
  public var zone: ZoneRules?

  /// Makes values.
  public init(
    recipient: String? = nil, text: String? = nil, languages: [LanguageTag] = [],
    zone: ZoneRules? = nil
  ) {
    self.recipient = recipient
    self.text = text
    self.languages = languages
    self.zone = zone
  }
}

/// Why a message could not be written.
public struct MessageFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The stable name of a kind of failure; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// The playbook has no such template: take the version by which the event was decided.
    public static let noTemplate = Code(rawValue: "noTemplate")
    /// The words need something that the notification does not have, because another version of the
    /// playbook made it: take that one.
    public static let parameterMissing = Code(rawValue: "parameterMissing")
    /// The template has no words for several messages at once.
    public static let notFoldable = Code(rawValue: "notFoldable")
    /// There is no notification, or they do not belong together.
    public static let noGroup = Code(rawValue: "noGroup")
  }

  /// The kind of failure.
  public let code: Code
  /// What failed, as a sentence for people.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The sentence and the code.
  public var description: String { "\(message) (\(code))" }
}

/// Puts values into words.
struct MessageWriter {
  let language: LanguageTag
  let zone: ZoneRules
  let names: MessageNames
  let phrases: [String: [LanguageTag: String]]
  var values: MessageParameters

  /// How many complaints of a group are listed.
  static let mostListed = 20

  func write(_ words: MessageWords, _ choice: LanguageChoice) throws(MessageFailure)
    -> RenderedMessage
  {
    let subject = try write(words.subject.parts).oneLine
    return RenderedMessage(
      subject: subject, body: try write(words.body.parts), choice: choice)
  }

  private func write(_ parts: [MessageText.Part]) throws(MessageFailure) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let words): text += words
      case .value(let value): text += try write(value)
      case .section(let section):
        if holds(section) == section.isPresent { text += try write(section.parts) }
      }
    }
    return text
  }

  private func write(_ value: MessageText.Placeholder) throws(MessageFailure) -> String {
    let known = MessageParameter(rawValue: value.name).flatMap { text(of: $0, value.form) }
    if let text = known ?? phrases[value.name]?[language] ?? value.fallback { return text }
    throw MessageFailure(
      .parameterMissing, "the notification does not say \"\(value.name)\", and nothing else does")
  }

  private func holds(_ section: MessageText.Section) -> Bool {
    guard let parameter = MessageParameter(rawValue: section.name) else { return false }
    if section.codes.isEmpty { return text(of: parameter, nil) != nil }
    guard case .text(let code)? = values[parameter] else { return false }
    return section.codes.contains(code)
  }

  /// What stands for a parameter; `nil` if it is not known.
  private func text(of parameter: MessageParameter, _ form: String?) -> String? {
    guard let value = values[parameter] else { return nil }
    let text = text(of: value, as: parameter, form)
    return text?.contains { !$0.isWhitespace } == true ? text : nil
  }

  private func text(
    of value: FactValue, as parameter: MessageParameter, _ form: String?
  ) -> String? {
    switch value {
    case .number(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .money(let money):
      return language.displayLanguage.map { money.text(in: $0) } ?? money.description
    case .instant(let instant):
      return InstantText(language: language.displayLanguage, zone: zone)
        .text(of: instant, form, isDeadline: parameter.kind == .deadline)
    case .texts(let texts): return listing(texts, isInLines: form == "lines")
    case .text(let text):
      switch parameter.kind {
      case .openCode: return names.name(of: text, as: parameter, in: language)
      // All of these have names when the playbook is checked; history may have had others.
      case .closedCode: return names.name(of: text, as: parameter, in: language) ?? text
      case .text: return text
      case .name, .number, .money, .instant, .deadline, .list: return text.oneLine
      }
    }
  }

  private func listing(_ texts: [String], isInLines: Bool) -> String {
    let shown = texts.prefix(MessageWriter.mostListed).map(\.oneLine)
    let isChinese = language.displayLanguage == .chinese
    let separator = isInLines ? "\n- " : isChinese ? "、" : ", "
    let listed = (isInLines ? "- " : "") + shown.joined(separator: separator)
    let rest = texts.count - shown.count
    return rest > 0 ? listed + (isInLines ? "\n" : " ") + more(rest) : listed
  }

  private func more(_ count: Int) -> String {
    switch language.displayLanguage {
    case .english: "and \(count) more"
    case .chinese: "等，另有\(count)件"
    case nil: "… + \(count)"
    }
  }
}

extension String {
  /// The text in one line: each control character and line break is a space, and none at its ends, so
  /// that no name can add a header or a line.
  var oneLine: String {
    let parts = unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    return parts.map { String($0) }.joined(separator: " ")
  }
}

/// Writes instants as letters do.
struct InstantText {
  /// `nil` for a language that the library does not speak, in which figures are understood.
  let language: DisplayLanguage?
  let zone: ZoneRules

  /// An instant as a date, a time, or both; where it ends something and is a midnight, as 24:00 of the
  /// date before.
  func text(of instant: Timestamp, _ form: String?, isDeadline: Bool) -> String {
    var (day, time) = zone.wallClock(at: instant)
    if isDeadline, time == .midnight { (day, time) = (day.advanced(by: -1), .endOfDay) }
    let clock = time.description.prefix(5)
    switch form {
    case "date": return date(day)
    case "time": return String(clock)
    default:
      switch language {
      case .english: return date(day) + ", " + clock
      case .chinese: return date(day) + clock
      case nil: return date(day) + " " + clock
      }
    }
  }

  private func date(_ date: LocalDate) -> String {
    let (year, month, day) = date.components
    switch language {
    case .english: return "\(day) \(InstantText.months[month - 1]) \(year)"
    case .chinese: return "\(year)年\(month)月\(day)日"
    case nil: return "\(date)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
