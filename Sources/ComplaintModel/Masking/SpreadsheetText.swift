/// Lists for spreadsheets, in which nothing that somebody wrote is taken for a formula.
///
/// ```swift
/// SpreadsheetText.line(["C-1", "=HYPERLINK(\"http://x\")", "3"])
/// // C-1,"'=HYPERLINK(""http://x"")",3
/// ```
///
/// Lines are those of RFC 4180. A cell that a spreadsheet would compute gets an apostrophe before it, which
/// spreadsheets show as text: one that begins with `=`, `+`, `-`, `@`, a tab or a line break, also after
/// white space, in full-width form, or behind characters that are not seen. Plain numbers stay numbers.
public enum SpreadsheetText {
  /// A line of cells, with the line break that ends it.
  public static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// One cell, in quotes where it needs them.
  public static func cell(_ text: String) -> String {
    let safe = isFormula(text) ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n\t;".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  /// Whether a spreadsheet would compute a text, or read it otherwise than it stands there.
  public static func isFormula(_ text: String) -> Bool {
    if text.unicodeScalars.first.map({ "\t\r\n".unicodeScalars.contains($0) }) == true {
      return true
    }
    guard let first = text.unicodeScalars.first(where: { !$0.isUnseen }) else { return false }
    guard "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
    return !isNumber(text)
  }

  /// Whether a text is a number with a sign, and nothing else.
  private static func isNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
      return false
    }
    let parts = bytes.dropFirst().split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

extension Unicode.Scalar {
  /// Whether nothing is seen of it: white space, control and format characters.
  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: properties.isWhitespace
    }
  }
}
