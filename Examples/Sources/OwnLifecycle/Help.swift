/// What `--help` says besides the options; the tests compare the lines in it with what is printed.
enum Help {
  static let text = """
    A repair workshop has a stage of its own, "Laboratory test", in which the
    time to answer stands still, and a rule of its own: nobody is told that a
    device is in order before the laboratory has reported. Both are in the file
    Workshop.swift; the library knows neither.

    Among the lines are

        2026-03-02 11:30  Propose a response ✗ The laboratory has not reported yet.
        2026-03-02 12:00  Wait for others → Laboratory test
    """
}
