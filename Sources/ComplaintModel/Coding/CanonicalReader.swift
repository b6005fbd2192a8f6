import BusinessTime

/// Reads what ``JSONWriter`` writes, fast, and nothing else.
///
/// It accepts a document only if every object's members stand in declared order, without white space
/// and without others among them. Whatever it does not expect makes it give up at once, without a
/// word: ``JSONReader`` then reads the document once more, in the general way, which takes any order
/// and names the faults. So the common case pays for neither, and a document costs two passes at
/// worst.
struct CanonicalReader {
  private let bytes: ContiguousArray<UInt8>
  /// The next byte; beyond the last one after a failure, so that nothing matches any more.
  private var position = 0
  private var depth = 0
  private(set) var hasFailed = false

  private init(_ bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  /// The value of a whole document; `nil` if it is not canonical or has a fault.
  static func read<Value: Coded>(_ bytes: ContiguousArray<UInt8>) -> Value? {
    var reader = CanonicalReader(bytes)
    var value = Value.blank
    value.code(&reader)
    return reader.hasFailed || reader.position < bytes.count ? nil : value
  }

  private mutating func fail() {
    hasFailed = true
    position = bytes.count
  }

  /// Steps over a byte if it comes next.
  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) {
    if !take(byte) { fail() }
  }
}

extension CanonicalReader: FieldCoder {
  static var isReading: Bool { true }

  mutating func enter(_ name: FieldName) -> Bool {
    if takeName(name) { return true }
    fail()
    return false
  }

  mutating func enter(_ name: FieldName, if isPresent: Bool) -> Bool { takeName(name) }

  mutating func leave() {}

  mutating func bool(_ value: inout Bool) {
    guard takeWord("true") || takeWord("false") else { return fail() }
    value = bytes[position - 2] == UInt8(ascii: "u")
  }

  mutating func integer(_ value: inout Int64, in range: ClosedRange<Int64>) {
    guard let read = takeInteger(), range.contains(read) else { return fail() }
    value = read
  }

  mutating func text<Value: TextCoded>(_ value: inout Value) {
    guard let read: Value = takeText() else { return fail() }
    value = read
  }

  mutating func object<Value: Described>(_ value: inout Value) {
    guard depth < JSONTree.mostDepth, take(.openBrace) else { return fail() }
    depth += 1
    value.fields(&self)
    depth -= 1
    expect(.closeBrace)
  }

  mutating func list<Value: Coded>(_ values: inout [Value]) {
    guard depth < JSONTree.mostDepth, take(.openBracket) else { return fail() }
    depth += 1
    values.removeAll()
    if !take(.closeBracket) {
      repeat {
        var value = Value.blank
        value.code(&self)
        values.append(value)
      } while take(.comma)
      expect(.closeBracket)
    }
    depth -= 1
  }

  mutating func map<Key: TextCoded & Hashable, Value: Coded>(_ values: inout [Key: Value]) {
    guard depth < JSONTree.mostDepth, take(.openBrace) else { return fail() }
    depth += 1
    values.removeAll()
    if !take(.closeBrace) {
      repeat {
        guard let key: Key = takeText(), values[key] == nil, take(.colon) else { return fail() }
        var value = Value.blank
        value.code(&self)
        values[key] = value
      } while take(.comma)
      expect(.closeBrace)
    }
    depth -= 1
  }

  // Playbooks are read seldom: they are left to the general reader.
  mutating func calendar(_ value: inout WorkingCalendar?) { fail() }

  mutating func kind<Kind: TextCoded>(_ kind: inout Kind, named name: FieldName) -> Bool {
    guard enter(name) else { return false }
    text(&kind)
    return !hasFailed
  }

  mutating func choice<Member: RawRepresentable<String> & CaseIterable>(
    _ own: Member
  ) -> Member? {
    for member in Member.allCases {
      let name = member.rawValue.utf8
      guard let start = nameStart(count: name.count) else { continue }
      if bytes[start..<start + name.count].elementsEqual(name) { return member }
    }
    fail()
    return nil
  }

  mutating func shape(_ own: JSONShape) -> JSONShape? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case .openBrace: return .object
    case .openBracket: return .array
    case .quote: return .text
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag
    default: return .number
    }
  }

  mutating func isLegible(_ code: (inout CanonicalReader) -> Void) -> Bool {
    code(&self)
    return !hasFailed
  }

  mutating func refuse(_ name: FieldName, _ message: @autoclosure () -> String) { fail() }

  mutating func refuse(expecting expected: @autoclosure () -> String) { fail() }

  mutating func refuse(_ faults: [DefinitionFault], spoiling: Bool) {
    if !faults.isEmpty { fail() }
  }
}

extension CanonicalReader {
  /// Steps over a comma unless the object has just begun, a name in quotes and its colon.
  private mutating func takeName(_ name: FieldName) -> Bool {
    let count = name.count
    guard let start = nameStart(count: count), name.stands(in: bytes.span, at: start)
    else { return false }
    position = start + count + 2
    return true
  }

  /// Where the name of the next member begins, if it has so many bytes.
  @inline(__always)
  private func nameStart(count: Int) -> Int? {
    var start = position
    guard start + count + 3 < bytes.count else { return nil }
    if bytes[start - 1] != .openBrace {
      guard bytes[start] == .comma else { return nil }
      start += 1
    }
    start += 1
    let end = start + count
    guard bytes[start - 1] == .quote, bytes[end] == .quote, bytes[end + 1] == .colon
    else { return nil }
    return start
  }

  private mutating func takeWord(_ word: FieldName) -> Bool {
    guard position + word.count <= bytes.count, word.stands(in: bytes.span, at: position)
    else { return false }
    position += word.count
    return true
  }

  private mutating func takeInteger() -> Int64? {
    let isNegative = take(.minus)
    let start = position
    var value: Int64 = 0
    while position < bytes.count, bytes[position].isDigit {
      let digit = Int64(bytes[position] - .zero)
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, alsoOverflows) = product.addingReportingOverflow(isNegative ? -digit : digit)
      guard !overflows, !alsoOverflows else { return nil }
      value = sum
      position += 1
    }
    let length = position - start
    return length == 0 || length > 1 && bytes[start] == .zero ? nil : value
  }

  @inline(__always)
  private mutating func takeText<Value: TextCoded>() -> Value? {
    guard take(.quote) else { return nil }
    let start = position
    switch StringScan(bytes, from: start) {
    case .plain(let end):
      position = end + 1
      if let value = Value(ascii: bytes.span.extracting(start..<end)) { return value }
      return try? Value(codedText: String(decoding: bytes[start..<end], as: UTF8.self))
    case .rich(let end, _):
      position = end + 1
      return try? Value(codedText: JSONEscape.text(bytes, start..<end))
    case .malformed: return nil
    }
  }
}
