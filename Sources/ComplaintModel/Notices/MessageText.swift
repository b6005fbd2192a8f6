/// The words of a message with what is put into them when it is written.
///
/// ```swift
/// let words: MessageText = "It is due by {due:date}.{?category} It is about: {category}.{/}"
/// ```
///
/// | form | stands for |
/// |---|---|
/// | `{due}` | a parameter or a phrase of the playbook |
/// | `{due:date}` | an instant as a date, a time or both: `date`, `time`, `moment` |
/// | `{complaints:lines}` | one a line instead of one after another |
/// | `{category\|your matter}` | what stands behind the bar, if it is not known |
/// | `{?category}…{/}` | what stands between, only if it is known |
/// | `{!category}…{/}` | what stands between, only if it is not known |
/// | `{?outcome=upheld,partlyUpheld}…{/}` | only if it is one of those codes |
/// | `{{` and `}}` | a brace |
///
/// What is put in is never looked at again: braces in it are braces.
public struct MessageText: Hashable, Sendable {
  /// The words as they were stated.
  public let source: String

  let parts: [Part]
  /// What cannot be read in the source.
  let faults: [DefinitionFault]

  /// Reads words; what is wrong with them is said by the playbook that has them.
  public init(_ source: String) {
    self.source = source
    var parser = MessageParser(source)
    parts = parser.parseAll()
    faults = parser.faults
  }

  /// A piece of the words.
  indirect enum Part: Sendable {
    case literal(String)
    case value(Placeholder)
    case section(Section)
  }

  /// Where something is put in.
  struct Placeholder: Sendable {
    var name: String
    var form: String?
    var fallback: String?
  }

  /// What stands there only under a condition.
  struct Section: Sendable {
    var name: String
    /// The codes of which it has to be one; empty if any will do.
    var codes: [String]
    /// Whether it stands there if the condition holds, or if it does not.
    var isPresent: Bool
    var parts: [Part]
  }

  /// Whether both are stated in the same words.
  public static func == (left: MessageText, right: MessageText) -> Bool {
    left.source == right.source
  }

  /// Feeds the words.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

extension MessageText: ExpressibleByStringLiteral {
  /// Reads words of program text.
  public init(stringLiteral source: String) { self.init(source) }
}

extension MessageText: TextCoded {
  package static var blank: MessageText { MessageText("") }

  package var codedText: String { source }

  package init(codedText: String) { self.init(codedText) }
}

extension MessageParameter {
  /// The forms in which a value can be written besides the usual one.
  var forms: [String] {
    switch kind {
    case .instant, .deadline: ["date", "time", "moment"]
    case .list: ["lines"]
    case .name, .number, .money, .closedCode, .openCode, .text: []
    }
  }
}
