/// A JSON document as a flat list of its values, checked in every respect that needs no types.
///
/// A value stands before what it contains; a member is its name, then its value. Being flat, it takes
/// one allocation, and however deep a document is, nothing that walks over the tree can overflow.
struct JSONTree {
  /// How deep objects and arrays may contain each other.
  static let mostDepth = 96

  /// What a value is.
  enum Kind {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null
    /// The name of a member.
    case name
  }

  /// A value, or the name of a member.
  struct Node {
    var kind: Kind
    /// Where it begins in the text; of a string and a name, the first byte after the quote.
    var start: Int
    /// Where it ends; of a string and a name, at the closing quote.
    var end: Int
    /// The index of the node after this one and all that it contains.
    var next: Int
    /// Of a string and a name, whether it has escapes.
    var hasEscapes = false
  }

  let bytes: ContiguousArray<UInt8>
  var nodes: [Node] = []

  /// The text of a string or of the name of a member.
  func text(_ index: Int) -> String {
    let node = nodes[index]
    if node.hasEscapes { return JSONEscape.text(bytes, node.start..<node.end) }
    return String(decoding: bytes[node.start..<node.end], as: UTF8.self)
  }

  /// Whether the name of a member is this one, byte for byte.
  func isName(_ name: FieldName, at index: Int) -> Bool {
    let node = nodes[index]
    if node.hasEscapes { return text(index).utf8.elementsEqual(name.text.utf8) }
    return node.end - node.start == name.count && name.stands(in: bytes.span, at: node.start)
  }

  /// Whether the name of a member is this text, byte for byte.
  func isName(_ name: String, at index: Int) -> Bool { text(index).hasSameBytes(as: name) }

  /// The value to which steps lead from another; as far as there is one.
  func node(at steps: [JSONPath.Step], from start: Int) -> Int {
    var node = start
    for step in steps {
      guard let next = child(step, of: node) else { break }
      node = next
    }
    return node
  }

  private func child(_ step: JSONPath.Step, of parent: Int) -> Int? {
    var (position, node) = (0, parent + 1)
    while node < nodes[parent].next {
      let isMember = nodes[node].kind == .name
      let value = isMember ? node + 1 : node
      switch step {
      case .field(let name): if isMember, isName(name, at: node) { return value }
      case .key(let key): if isMember, text(node) == key { return value }
      case .index(let index): if !isMember, position == index { return value }
      }
      (position, node) = (position + 1, nodes[value].next)
    }
    return nil
  }

  /// Says for people what a value is.
  func description(of index: Int) -> String {
    let node = nodes[index]
    return switch node.kind {
    case .object: "an object"
    case .array: "an array"
    case .string, .name: "the text " + text(index).quoted
    case .number: "the number " + String(decoding: bytes[node.start..<node.end], as: UTF8.self).cut
    case .true: "true"
    case .false: "false"
    case .null: "null"
    }
  }

  /// Where a value begins for a reader of the text: at the quote of a string.
  func offset(of index: Int) -> Int {
    let node = nodes[index]
    return node.kind == .string || node.kind == .name ? node.start - 1 : node.start
  }
}
