import BusinessTime
import Foundation

/// The members of a JSON object, each with the text of its value.
///
/// `JSONDecoder` reads values without keeping their text, and lets a member be stated twice.
struct JSONObject {
  private let texts: [String: Data]

  /// Takes an object apart; the values themselves are read when they are asked for.
  init(_ text: Data) throws(BusinessTimeError) {
    var scanner = JSONObjectScanner(text)
    texts = try scanner.members()
  }

  func contains(_ name: String) -> Bool { texts[name] != nil }

  /// The text of a member's value.
  func text(_ name: String) throws(BusinessTimeError) -> Data {
    guard let text = texts[name] else {
      throw BusinessTimeError(.malformed, "the member \"\(name)\" is missing", at: name)
    }
    return text
  }

  /// Reads the value of a member that has to be there.
  func read<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(BusinessTimeError) -> Value {
    try JSONText.decode(type, from: try text(name), at: name)
  }

  /// Reads the value of a member that may be left out.
  func readIfPresent<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(BusinessTimeError) -> Value? {
    contains(name) ? try read(name, as: type) : nil
  }

  /// Refuses a member that is not among the known ones: a misspelt one is never ignored.
  func refuseMembers(besides known: [String]) throws(BusinessTimeError) {
    guard let stray = texts.keys.sorted().first(where: { !known.contains($0) }) else { return }
    throw BusinessTimeError(
      .malformed,
      "there is no member \"\(stray)\" here; known are \(known.joined(separator: ", "))", at: stray)
  }
}
