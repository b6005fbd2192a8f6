public import BusinessTime

extension Lifecycle {
  /// The lifecycle as a Mermaid state diagram.
  ///
  /// Stages are coloured by phase; each arrow between two stages names all moves along it with what
  /// has to hold for them. Moves back are drawn to every stage they can lead to. Entering by `adopt`
  /// and acts that are allowed anywhere are left out. The text is the same for the same lifecycle
  /// and language, so that it can be kept under version control.
  ///
  /// Source: the `stateDiagram-v2` syntax of Mermaid 11.
  public func mermaid(in language: DisplayLanguage) -> String {
    let diagram = LifecycleDiagram(self, in: language)
    var lines = ["---", "title: \(Self.yamlLabel(diagram.title))", "---", "stateDiagram-v2"]
    for node in diagram.nodes {
      lines.append("  state \"\(Self.mermaidLabel(node.label, besides: "[]"))\" as \(node.id)")
    }
    for arrow in diagram.arrows {
      let way = "  \(arrow.from ?? "[*]") --> \(arrow.target ?? "[*]")"
      let label = Self.mermaidLabel(arrow.label)
      lines.append(label.isEmpty ? way : "\(way): \(label)")
    }
    for phase in Phase.allCases {
      let ids = diagram.nodes.filter { $0.phase == phase }.map(\.id)
      guard !ids.isEmpty else { continue }
      lines.append("  classDef \(phase)Phase fill:\(phase.color),color:#000000")
      lines.append("  class \(ids.joined(separator: ",")) \(phase)Phase")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lifecycle as a Graphviz graph in the DOT language.
  ///
  /// It shows the same as ``mermaid(in:)``.
  ///
  /// Source: the DOT language, <https://graphviz.org/doc/info/lang.html>.
  public func graphviz(in language: DisplayLanguage) -> String {
    let diagram = LifecycleDiagram(self, in: language)
    var lines = [
      "digraph \(Self.dotLabel(diagram.title)) {",
      "  label=\(Self.dotLabel(diagram.title)); labelloc=t; rankdir=LR;",
      "  node [shape=box, style=\"rounded,filled\"];",
      "  begin [shape=circle, label=\"\", width=0.2, fillcolor=black];",
    ]
    for node in diagram.nodes {
      // A closed stage is an end: it has a second line instead of an arrow to the outside.
      let end = node.phase == .closed ? ", peripheries=2" : ""
      lines.append(
        "  \(node.id) [label=\(Self.dotLabel(node.label)), fillcolor=\"\(node.phase.color)\"\(end)];"
      )
    }
    for arrow in diagram.arrows {
      guard let target = arrow.target else { continue }
      lines.append("  \(arrow.from ?? "begin") -> \(target) [label=\(Self.dotLabel(arrow.label))];")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// In Mermaid whatever could end a label or mean something in it is written as its number.
  ///
  /// The word `direction` before a space would begin a statement even inside a label, and `[[fork]]`
  /// in a stage's name would make it a fork; in an arrow's label brackets are harmless.
  private static func mermaidLabel(_ text: String, besides others: String = "") -> String {
    let special = "\"#:;%<>{}\\&`*~$^|" + others
    return text.escaped { scalar in
      special.unicodeScalars.contains(scalar) ? "#\(scalar.value);" : nil
    }.replacing(#/(?i)(direction)\s/#) { "\($0.1)#32;" }
  }

  /// In DOT a backslash escapes, a quotation mark ends and an ampersand begins an entity.
  private static func dotLabel(_ text: String) -> String {
    let quoted = text.escaped { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "&": "&amp;"
      default: nil
      }
    }
    return "\"\(quoted)\""
  }

  /// In YAML a backslash escapes and a quotation mark ends; `%%` would begin a directive of Mermaid's.
  private static func yamlLabel(_ text: String) -> String {
    let quoted = text.escaped { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "%": "\\x25"
      default: nil
      }
    }
    return "\"\(quoted)\""
  }
}

extension String {
  /// The text on one line, with some characters replaced.
  fileprivate func escaped(_ replacement: (Unicode.Scalar) -> String?) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      let isPlain =
        scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .lineSeparator
        && scalar.properties.generalCategory != .paragraphSeparator
      if !isPlain {
        text += " "
      } else if let replaced = replacement(scalar) {
        text += replaced
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Phase {
  /// A light colour for diagrams, as hexadecimal red, green and blue.
  fileprivate var color: String {
    switch self {
    case .open: "#cfe2ff"
    case .waiting: "#fff3cd"
    case .answered: "#d1e7dd"
    case .closed: "#e2e3e5"
    }
  }
}
