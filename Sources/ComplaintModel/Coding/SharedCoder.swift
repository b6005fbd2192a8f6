/// Codes what is coded seldom with machine code that all coders share.
///
/// Generic code is compiled once more for each pair of a type and a coder, which makes it fast and a
/// build long. Here the compiler is not told which coder it is, so there is one piece of code for each
/// type, which asks the coder by its protocol and is some times slower. Playbooks come here, and
/// whatever is not in the canonical form; events, complaints, notifications and the writing of commands
/// do not.
enum SharedCoder {
  /// Reads a value, with everything that was found wrong or left out.
  static func read<Value: Coded>(
    _ type: Value.Type, _ tree: JSONTree, _ options: JSONReader.Options
  ) -> (value: Value, findings: TreeReader) {
    let unread = TreeReader(tree, options)
    var coder = hidden(unread)
    var value = Value.blank
    value.code(&coder)
    return (value, coder as? TreeReader ?? unread)
  }

  /// Reads a value from a host's decoder.
  static func read<Value: Coded>(_ type: Value.Type, _ decoder: any Decoder) throws -> Value {
    var coder = hidden(DecoderReader(decoder))
    var value = Value.blank
    value.code(&coder)
    if let error = (coder as? DecoderReader)?.error { throw error }
    return value
  }

  /// Writes a value as canonical JSON.
  static func bytes(of value: some Coded) -> [UInt8] {
    var coder = hidden(JSONWriter())
    var copy = value
    copy.code(&coder)
    return (coder as? JSONWriter)?.bytes ?? []
  }

  /// The coder as one of which nothing is known but that it is one; not inlined, or it would be known.
  @inline(never)
  private static func hidden(_ coder: any FieldCoder) -> any FieldCoder { coder }
}

/// What people state in playbooks, and what is read of it in the general way only.
extension Coded {
  /// The value as canonical JSON, for what is written seldom.
  package func definitionBytes() -> [UInt8] { SharedCoder.bytes(of: self) }

  /// Reads a value from JSON, and lists every fault.
  package init(definition bytes: [UInt8]) throws(CodingError) {
    self = try JSONReader.readGenerally(ContiguousArray(bytes), .thorough).value
  }
}
