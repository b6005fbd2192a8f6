/// Writes described values as canonical JSON.
///
/// Members stand in the order in which their type names them and entries of maps in the order of
/// their keys' bytes; there is no white space; integers are plain; strings are UTF-8 in which only
/// `"`, `\` and control characters are escaped. So equal values have equal bytes, on any machine.
///
/// The buffer can be used again: ``removeAll()`` empties it and keeps its capacity.
package struct JSONWriter {
  /// What was written.
  package internal(set) var bytes: [UInt8] = []

  /// A writer with room for so many bytes.
  package init(capacity: Int = 1_024) { bytes.reserveCapacity(capacity) }

  /// Begins anew and keeps the capacity.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a whole value.
  package mutating func write<Value: Coded>(_ value: Value) {
    var copy = value
    copy.code(&self)
  }
}

extension JSONWriter: FieldCoder {
  package static var isReading: Bool { false }

  package mutating func enter(_ name: FieldName) -> Bool {
    append(name)
    return true
  }

  package mutating func enter(_ name: FieldName, if isPresent: Bool) -> Bool {
    if isPresent { append(name) }
    return isPresent
  }

  package mutating func leave() {}

  package mutating func bool(_ value: inout Bool) {
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func integer(_ value: inout Int64, in range: ClosedRange<Int64>) {
    append(value)
  }

  package mutating func text<Value: TextCoded>(_ value: inout Value) { value.write(to: &self) }

  package mutating func object<Value: Described>(_ value: inout Value) {
    bytes.append(.openBrace)
    value.fields(&self)
    bytes.append(.closeBrace)
  }

  package mutating func list<Value: Coded>(_ values: inout [Value]) {
    bytes.append(.openBracket)
    var isFirst = true
    for value in values {
      if !isFirst { bytes.append(.comma) }
      isFirst = false
      var copy = value
      copy.code(&self)
    }
    bytes.append(.closeBracket)
  }

  package mutating func map<Key: TextCoded & Hashable, Value: Coded>(_ values: inout [Key: Value]) {
    bytes.append(.openBrace)
    let entries = values.map { (key: $0.key.codedText, value: $0.value) }
    for entry in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      appendComma()
      append(text: entry.key)
      bytes.append(.colon)
      var value = entry.value
      value.code(&self)
    }
    bytes.append(.closeBrace)
  }

  package mutating func kind<Kind: TextCoded>(
    _ kind: inout Kind, named name: FieldName
  ) -> Bool {
    append(name)
    kind.write(to: &self)
    return true
  }

  package mutating func refuse(_ name: FieldName, _ message: @autoclosure () -> String) {}
}

extension JSONWriter {
  /// A comma, unless the object has just begun.
  private mutating func appendComma() {
    if bytes.last != .openBrace { bytes.append(.comma) }
  }

  /// The comma before a member, its name and its colon.
  private mutating func append(_ name: FieldName) {
    appendComma()
    bytes.append(.quote)
    let count = name.count
    if count <= FieldName.longestShort {
      append(name.low, count: min(8, count))
      append(name.high, count: max(0, count - 8))
    } else {
      bytes.append(contentsOf: name.text.utf8)
    }
    bytes.append(.quote)
    bytes.append(.colon)
  }

  private mutating func append(_ word: UInt64, count: Int) {
    var word = word
    for _ in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: word))
      word >>= 8
    }
  }

  /// The decimal digits of an integer.
  private mutating func append(_ value: Int64) {
    if value < 0 { bytes.append(.minus) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: rest % 10) + .zero)
      rest /= 10
    } while rest > 0
    // The digits came last first.
    if bytes.count - start > 1 { bytes[start...].reverse() }
  }
}
