/// One content line of RFC 5545, section 3.1: a name, parameters and a value.
struct ContentLine {
  /// The line of the text on which it begins, from 1.
  let number: Int

  /// The name in upper case.
  let name: String

  /// The values of each parameter, by its name in upper case.
  private let parameters: [String: [String]]

  /// The value as written, with its escapes.
  let value: String

  init(_ bytes: [UInt8], at number: Int) throws(BusinessTimeError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw BusinessTimeError(.malformed, "the line is not valid UTF-8", at: "line \(number)")
    }
    var rest = bytes[...]
    let name = rest.takeName()
    let parameters = rest.takeParameters()
    guard !name.isEmpty, let parameters, rest.take(":") else {
      let line = String(decoding: bytes.prefix(40), as: UTF8.self)
      throw BusinessTimeError(
        .malformed, "\"\(line)\" is not a line like \"DTSTART;VALUE=DATE:20261225\"",
        at: "line \(number)")
    }
    self.number = number
    self.name = name
    self.parameters = parameters
    value = String(decoding: rest, as: UTF8.self)
  }

  /// The parameter of this name, in upper case.
  ///
  /// - Throws: ``BusinessTimeError/Code/contradiction`` if it has several values.
  func parameter(_ name: String) throws(BusinessTimeError) -> String? {
    let values = parameters[name] ?? []
    guard values.count <= 1 else {
      throw error(.contradiction, "\(name) is stated as \(values[0]) and as \(values[1])")
    }
    return values.first
  }

  /// An error about this line.
  func error(_ code: BusinessTimeError.Code, _ message: String) -> BusinessTimeError {
    BusinessTimeError(code, message, at: "line \(number)")
  }

  /// An error about its value: what stands there, and what could.
  func malformed(_ expected: String) -> BusinessTimeError {
    error(.malformed, "\(name) \"\(value.prefix(80))\" is not \(expected)")
  }

  /// An error of a smaller part, told of this line.
  func error(_ part: BusinessTimeError) -> BusinessTimeError { error(part.code, part.message) }
}

extension ContentLine {
  /// The content lines of a text, each joined from the lines it is folded into.
  ///
  /// They are joined as bytes, because a fold may stand inside a character (section 3.1). Empty lines
  /// are left out.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed`` if the first line continues another.
  static func unfold(
    _ text: [UInt8]
  ) throws(BusinessTimeError) -> [(number: Int, bytes: [UInt8])] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = text.starts(with: mark) ? text.dropFirst(mark.count) : text[...]
    var lines: [(number: Int, bytes: [UInt8])] = []
    let physical = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in physical.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") else {
        lines.append((index + 1, Array(line)))
        continue
      }
      guard !lines.isEmpty else {
        throw BusinessTimeError(
          .malformed, "the text begins with a continued line; begin it with BEGIN:VCALENDAR",
          at: "line 1")
      }
      lines[lines.count - 1].bytes += line.dropFirst()
    }
    return lines.filter { !$0.bytes.isEmpty }
  }
}

extension ArraySlice<UInt8> {
  /// Steps over `character` if it comes next.
  fileprivate mutating func take(_ character: Character) -> Bool {
    guard let first, first == character.asciiValue else { return false }
    removeFirst()
    return true
  }

  /// Reads letters, digits and hyphens, and gives them in upper case.
  fileprivate mutating func takeName() -> String {
    take { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }.uppercased()
  }

  /// Reads all parameters, or gives `nil` if one of them is not of the form.
  fileprivate mutating func takeParameters() -> [String: [String]]? {
    var parameters: [String: [String]] = [:]
    while take(";") {
      let name = takeName()
      guard !name.isEmpty, take("=") else { return nil }
      repeat {
        guard let value = takeParameterValue() else { return nil }
        parameters[name, default: []].append(value)
      } while take(",")
    }
    return parameters
  }

  /// Reads a value in quotes, or one that needs none.
  private mutating func takeParameterValue() -> String? {
    guard take("\"") else { return take { !Array("\";:,".utf8).contains($0) } }
    let value = take { $0 != UInt8(ascii: "\"") }
    return take("\"") ? value : nil
  }

  private mutating func take(while accepts: (UInt8) -> Bool) -> String {
    let taken = prefix(while: accepts)
    removeFirst(taken.count)
    return String(decoding: taken, as: UTF8.self)
  }
}
