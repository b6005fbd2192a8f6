/// A subject and a body, with what is put into them.
public struct MessageWords: Hashable, Sendable {
  /// What stands above; one line.
  public var subject: MessageText
  /// What is said.
  public var body: MessageText

  /// Makes words.
  public init(subject: MessageText, body: MessageText) {
    self.subject = subject
    self.body = body
  }
}

/// The words of a message in one language.
///
/// ```swift
/// let template = MessageTemplate(
///   subject: "Complaint {complaint} is yours", body: "Received on {receivedAt:date}.",
///   folded: MessageWords(subject: "{count} complaints are yours", body: "{complaints:lines}"))
/// ```
public struct MessageTemplate: Hashable, Sendable {
  /// The words of a single message.
  public var single: MessageWords
  /// The words of several to the same addressee in one; `nil` if each is delivered by itself.
  public var folded: MessageWords?

  /// Makes a template.
  public init(subject: MessageText, body: MessageText, folded: MessageWords? = nil) {
    single = MessageWords(subject: subject, body: body)
    self.folded = folded
  }
}

extension MessageTemplate {
  /// The template as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads an object such as `{"subject": "Received: {complaint}", "body": "Thank you."}`; `folded`
  /// has a subject and a body, too.
  ///
  /// - Throws: ``CodingError`` with what cannot be read. What a template may say depends on the
  ///   playbook, which checks that.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension MessageTemplate: Described, Bridged, Codable {
  package init() { self.init(subject: "", body: "") }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    single.fields(&coder)
    coder.field("folded", &folded)
  }
}

extension MessageWords: Described, Bridged, Codable {
  package init() { self.init(subject: "", body: "") }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("subject", &subject)
    coder.field("body", &body)
  }
}

/// A message as it is handed to a channel: plain text, in which nothing is markup.
///
/// A channel that makes a page of it escapes it as any text.
public struct RenderedMessage: Hashable, Sendable {
  /// What stands above; one line.
  public let subject: String
  /// What is said.
  public let body: String
  /// The language in which it is, and why.
  public let choice: LanguageChoice

  package init(subject: String, body: String, choice: LanguageChoice) {
    self.subject = subject
    self.body = body
    self.choice = choice
  }

  /// The language in which it is.
  public var language: LanguageTag { choice.language }
}

/// In which language something is said, and why.
public struct LanguageChoice: Hashable, Sendable {
  /// The language.
  public let language: LanguageTag
  /// The language that was wished for and led to it; `nil` if none of those led to any, so that it is
  /// the playbook's own.
  public let wish: LanguageTag?
}
