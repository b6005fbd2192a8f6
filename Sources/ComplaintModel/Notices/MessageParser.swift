/// Reads the words of a template.
struct MessageParser {
  private let source: String
  private var rest: Substring
  private(set) var faults: [DefinitionFault] = []
  /// Whether what was read last was the end of a section.
  private var hasEnded = false

  /// How deep sections may lie in each other.
  static let greatestDepth = 8
  /// How many faults of one text are listed.
  private static let mostFaults = 10

  init(_ source: String) {
    self.source = source
    rest = source[...]
  }

  mutating func parseAll() -> [MessageText.Part] {
    var parts: [MessageText.Part] = []
    while !rest.isEmpty { parts += parse(depth: 0) }
    return parts
  }

  /// Reads up to the end of the section, or of the text.
  private mutating func parse(depth: Int) -> [MessageText.Part] {
    var parts: [MessageText.Part] = []
    while let part = next(depth) {
      if case .literal(let text) = part, case .literal(var words)? = parts.last {
        parts.removeLast()
        words += text
        parts.append(.literal(words))
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  private mutating func next(_ depth: Int) -> MessageText.Part? {
    guard let first = rest.first else { return nil }
    let start = rest
    if first != "{", first != "}" {
      let words = rest.prefix { $0 != "{" && $0 != "}" }
      rest = rest[words.endIndex...]
      return .literal(String(words))
    }
    rest.removeFirst()
    if rest.first == first {
      rest.removeFirst()
      return .literal(String(first))
    }
    if first == "}" {
      refuse("closes nothing; a brace is written twice", at: start)
      return .literal("")
    }
    return read(from: start, depth)
  }

  /// Reads what stands between braces, the first of which has been read.
  private mutating func read(from start: Substring, _ depth: Int) -> MessageText.Part? {
    let inner = rest.prefix { $0 != "{" && $0 != "}" }
    rest = rest[inner.endIndex...]
    guard rest.first == "}" else {
      refuse("is not closed", at: start)
      return .literal("")
    }
    rest.removeFirst()
    if inner == "/" {
      hasEnded = depth > 0
      if hasEnded { return nil }
      refuse("ends no section", at: start)
      return .literal("")
    }
    switch inner.first {
    case "?": return section(inner.dropFirst(), isPresent: true, start, depth)
    case "!": return section(inner.dropFirst(), isPresent: false, start, depth)
    default: return placeholder(inner, start)
    }
  }

  private mutating func placeholder(_ inner: Substring, _ start: Substring) -> MessageText.Part {
    let bar = inner.firstIndex(of: "|")
    let named = inner[..<(bar ?? inner.endIndex)]
    let colon = named.firstIndex(of: ":")
    let name = String(named[..<(colon ?? named.endIndex)])
    let fallback = bar.map { String(inner[inner.index(after: $0)...]) }
    if !name.isMessageName { refuse("has no name in it", at: start) }
    if let fallback, fallback.allSatisfy(\.isWhitespace) {
      refuse("has nothing behind the bar", at: start)
    }
    let form = colon.map { String(named[named.index(after: $0)...]) }
    return .value(MessageText.Placeholder(name: name, form: form, fallback: fallback))
  }

  private mutating func section(
    _ inner: Substring, isPresent: Bool, _ start: Substring, _ depth: Int
  ) -> MessageText.Part {
    let sign = inner.firstIndex(of: "=")
    let name = String(inner[..<(sign ?? inner.endIndex)])
    let codes = sign.map { inner[inner.index(after: $0)...].split(separator: ",") } ?? []
    if !name.isMessageName { refuse("has no name in it", at: start) }
    if sign != nil, codes.isEmpty { refuse("names no code", at: start) }
    guard depth < MessageParser.greatestDepth else {
      refuse("lies deeper than \(MessageParser.greatestDepth) sections", at: start)
      return .literal("")
    }
    let parts = parse(depth: depth + 1)
    if !hasEnded { refuse("is never ended by {/}", at: start) }
    if parts.isEmpty { refuse("has nothing in it", at: start) }
    hasEnded = false
    return .section(
      MessageText.Section(
        name: name, codes: codes.map(String.init), isPresent: isPresent, parts: parts))
  }

  private mutating func refuse(_ message: String, at place: Substring) {
    guard faults.count < MessageParser.mostFaults else { return }
    let position = source.distance(from: source.startIndex, to: place.startIndex) + 1
    let shown = String(place.prefix(20))
    faults.append(
      DefinitionFault(.illFormed, "\(shown.quoted) at character \(position) \(message)"))
  }
}

extension String {
  /// Whether it can be the name of a parameter or a phrase: letters and digits, a letter first.
  var isMessageName: Bool {
    guard let first = utf8.first, (first | 0x20) &- 0x61 < 26, utf8.count <= 64
    else { return false }
    return utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }
}
