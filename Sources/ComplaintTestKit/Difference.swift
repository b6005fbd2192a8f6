/// What was expected and what was found, line by line.
struct Difference<Expected, Found> {
  private enum Line {
    case same(Found)
    case missing(Expected)
    case unexpected(Found)
  }

  private let lines: [Line]

  /// Compares, keeping as many lines together as match in the same order.
  init(
    expected: [Expected], found: [Found], matches: (Expected, Found) -> Bool
  ) {
    let lengths = Self.commonLengths(expected, found, matches)
    var lines: [Line] = []
    var (row, column) = (0, 0)
    while row < expected.count || column < found.count {
      if row < expected.count, column < found.count, matches(expected[row], found[column]) {
        lines.append(.same(found[column]))
        (row, column) = (row + 1, column + 1)
      } else if column == found.count
        || row < expected.count && lengths[row + 1][column] >= lengths[row][column + 1]
      {
        lines.append(.missing(expected[row]))
        row += 1
      } else {
        lines.append(.unexpected(found[column]))
        column += 1
      }
    }
    self.lines = lines
  }

  /// How many lines match in the same order, from each place in both on.
  private static func commonLengths(
    _ expected: [Expected], _ found: [Found], _ matches: (Expected, Found) -> Bool
  ) -> [[Int]] {
    var lengths = Array(
      repeating: Array(repeating: 0, count: found.count + 1), count: expected.count + 1)
    for row in expected.indices.reversed() {
      for column in found.indices.reversed() {
        lengths[row][column] =
          matches(expected[row], found[column])
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    return lengths
  }

  /// Whether there is none.
  var isEmpty: Bool {
    lines.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// The lines, those that are missing with `-`, those that are too many with `+`.
  func text(
    _ subject: String, expected: (Expected) -> String, found: (Found) -> String
  ) -> String {
    let body = lines.map { line in
      switch line {
      case .same(let item): "  \(found(item))"
      case .missing(let item): "- \(expected(item))"
      case .unexpected(let item): "+ \(found(item))"
      }
    }
    return (["- expected \(subject)   + found \(subject)"] + body).joined(separator: "\n")
  }
}

extension Difference<String, String> {
  /// The difference of texts; `nil` if there is none.
  static func text(_ subject: String, _ expected: [String], _ found: [String]) -> String? {
    let difference = Difference(expected: expected, found: found, matches: ==)
    return difference.isEmpty
      ? nil : difference.text(subject, expected: \.self, found: \.self)
  }
}
