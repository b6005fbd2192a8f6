import BusinessTime
package import ComplaintDesk
package import ComplaintModel
import ComplaintTestKit
import Testing

/// A person with twenty strings: of each the end is by chance, so that it is found also where a list of words
/// keeps only what differs from the word before.
package struct PlantedPerson: Sendable {
  package let party: PartyID
  package let strings: [String]

  package init(_ number: Int, _ random: inout some RandomNumberGenerator) {
    party = PartyID(high: UInt64(number) + 1, low: random.next())
    strings = (0..<20).map { place in
      var text = "p\(number)s\(place)x"
      for _ in 0..<3 { text += String(UInt32(truncatingIfNeeded: random.next()), radix: 36) }
      return text
    }
  }

  /// What has to be found nowhere: what is by chance of a string.
  package var marks: [String] { strings.map { String($0.suffix(12)) } }

  func text(_ part: Int) -> String {
    "About " + strings[(part * 4)..<(part * 4 + 4)].joined(separator: " and ") + "."
  }
}

/// A desk whose texts, words and complaints lie in one place, in which many persons have written.
package struct ErasureArchive<
  Store: ComplaintStore & EvidenceSource, Index: WordIndex, Vault: ContentVault
>: Sendable {
  package let desk: Desk
  private let store: Store
  private let index: Index
  private let vault: Vault
  private let directory = MemoryDirectory()

  package init(_ store: Store, _ index: Index, _ vault: Vault) async throws {
    (self.store, self.index, self.vault) = (store, index, vault)
    desk = try await Desk(
      "shop", playbook: .standard, store: store, index: index, vault: vault,
      directory: directory, clock: ManualClock(), identities: SeededIdentities(seed: 1))
  }

  /// Files complaints with an account, two notes, a document and a reply of each person.
  package func file(_ persons: [PlantedPerson]) async throws {
    for person in persons { try await file(person) }
  }

  private func file(_ person: PlantedPerson) async throws {
    let anna = Actor(.agent("anna"), as: .manager)
    directory.set(
      [Contact("c", .email, "\(person.strings[19])@x.example")], for: .party(person.party),
      of: "shop")
    let intake = Intake(.phone, receivedAt: Scenario.start, from: person.party)
    let filed = try await desk.file(
      intake, saying: .text(person.text(0), of: person.party), by: anna)
    let document = try await vault.put(
      VaultContent(Array(person.text(1).utf8), mediaType: "application/pdf"),
      under: CommandID(derivedFrom: filed.id, label: "document"), slot: 0,
      party: person.party, salt: Salt(high: 1, low: person.party.low), of: "shop")
    for command in [
      Complaint.Command.attach.attaching(Attachment(.document, document)),
      .acknowledge.saying(person.text(2), of: person.party),
      .note.saying(person.text(3), of: person.party),
      .note.saying(person.text(4), of: person.party),
    ] {
      try await desk.perform(command, on: filed.id, by: anna)
    }
    for event in try await desk.history(of: filed.id) {
      guard let text = event.text, let content = try await desk.content(at: text)?.text else {
        continue
      }
      try await index.take(content, at: text, of: filed.id, in: "shop")
    }
  }

  /// Whether a complaint is found by a word.
  package func isFound(_ word: String) async throws -> Bool {
    var query = ComplaintQuery()
    query.words = word
    return try await !desk.find(query).complaints.isEmpty
  }

  /// Erases a person, so that nobody is found by their words, and every chain of events is whole.
  package func expectErasing(_ person: PlantedPerson) async throws {
    #expect(try await isFound(person.strings[0]))
    let officer = Actor(.agent("olga"), as: .privacyOfficer)
    let report = try await desk.erase(person.party, by: officer)
    #expect(report.contents == 5)
    #expect(report.indexed == 4)
    #expect(report.messages > 0)
    #expect(try await !isFound(person.strings[0]))
    let audit = try await store.audit("shop")
    #expect(audit.isSound && audit.records > 0 && audit.unsealed == 0, "\(audit.findings)")
  }
}
