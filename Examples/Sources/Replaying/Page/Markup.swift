/// A piece of a page, in which every text that came from somewhere is escaped.
///
/// What is interpolated is text; another piece, or a number of ours, is put in as it is:
///
/// ```swift
/// let cell: Markup = "<td class=\"name\">\(label)</td>\(otherCells)"
/// ```
struct Markup: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Pieces one after another.
  init(_ pieces: some Sequence<Markup>) { text = pieces.map(\.text).joined(separator: "\n") }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text: String

    init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ piece: Markup) { text += piece.text }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// A place or a length in a drawing, to a tenth of a unit.
    mutating func appendInterpolation(_ length: Double) {
      let tenths = Int((length * 10).rounded())
      text += tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(Self.parts(tenths))"
    }

    mutating func appendInterpolation(_ words: String) {
      for character in words.unicodeScalars { text += Self.escaped(character) }
    }

    private static func parts(_ tenths: Int) -> String {
      "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// The character as a page shows it: controls and marks that turn the direction of text around
    /// are shown as a replacement, so that nobody's text changes what stands beside it.
    private static func escaped(_ character: Unicode.Scalar) -> String {
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": "\u{FFFD}"
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}": "\u{FFFD}"
      default: String(character)
      }
    }
  }
}
