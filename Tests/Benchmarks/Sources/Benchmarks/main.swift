let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("time", { try WorkingTimeBenchmark().run() }), ("coding", { try CodingBenchmark().run() }),
  ("events", { try EventBenchmark().run() }), ("decisions", { try DecisionBenchmark().run() }),
  ("questions", { try QuestionBenchmark().run() }),
]
for benchmark in benchmarks where Wish.wants(benchmark.name) { try benchmark.run() }
