import BusinessTime

/// How fast the machine is at the moment.
///
/// A machine on which others are at work gives times that are too long by a factor of two and more. A
/// bare look-up by halving in a table that lies in the cache suffers as everything else does, so its
/// time says by how much to divide: on a quiet machine it is 11.5 ns (Tests/FULL.md).
struct Yardstick {
  static let quiet = 11.5

  private let table: BareTable
  private let starts: [Int64]

  static let shared: Yardstick? = try? Yardstick()

  private init() throws {
    table = try BareTable(WorkingTimeBenchmark.berlin(exceptions: 0))
    starts = try WorkingTimeBenchmark().starts.map(\.millisecondsSince1970)
  }

  /// How many times as long as on a quiet machine a look-up takes now.
  func factor() -> Double {
    let time = median(rounds: 5, operations: starts.count) {
      starts.reduce(0) { $0 &+ table.openTime(before: $1) }
    }
    return time / Self.quiet
  }
}
