import CHeap
import Foundation

/// What one measured thing costs.
struct Measurement {
  let name: String
  /// The median over the rounds, in nanoseconds for each operation.
  let nanoseconds: Double
  /// How many times as long the baseline took in the same run.
  let ratio: Double?
  /// The nanoseconds that it should not exceed on an ordinary machine.
  var goal: Double?
}

/// Runs `body` in rounds and gives the median time of one of its `operations`, in nanoseconds.
///
/// One round that is not counted comes first. The result of `body` is kept, so that the work cannot
/// be left out by the compiler. Rounds of some 50 µs are mostly over before the system turns to another
/// program: then the median is hardly longer where others are at work on the machine.
func median(
  rounds: Int = Wish.rounds, operations: Int, _ body: () throws -> Int64
) rethrows -> Double {
  let clock = ContinuousClock()
  var times: [Double] = []
  blackHole(try body())
  for _ in 0..<rounds {
    let start = clock.now
    let result = try body()
    let time = start.duration(to: clock.now)
    blackHole(result)
    times.append(Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9)
  }
  return times.sorted()[rounds / 2] / Double(operations)
}

/// The same for what waits: an asynchronous `body`.
func medianOf(
  rounds: Int = Wish.rounds, operations: Int, _ body: () async throws -> Int64
) async rethrows -> Double {
  var times: [Double] = []
  blackHole(try await body())
  for _ in 0..<rounds {
    times.append(try await secondsOf { blackHole(try await body()) })
  }
  return times.median * 1e9 / Double(operations)
}

/// How many programs wanted to run in the last minute, as the system counts them; with as many
/// processors or fewer the machine is quiet.
func load() -> String {
  let text = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
  return text.flatMap { $0.split(separator: " ").first.map(String.init) } ?? "unknown"
}

/// By how many bytes the memory in use is larger while what `make` gives is kept.
///
/// It is read in pages from the system, so `make` should give some megabytes.
func memoryGrowth<Value>(_ make: () throws -> Value) throws -> Int {
  let before = try residentBytes()
  let value = try make()
  let growth = try residentBytes() - before
  return withExtendedLifetime(value) { growth }
}

/// By how many bytes what is allocated on the heap is more while what `make` gives is kept.
func heapGrowth<Value>(_ make: () throws -> Value) rethrows -> Int {
  let before = heap_bytes()
  let value = try make()
  let growth = Int(heap_bytes()) - Int(before)
  return withExtendedLifetime(value) { growth }
}

/// How much is allocated on the heap.
func heapBytes() -> Int { Int(heap_bytes()) }

private func residentBytes() throws -> Int {
  let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
  return (Int(fields[1]) ?? 0) * 4_096
}

@inline(never)
func blackHole(_ value: Int64) {
  if value == .min { print("") }
}

/// Prints measurements as a table.
func report(_ title: String, _ measurements: [Measurement]) {
  print("\n\(title)")
  let width = measurements.map(\.name.count).max() ?? 0
  for measurement in measurements {
    let name = measurement.name.padding(width)
    let time = format(measurement.nanoseconds)
    let ratio = measurement.ratio.map(comparison) ?? ""
    let goal = measurement.goal.map { "   goal \(Int($0)) ns" } ?? ""
    print("  \(name)  \(time)\(goal)\(ratio)")
  }
}

private func comparison(_ ratio: Double) -> String {
  ratio < 1
    ? "   × \(Int((1 / ratio).rounded())) of the baseline"
    : "   × \(Int(ratio.rounded())) faster than the baseline"
}

private func format(_ nanoseconds: Double) -> String {
  nanoseconds >= 10_000
    ? "\((nanoseconds / 100).rounded() / 10) µs".padded(12)
    : "\((nanoseconds * 10).rounded() / 10) ns".padded(12)
}

extension String {
  func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func padded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

/// How long something takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  return (ContinuousClock.now - start).inSeconds
}

/// How long something takes.
func secondsOf(_ body: () async throws -> Void) async rethrows -> Double {
  let start = ContinuousClock.now
  try await body()
  return (ContinuousClock.now - start).inSeconds
}

extension Duration {
  /// In seconds and parts of one.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

extension [Double] {
  /// The one in the middle.
  var median: Double { sorted()[count / 2] }
}
