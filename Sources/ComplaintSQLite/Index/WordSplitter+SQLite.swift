#if SQLite
  import ComplaintDesk

  /// Words as SQLite's index takes them; it takes large for small, with and without accents.
  extension WordSplitter {
    /// A text as it is kept: words with spaces between them.
    static func words(of text: String) -> String {
      pieces(of: text).flatMap(words).joined(separator: " ")
    }

    /// What is looked for, in SQLite's words; `nil` if there is no word in it.
    static func question(_ text: String) -> String? {
      let phrases = pieces(of: text).map { piece in
        switch piece {
        case .run(let run) where run.count == 1: "\"\(run[0])\"*"
        case .run(let run): "\"\(pairs(of: run).joined(separator: " "))\""
        case .word(let word): "\"\(word)\""
        }
      }
      return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
    }
  }
#endif
