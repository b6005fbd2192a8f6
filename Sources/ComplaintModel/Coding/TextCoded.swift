/// A value whose JSON form is a string.
///
/// A vocabulary or an enum of strings needs no more than the conformance:
///
/// ```swift
/// extension Stage: TextCoded {}
/// ```
///
/// Other types say their text. Those that stand in every event also read and write bytes directly,
/// by ``init(ascii:)`` and ``write(to:)``; the result must be the same.
package protocol TextCoded: Coded {
  /// The text that stands in JSON.
  var codedText: String { get }

  /// The value that a text states.
  init(codedText: String) throws(TextFault)

  /// The value that a text of ASCII states in its usual form; `nil` leaves it to `init(codedText:)`.
  init?(ascii bytes: Span<UInt8>)

  /// Writes the text as a JSON string.
  func write(to writer: inout JSONWriter)
}

/// Why a text is not one of a ``TextCoded`` type.
package struct TextFault: Error {
  /// What is wrong, with the text in question.
  package let message: String

  package init(_ message: String) { self.message = message }
}

extension TextCoded {
  package init?(ascii bytes: Span<UInt8>) { nil }

  package func write(to writer: inout JSONWriter) { writer.append(text: codedText) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { coder.text(&self) }
}

extension String {
  /// A text of bytes that are known to be ASCII; `nil` where a system cannot make it in one step.
  package init?(ascii bytes: Span<UInt8>) {
    guard #available(macOS 26, iOS 26, *) else { return nil }
    // Unsafe is that nobody looks at the bytes again: whoever calls this has seen that they are ASCII.
    self.init(copying: unsafe UTF8Span(unchecked: bytes, isKnownASCII: true))
  }
}

extension String: TextCoded {
  package static var blank: String { "" }

  package var codedText: String { self }

  package init(codedText: String) { self = codedText }
}

extension TextCoded where Self: Vocabulary {
  package static var blank: Self { Self(rawValue: "") }

  package var codedText: String { rawValue }

  package init?(ascii bytes: Span<UInt8>) {
    guard let code = String(ascii: bytes) else { return nil }
    self.init(rawValue: code)
  }

  package init(codedText: String) { self.init(rawValue: codedText) }
}

extension TextCoded where Self: RawRepresentable & CaseIterable, RawValue == String {
  package static var blank: Self { allCases[allCases.startIndex] }

  package var codedText: String { rawValue }

  package init?(ascii bytes: Span<UInt8>) {
    guard let name = String(ascii: bytes), let value = Self(rawValue: name) else { return nil }
    self = value
  }

  package init(codedText: String) throws(TextFault) {
    // Swift compares texts by meaning: the Kelvin sign equals K. The names here are ASCII, so a
    // text that equals one but has other bytes has more of them.
    guard let value = Self(rawValue: codedText),
      value.rawValue.utf8.count == codedText.utf8.count
    else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw TextFault("\(codedText.quoted) is none of \(known)")
    }
    self = value
  }
}

extension String {
  /// The text in quotes, for a message: escaped as in JSON and cut off after 60 characters.
  var quoted: String {
    var writer = JSONWriter(capacity: 80)
    writer.append(text: cut)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// At most 60 characters of the text.
  var cut: String { utf8.count > 60 && count > 60 ? prefix(60) + "…" : self }
}
