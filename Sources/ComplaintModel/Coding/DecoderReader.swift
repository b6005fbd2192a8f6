import BusinessTime

extension Decoder {
  /// Reads a described value from a host's decoder, in the same shape as its JSON.
  ///
  /// ```swift
  /// public init(from decoder: any Decoder) throws { self = try decoder.decodeDescribed() }
  /// ```
  ///
  /// - Throws: `DecodingError`, with the path of the first fault.
  package func decodeDescribed<Value: Coded>(_ type: Value.Type = Value.self) throws -> Value {
    try SharedCoder.read(type, self)
  }
}

/// Reads described values from any `Decoder`; as strict as ``JSONReader``, up to the first fault.
struct DecoderReader {
  /// The first fault; nothing more is read after it.
  private(set) var error: (any Error)?
  /// What holds the value that is being read.
  private var decoder: any Decoder
  private var object: KeyedDecodingContainer<MemberKey>?
  /// What holds the object whose members are being read.
  private var objectDecoder: any Decoder
  private var taken: [String] = []
  private var depth = 0

  init(_ decoder: any Decoder) { (self.decoder, objectDecoder) = (decoder, decoder) }

  /// Runs what may throw, unless something has thrown before.
  private mutating func attempt(_ body: (inout DecoderReader) throws -> Void) {
    guard error == nil else { return }
    do { try body(&self) } catch { self.error = error }
  }

  /// The same for what contains other values.
  private mutating func descend(_ body: (inout DecoderReader) throws -> Void) {
    let own = decoder
    depth += 1
    attempt { reader throws in
      guard reader.depth <= JSONTree.mostDepth else {
        throw reader.fault(
          "objects and arrays are more than \(JSONTree.mostDepth) deep",
          at: reader.decoder.codingPath)
      }
      try body(&reader)
    }
    depth -= 1
    decoder = own
  }

  private func fault(_ message: String, at path: [any CodingKey]) -> DecodingError {
    DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: path, debugDescription: message))
  }
}

extension DecoderReader: FieldCoder {
  static var isReading: Bool { true }

  mutating func enter(_ name: FieldName) -> Bool {
    if enter(name, if: true) { return true }
    attempt { reader throws in
      let key = MemberKey(stringValue: name.text)
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(
          codingPath: reader.object?.codingPath ?? [], debugDescription: "the member is missing"))
    }
    return false
  }

  mutating func enter(_ name: FieldName, if isPresent: Bool) -> Bool {
    let key = MemberKey(stringValue: name.text)
    guard error == nil, let object, object.contains(key) else { return false }
    taken.append(name.text)
    attempt { reader throws in reader.decoder = try object.superDecoder(forKey: key) }
    return error == nil
  }

  mutating func leave() { decoder = objectDecoder }

  mutating func bool(_ value: inout Bool) {
    attempt { reader throws in
      value = try reader.decoder.singleValueContainer().decode(Bool.self)
    }
  }

  mutating func integer(_ value: inout Int64, in range: ClosedRange<Int64>) {
    attempt { reader throws in
      let read = try reader.decoder.singleValueContainer().decode(Int64.self)
      guard range.contains(read) else {
        throw reader.fault(
          "an integer from \(range.lowerBound) to \(range.upperBound) expected, found \(read)",
          at: reader.decoder.codingPath)
      }
      value = read
    }
  }

  mutating func text<Value: TextCoded>(_ value: inout Value) {
    attempt { reader throws in
      let text = try reader.decoder.singleValueContainer().decode(String.self)
      value = try reader.parsed(text, at: reader.decoder.codingPath)
    }
  }

  mutating func object<Value: Described>(_ value: inout Value) {
    descend { reader throws in
      let outer = (reader.object, reader.objectDecoder, reader.taken)
      let container = try reader.decoder.container(keyedBy: MemberKey.self)
      (reader.object, reader.objectDecoder, reader.taken) = (container, reader.decoder, [])
      value.fields(&reader)
      if reader.error == nil { try reader.refuseUnknownMembers(of: container) }
      (reader.object, reader.objectDecoder, reader.taken) = outer
    }
  }

  mutating func list<Value: Coded>(_ values: inout [Value]) {
    descend { reader throws in
      var container = try reader.decoder.unkeyedContainer()
      values.removeAll()
      while !container.isAtEnd, reader.error == nil {
        reader.decoder = try container.superDecoder()
        var value = Value.blank
        value.code(&reader)
        values.append(value)
      }
    }
  }

  mutating func map<Key: TextCoded & Hashable, Value: Coded>(_ values: inout [Key: Value]) {
    descend { reader throws in
      let container = try reader.decoder.container(keyedBy: MemberKey.self)
      values.removeAll()
      for name in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
        let key: Key = try reader.parsed(name.stringValue, at: container.codingPath + [name])
        reader.decoder = try container.superDecoder(forKey: name)
        var value = Value.blank
        value.code(&reader)
        values[key] = value
      }
    }
  }

  mutating func calendar(_ value: inout WorkingCalendar?) {
    attempt { reader throws in value = try WorkingCalendar(from: reader.decoder) }
  }

  mutating func kind<Kind: TextCoded>(_ kind: inout Kind, named name: FieldName) -> Bool {
    if enter(name) { text(&kind) }
    return error == nil
  }

  mutating func choice<Member: RawRepresentable<String> & CaseIterable>(
    _ own: Member
  ) -> Member? {
    guard error == nil, let object else { return nil }
    let found = Member.allCases.filter {
      object.contains(MemberKey(stringValue: $0.rawValue))
    }
    if found.count == 1 { return found[0] }
    error = fault(Member.fault(ofFinding: found), at: object.codingPath)
    return nil
  }

  mutating func shape(_ own: JSONShape) -> JSONShape? {
    guard error == nil else { return nil }
    if (try? decoder.container(keyedBy: MemberKey.self)) != nil { return .object }
    if (try? decoder.unkeyedContainer()) != nil { return .array }
    guard let value = try? decoder.singleValueContainer() else { return nil }
    if (try? value.decode(Bool.self)) != nil { return .flag }
    if (try? value.decode(Int64.self)) != nil { return .number }
    return (try? value.decode(String.self)) == nil ? nil : .text
  }

  mutating func isLegible(_ code: (inout DecoderReader) -> Void) -> Bool {
    code(&self)
    return error == nil
  }

  mutating func refuse(expecting expected: @autoclosure () -> String) {
    if error == nil { error = fault(expected() + " expected", at: decoder.codingPath) }
  }

  mutating func refuse(_ faults: [DefinitionFault], spoiling: Bool) {
    guard error == nil, let first = faults.first else { return }
    let invalid = InvalidDefinition(faults)
    error = DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: decoder.codingPath + JSONPath.steps(of: first.place).map(MemberKey.init),
        debugDescription: faults.count == 1 ? first.message : invalid.description,
        underlyingError: invalid))
  }

  mutating func refuse(_ name: FieldName, _ message: @autoclosure () -> String) {
    let key = MemberKey(stringValue: name.text)
    if error == nil { error = fault(message(), at: (object?.codingPath ?? []) + [key]) }
  }
}

extension DecoderReader {
  private func parsed<Value: TextCoded>(
    _ text: String, at path: [any CodingKey]
  ) throws -> Value {
    do throws(TextFault) {
      return try Value(codedText: text)
    } catch {
      throw fault(error.message, at: path)
    }
  }

  private func refuseUnknownMembers(of container: KeyedDecodingContainer<MemberKey>) throws {
    let unknown = container.allKeys.filter { !taken.contains($0.stringValue) }
    guard let first = unknown.min(by: { $0.stringValue < $1.stringValue }) else { return }
    throw fault("there is no such member here", at: container.codingPath + [first])
  }
}
