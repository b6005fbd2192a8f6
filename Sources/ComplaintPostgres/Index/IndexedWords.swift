#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import Foundation

  /// The words of a text as they are kept: in order, to find phrases in them, and as numbers, by which the
  /// database finds texts at once.
  struct IndexedWords {
    /// The words, each with a space before and behind it.
    let text: String
    /// A number for each word, and for each character that is a word by itself; each once.
    let keys: [Int64]

    init(of text: String, in tenant: TenantID) {
      var words: [String] = []
      var names: Set<String> = []
      for piece in WordSplitter.pieces(of: text) {
        let ours = WordSplitter.words(of: piece).map(Self.folded)
        words += ours
        names.formUnion(ours)
        if case .run(let run) = piece { names.formUnion(run.map { String($0) }) }
      }
      self.text = words.reduce(into: " ") { $0 += $1 + " " }
      keys = names.map { Self.key($0, tenant) }.sorted()
    }

    /// Large letters are taken for small ones, with and without accents.
    fileprivate static func folded(_ word: String) -> String {
      word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    /// A number that is hardly ever that of another word or tenant; where it is, the words tell.
    fileprivate static func key(_ word: String, _ tenant: TenantID) -> Int64 {
      var checksum = Checksum(of: Array(word.utf8))
      checksum.add(tenant.rawValue)
      return checksum.kept
    }
  }

  /// What is looked for in ``IndexedWords``.
  struct WordQuestion {
    /// What has to stand in the words, all of it.
    let phrases: [String]
    /// The numbers that have to be there.
    let keys: [Int64]

    /// What a host asks for; `nil` if there is no word in it.
    init?(_ text: String, in tenant: TenantID) {
      var phrases: [String] = []
      var names: Set<String> = []
      for piece in WordSplitter.pieces(of: text) {
        switch piece {
        case .run(let run) where run.count == 1:
          let character = IndexedWords.folded(String(run[0]))
          // The beginning of a word.
          phrases.append(" " + character)
          names.insert(String(run[0]))
        case .run(let run):
          let pairs = WordSplitter.pairs(of: run).map(IndexedWords.folded)
          phrases.append(" " + pairs.joined(separator: " ") + " ")
          names.formUnion(pairs)
        case .word(let word):
          let word = IndexedWords.folded(word)
          phrases.append(" " + word + " ")
          names.insert(word)
        }
      }
      if phrases.isEmpty { return nil }
      self.phrases = phrases
      keys = names.map { IndexedWords.key($0, tenant) }.sorted()
    }
  }
#endif
