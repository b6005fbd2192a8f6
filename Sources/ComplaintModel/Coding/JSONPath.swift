/// The way from the root of a document to one of its values.
struct JSONPath {
  /// A step into an object or an array.
  enum Step {
    case field(FieldName)
    case key(String)
    case index(Int)
  }

  var steps: [Step] = []

  /// The steps of a place in a definition, such as `factors[2].bands[0]`.
  static func steps(of place: String) -> [Step] {
    place.split { $0 == "." || $0 == "[" }.map { part in
      part.last == "]"
        ? Int(part.dropLast()).map(Step.index) ?? .key(String(part)) : .key(String(part))
    }
  }

  /// The path as people write it: `clocks[1].due`, `texts["zh-Hans"]`.
  var text: String { steps.reduce(into: "") { $1.append(to: &$0) } }

  /// The path of what `step` leads to from here.
  func appending(_ step: Step) -> String {
    var text = text
    step.append(to: &text)
    return text
  }
}

extension JSONPath.Step {
  /// The step to a member or, if there is an index, to an element.
  init(_ member: String, _ index: Int?) { self = index.map(Self.index) ?? .key(member) }

  fileprivate func append(to path: inout String) {
    switch self {
    case .field(let name): append(name.text, to: &path)
    case .key(let key): append(key, to: &path)
    case .index(let index): path += "[\(index)]"
    }
  }

  private func append(_ name: String, to path: inout String) {
    if name.isPlainName {
      path += path.isEmpty ? name : "." + name
    } else {
      path += "[" + name.quoted + "]"
    }
  }
}

extension String {
  /// Whether the text can stand in a path without quotes.
  fileprivate var isPlainName: Bool {
    guard let first = utf8.first, !first.isDigit, utf8.count <= 60 else { return false }
    return utf8.allSatisfy { $0.isDigit || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x5F }
  }
}
