import BusinessTime
import Foundation

/// Values from JSON text and back, with every fault as the library's own error.
enum JSONText {
  /// Reads a value; a fault names the path to it, which begins with `place`.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from text: Data, at place: String
  ) throws(BusinessTimeError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: text)
    } catch let error as DecodingError {
      throw BusinessTimeError(error).inside(place)
    } catch {
      throw BusinessTimeError(.malformed, "\(error)", at: place)
    }
  }

  /// The value as one line, equal for equal values.
  static func encode(_ value: any Encodable) throws(BusinessTimeError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw BusinessTimeError(.malformed, "the answer cannot be written: \(error)")
    }
  }

  /// Any value, written anew: what is repeated to the other side is well formed for certain.
  static func rewritten(_ text: Data, at place: String) throws(BusinessTimeError) -> String {
    do {
      let value = try JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed)
      let data = try JSONSerialization.data(
        withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes])
      return String(decoding: data, as: UTF8.self)
    } catch {
      throw BusinessTimeError(.malformed, "the value is not JSON", at: place)
    }
  }
}
