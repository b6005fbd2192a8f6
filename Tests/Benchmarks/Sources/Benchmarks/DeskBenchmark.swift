import BusinessTime
import ComplaintDesk
import ComplaintModel
import Foundation
import Synchronization

/// A desk over the store in memory: whole commands, each loaded, decided with three clocks and committed
/// with its wake-up and its messages, from as many tasks as there are cores.
struct DeskBenchmark {
  static let tasks = 2
  /// How many complaints are many: a million in full runs.
  static let many =
    ProcessInfo.processInfo.environment["COMPLAINTKIT_FULL"] == nil ? 50_000 : 1_000_000
  private let office = DecisionBenchmark.definition
  private let anna = ComplaintModel.Actor(.agent("anna.li"), as: .manager)

  func run() async throws {
    if Wish.wants("desk", "rate") {
      let few = try await rate(complaints: 10_000)
      print("\nwhole commands by \(Self.tasks) tasks, over 10,000 open complaints")
      print(few.text(goal: 250_000))
      let all = try await rate(complaints: Self.many)
      print("the same over \(Self.many)")
      print(all.text(goal: few.perSecond / 2))
    }
    if Wish.wants("desk", "memory") { try await measureMemory() }
    if Wish.wants("desk", "wakes") { try await measureWakes() }
  }

  // MARK: Rate

  private struct Rate {
    var perSecond: Double
    /// What all commands but one in a hundred stay within, in nanoseconds.
    var p99: Double
    /// What a command takes of a processor, in nanoseconds: it is the same where others are at work.
    var processor: Double

    func text(goal: Double) -> String {
      let most = Double(DeskBenchmark.tasks) / goal * 1e9
      return "  \(Int(perSecond)) commands/s   goal \(Int(goal))\n"
        + "  99 of 100 within \(Self.microseconds(p99)) µs   goal 50 µs\n"
        + "  \(Self.microseconds(processor)) µs of a processor each   goal "
        + "\(Self.microseconds(most)) µs"
    }

    private static func microseconds(_ nanoseconds: Double) -> Double {
      (nanoseconds / 100).rounded() / 10
    }
  }

  private func desk(
    _ clock: SteppedClock, _ store: MemoryStore,
    _ change: (inout Playbook.Definition) -> Void = { _ in }
  ) async throws -> Desk {
    var definition = try office()
    change(&definition)
    return try await Desk(
      "acme", playbook: try Playbook(definition), store: store, clock: clock,
      identities: CountedIdentities())
  }

  private func rate(complaints: Int) async throws -> Rate {
    let clock = SteppedClock()
    let desk = try await desk(clock, MemoryStore())
    let ids = try await timed("filing") { try await fill(desk, clock, complaints) }
    let rounds = Wish.rounds * 1_000
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
      perSecond: Double(rounds * Self.tasks) / seconds,
      p99: sorted[sorted.count * 99 / 100] * 1e9,
      processor: used / Double(rounds * Self.tasks) * 1e9)
  }

  /// Commands of the usual kinds, each task on complaints of its own, spread over all.
  private func work(
    _ desk: Desk, _ ids: [ComplaintID], task: Int, rounds: Int
  ) async throws -> [Double] {
    var times: [Double] = []
    times.reserveCapacity(rounds)
    let stride = max(1, ids.count / Self.tasks)
    for round in 0..<rounds {
      let id = ids[task * stride + (round * 7_919) % stride]
      let command: Complaint.Command =
        switch round % 3 {
        case 0: .recordMilestone(.awareOfEvent)
        case 1: .assign(to: .person(round % 2 == 0 ? "anna.li" : "ben"))
        default: .tag(add: [ComplaintTag(rawValue: "t\(round % 40)")])
        }
      let start = ContinuousClock.now
      do throws(DeskError) { try await desk.perform(command, on: id, by: anna) } catch {
        guard error.code == .refused else { throw error }
      }
      times.append((ContinuousClock.now - start).seconds)
    }
    return times
  }

  /// Says how much of a processor each of so many things took.
  private func timed<Element>(
    _ what: String, _ body: () async throws -> [Element]
  ) async rethrows -> [Element] {
    let before = processorTime()
    let made = try await body()
    let each = (processorTime() - before) / Double(max(1, made.count)) * 1e7
    print("  \(what): \(each.rounded() / 10) µs of a processor each")
    return made
  }

  private func fill(
    _ desk: Desk, _ clock: SteppedClock, _ count: Int
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
    let count = 20_000
    let clock = SteppedClock()
    let told = try await self.desk(clock, MemoryStore())
    var before = heapBytes()
    _ = try await fill(told, clock, count)
    let filedAndTold = heapBytes() - before
    let desk = try await self.desk(clock, MemoryStore()) { $0.notices = [] }
    before = heapBytes()
    let ids = try await fill(desk, clock, count)
    let filed = heapBytes() - before
    let first = try await desk.history(of: ids[0]).reduce(0) { $0 + $1.encoded().count + 48 }
    for id in ids.prefix(10_000) {
      for number in 0..<10 {
        try await desk.perform(
          .recordMilestone(Milestone(rawValue: "m\(number % 2)")), on: id, by: anna)
      }
    }
    let events = heapBytes() - before - filed
    print("\na store in memory, complaints with three clocks")
    print("  \(filed / count - first) bytes an open complaint, history excluded   goal 3072")
    print("  \(first) bytes its history when it is filed")
    print("  \((filedAndTold - filed) / count) bytes the messages about it, until they are purged")
    print("  \(events / 100_000) bytes for each further event, with its command   goal 500")
  }

  // MARK: Wake-ups

  /// A million wake-ups set, moved and taken.
  private func measureWakes() async throws {
    let count = Self.many
    let clock = SteppedClock()
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
    let seconds = (ContinuousClock.now - start).seconds
    print("\n\(taken) of \(count) wake-ups claimed, each set anew at the end of its lease")
    print("  \(Int(seconds * 1e9 / Double(max(1, taken)))) ns each   goal 500 ns")
  }
}

/// The seconds that all processors have worked for this program.
private func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// A clock that goes a millisecond further each time it is read.
private final class SteppedClock: DeskClock {
  private let milliseconds = Atomic<Int64>(1_772_442_000_250)

  var now: Timestamp {
    Timestamp(
      millisecondsSince1970: milliseconds.add(0, ordering: .relaxed).newValue)
  }

  func sleep(until instant: Timestamp) async {}
}

/// Ids that are counted, so that runs are alike.
private final class CountedIdentities: IdentityGenerator {
  private let count = Atomic<UInt64>(0)

  func next() -> UInt64 {
    // A multiplication spreads neighbours over the shards.
    count.add(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15
  }
}
