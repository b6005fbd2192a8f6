/// All of them, or only those that are named.
let wanted = Set(CommandLine.arguments.dropFirst())
let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("time", { try WorkingTimeBenchmark().run() }), ("coding", { try CodingBenchmark().run() }),
  ("events", { try EventBenchmark().run() }), ("decisions", { try DecisionBenchmark().run() }),
  ("questions", { try QuestionBenchmark().run() }),
]
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  try benchmark.run()
}
