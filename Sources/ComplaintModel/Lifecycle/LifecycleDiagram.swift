import BusinessTime

/// A lifecycle as nodes and labelled arrows, in a language and in a fixed order.
struct LifecycleDiagram {
  /// A stage.
  struct Node {
    let id: String
    let label: String
    let phase: Phase
  }

  /// All ways from one stage to another; `nil` stands for the outside.
  struct Arrow {
    let from: String?
    let target: String?
    let label: String
  }

  let title: String
  let nodes: [Node]
  let arrows: [Arrow]

  init(_ lifecycle: Lifecycle, in language: DisplayLanguage) {
    title = lifecycle.name
    nodes = lifecycle.stages.map {
      Node(
        id: Self.id($0.stage), label: lifecycle.name(of: $0.stage, in: language), phase: $0.phase)
    }
    arrows =
      Self.entrances(of: lifecycle, in: language) + Self.ways(of: lifecycle, in: language)
      + lifecycle.stages.filter { $0.phase == .closed }
      .map { Arrow(from: Self.id($0.stage), target: nil, label: "") }
  }

  /// A name for a stage that no diagram language reserves: letters and digits of the code, anything
  /// else as `_` and two hexadecimal digits for each byte.
  private static func id(_ stage: Stage) -> String {
    stage.rawValue.utf8.reduce(into: "stage_") { id, byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = byte < 0x80 && (character.isLetter || character.isNumber)
      id += isPlain ? String(character) : "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }

  /// Where filed complaints begin; adoption, which may begin anywhere, is not drawn.
  private static func entrances(of lifecycle: Lifecycle, in language: DisplayLanguage) -> [Arrow] {
    lifecycle.entries.filter { $0.act == .file }.flatMap { entry in
      entry.stages.map {
        Arrow(from: nil, target: id($0), label: entry.act.name(in: language))
      }
    }
  }

  /// One arrow for each pair of stages, in the order of the stages, labelled with all its moves.
  private static func ways(of lifecycle: Lifecycle, in language: DisplayLanguage) -> [Arrow] {
    let edges = LifecycleGraph(lifecycle.definition).edges
    let byPair = Dictionary(grouping: edges) { [$0.from, $0.target] }
    let stages = lifecycle.stages.map(\.stage)
    let separator = language == .english ? ", " : "、"
    return stages.flatMap { from in
      stages.compactMap { target in
        guard let edges = byPair[[from, target]] else { return nil }
        var labels: [String] = []
        for edge in edges {
          let label = label(of: edge, in: language)
          if !labels.contains(label) { labels.append(label) }
        }
        return Arrow(
          from: id(from), target: id(target), label: labels.joined(separator: separator))
      }
    }
  }

  /// The name of a move with its guard: `Close [all remedies are fulfilled]`.
  private static func label(
    of edge: LifecycleGraph.Edge, in language: DisplayLanguage
  ) -> String {
    let name = edge.wording?.text(in: language) ?? edge.act.name(in: language)
    func list(_ facts: [Lifecycle.Fact], _ separator: String) -> String {
      facts.map { $0.name(in: language) ?? $0.rawValue }.joined(separator: separator)
    }
    let (all, none) = (edge.guards.all, edge.guards.none)
    let parts: [String]
    let separator: String
    switch language {
    case .english:
      parts = [list(all, ", "), none.isEmpty ? "" : "unless " + list(none, " or ")]
      separator = ", "
    case .chinese:
      parts = [list(all, "，"), none.isEmpty ? "" : "除非" + list(none, "或")]
      separator = "，"
    }
    let condition = parts.filter { !$0.isEmpty }.joined(separator: separator)
    return condition.isEmpty ? name : "\(name) [\(condition)]"
  }
}
