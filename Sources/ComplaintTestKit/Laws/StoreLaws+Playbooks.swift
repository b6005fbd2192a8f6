import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// Playbooks are kept one after another, each once.
extension StoreLaws {
  /// Every law about playbooks.
  public func playbooks(at location: SourceLocation = #_sourceLocation) async {
    await playbooksFollowEachOther(at: location)
    await oneOfManyPublishersWins(at: location)
    await commitNamesAPublishedPlaybook(at: location)
  }

  /// A playbook is kept if its version is the one after the last, and its instant not before that one's.
  public func playbooksFollowEachOther(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try LawOffice(unpublished: "versions")
      let day = office.start
      let steps: [(version: Int32, from: Timestamp, isKept: Bool)] = [
        (2, day, false), (1, day, true), (1, day, false), (1, day + .hours(1), false),
        (3, day, false), (2, day - .hours(1), false), (2, day, true), (3, day + .hours(1), true),
      ]
      for step in steps {
        let playbook = try office.published(step.version, from: step.from)
        law.expect(
          "whether version \(step.version) from \(step.from) was kept",
          try await store.publish(playbook, of: office.tenant), is: step.isKept)
      }
      let kept = [
        try office.published(1, from: day), try office.published(2, from: day),
        try office.published(3, from: day + .hours(1)),
      ]
      for last in 0...3 {
        let version = last == 0 ? nil : PlaybookVersion(rawValue: Int32(last))
        let after = try await store.playbooks(after: version, of: office.tenant)
        law.expect(after == Array(kept.dropFirst(last)), "those after version \(last) are others")
      }
      let loaded = try await store.load([], commands: [], of: office.tenant)
      law.expect("the last version", loaded.lastPlaybook?.rawValue, is: 3)
    }
  }

  /// Of many that publish a version at once, one succeeds.
  public func oneOfManyPublishersWins(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("publishers", in: store)
      let offers = try (0..<8).map { hour in
        try office.published(2, from: office.start + .hours(Int64(hour)))
      }
      let answers = try await Self.atOnce(offers) {
        try await store.publish($0, of: office.tenant)
      }
      law.expect("the number of winners", answers.count { $0 }, is: 1)
      let kept = try await store.playbooks(after: .first, of: office.tenant)
      let winner = zip(offers, answers).first { $0.1 }.map { [$0.0] }
      law.expect(kept == winner, "another one is kept than was said")
    }
  }

  /// A commit that names a playbook which was not published is not kept.
  public func commitNamesAPublishedPlaybook(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try LawOffice(unpublished: "named")
      let filing = try office.filing(1)
      law.expect(
        "what came of it", try await store.commit([filing])[0], is: .unknownPlaybook(.first))
      let picture = try await TenantPicture(
        of: office.tenant, in: store, [office.complaint(1)], [filing.command])
      law.expect(picture.feed.isEmpty && picture.known.isEmpty, "something of it is there")
      _ = try await store.publish(
        try office.published(1, from: office.start), of: office.tenant)
      law.expect(try await store.commit([filing])[0].isCommitted, "it is not kept afterwards")
      let later = office.deciding(by: try office.published(2, from: office.start))
      law.expect(
        "what came of one by a later playbook", try await store.commit([try later.filing(2)])[0],
        is: .unknownPlaybook(PlaybookVersion(rawValue: 2)))
    }
  }
}
