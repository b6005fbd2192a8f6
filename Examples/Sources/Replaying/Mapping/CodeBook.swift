/// Codes for what a log writes out, and what people read for them.
///
/// `Noise - Street/Sidewalk` becomes `Noise-Street-Sidewalk`; two texts never share a code.
struct CodeBook {
  private var codes: [String: String]
  private(set) var names: [String: String] = [:]

  /// Makes a book in which some codes are given.
  init(_ given: [String: String]? = nil) {
    codes = given ?? [:]
    for (text, code) in codes { names[code] = text }
  }

  /// The code that was given, if one was.
  func known(_ text: String) -> String? { codes[text] }

  /// The code of a text.
  mutating func code(for text: String) -> String {
    if let code = codes[text] { return code }
    let plain = Self.plain(text)
    var (code, number) = (plain, 1)
    while names[code] != nil {
      number += 1
      code = "\(plain.prefix(60))-\(number)"
    }
    codes[text] = code
    names[code] = text
    return code
  }

  /// The letters and digits of a text, with hyphens between them: what the library takes for a code.
  private static func plain(_ text: String) -> String {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let joined = words.joined(separator: "-")
    let lettered = joined.first?.isLetter == true ? joined : "c-" + joined
    return String(lettered.prefix(60)).trimmingSuffix("-")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
