try WorkingTimeBenchmark().run()
