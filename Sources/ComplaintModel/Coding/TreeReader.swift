import BusinessTime

/// Reads described values from a ``JSONTree``: members in any order, every fault with its path.
struct TreeReader {
  private let tree: JSONTree
  private let options: JSONReader.Options
  private(set) var faults: [CodingFault] = []
  private(set) var ignored: [String] = []
  /// How many of the faults leave a value that stands as it was stated.
  private var harmless = 0

  private var path = JSONPath()
  /// The value that is being read.
  private var node = 0
  private var object = Object(node: 0)
  /// For each node, whether it is a name that a member was asked for.
  private var isTaken: [Bool]

  /// The object whose members are being read.
  private struct Object {
    let node: Int
    /// Where the search for the next member begins: after the one found last.
    var cursor: Int
    /// Whether its members cannot be known, because the one that names the case is at fault.
    var isAbandoned = false

    init(node: Int) {
      self.node = node
      cursor = node + 1
    }
  }

  init(_ tree: JSONTree, _ options: JSONReader.Options) {
    self.tree = tree
    self.options = options
    isTaken = Array(repeating: false, count: tree.nodes.count)
  }

  /// Whether nothing more is to be read.
  private var isDone: Bool {
    faults.count >= (options.listsAllFaults ? CodingError.mostFaults : 1)
  }
}

extension TreeReader: FieldCoder {
  static var isReading: Bool { true }

  mutating func enter(_ name: FieldName) -> Bool {
    if enter(name, if: true) { return true }
    if !object.isAbandoned {
      note("the member is missing", path.appending(.field(name)), tree.offset(of: object.node))
    }
    return false
  }

  mutating func enter(_ name: FieldName, if isPresent: Bool) -> Bool {
    guard !isDone, !object.isAbandoned, let found = member(name) else { return false }
    isTaken[found] = true
    node = found + 1
    object.cursor = tree.nodes[node].next
    path.steps.append(.field(name))
    return true
  }

  mutating func leave() {
    path.steps.removeLast()
    node = object.node
  }

  mutating func bool(_ value: inout Bool) {
    switch tree.nodes[node].kind {
    case .true: value = true
    case .false: value = false
    default: noteUnexpected("true or false")
    }
  }

  mutating func integer(_ value: inout Int64, in range: ClosedRange<Int64>) {
    let number = tree.nodes[node]
    guard number.kind == .number else { return noteUnexpected("an integer") }
    let text = String(decoding: tree.bytes[number.start..<number.end], as: UTF8.self)
    guard !text.utf8.contains(where: { !$0.isDigit && $0 != .minus }) else {
      return noteUnexpected("an integer")
    }
    guard let read = Int64(text), range.contains(read) else {
      return noteUnexpected("an integer from \(range.lowerBound) to \(range.upperBound)")
    }
    value = read
  }

  mutating func text<Value: TextCoded>(_ value: inout Value) {
    guard tree.nodes[node].kind == .string else { return noteUnexpected("a text") }
    do throws(TextFault) {
      value = try Value(codedText: tree.text(node))
    } catch {
      note(error.message)
    }
  }

  mutating func object<Value: Described>(_ value: inout Value) {
    guard tree.nodes[node].kind == .object else { return noteUnexpected("an object") }
    let outer = object
    object = Object(node: node)
    value.fields(&self)
    if !object.isAbandoned { noteUnknownMembers() }
    object = outer
  }

  mutating func list<Value: Coded>(_ values: inout [Value]) {
    guard tree.nodes[node].kind == .array else { return noteUnexpected("an array") }
    values.removeAll()
    let list = node
    let end = tree.nodes[node].next
    var element = node + 1
    while element < end, !isDone {
      node = element
      path.steps.append(.index(values.count))
      var value = Value.blank
      value.code(&self)
      values.append(value)
      path.steps.removeLast()
      element = tree.nodes[element].next
    }
    node = list
  }

  mutating func map<Key: TextCoded & Hashable, Value: Coded>(_ values: inout [Key: Value]) {
    guard tree.nodes[node].kind == .object else { return noteUnexpected("an object") }
    values.removeAll()
    let map = node
    let end = tree.nodes[node].next
    var name = node + 1
    while name < end, !isDone {
      let text = tree.text(name)
      path.steps.append(.key(text))
      node = name + 1
      do throws(TextFault) {
        let key = try Key(codedText: text)
        if values[key] != nil { note("another member has a name of the same meaning") }
        var value = Value.blank
        value.code(&self)
        values[key] = value
      } catch {
        note(error.message)
      }
      path.steps.removeLast()
      name = tree.nodes[name + 1].next
    }
    node = map
  }

  mutating func calendar(_ value: inout WorkingCalendar?) {
    let object = tree.nodes[node]
    guard object.kind == .object else { return noteUnexpected("an object") }
    do throws(CalendarFault) {
      value = try WorkingCalendar(json: tree.bytes[object.start..<object.end])
    } catch {
      note(error)
    }
  }

  mutating func kind<Kind: TextCoded>(_ kind: inout Kind, named name: FieldName) -> Bool {
    let before = faults.count
    if enter(name) {
      text(&kind)
      leave()
    }
    object.isAbandoned = object.isAbandoned || faults.count > before
    return !object.isAbandoned && !isDone
  }

  mutating func choice<Member: RawRepresentable<String> & CaseIterable>(
    _ own: Member
  ) -> Member? {
    guard !isDone, !object.isAbandoned else { return nil }
    let found = Member.allCases.filter { member($0.rawValue) != nil }
    if found.count == 1 { return found[0] }
    for name in found.compactMap({ member($0.rawValue) }) { isTaken[name] = true }
    note(Member.fault(ofFinding: found))
    return nil
  }

  mutating func shape(_ own: JSONShape) -> JSONShape? {
    guard !isDone else { return nil }
    switch tree.nodes[node].kind {
    case .object: return .object
    case .array: return .array
    case .string, .name: return .text
    case .number: return .number
    case .true, .false: return .flag
    case .null: return nil
    }
  }

  mutating func isLegible(_ code: (inout TreeReader) -> Void) -> Bool {
    let before = faults.count - harmless
    code(&self)
    return faults.count - harmless == before && !isDone
  }

  mutating func refuse(expecting expected: @autoclosure () -> String) {
    noteUnexpected(expected())
  }

  mutating func refuse(_ found: [DefinitionFault], spoiling: Bool) {
    for fault in found where !isDone {
      let steps = JSONPath.steps(of: fault.place)
      faults.append(
        CodingFault(
          path: JSONPath(steps: path.steps + steps).text, message: fault.message,
          offset: tree.offset(of: tree.node(at: steps, from: node)), code: fault.code))
      if !spoiling { harmless += 1 }
    }
  }

  mutating func refuse(_ name: FieldName, _ message: @autoclosure () -> String) {
    guard !isDone, !object.isAbandoned else { return }
    let offset = tree.offset(of: member(name).map { $0 + 1 } ?? object.node)
    note(message(), path.appending(.field(name)), offset)
  }
}

extension TreeReader {
  /// The node of a member's name in the current object.
  private func member(_ name: FieldName) -> Int? { member { tree.isName(name, at: $0) } }

  private func member(_ name: String) -> Int? { member { tree.isName(name, at: $0) } }

  private func member(_ isName: (Int) -> Bool) -> Int? {
    search(object.cursor..<tree.nodes[object.node].next, isName)
      ?? search(object.node + 1..<object.cursor, isName)
  }

  private func search(_ range: Range<Int>, _ isName: (Int) -> Bool) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if isName(index) { return index }
      index = tree.nodes[index + 1].next
    }
    return nil
  }

  private mutating func noteUnknownMembers() {
    var index = object.node + 1
    while index < tree.nodes[object.node].next, !isDone {
      if !isTaken[index] { noteUnknownMember(index) }
      index = tree.nodes[index + 1].next
    }
  }

  private mutating func noteUnknownMember(_ index: Int) {
    // What is beyond the limit is not looked at: a path may be long, and there may be many.
    guard ignored.count < CodingError.mostFaults else { return }
    let path = path.appending(.key(tree.text(index)))
    if options.ignoresUnknownMembers {
      ignored.append(path)
    } else {
      note("there is no such member here", path, tree.offset(of: index))
    }
  }

  private mutating func note(_ fault: CalendarFault) {
    let steps = fault.path.map(JSONPath.Step.init)
    let found = tree.node(at: steps, from: node)
    let (message, code): (String, DefinitionFault.Code?) =
      switch fault.finding {
      case .missing: ("the member is missing", nil)
      case .unexpected(let expected):
        ("\(expected) expected, found \(tree.description(of: found))", nil)
      case .refused(let code, let message):
        (message, code.map { DefinitionFault.Code(rawValue: $0.rawValue) })
      }
    guard !isDone else { return }
    faults.append(
      CodingFault(
        path: JSONPath(steps: path.steps + steps).text, message: message,
        offset: tree.offset(of: found), code: code))
  }

  private mutating func noteUnexpected(_ expected: String) {
    note("\(expected) expected, found \(tree.description(of: node))")
  }

  private mutating func note(_ message: String) { note(message, path.text, tree.offset(of: node)) }

  private mutating func note(_ message: String, _ path: String, _ offset: Int) {
    if !isDone { faults.append(CodingFault(path: path, message: message, offset: offset)) }
  }
}
