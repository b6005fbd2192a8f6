import BusinessTime
import ComplaintDesk
import Testing

/// Who is woken by what is given, and that what nobody has to know is not noted.
@Suite struct WakeSignalTests {
  private static let nine = Timestamp(millisecondsSince1970: 1_772_442_000_000)
  private let signal = WakeSignal()

  /// Lets somebody sleep until so many minutes past nine.
  private func sleeper(_ minutes: Int64) async -> Task<Void, Never> {
    let (before, count) = (signal.waiting, signal.attend())
    let sleeper = Task {
      await signal.wait(after: count, until: Self.nine + .minutes(minutes))
    }
    while signal.waiting == before { await Task.yield() }
    return sleeper
  }

  @Test func `Whoever looks for something to do does not miss what is given meanwhile`() async {
    let count = signal.attend()
    signal.give(Self.nine)
    // It returns at once: nothing is given any more.
    await signal.wait(after: count, until: .latest)
    #expect(signal.attend() == count + 1)
  }

  @Test func `What is given is counted once for each time that somebody looked`() {
    for _ in 0..<3 { signal.give(Self.nine) }
    let count = signal.attend()
    #expect(count == 0)
    for _ in 0..<3 { signal.give(Self.nine) }
    #expect(signal.attend() == count + 1)
    signal.give(Self.nine)
    #expect(signal.attend() == count + 2)
  }

  @Test func `Only those are woken who would sleep longer`() async {
    let (short, long) = (await sleeper(10), await sleeper(20))
    signal.give(Self.nine + .minutes(20))
    #expect(signal.waiting == 2)
    signal.give(Self.nine + .minutes(10))
    await long.value
    #expect(signal.waiting == 1)
    signal.give(Self.nine + .minutes(10))
    #expect(signal.waiting == 1)
    signal.give(Self.nine + .minutes(9))
    await short.value
    #expect(signal.waiting == 0)
  }

  @Test func `One who looks hears what one who sleeps would sleep over`() async {
    let short = await sleeper(10)
    let count = signal.attend()
    signal.give(Self.nine + .minutes(15))
    await signal.wait(after: count, until: Self.nine + .minutes(20))
    #expect(signal.waiting == 1)
    short.cancel()
    await short.value
    #expect(signal.waiting == 0)
  }

  @Test func `One who looked and went away keeps nobody from being woken`() async {
    _ = signal.attend()
    let short = await sleeper(10)
    // It is noted for the one who went away, and the next is slept over again.
    signal.give(Self.nine + .minutes(15))
    let count = signal.attend()
    signal.give(Self.nine + .minutes(5))
    await short.value
    #expect(signal.attend() == count + 1)
  }
}
