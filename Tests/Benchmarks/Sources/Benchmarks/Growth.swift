/// What one thing costs at growing sizes.
struct Growth {
  let name: String
  /// At each size, in nanoseconds or another unit.
  let costs: [Double]
  /// What the same takes at the least, measured in the same run at the same sizes.
  var bare: [Double]?
}

/// Prints growing costs as a table: how many times as much the largest size costs as the smallest, and what part of
/// the bare rate each size reaches.
func report(
  _ title: String, over sizes: [Int], _ rows: [Growth],
  as text: (Double) -> String = { "\(($0 / 100).rounded() / 10) µs" }
) {
  let width = rows.map(\.name.count).max() ?? 0
  print("\n\(title)")
  print("  " + "".padding(width) + sizes.map { "\($0)".padded(12) }.joined() + "   last by first")
  for row in rows {
    let costs = row.costs.map { text($0).padded(12) }.joined()
    let growth = (row.costs.last ?? 0) / (row.costs.first ?? 1)
    print("  \(row.name.padding(width))\(costs)   × \(rounded(growth))\(ratios(row))")
  }
}

private func ratios(_ row: Growth) -> String {
  guard let bare = row.bare else { return "" }
  let parts = zip(bare, row.costs).map { rounded($0 / $1) }
  return "   " + parts.joined(separator: ", ") + " of bare"
}

private func rounded(_ ratio: Double) -> String { "\((ratio * 100).rounded() / 100)" }
