package import BusinessTime

/// Writes described values as canonical JSON.
///
/// Members stand in the order in which their type names them and entries of maps in the order of
/// their keys' bytes; there is no white space; integers are plain; strings are UTF-8 in which only
/// `"`, `\` and control characters are escaped. So equal values have equal bytes, on any machine.
///
/// The buffer can be used again: ``removeAll()`` empties it and keeps its capacity.
package struct JSONWriter {
  /// What was written, and room after it.
  ///
  /// The room is there already and is written to by index: appending to an array asks it for the room
  /// of every byte, which costs more than the byte. It is no plain array, because only this gives a
  /// span on every system.
  var buffer: ContiguousArray<UInt8>
  /// Where the room begins.
  var end = 0

  /// A writer with room for so many bytes; it grows as needed.
  ///
  /// The usual room is what the system's allocator keeps at hand; from a kilobyte on it has to search.
  package init(capacity: Int = 960) {
    buffer = ContiguousArray(repeating: 0, count: max(32, capacity))
  }

  /// How many bytes there is room for.
  package var room: Int { buffer.count }

  /// What was written.
  package var bytes: [UInt8] { Array(buffer[..<end]) }

  /// The link of a chain that is made of what was written and the link before it.
  func link(after previous: ContentDigest?) -> ContentDigest {
    ContentDigest(of: buffer.span.extracting(0..<end), after: previous)
  }

  /// The 128 bits of SipHash of what was written.
  package func sipHash(key: (UInt64, UInt64)) -> (UInt64, UInt64) {
    SipHash.words(of: buffer.span.extracting(0..<end), key: key)
  }

  /// Adds the digest that seals it to an event, as its last member.
  mutating func seal(with digest: ContentDigest) {
    end -= 1
    var digest = digest
    field("digest", &digest)
    append(.closeBrace)
  }

  /// Begins anew and keeps the room.
  package mutating func removeAll() { end = 0 }

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
    append(plain: value ? "true" : "false")
  }

  package mutating func integer(_ value: inout Int64, in range: ClosedRange<Int64>) {
    append(value)
  }

  package mutating func text<Value: TextCoded>(_ value: inout Value) { value.write(to: &self) }

  package mutating func object<Value: Described>(_ value: inout Value) {
    append(.openBrace)
    value.fields(&self)
    append(.closeBrace)
  }

  package mutating func list<Value: Coded>(_ values: inout [Value]) {
    append(.openBracket)
    for value in values {
      appendComma()
      var copy = value
      copy.code(&self)
    }
    append(.closeBracket)
  }

  package mutating func map<Key: TextCoded & Hashable, Value: Coded>(_ values: inout [Key: Value]) {
    append(.openBrace)
    let entries = values.map { (key: $0.key.codedText, value: $0.value) }
    for entry in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      appendComma()
      append(text: entry.key)
      append(.colon)
      var value = entry.value
      value.code(&self)
    }
    append(.closeBrace)
  }

  package mutating func calendar(_ value: inout WorkingCalendar?) {
    // A calendar has nothing that JSON could not say. Were one refused nevertheless, `null` would
    // stand in its place, which nobody reads.
    let json = value.flatMap { try? $0.canonicalJSON } ?? Array("null".utf8)
    append(plain: String(decoding: json, as: UTF8.self))
  }

  package mutating func kind<Kind: TextCoded>(
    _ kind: inout Kind, named name: FieldName
  ) -> Bool {
    append(name)
    kind.write(to: &self)
    return true
  }

  package mutating func choice<Member: RawRepresentable<String> & CaseIterable>(
    _ own: Member
  ) -> Member? {
    own
  }

  package mutating func shape(_ own: JSONShape) -> JSONShape? { own }

  package mutating func isLegible(_ code: (inout JSONWriter) -> Void) -> Bool {
    code(&self)
    return false
  }

  package mutating func refuse(_ name: FieldName, _ message: @autoclosure () -> String) {}

  package mutating func refuse(expecting expected: @autoclosure () -> String) {}

  package mutating func refuse(_ faults: [DefinitionFault], spoiling: Bool) {}
}

extension JSONWriter {
  /// Makes room for more bytes.
  @inline(__always)
  mutating func reserve(_ count: Int) {
    if buffer.count - end < count { grow(by: count) }
  }

  @inline(never)
  private mutating func grow(by count: Int) {
    buffer.append(contentsOf: repeatElement(0, count: max(count, buffer.count)))
  }

  /// Writes one byte.
  mutating func append(_ byte: UInt8) {
    reserve(1)
    buffer[end] = byte
    end += 1
  }

  /// Writes a comma, unless the object or array has just begun.
  private mutating func appendComma() {
    let last = buffer[end - 1]
    if last != .openBrace, last != .openBracket { append(.comma) }
  }

  /// Writes the comma before a member, its name and its colon.
  private mutating func append(_ name: FieldName) {
    let count = name.count
    reserve(count + 4)
    var position = end
    var span = buffer.mutableSpan
    if span[position - 1] != .openBrace {
      span[position] = .comma
      position += 1
    }
    span[position] = .quote
    name.write(to: &span, at: position + 1)
    position += count + 1
    span[position] = .quote
    span[position + 1] = .colon
    end = position + 2
  }

  /// Writes the decimal digits of an integer.
  private mutating func append(_ value: Int64) {
    // Minus and 19 digits, the last one first, at the end of that room.
    reserve(20)
    var start = end + 20
    var rest = value.magnitude
    repeat {
      start -= 1
      buffer[start] = UInt8(truncatingIfNeeded: rest % 10) + .zero
      rest /= 10
    } while rest > 0
    if value < 0 {
      start -= 1
      buffer[start] = .minus
    }
    let count = end + 20 - start
    for index in 0..<count { buffer[end + index] = buffer[start + index] }
    end += count
  }
}
