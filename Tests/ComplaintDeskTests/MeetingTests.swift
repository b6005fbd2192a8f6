import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

/// Many tasks at one desk while it runs: what the thread sanitizer looks at first.
@Suite struct MeetingTests {
  private static let (writers, rounds) = (6, 10)
  private static let anna = Actor(.agent("anna"), as: .agent)
  private static let customer = PartyID(high: 0x4000, low: 0b10 << 62 | 1)

  private let box = PostBox(.email)
  private let clock = ManualClock()
  private let desk: Desk

  init() async throws {
    desk = try await Desk(
      "shop", playbook: .standard, directory: Everybody(), channels: [box], clock: clock)
  }

  @Test func `Whatever meets at one desk is done once and is lost to nobody`() async throws {
    let shared = try await file().id
    let running = Task { [desk] in await desk.run() }
    async let read = follow()
    let ids = try await withThrowingTaskGroup(of: [ComplaintID].self) { group in
      for writer in 0..<Self.writers { group.addTask { try await write(writer, shared) } }
      group.addTask { try await look(at: shared) }
      group.addTask { await moveClock() }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let positions = try await read.map(\.rawValue)
    running.cancel()
    await running.value
    await desk.catchUp()
    #expect(ids.count == Self.writers * Self.rounds && Set(ids).count == ids.count)
    #expect(positions == Array(1...Int64(positions.count)))
    try await expectWhole(ids + [shared])
    let marks = try #require(try await desk.complaint(shared)).intake.tags
    #expect(Set(marks) == Set((0..<Self.writers).map(Self.mark)))
  }

  /// Every complaint is the sum of its events and in the index as it stands, and no letter is left over.
  private func expectWhole(_ ids: [ComplaintID]) async throws {
    var query = ComplaintQuery()
    query.limit = .max
    let found = try await desk.find(query).complaints
    #expect(Set(found.map(\.id)) == Set(ids))
    for summary in found {
      let complaint = try #require(try await desk.complaint(summary.id))
      #expect(summary == ComplaintSummary(complaint))
      let history = try await desk.history(of: summary.id)
      #expect(try Complaint(history) == complaint)
    }
    #expect(try await desk.messages(.pending, limit: .max).allSatisfy { isLater($0) })
    let dead = try await desk.messages(.dead)
    #expect(dead.isEmpty, "\(dead.map(\.state))")
  }

  private func isLater(_ item: OutboxItem) -> Bool {
    if case .pending(let until) = item.state { until > clock.now } else { false }
  }
}

// MARK: - Who meets

extension MeetingTests {
  private static func mark(_ writer: Int) -> ComplaintTag { ComplaintTag(rawValue: "w\(writer)") }

  private static func markID(_ writer: Int) -> CommandID { CommandID(hashing: "mark \(writer)") }

  private func file() async throws(DeskError) -> Receipt {
    var intake = Intake(.email, receivedAt: clock.now, from: Self.customer)
    intake.category = .quality
    return try await desk.file(intake, saying: "It leaks.", by: Self.anna)
  }

  /// Files complaints, works on them, and marks one that all the others mark as well.
  private func write(_ writer: Int, _ shared: ComplaintID) async throws -> [ComplaintID] {
    var ids: [ComplaintID] = []
    for round in 0..<Self.rounds {
      let id = try await file().id
      try await desk.perform(.acknowledge, on: id, by: Self.anna)
      let results = await desk.perform([
        CommandRequest(.assign(to: .person("anna")), on: id, by: Self.anna),
        CommandRequest(.note.saying(.text("round \(round)", of: nil)), on: id, by: Self.anna),
      ])
      for result in results { _ = try result.get() }
      ids.append(id)
    }
    try await mark(shared, by: writer)
    return ids
  }

  private func mark(_ shared: ComplaintID, by writer: Int) async throws {
    while true {
      do throws(DeskError) {
        try await desk.perform(
          .tag(add: [Self.mark(writer)]), on: shared, by: Self.anna, as: Self.markID(writer))
        return
      } catch {
        // The others were first too often; each time one of them came through.
        guard error.code == .versionConflict else { throw error }
      }
    }
  }

  /// Asks whatever a desk can be asked.
  private func look(at shared: ComplaintID) async throws -> [ComplaintID] {
    for _ in 0..<Self.rounds {
      _ = try await desk.find(ComplaintQuery())
      _ = try await desk.count(ComplaintQuery())
      _ = try await desk.permitted(for: Self.anna, on: shared)
      _ = try await desk.history(of: shared)
      _ = try await desk.messages(.pending)
      _ = try await desk.setAside()
      _ = try desk.playbook
    }
    return []
  }

  private func moveClock() async -> [ComplaintID] {
    for _ in 0..<Self.rounds * 4 {
      clock.jump(by: .minutes(7))
      await Task.yield()
    }
    return []
  }

  /// Reads the feed as it grows, until everybody has left a mark.
  private func follow() async throws -> [FeedPosition] {
    var open = Set((0..<Self.writers).map(Self.markID))
    var read: [FeedPosition] = []
    for try await entry in desk.changes() {
      read.append(entry.position)
      open.remove(try entry.event.get().command)
      if open.isEmpty { break }
    }
    return read
  }
}

/// A directory in which everybody has the same inbox.
private struct Everybody: PartyDirectory {
  func contacts(for addressee: Addressee, of tenant: TenantID) async throws -> [Contact] {
    [Contact("\(addressee)", .email, "inbox")]
  }

  func erase(_ party: PartyID, of tenant: TenantID) async throws {}
}
