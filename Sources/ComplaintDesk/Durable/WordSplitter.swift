/// Cuts texts into what is kept and looked for as words.
///
/// Chinese, Japanese and Korean are written without spaces between words: of a run of their characters
/// every two that stand side by side are a word, and the last one alone. So a word of any length is found
/// as a phrase, and a single character as the beginning of a word. Of everything else a word is what stands
/// between whatever is no letter or digit; to take large for small, with and without accents, is left to
/// whoever keeps it.
package enum WordSplitter {
  /// A piece of a text.
  package enum Piece {
    /// Characters of which each belongs to words with its neighbours; at least one.
    case run([Unicode.Scalar])
    /// Letters and digits.
    case word(String)
  }

  /// The words of a piece as they are kept, in order.
  package static func words(of piece: Piece) -> [String] {
    switch piece {
    case .run(let run): pairs(of: run) + run.suffix(1).map { String($0) }
    case .word(let word): [word]
    }
  }

  /// Every two characters of a run that stand side by side.
  package static func pairs(of run: [Unicode.Scalar]) -> [String] {
    zip(run, run.dropFirst()).map { "\($0)\($1)" }
  }

  /// The pieces of a text, in order.
  package static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var (run, word): ([Unicode.Scalar], String) = ([], "")
    func end() {
      if !run.isEmpty { pieces.append(.run(run)) }
      if !word.isEmpty { pieces.append(.word(word)) }
      (run, word) = ([], "")
    }
    for scalar in text.unicodeScalars.map(narrow) {
      if isUnspaced(scalar) {
        if !word.isEmpty { end() }
        run.append(scalar)
      } else if isPartOfWord(scalar) {
        if !run.isEmpty { end() }
        word.unicodeScalars.append(scalar)
      } else {
        end()
      }
    }
    end()
    return pieces
  }

  /// Letters and digits of double width are the same as others.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Han, the Japanese syllabaries and Hangul.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x323AF:
      true
    default: false
    }
  }
}
