import BusinessTime
import ComplaintModel
import Foundation

/// Facts that a test states; nothing is known of the others.
struct StatedFacts: FactReading {
  var values: [Fact: FactValue] = [:]
  var predicates: [String: Bool] = [:]

  init(_ values: [Fact: FactValue] = [:], predicates: [String: Bool] = [:]) {
    self.values = values
    self.predicates = predicates
  }

  func value(of fact: Fact) -> FactValue? { values[fact] }

  func value(of predicate: PredicateName) -> Bool? { predicates[predicate.rawValue] }
}

/// The text of a value in JSON, members in the order of their names.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// The value that a text of JSON states.
func read<Value: Decodable>(_: Value.Type = Value.self, _ json: String) throws -> Value {
  try JSONDecoder().decode(Value.self, from: Data(json.utf8))
}

/// Where and why a text of JSON is refused: `all[1].atLeast: …`; `nil` if it is read.
func refusal<Value: Decodable>(_: Value.Type, _ json: String) -> String? {
  do {
    _ = try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    return nil
  } catch let error as DecodingError {
    return describe(error)
  } catch {
    return "not a decoding error: \(error)"
  }
}

private func describe(_ error: DecodingError) -> String {
  let context: DecodingError.Context
  var missing: [any CodingKey] = []
  switch error {
  case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
    context = found
  case .keyNotFound(let key, let found): (context, missing) = (found, [key])
  @unknown default: return "\(error)"
  }
  let path = (context.codingPath + missing).reduce("") { path, key in
    if let index = key.intValue { return path + "[\(index)]" }
    return path.isEmpty ? key.stringValue : path + "." + key.stringValue
  }
  return "\(path): \(context.debugDescription)"
}

extension Timestamp {
  /// The day of March 2026 with this number, and an hour of it, in UTC.
  static func march(_ day: Int64, hour: Int64 = 0) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_772_323_200_000) + .hours((day - 1) * 24 + hour)
  }
}

extension Condition {
  /// The host's predicate of this name.
  static func host(_ name: String) -> Condition { .predicate(PredicateName(rawValue: name)) }
}
