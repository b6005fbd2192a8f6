import Foundation

/// What the arguments ask for.
///
///     Benchmarks                    everything
///     Benchmarks events decisions   two of the parts
///     Benchmarks decisions/note     one command of a part
///     Benchmarks --complaints 100000 sqlite   stores of this size alone
///     Benchmarks --complaints 1000000 start   a hundredth, a tenth and all of another size
///     Benchmarks --rounds 1 events  each once, for a profiler that counts instructions
struct Wish {
  private var parts: [String] = []
  private var rounds = 21
  private var sizes: [Int]?

  static let current = Wish(CommandLine.arguments.dropFirst())

  private init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--rounds" {
        rounds = rest.popFirst().flatMap { Int($0) } ?? rounds
      } else if argument == "--complaints" {
        sizes = rest.popFirst().flatMap { Int($0) }.map { [$0] }
      } else {
        parts.append(argument)
      }
    }
  }

  /// How often each is measured; the median is told.
  static var rounds: Int { current.rounds }

  /// How often what takes microseconds is measured, in shorter rounds.
  static var shortRounds: Int { current.rounds * 20 + 1 }

  /// How many complaints a store has; `nil` for the usual sizes.
  static var sizes: [Int]? { current.sizes }

  /// The sizes of durable stores, of which each takes a while to fill.
  static func storeSizes() -> [Int] {
    sizes ?? (isFull ? [10_000, 100_000, 1_000_000] : [1_000, 3_000, 10_000])
  }

  /// Three sizes, each ten times the one before: up to what the arguments ask for, or to the usual one.
  static func sizes(upTo usual: Int, full: Int = 1_000_000) -> [Int] {
    let most = sizes?.first ?? (isFull ? full : usual)
    return [most / 100, most / 10, most].map { max(1, $0) }
  }

  /// Whether the stated sizes are asked for.
  static let isFull = ProcessInfo.processInfo.environment["COMPLAINTKIT_FULL"] != nil

  /// Whether a part is wanted.
  static func wants(_ part: String) -> Bool {
    current.parts.isEmpty || current.parts.contains { $0 == part || $0.hasPrefix("\(part)/") }
  }

  /// Whether a measurement of a part is wanted.
  static func wants(_ part: String, _ name: String) -> Bool {
    current.parts.isEmpty || current.parts.contains(part)
      || current.parts.contains("\(part)/\(name)")
  }
}
