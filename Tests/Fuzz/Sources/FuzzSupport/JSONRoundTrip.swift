import Foundation

/// Reads a value from JSON; if there is one, writes it and reads it again.
///
/// A refusal has to be a `DecodingError`; any other one ends the program, and so do a value that
/// cannot be written, or is not the same when it is read again.
///
/// - Returns: The value, or `nil` if the bytes were refused.
public func roundTrip<Value: Codable & Equatable>(_: Value.Type, _ bytes: [UInt8]) -> Value? {
  guard let value: Value = read(Data(bytes)) else { return nil }
  expectReadable(value)
  return value
}

/// Ends the program unless a value can be written and is the same when it is read again.
public func expectReadable<Value: Codable & Equatable>(_ value: Value) {
  let text: Data
  do {
    text = try JSONEncoder().encode(value)
  } catch {
    broken("\(Value.self) cannot be written: \(error)")
  }
  guard let again: Value = read(text) else {
    broken("\(Value.self) does not read its own text \(String(decoding: text, as: UTF8.self))")
  }
  expectEqual(value, again, "\(Value.self) is another one when it is read again")
}

private func read<Value: Decodable>(_ text: Data) -> Value? {
  do {
    return try JSONDecoder().decode(Value.self, from: text)
  } catch is DecodingError {
    return nil
  } catch {
    broken("\(Value.self) is refused with \(type(of: error)): \(error)")
  }
}
