public import BusinessTime
import ComplaintModel

extension SubjectExport {
  /// The export as a text for people.
  public func text(in language: DisplayLanguage) -> String {
    var lines = contacts.map { "\($0.channel): \($0.name.map { "\($0), " } ?? "")\($0.address)" }
    for part in complaints { lines += [""] + part.lines(in: language) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension SubjectExport.Part {
  fileprivate func lines(in language: DisplayLanguage) -> [String] {
    let roles = roles.map { $0.name(in: language) }.joined(separator: ", ")
    let about = category.map { ", " + ($0.name(in: language) ?? $0.rawValue) } ?? ""
    return ["\(complaint) (\(roles)), \(receivedAt)\(about)"]
      + entries.flatMap { entry in
        ["\(entry.at) \(entry.wording.text(in: language))"]
          + entry.contents.map { "  " + $0.line.replacing("\n", with: "\n  ") }
      }
  }
}

extension SubjectExport.Piece {
  fileprivate var line: String { text ?? "\(mediaType), \(size) B, SHA-256 \(digest ?? "")" }
}
