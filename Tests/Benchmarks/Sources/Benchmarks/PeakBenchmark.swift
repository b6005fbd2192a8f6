import ComplaintDesk
import ComplaintModel
import ComplaintSQLite
import Foundation

/// Whole lives of complaints, from the filing to the closing, through a desk over a file in which each commit is
/// durable: how many times that comes to the peak that users state, 100,000 complaints an hour.
struct PeakBenchmark {
  private static let stated = 100_000.0
  private static let writers = 32
  private let anna = Actor(.agent("anna.li"), as: .manager)

  func run() async throws {
    let sizes = Wish.sizes(upTo: 1_500, full: 100_000)
    var (memory, file, counted): ([Double], [Double], [Double]) = ([], [], [])
    for size in sizes {
      memory.append(try await living(size, in: MemoryStore(), facts: KnownFacts()))
      file.append(try await inFile(size, facts: KnownFacts()))
      counted.append(try await inFile(size, facts: NoFacts()))
    }
    report(
      "whole lives of \(commands.count + 1) commands, by how many, with \(Self.writers) writers",
      over: sizes,
      [
        Growth(name: "baseline: in memory", costs: memory),
        Growth(name: "in a file, durable", costs: file, bare: memory),
        Growth(name: "the same, where the desk counts repeats", costs: counted, bare: memory),
      ])
    let hourly = 3_600 / ((file.last ?? 1) / 1e9)
    let times = (hourly / Self.stated * 10).rounded() / 10
    print(
      "  in a file \(Int(hourly)) an hour: \(times) times the stated peak of 100,000 complaints")
  }

  private var commands: [Complaint.Command] {
    let refund = Complaint.RemedyOffer(.refund, Money(minorUnits: 12_800, .cny))
    return [
      .acknowledge, .assess(), .assign(to: .person("anna.li")), .move(to: .investigating),
      .proposeResponse(.upheld, remedies: [refund]), .communicateDecision, .recordReply(.accepts),
      .fulfilRemedy(1), .resolve, .close(.upheld, because: .accepted),
    ]
  }

  private func inFile(_ count: Int, facts: some FactSource) async throws -> Double {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("PeakBenchmark-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteStore(at: "\(folder)/peak.sqlite")
    let time = try await living(count, in: store, facts: facts)
    await store.close()
    return time
  }

  /// What each of so many lives takes, in nanoseconds.
  private func living(
    _ count: Int, in store: some ComplaintStore, facts: some FactSource
  ) async throws -> Double {
    let clock = StandingClock()
    let desk = try await Desk(
      "acme", playbook: try Playbook(DecisionBenchmark.definition()), store: store,
      facts: facts, clock: clock, identities: CountedIdentities())
    let time = try await secondsOf {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<Self.writers {
          group.addTask {
            for number in stride(from: writer, to: count, by: Self.writers) {
              try await live(number, at: desk, clock)
            }
          }
        }
        try await group.waitForAll()
      }
    }
    return time * 1e9 / Double(count)
  }

  private func live(_ number: Int, at desk: Desk, _ clock: StandingClock) async throws {
    var intake = Intake(
      .webForm, receivedAt: clock.now, from: PartyID(high: 1, low: UInt64(number)))
    intake.category = .qualityDefect
    // Of each of 500 products there are open complaints, which a desk counts when one more comes in.
    intake.product = ProductID(rawValue: "kettle-\(number % 500)")
    intake.amountClaimed = Money(minorUnits: 12_800, .cny)
    let id = try await desk.file(intake, by: anna).id
    var last: Receipt?
    for command in commands { last = try await desk.perform(command, on: id, by: anna) }
    guard last?.complaint.phase == .closed else { fatalError("a life did not end") }
  }
}

/// A host that counts itself how often somebody has complained, and how many complain of the same.
private struct KnownFacts: FactSource {
  func facts(for question: FactQuestion) async throws -> [String: FactValue] {
    Dictionary(question.names.map { ($0, .number(0)) }, uniquingKeysWith: { first, _ in first })
  }
}
