/// What the arguments ask for.
///
///     Benchmarks                    everything
///     Benchmarks events decisions   two of the parts
///     Benchmarks decisions/note     one command of a part
///     Benchmarks --complaints 100000 sqlite   stores of another size
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
