import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// The feed has no gaps (L11), and a damaged record stays alone (L12).
extension StoreLaws {
  /// Every law about the feed.
  public func feed(at location: SourceLocation = #_sourceLocation) async {
    await feedComesInPages(at: location)
    await feedHasNoGaps(at: location)
    await waitingEndsWithAnEvent(at: location)
    await waitingEndsWithItsTask(at: location)
  }

  /// Events come in the order of their commits, after a position, at most so many.
  public func feedComesInPages(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("feed", in: store)
      let both = try office.filings(1, 2, as: "both")
      let note = try office.note("note", on: both.parts[0].complaint)
      _ = try await store.commit([both, note, try office.filing(3)])
      let events = [both, note, try office.filing(3)].flatMap { $0.parts.flatMap(\.events) }
      for (position, limit) in [(0, 100), (0, 2), (2, 2), (events.count, 9), (99, 9), (0, 0)] {
        let page = try await store.events(
          after: FeedPosition(rawValue: Int64(position)), of: office.tenant, limit: limit)
        let expected = Array(events.dropFirst(position).prefix(limit))
        law.expect(
          "\(limit) events after \(position)", page.compactMap { try? $0.event.get() },
          is: expected)
        law.expect(
          "their positions", page.map(\.position.rawValue),
          is: expected.indices.map { Int64(position + $0 + 1) })
      }
    }
  }

  /// L11: while many commit at once, a reader who goes on from the last position gets every event once,
  /// and no position is left out.
  public func feedHasNoGaps(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("gaps", in: store)
      let lives = try (0..<6).map { writer in
        var life = [
          try office.filings(UInt64(writer * 2), UInt64(writer * 2 + 1), as: "f\(writer)")
        ]
        for number in 0..<5 {
          let last = life[life.count - 1].parts.map { ($0.complaint, nil as Timestamp?) }
          life.append(try office.notes("n\(writer)/\(number)", on: last))
        }
        return life
      }
      let written = lives.flatMap(\.self).flatMap(\.parts).flatMap(\.events)
      var read = try await withThrowingTaskGroup(of: [FeedEntry].self) { group in
        group.addTask { try await Self.follow(office.tenant, in: store) }
        try await withThrowingTaskGroup { writers in
          for life in lives {
            writers.addTask { for commit in life { _ = try await store.commit([commit]) } }
          }
          try await writers.waitForAll()
        }
        group.cancelAll()
        return try await group.reduce(into: []) { $0 += $1 }
      }
      read += try await store.events(
        after: read.last?.position ?? .start, of: office.tenant, limit: 1_000)
      law.expect(
        "the positions", read.map(\.position.rawValue),
        is: written.indices.map { Int64($0 + 1) })
      let found = Set(read.compactMap { try? $0.event.get() })
      law.expect(found == Set(written), "events are missing, or there twice")
    }
  }

  /// Reads what comes until the task is cancelled.
  private static func follow(_ tenant: TenantID, in store: Store) async throws -> [FeedEntry] {
    var read: [FeedEntry] = []
    while !Task.isCancelled {
      let last = read.last?.position ?? .start
      try await store.waitForEvents(after: last, of: tenant)
      read += try await store.events(after: last, of: tenant, limit: 7)
    }
    return read
  }

  /// Whoever waits for an event is woken by it, and not by one of another tenant alone.
  ///
  /// A driver that never wakes whoever waits keeps this law waiting too: a time limit of the test ends it.
  public func waitingEndsWithAnEvent(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("waiting", in: store)
      try await withThrowingTaskGroup { group in
        group.addTask {
          // It may return before there is an event.
          while try await store.events(after: .start, of: office.tenant, limit: 1).isEmpty {
            try Task.checkCancellation()
            try await store.waitForEvents(after: .start, of: office.tenant)
          }
        }
        _ = try await store.commit([try office.filing(1)])
        try await group.waitForAll()
      }
      // What is there already is not waited for.
      try await store.waitForEvents(after: .start, of: office.tenant)
      let page = try await store.events(after: .start, of: office.tenant, limit: 9)
      law.expect(!page.isEmpty, "an event is not there")
    }
  }

  /// Waiting ends when its task is cancelled.
  public func waitingEndsWithItsTask(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { _, store in
      let office = try await LawOffice("cancelled", in: store)
      await withTaskGroup { group in
        group.addTask {
          while !Task.isCancelled {
            try? await store.waitForEvents(after: .start, of: office.tenant)
          }
        }
        group.cancelAll()
        await group.waitForAll()
      }
    }
  }

  /// L12: what cannot be read of one complaint is an error that names it; the others go on.
  ///
  /// It is looked at only if the laws were given a way to damage a record.
  public func damagedRecordStaysAlone(at location: SourceLocation = #_sourceLocation) async {
    guard let damage else { return }
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("damaged", in: store)
      let (ill, sound) = (office.complaint(1), office.complaint(2))
      let commits = [
        try office.filing(1, wake: office.start), try office.filing(2, wake: office.start),
      ]
      _ = try await store.commit(commits)
      try await damage(store, ill, office.tenant)
      let loaded = try await store.load([ill, sound], commands: [], of: office.tenant)
      law.expect("what can be read", Set(loaded.complaints.keys), is: [sound])
      law.expect("what cannot", Set(loaded.faults.keys), is: [ill])
      law.expect("whom the fault names", loaded.faults[ill]?.complaint, is: ill)
      let names = { (error: any Error) in
        (error as? StoreError)?.code == .damaged && (error as? StoreError)?.fault?.complaint == ill
      }
      await law.throwing("the history", names) {
        _ = try await store.history(of: ill, from: 1, limit: 9, in: office.tenant)
      }
      let history = try await store.history(of: sound, from: 1, limit: 9, in: office.tenant)
      law.expect("the other history", history, is: commits[1].parts[0].events)
      let feed = try await store.events(after: .start, of: office.tenant, limit: 99)
      let count = commits.flatMap { $0.parts[0].events }.count
      law.expect("the positions", feed.map(\.position.rawValue), is: (1...Int64(count)).map(\.self))
      for entry in feed {
        switch entry.event {
        case .success(let event): law.expect("an event", event.complaint, is: sound)
        case .failure(let fault): law.expect("a fault", fault.complaint, is: ill)
        }
      }
      let due = try await store.claimDue(office.claim(at: office.start)).due
      law.expect("what is due", Set(due.map(\.complaint)), is: [ill, sound])
    }
  }
}
