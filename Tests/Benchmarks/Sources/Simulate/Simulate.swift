import ComplaintTestKit
import Foundation

/// Lives through seeds, and says what came of them.
///
///     Simulate 10000           seeds 1 to 10000
///     Simulate 10000 4711      10000 seeds from 4711 on
///     Simulate trace 4711      what happens under one seed, line by line
///
/// The last line is the digest of all traces: the same in every process.
@main
struct Simulate {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "trace", let seed = arguments.dropFirst().first.flatMap({ UInt64($0) }) {
      print(Simulation.run(seed: seed, isTracing: true))
      return
    }
    let numbers = arguments.compactMap { UInt64($0) }
    guard let count = numbers.first, numbers.count == arguments.count, numbers.count <= 2 else {
      print("usage: Simulate COUNT [FIRST SEED] | Simulate trace SEED")
      exit(2)
    }
    exit(await simulate(count, from: numbers.count > 1 ? numbers[1] : 1) ? 0 : 1)
  }

  /// What came of some seeds.
  struct Sum: Sendable {
    var counts = Simulation.Counts()
    var digest: UInt64 = 0
    var failed: [Simulation.Report] = []

    mutating func take(_ report: Simulation.Report) {
      counts = counts + report.counts
      // A sum does not depend on the order in which threads come to their seeds.
      digest = digest &+ report.digest &* (report.seed | 1)
      if !report.faults.isEmpty { failed.append(report) }
    }

    mutating func take(_ other: Sum) {
      counts = counts + other.counts
      digest = digest &+ other.digest
      failed += other.failed
    }
  }

  private static func simulate(_ count: UInt64, from first: UInt64) async -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    let lanes = UInt64(max(1, ProcessInfo.processInfo.activeProcessorCount))
    let sum = await withTaskGroup(of: Sum.self) { group in
      for lane in 0..<lanes {
        group.addTask {
          var sum = Sum()
          for number in stride(from: lane, to: count, by: Int(lanes)) where sum.failed.count < 5 {
            sum.take(Simulation.run(seed: first &+ number))
          }
          return sum
        }
      }
      return await group.reduce(into: Sum()) { $0.take($1) }
    }
    report(sum, count, clock.now - start)
    return sum.failed.isEmpty
  }

  private static func report(_ sum: Sum, _ count: UInt64, _ time: Duration) {
    for report in sum.failed.prefix(5) { print(report) }
    let counts = sum.counts
    print(
      """
      \(count) seeds, \(sum.failed.count) failed: \(counts.steps) steps, \(counts.commands) commands, \
      \(counts.events) events, \(counts.breaches) breaches, \(counts.messages) messages, \
      \(counts.crashes) crashes, in \(time)
      digest \(sum.digest)
      """)
  }
}
