import BusinessTime
import Foundation

/// Finds where the members of one JSON object begin and end, however deep their values are nested.
struct JSONObjectScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: Data) { bytes = Array(text) }

  /// Reads the object, after which nothing may follow.
  mutating func members() throws(BusinessTimeError) -> [String: Data] {
    var members: [String: Data] = [:]
    try expect("{")
    if next != UInt8(ascii: "}") {
      try member(into: &members)
      while next == UInt8(ascii: ",") {
        position += 1
        try member(into: &members)
      }
    }
    try expect("}")
    guard next == nil else { throw fault("nothing may follow the object") }
    return members
  }

  private mutating func member(into members: inout [String: Data]) throws(BusinessTimeError) {
    guard next == UInt8(ascii: "\"") else { throw fault("the name of a member is expected") }
    let name = try JSONText.decode(String.self, from: try value(), at: "")
    try expect(":")
    guard members.updateValue(try value(), forKey: name) == nil else {
      throw BusinessTimeError(.contradiction, "\"\(name)\" is stated twice", at: name)
    }
  }

  /// The text of the value that comes next; whether it is well formed shows when it is read.
  private mutating func value() throws(BusinessTimeError) -> Data {
    guard let first = next else { throw fault("a value is expected") }
    let start = position
    switch first {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipNested()
    default:
      while let byte = next, !JSONObjectScanner.ends(byte) { position += 1 }
      guard start < position else { throw fault("a value is expected") }
    }
    return Data(bytes[start..<position])
  }

  private mutating func skipString() throws(BusinessTimeError) {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { throw fault("a string has no end") }
    position += 1
  }

  private mutating func skipNested() throws(BusinessTimeError) {
    var depth = 0
    repeat {
      switch next {
      case UInt8(ascii: "\""):
        try skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case nil: throw fault("an object or an array has no end")
      default: break
      }
      position += 1
    } while depth > 0
  }
}

extension JSONObjectScanner {
  /// The next byte that is no white space, on which the scanner then stands.
  private var next: UInt8? {
    mutating get {
      while position < bytes.count, JSONObjectScanner.isSpace(bytes[position]) { position += 1 }
      return position < bytes.count ? bytes[position] : nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// Whether a number, `true`, `false` or `null` ends before this byte.
  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "]")
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(BusinessTimeError) {
    guard let byte = next, byte == UInt8(ascii: character) else {
      throw fault("\"\(character)\" is expected")
    }
    position += 1
  }

  private func fault(_ message: String) -> BusinessTimeError {
    let what = bytes.isEmpty ? "the line is empty; a JSON object is expected" : message
    return BusinessTimeError(.malformed, what, at: "character \(min(position, bytes.count) + 1)")
  }
}
