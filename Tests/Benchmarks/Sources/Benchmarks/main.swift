let benchmarks: [(name: String, run: () async throws -> Void)] = [
  ("time", { try WorkingTimeBenchmark().run() }), ("coding", { try CodingBenchmark().run() }),
  ("events", { try EventBenchmark().run() }), ("decisions", { try DecisionBenchmark().run() }),
  ("questions", { try QuestionBenchmark().run() }), ("clocks", { try ClockBenchmark().run() }),
  ("desk", { try await DeskBenchmark().run() }),
]
for benchmark in benchmarks where Wish.wants(benchmark.name) { try await benchmark.run() }
