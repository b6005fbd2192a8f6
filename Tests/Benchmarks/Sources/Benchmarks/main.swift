try WorkingTimeBenchmark().run()
try CodingBenchmark().run()
