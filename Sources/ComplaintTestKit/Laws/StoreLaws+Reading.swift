import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// What is read, and in which pages.
extension StoreLaws {
  /// Every law about reading complaints.
  public func reading(at location: SourceLocation = #_sourceLocation) async {
    await unknownIDsAreLeftOut(at: location)
    await historyComesInPages(at: location)
    await complaintsAreLoadedAsOfOneInstant(at: location)
  }

  /// What is not there is left out of the answer; it is no error.
  public func unknownIDsAreLeftOut(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try LawOffice(unpublished: "unknown")
      let ids = [office.complaint(1), office.complaint(2)]
      let empty = try await store.load(ids, commands: [office.command("x")], of: office.tenant)
      law.expect(empty.complaints.isEmpty && empty.faults.isEmpty, "a complaint came from nowhere")
      law.expect(empty.known.isEmpty, "a command came from nowhere")
      law.expect("the last playbook", empty.lastPlaybook, is: nil)
      let opened = try await LawOffice("unknown", in: store)
      let filing = try opened.filing(1)
      _ = try await store.commit([filing])
      let loaded = try await store.load(
        ids, commands: [office.command("x"), filing.command], of: office.tenant)
      law.expect("what is there", Set(loaded.complaints.keys), is: [ids[0]])
      law.expect("what is known", Set(loaded.known.keys), is: [filing.command])
      law.expect("the last playbook", loaded.lastPlaybook, is: .first)
      let none = try await store.load([], commands: [], of: office.tenant)
      law.expect(none.complaints.isEmpty && none.known.isEmpty, "what nobody asked for was loaded")
    }
  }

  /// The events of a complaint come in order, from a version on, at most so many.
  public func historyComesInPages(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("pages", in: store)
      var commits = [try office.filing(1)]
      for number in 1...9 {
        let last = commits[commits.count - 1].parts[0].complaint
        commits.append(try office.note("note/\(number)", on: last))
      }
      _ = try await store.commit(commits + [try office.filing(2)])
      let events = commits.flatMap { $0.parts[0].events }
      let id = office.complaint(1)
      for (version, limit) in [(1, 100), (1, 3), (4, 3), (9, 100), (11, 5), (1, 0), (0, 2)] {
        let page = try await store.history(
          of: id, from: Int32(version), limit: limit, in: office.tenant)
        let expected = Array(events.filter { $0.version >= version }.prefix(limit))
        law.expect("\(limit) events from \(version) on", page, is: expected)
      }
      let none = try await store.history(
        of: office.complaint(3), from: 1, limit: 9, in: office.tenant)
      law.expect(none.isEmpty, "a complaint that is not there has a history")
    }
  }

  /// Several complaints are loaded as of one instant: of two that always change together, never one
  /// without the other.
  public func complaintsAreLoadedAsOfOneInstant(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("instant", in: store)
      let filings = try office.filings(1, 2, as: "both")
      let ids = filings.parts.map(\.complaint.id)
      var commits: [Commit] = []
      var complaints = filings.parts.map(\.complaint)
      for number in 1...24 {
        commits.append(try office.notes("n\(number)", on: complaints.map { ($0, nil) }))
        complaints = commits[commits.count - 1].parts.map(\.complaint)
      }
      _ = try await store.commit([filings])
      let differing = try await withThrowingTaskGroup(of: Int.self) { group in
        let commits = commits
        group.addTask {
          for commit in commits { _ = try await store.commit([commit]) }
          return 0
        }
        for _ in 1...3 {
          group.addTask {
            var differing = 0
            for _ in 1...24 {
              let loaded = try await store.load(ids, commands: [], of: office.tenant)
              let versions = Set(loaded.complaints.values.map(\.version))
              if versions.count != 1 || loaded.complaints.count != 2 { differing += 1 }
            }
            return differing
          }
        }
        return try await group.reduce(0, +)
      }
      law.expect("the number of loads that do not fit together", differing, is: 0)
    }
  }
}
