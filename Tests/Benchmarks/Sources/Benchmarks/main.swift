import Foundation

let benchmarks: [(name: String, run: () async throws -> Void)] = [
  ("time", { try WorkingTimeBenchmark().run() }), ("coding", { try CodingBenchmark().run() }),
  ("events", { try EventBenchmark().run() }), ("decisions", { try DecisionBenchmark().run() }),
  ("rare", { try RareDecisionBenchmark().run() }),
  ("questions", { try QuestionBenchmark().run() }), ("clocks", { try ClockBenchmark().run() }),
  ("replay", { try await ReplayBenchmark().run() }),
  ("desk", { try await DeskBenchmark().run() }),
  ("memory", { try await MemoryStoreBenchmark().run() }),
  ("start", { try await StartBenchmark().run() }), ("peak", { try await PeakBenchmark().run() }),
  ("sqlite", { try await SQLiteBenchmark().run() }),
  ("evidence", { try await EvidenceBenchmark().run() }),
  ("postgres", { try await PostgresBenchmark().run() }),
]
// One of several processes that a benchmark starts.
if let rival = PostgresRival(CommandLine.arguments) {
  try await rival.run()
  exit(0)
}
if let process = DeskProcess(CommandLine.arguments) {
  try await process.run()
  exit(0)
}
print("load \(load()) on \(ProcessInfo.processInfo.activeProcessorCount) processors")
for benchmark in benchmarks where Wish.wants(benchmark.name) { try await benchmark.run() }
