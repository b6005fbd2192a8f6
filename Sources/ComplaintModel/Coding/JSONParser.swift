/// Makes a ``JSONTree`` of a text, or says where it is not JSON.
///
/// The grammar is that of RFC 8259 without leniency: no byte order mark, no comments, no duplicate
/// names, nothing after the value, well-formed UTF-8 and paired surrogates. It keeps its own stack, so
/// a deep document costs no more than a flat one; its time grows in line with the length.
struct JSONParser {
  private var tree: JSONTree
  private var position = 0
  /// The objects and arrays that have not ended, outermost first.
  private var open: [Container] = []

  private struct Container {
    let node: Int
    let isObject: Bool
    /// The members or elements begun so far.
    var count = 0
    /// The node of the name whose value is being read.
    var name: Int?
  }

  /// What comes next in the grammar.
  private enum Step {
    case value
    case firstMember
    case firstElement
    case afterValue
    case end
  }

  /// The tree of a whole document.
  static func tree(_ bytes: ContiguousArray<UInt8>) throws(CodingError) -> JSONTree {
    var parser = JSONParser(bytes)
    try parser.parse()
    return parser.tree
  }

  private init(_ bytes: ContiguousArray<UInt8>) {
    tree = JSONTree(bytes: bytes)
    tree.nodes.reserveCapacity(bytes.count / 12 + 1)
  }

  private var bytes: ContiguousArray<UInt8> { tree.bytes }

  private var next: UInt8? { position < tree.bytes.count ? tree.bytes[position] : nil }

  private mutating func parse() throws(CodingError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault("a byte order mark comes first") }
    var step = Step.value
    while step != .end {
      skipWhitespace()
      switch step {
      case .value: step = try value()
      case .firstMember: step = try next == .closeBrace ? close() : name()
      case .firstElement: step = try next == .closeBracket ? close() : element()
      case .afterValue: step = try afterValue()
      case .end: break
      }
    }
    if next != nil { throw fault("the value has ended, but \(found) follows") }
  }

  private mutating func skipWhitespace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }
}

extension JSONParser {
  private mutating func value() throws(CodingError) -> Step {
    switch next {
    case UInt8.openBrace: return try begin(.object)
    case UInt8.openBracket: return try begin(.array)
    case UInt8.quote: try string(.string)
    case UInt8.minus: try number()
    case let byte? where byte.isDigit: try number()
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw fault("a value expected, found \(found)")
    }
    return .afterValue
  }

  private mutating func begin(_ kind: JSONTree.Kind) throws(CodingError) -> Step {
    guard open.count < JSONTree.mostDepth else {
      throw fault("objects and arrays are more than \(JSONTree.mostDepth) deep")
    }
    open.append(Container(node: tree.nodes.count, isObject: kind == .object))
    add(kind, from: position, to: position)
    position += 1
    return kind == .object ? .firstMember : .firstElement
  }

  private mutating func name() throws(CodingError) -> Step {
    open[open.count - 1].name = nil
    guard next == .quote else { throw fault("a member's name in quotes expected, found \(found)") }
    let node = tree.nodes.count
    try string(.name)
    open[open.count - 1].count += 1
    open[open.count - 1].name = node
    skipWhitespace()
    guard next == .colon else { throw fault("a colon expected, found \(found)") }
    position += 1
    return .value
  }

  private mutating func element() throws(CodingError) -> Step {
    open[open.count - 1].count += 1
    return .value
  }

  private mutating func afterValue() throws(CodingError) -> Step {
    guard let container = open.last else { return .end }
    switch (next, container.isObject) {
    case (UInt8.closeBrace, true), (UInt8.closeBracket, false): return try close()
    case (UInt8.comma, true):
      position += 1
      skipWhitespace()
      return try name()
    case (UInt8.comma, false):
      position += 1
      return try element()
    default:
      let end = container.isObject ? "}" : "]"
      throw fault("a comma or \(end) expected, found \(found)")
    }
  }

  private mutating func close() throws(CodingError) -> Step {
    position += 1
    guard let container = open.last else { return .end }
    tree.nodes[container.node].end = position
    tree.nodes[container.node].next = tree.nodes.count
    if container.isObject { try refuseDuplicates(in: container) }
    open.removeLast()
    return .afterValue
  }

  private mutating func refuseDuplicates(in object: Container) throws(CodingError) {
    guard object.count > 1 else { return }
    // By their bytes: Swift takes texts for equal that Unicode only calls equivalent, and a host's codes are not.
    var names = Set<[UInt8]>(minimumCapacity: object.count)
    var index = object.node + 1
    while index < tree.nodes.count {
      guard names.insert(Array(tree.text(index).utf8)).inserted else {
        open[open.count - 1].name = index
        throw fault("the member stands here a second time", at: tree.offset(of: index))
      }
      index = tree.nodes[index + 1].next
    }
  }
}

extension JSONParser {
  private mutating func add(
    _ kind: JSONTree.Kind, from start: Int, to end: Int, hasEscapes: Bool = false
  ) {
    let next = tree.nodes.count + 1
    tree.nodes.append(
      JSONTree.Node(kind: kind, start: start, end: end, next: next, hasEscapes: hasEscapes))
  }

  private mutating func string(_ kind: JSONTree.Kind) throws(CodingError) {
    let start = position + 1
    switch StringScan(bytes, from: start) {
    case .plain(let end):
      add(kind, from: start, to: end)
      position = end + 1
    case .rich(let end, let hasEscapes):
      add(kind, from: start, to: end, hasEscapes: hasEscapes)
      position = end + 1
    case .malformed(let offset, let message): throw fault(message, at: offset)
    }
  }

  private mutating func word(_ text: String, _ kind: JSONTree.Kind) throws(CodingError) {
    guard bytes[position...].starts(with: text.utf8) else {
      throw fault("a value expected, found \(found)")
    }
    add(kind, from: position, to: position + text.utf8.count)
    position += text.utf8.count
  }

  private mutating func number() throws(CodingError) {
    let start = position
    if next == .minus { position += 1 }
    let firstDigit = position
    try digits()
    if tree.bytes[firstDigit] == .zero, position > firstDigit + 1 {
      throw fault("a number does not begin with a zero before other digits", at: start)
    }
    if next == .point {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == .minus || next == .plus { position += 1 }
      try digits()
    }
    add(.number, from: start, to: position)
  }

  private mutating func digits() throws(CodingError) {
    guard let byte = next, byte.isDigit else { throw fault("a digit expected, found \(found)") }
    while let byte = next, byte.isDigit { position += 1 }
  }

  /// What comes next, for people.
  private var found: String {
    guard let byte = next else { return "the end" }
    if byte > 0x20, byte < 0x7F { return "\"\(Character(Unicode.Scalar(byte)))\"" }
    return "the byte 0x\(String(byte, radix: 16))"
  }

  private func fault(_ message: String, at offset: Int? = nil) -> CodingError {
    var path = JSONPath()
    for container in open {
      if container.isObject {
        if let name = container.name { path.steps.append(.key(tree.text(name))) }
      } else if container.count > 0 {
        path.steps.append(.index(container.count - 1))
      }
    }
    return CodingError([
      CodingFault(path: path.text, message: message, offset: offset ?? position)
    ])
  }
}
