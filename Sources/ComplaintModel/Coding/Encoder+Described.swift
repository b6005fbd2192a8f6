/// A name in a host's own coder; an index too, because paths of errors show both.
struct MemberKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }

  init(intValue: Int) { (stringValue, self.intValue) = (String(intValue), intValue) }

  init(_ step: JSONPath.Step) {
    switch step {
    case .field(let name): self.init(stringValue: name.text)
    case .key(let key): self.init(stringValue: key)
    case .index(let index): self.init(intValue: index)
    }
  }
}

extension Encoder {
  /// Hands a described value to a host's encoder, in the same shape as its JSON.
  ///
  /// ```swift
  /// public func encode(to encoder: any Encoder) throws { try encoder.encode(described: self) }
  /// ```
  package func encode(described value: some Coded) throws {
    try JSONParser.tree(ContiguousArray(value.definitionBytes())).encode(0, to: self)
  }
}

extension Encoder {
  /// The same for a value that may have faults with which it would not be read again.
  ///
  /// - Throws: `EncodingError` with all faults, if there are any.
  package func encode<Value: Coded>(
    described value: Value, unless faults: [DefinitionFault]
  ) throws {
    guard faults.isEmpty else {
      let invalid = InvalidDefinition(faults)
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: codingPath, debugDescription: invalid.description, underlyingError: invalid))
    }
    try encode(described: value)
  }
}

extension JSONTree {
  /// Hands one value to an encoder; it calls itself no deeper than the tree is, 96 times.
  fileprivate func encode(_ index: Int, to encoder: any Encoder) throws {
    switch nodes[index].kind {
    case .object: try encodeMembers(of: index, to: encoder)
    case .array: try encodeElements(of: index, to: encoder)
    case .string, .name: try single(text(index), encoder)
    case .number: try single(integer(index), encoder)
    case .true: try single(true, encoder)
    case .false: try single(false, encoder)
    case .null: break
    }
  }

  private func single(_ value: some Encodable, _ encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  private func encodeMembers(of object: Int, to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: MemberKey.self)
    var name = object + 1
    while name < nodes[object].next {
      let key = MemberKey(stringValue: text(name))
      try encode(name + 1, to: container.superEncoder(forKey: key))
      name = nodes[name + 1].next
    }
  }

  private func encodeElements(of array: Int, to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    var element = array + 1
    while element < nodes[array].next {
      try encode(element, to: container.superEncoder())
      element = nodes[element].next
    }
  }

  /// The value of an integer; the writer writes no other numbers.
  private func integer(_ index: Int) -> Int64 {
    Int64(String(decoding: bytes[nodes[index].start..<nodes[index].end], as: UTF8.self)) ?? 0
  }
}
