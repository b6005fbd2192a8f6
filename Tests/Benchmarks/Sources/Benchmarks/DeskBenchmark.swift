import BusinessTime
import ComplaintDesk
import ComplaintModel
import Foundation

/// A desk over the store in memory: whole commands, each loaded, decided with three clocks and committed
/// with its wake-up and its messages, from as many tasks as there are cores.
struct DeskBenchmark {
  static let tasks = 2
  private let office = DecisionBenchmark.definition
  private let anna = ComplaintModel.Actor(.agent("anna.li"), as: .manager)

  func run() async throws {
    if Wish.wants("desk", "rate") {
      print("\n  a word that two tasks write goes over in \(Int(await SharedWords.passage())) ns")
      var goal = 250_000.0
      let sizes = Wish.sizes(upTo: 50_000).map { max(Self.tasks, $0) }
      for size in sizes {
        print("\nwhole commands by \(Self.tasks) tasks, over \(size) open complaints")
        let rate = try DeskProcess.rate(complaints: size, isSealed: false)
        print(rate.text(goal: goal))
        let sealed = try DeskProcess.rate(complaints: size, isSealed: true)
        print("  \(Int(sealed.perSecond)) commands/s where each event is sealed, as desks do")
        // However many there are, at least half of what the fewest come to.
        if size == sizes[0] { goal = min(goal, rate.perSecond / 2) }
      }
    }
    if Wish.wants("desk", "memory") { try await measureMemory() }
    if Wish.wants("desk", "wakes") { try await measureWakes() }
  }

  // MARK: Rate

  struct Rate: Codable {
    /// What filing a complaint takes of a processor, in nanoseconds.
    var filing: Double
    var perSecond: Double
    /// What all commands but one in a hundred stay within, in nanoseconds.
    var p99: Double
    /// What a command takes of a processor, in nanoseconds: it is the same where others are at work.
    var processor: Double

    func text(goal: Double) -> String {
      let most = Double(DeskBenchmark.tasks) / goal * 1e9
      return "  filing: \(Self.microseconds(filing)) µs of a processor each\n"
        + "  \(Int(perSecond)) commands/s   goal \(Int(goal))\n"
        + "  99 of 100 within \(Self.microseconds(p99)) µs   goal 50 µs\n"
        + "  \(Self.microseconds(processor)) µs of a processor each   goal "
        + "\(Self.microseconds(most)) µs"
    }

    private static func microseconds(_ nanoseconds: Double) -> Double {
      (nanoseconds / 100).rounded() / 10
    }
  }

  private func desk(
    _ clock: StandingClock, _ store: MemoryStore, isSealed: Bool = true,
    _ change: (inout Playbook.Definition) -> Void = { _ in }
  ) async throws -> Desk {
    var definition = try office()
    change(&definition)
    var options = DeskOptions.standard
    options.sealsEvents = isSealed
    return try await Desk(
      "acme", playbook: try Playbook(definition), store: store, clock: clock,
      identities: CountedIdentities(), options: options)
  }

  // Each event is sealed besides, if that is wished; `Benchmarks evidence` tells what it costs.
  func rate(complaints: Int, isSealed: Bool) async throws -> Rate {
    let clock = StandingClock()
    let desk = try await desk(clock, MemoryStore(), isSealed: isSealed)
    let empty = processorTime()
    let ids = try await fill(desk, clock, complaints)
    let filing = (processorTime() - empty) / Double(ids.count) * 1e9
    // A complaint has so many events at most.
    let rounds = min(Wish.rounds * 5_000, max(1, complaints / Self.tasks) * 2_000)
    haveAtHand(rounds * Self.tasks * 2_000)
    let start = ContinuousClock.now
    let processor = processorTime()
    let times = try await withThrowingTaskGroup(of: [Double].self) { group in
      for task in 0..<Self.tasks {
        group.addTask {
          try await self.work(desk, ids, task: task, rounds: rounds)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let seconds = (ContinuousClock.now - start).seconds
    let used = processorTime() - processor
    let sorted = times.sorted()
    return Rate(
      filing: filing, perSecond: Double(rounds * Self.tasks) / seconds,
      p99: sorted[sorted.count * 99 / 100] * 1e9,
      processor: used / Double(rounds * Self.tasks) * 1e9)
  }

  /// Uses so much memory and gives it back.
  ///
  /// The host of a virtual machine takes away what lies idle there, and whoever wants it next waits for each page:
  /// after a pause the same build came to 120,000 commands/s over a million complaints, and at once again to 212,000.
  private func haveAtHand(_ bytes: Int) {
    let used = [UInt8](repeating: 1, count: bytes)
    if used[bytes / 2] != 1 { fatalError("memory does not keep what is written") }
  }

  /// Commands of the usual kinds, each task on complaints of its own, spread over all; none is refused, so
  /// each is committed.
  private func work(
    _ desk: Desk, _ ids: [ComplaintID], task: Int, rounds: Int
  ) async throws -> [Double] {
    var times: [Double] = []
    times.reserveCapacity(rounds)
    let agent = ComplaintModel.Actor(.agent(AgentID(rawValue: "agent-\(task)")), as: .manager)
    let stride = max(1, ids.count / Self.tasks)
    var last = ContinuousClock.now
    for round in 0..<rounds {
      // 7,919 is prime and divides no size, so each visit goes to every complaint once.
      let (visit, place) = (round / stride, (round * 7_919) % stride)
      let command = Self.command(visit, kind: (visit + place) % 3)
      let id = ids[task * stride + place]
      // Hosts name commands, to repeat them; a multiplication spreads neighbours over the store's parts.
      let name = CommandID(
        high: UInt64(task + 1), low: UInt64(round + 1) &* 0x9E37_79B9_7F4A_7C15)
      try await desk.perform(command, on: id, by: agent, as: name)
      let now = ContinuousClock.now
      times.append((now - last).seconds)
      last = now
    }
    return times
  }

  /// What is done at the visit of a complaint, which changes something each time.
  private static func command(_ visit: Int, kind: Int) -> Complaint.Command {
    switch kind {
    case 0: return .recordMilestone(.awareOfEvent)
    case 1: return .assign(to: .person(visit / 3 % 2 == 0 ? "anna.li" : "ben"))
    default:
      // There is a limit to the tags of a complaint.
      let tag = ComplaintTag(rawValue: "t\(visit / 6)")
      return visit / 3 % 2 == 0 ? .tag(add: [tag]) : .tag(remove: [tag])
    }
  }

  private func fill(
    _ desk: Desk, _ clock: StandingClock, _ count: Int
  ) async throws -> [ComplaintID] {
    var ids: [ComplaintID] = []
    ids.reserveCapacity(count)
    for number in 0..<count {
      let intake = Intake(
        .webForm, receivedAt: clock.now, from: PartyID(high: 1, low: UInt64(number)))
      ids.append(try await desk.file(intake, by: anna).id)
    }
    return ids
  }

  // MARK: Memory

  private func measureMemory() async throws {
    let sizes = Wish.sizes(upTo: 20_000)
    var costs: [Double] = []
    for size in sizes {
      let filed = try await open(size)
      let first = try await filed.desk.history(of: filed.ids[0]).reduce(0) {
        $0 + $1.encoded().count + 48
      }
      costs.append(Double(filed.bytes / size - first))
    }
    report(
      "memory by open complaints with three clocks: bytes each, history excluded   goal 3072",
      over: sizes, [Growth(name: "an open complaint", costs: costs)], as: { "\(Int($0)) bytes" })
    try await measureHistory(of: min(sizes[2], 20_000))
  }

  /// A desk with so many complaints that nobody is told of, and what they take.
  private func open(_ count: Int) async throws -> (desk: Desk, ids: [ComplaintID], bytes: Int) {
    let clock = StandingClock()
    let desk = try await self.desk(clock, MemoryStore()) { $0.notices = [] }
    let before = heapBytes()
    let ids = try await fill(desk, clock, count)
    return (desk, ids, heapBytes() - before)
  }

  private func measureHistory(of count: Int) async throws {
    let clock = StandingClock()
    let told = try await self.desk(clock, MemoryStore())
    var before = heapBytes()
    _ = try await fill(told, clock, count)
    let filedAndTold = heapBytes() - before
    let (desk, ids, filed) = try await open(count)
    let first = try await desk.history(of: ids[0]).reduce(0) { $0 + $1.encoded().count + 48 }
    before = heapBytes()
    let some = ids.prefix(10_000)
    for id in some {
      for number in 0..<10 {
        try await desk.perform(
          .recordMilestone(Milestone(rawValue: "m\(number % 2)")), on: id, by: anna)
      }
    }
    let events = heapBytes() - before
    print("  \(first) bytes its history when it is filed")
    print("  \((filedAndTold - filed) / count) bytes the messages about it, until they are purged")
    print("  \(events / some.count / 10) bytes for each further event, with its command   goal 500")
  }

  // MARK: Wake-ups

  /// So many wake-ups set, moved and taken, a million in full runs.
  private func measureWakes() async throws {
    let sizes = Wish.sizes(upTo: 50_000)
    var costs: [Double] = []
    for size in sizes { costs.append(try await waking(size)) }
    report(
      "all wake-ups claimed, each set anew at the end of its lease   goal 500 ns", over: sizes,
      [Growth(name: "a wake-up", costs: costs)], as: { "\(Int($0)) ns" })
  }

  private func waking(_ count: Int) async throws -> Double {
    let clock = StandingClock()
    let store = MemoryStore()
    let desk = try await desk(clock, store)
    _ = try await fill(desk, clock, count)
    let far = clock.now + .hours(24 * 365)
    let start = ContinuousClock.now
    var taken = 0
    while true {
      let claim = Claim(tenants: ["acme"], now: far, limit: 1_000, leaseUntil: far + .hours(1))
      let batch = try await store.claimDue(claim)
      taken += batch.due.count
      if batch.due.isEmpty { break }
    }
    guard taken == count else { fatalError("\(taken) of \(count) wake-ups were claimed") }
    return (ContinuousClock.now - start).seconds * 1e9 / Double(count)
  }
}

/// The seconds that all processors have worked for this program.
private func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
