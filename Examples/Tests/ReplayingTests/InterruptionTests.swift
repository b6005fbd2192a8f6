import ComplaintKit
import ComplaintPostgres
import ComplaintSQLite
import ComplaintTestKit
import Foundation
import Replaying
import Testing

/// The program is killed in the middle of a replay, again and again, and each time run anew: what comes out is what
/// comes out in one go.
@Suite(.serialized) struct InterruptionTests {
  private static let isFull = ProcessInfo.processInfo.environment["COMPLAINTKIT_FULL"] == "1"
  private static let seed =
    ProcessInfo.processInfo.environment["COMPLAINTKIT_SEED"].flatMap { UInt64($0) } ?? 1

  @Test(arguments: [CaseReplay.Manner.adopting, .living])
  func `A replay into a file that is killed goes on where it was`(
    manner: CaseReplay.Manner
  ) async throws {
    try await expectSame(manner) { trial in
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("InterruptionTests-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("cases.sqlite").path
      let kills = try await trial("sqlite:\(path)") { try SQLiteStore(at: path) }
      #expect(try await SQLiteStore(at: path).findings() == [])
      return kills
    }
  }

  @Test(.enabled(if: PostgresServer.isThere, "PostgreSQL is not installed"))
  func `A replay into PostgreSQL comes to the same, and goes on where it was`() async throws {
    try await expectSame(.adopting) { trial in
      let server = try PostgresServer()
      defer { withExtendedLifetime(server) {} }
      let connection = server.connection
      return try await trial("postgres:\(connection)") { try await PostgresStore(connection) }
    }
  }

  /// Replays a year into a store that lies at a place, and says how often it was interrupted.
  private typealias Trial = (
    _ place: String, _ open: () async throws -> any ComplaintStore
  ) async throws -> Int

  /// Replays a small year with interruptions into a store in which there was nothing, and in one go into memory.
  private func expectSame(
    _ manner: CaseReplay.Manner, inFreshStore: (Trial) async throws -> Int
  ) async throws {
    var random = SeededRandom(seed: Self.seed)
    let whole = try await Life(of: 10, manner)
    var left = Self.isFull ? 25 : 1
    // On a busy machine a process may come to its end before the test has heard how far it is: then the rest is
    // done elsewhere, and the next ones are killed sooner.
    for round in 1...(left + 9) where left > 0 {
      let most = max(1, whole.lines * 2 / (3 * round))
      left -= try await inFreshStore { place, open in
        try await goOn(manner, whole, in: place, interrupted: left, after: 1...most, &random, open)
      }
    }
    #expect(left == 0, "some came to their ends before they were killed, seed \(Self.seed)")
  }

  /// Replays with so many interruptions, each after some lines, and compares what comes of it.
  ///
  /// - Returns: How many there were, until one came to its end.
  /// - Throws: What the store or the program throws.
  private func goOn(
    _ manner: CaseReplay.Manner, _ whole: Life, in place: String, interrupted most: Int,
    after lines: ClosedRange<Int>, _ random: inout SeededRandom,
    _ open: () async throws -> any ComplaintStore
  ) async throws -> Int {
    let year = [
      "--complaints", "10", "--manner", manner.rawValue,
      "--batch", manner == .adopting ? "1" : "7",
    ]
    let wanted = whole.complaints
    var before: KeptComplaints?
    var kills = 0
    while kills < most {
      let count = Int.random(in: lines, using: &random)
      let killed = try await ReplayProcess.run(year + ["--store", place], killedAfter: count)
      guard killed.wasKilled else { break }
      kills += 1
      let kept = try await KeptComplaints(in: open())
      // What is done is kept, unless it was refused as a whole.
      let refused = whole.report.read.cases - whole.report.complaints
      #expect(kept.count >= killed.cases - refused, "seed \(Self.seed)")
      #expect(kept.done(manner).strangers(to: wanted.done(manner)) == [], "seed \(Self.seed)")
      // What an earlier process has kept is still there, and not made anew.
      #expect(before?.strangers(to: kept) ?? [] == [], "seed \(Self.seed)")
      before = kept
    }
    let rest = try await ReplayProcess.run(year + ["--store", place])
    #expect(rest.report?.withoutSpeed == whole.report.withoutSpeed, "seed \(Self.seed)")
    let last = try await KeptComplaints(in: open())
    #expect(last.done(manner).strangers(to: wanted.done(manner)) == [], "seed \(Self.seed)")
    #expect(wanted.done(manner).strangers(to: last.done(manner)) == [], "seed \(Self.seed)")
    #expect(last.elapsed.strangers(to: wanted.elapsed) == [], "seed \(Self.seed)")
    #expect(wanted.elapsed.strangers(to: last.elapsed) == [], "seed \(Self.seed)")
    #expect(last.twice == [], "seed \(Self.seed)")
    #expect(before?.strangers(to: last) ?? [] == [], "seed \(Self.seed)")
    return kills
  }
}

extension ReplayReport {
  /// Everything but how fast it was.
  fileprivate var withoutSpeed: ReplayReport {
    var report = self
    report.speed = Speed()
    return report
  }
}

/// A year that is replayed in one go, in this process.
private struct Life {
  let report: ReplayReport
  let complaints: KeptComplaints
  /// How often it said how far it is.
  let lines: Int

  init(of count: Int, _ manner: CaseReplay.Manner) async throws {
    let playbook = try ComplaintYear.playbook()
    var options = CaseReplay.Options()
    options.manner = manner
    options.zone = try ZoneRules("Asia/Shanghai")
    options.batch = manner == .adopting ? 1 : 7
    var source = try YearSource(by: playbook, count: count)
    let place = ReplayStore.memory
    var lines = 0
    report = try await CaseReplay(by: playbook, in: place).run(&source, options) { _ in
      lines += 1
      return true
    }
    self.lines = lines
    complaints = try await KeptComplaints(in: place.store)
  }
}

/// What a store has of each complaint: its events, in their order.
private struct KeptComplaints {
  private var lives: [ComplaintID: [String]] = [:]

  var count: Int { lives.count }

  init(in store: any ComplaintStore) async throws {
    var position = FeedPosition.start
    while true {
      let page = try await store.events(after: position, of: CaseReplay.tenant, limit: 500)
      guard let last = page.last else { break }
      for entry in page {
        let event = try entry.event.get()
        lives[event.complaint, default: []].append(
          String(decoding: event.encoded(), as: UTF8.self))
      }
      position = last.position
    }
  }

  /// What was done by commands, in its order, without the digests, which are of texts that are salted anew.
  ///
  /// Where all live side by side, what the system does by itself stands between that, sooner or later.
  func done(_ manner: CaseReplay.Manner) -> KeptComplaints {
    kept { events in
      events.map { $0.replacing(/"digest":"[0-9a-f]{64}"/, with: "") }.filter {
        manner == .adopting || !$0.isBySystem
      }.map { manner == .adopting ? $0 : $0.replacing(/"version":\d+/, with: "") }
    }
  }

  /// What clocks came to, by the ids of the commands, which are made of what fell due and when.
  ///
  /// Where a process was killed that had claimed a complaint, it is recorded when the claim has run out. Whom the
  /// ladder draws in then has as long to answer, so that it may go on for another reason than without the kill.
  var elapsed: KeptComplaints {
    kept { events in
      events.filter { $0.contains(/"type":"timePassed"/) }.compactMap {
        $0.firstMatch(of: /"command":"[^"]*"/).map { String($0.0) }
      }.sorted()
    }
  }

  /// What the system has done and recorded twice.
  var twice: [String] {
    lives.values.flatMap { events in
      let steps = events.filter(\.isBySystem).map {
        $0.replacing(
          /"digest":"[0-9a-f]{64}"|"version":\d+|"(?:recorded|occurred)At":"[^"]*"/, with: "")
      }
      return Dictionary(grouping: steps) { $0 }.filter { $1.count > 1 }.keys
    }
  }

  private func kept(_ change: ([String]) -> [String]) -> KeptComplaints {
    var other = self
    other.lives = lives.mapValues(change)
    return other
  }

  /// The complaints here that do not begin in the same way there, each by the first event in which they differ.
  func strangers(to others: KeptComplaints) -> [String] {
    lives.compactMap { id, events in
      let there = others.lives[id] ?? []
      if there.starts(with: events) { return nil }
      let place = zip(events, there).prefix { $0 == $1 }.count
      return "\(id): \(events[place]), there \(place < there.count ? there[place] : "nothing")"
    }
  }
}

extension String {
  /// Whether it is an event that no command of somebody has brought about.
  fileprivate var isBySystem: Bool { contains(/"actor":"system"/) }
}
