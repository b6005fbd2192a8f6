package import ComplaintDesk
package import ComplaintModel
import ComplaintTestKit
import Testing

/// A desk over a durable driver, whose complaints are found by the words of their texts.
package struct WordOffice<Store: ComplaintStore, Index: WordIndex>: Sendable {
  package let file: Store
  package let index: Index
  private let desk: Desk

  /// Opens it on ports that nobody has used yet.
  package init(_ file: Store, _ index: Index) async throws {
    (self.file, self.index) = (file, index)
    desk = try await Desk("shop", playbook: .standard, store: file, index: index)
  }

  /// Files a complaint and lets it be found by its text.
  package func file(_ text: String, of party: PartyID? = nil) async throws -> ComplaintID {
    let filed = try await desk.file(.usual, saying: .text(text, of: party), by: .usual)
    let reference = try #require(filed.complaint.account)
    try await index.take(text, at: reference, of: filed.id, in: "shop")
    return filed.id
  }

  /// What is found by words, listed and counted.
  package func found(
    _ words: String, in tenant: TenantID = "shop"
  ) async throws -> [ComplaintID] {
    var query = ComplaintQuery()
    query.words = words
    _ = try await desk.count(ComplaintQuery())
    let page = try await index.find(query, of: tenant)
    #expect(try await index.count(query, of: tenant) == page.complaints.count)
    return page.complaints.map(\.id)
  }
}

/// Words by which ``text`` is found, and others.
package enum WordExample {
  package static let text =
    "The kettle's lid broke — Crème brûlée everywhere! 水壶漏水，客服态度很差。ＡＢＣ-12 お湯が漏れる 주전자"

  package static let within = [
    "kettle", "KETTLE", "lid kettle", "creme", "Brûlée", "水壶", "漏水", "水壶漏水", "客服", "态度", "差", "水",
    "水壶 kettle", "abc", "12", "漏れる", "주전자", "\"kettle\"", "kettle*", "(lid)",
  ]

  package static let elsewhere = [
    "kett", "spoon", "kettle spoon", "壶水", "水客", "好", "水壶客服", "", "!", "NOT kettle", "text:",
    "kettle OR spoon", "a NEAR b", "*",
  ]
}

// MARK: - What has to hold

extension WordOffice {
  /// A complaint, and no other one, is found by words of its text.
  package func expectFinding(_ words: String) async throws {
    let id = try await file(WordExample.text)
    _ = try await file("Something else, 别的东西")
    #expect(try await found(words) == [id])
  }

  /// Nothing is found by other words, and what is typed is never an error.
  package func expectNothing(_ words: String) async throws {
    _ = try await file(WordExample.text)
    #expect(try await found(words) == [])
  }

  /// A text that was not given is not looked in.
  package func expectGivenTextsOnly() async throws {
    _ = try await desk.file(.usual, saying: "The kettle leaks.", by: .usual)
    #expect(try await found("kettle") == [])
  }

  /// Words of one tenant are not found by another that has a complaint of the same id.
  package func expectTenantsApart() async throws {
    let id = try await file("kettle")
    let other = try await Desk("other", playbook: .standard, store: file, index: index)
    let filed = try await other.file(.usual, by: .usual, id: id)
    #expect(filed.id == id)
    _ = try await other.count(ComplaintQuery())
    #expect(try await found("kettle", in: "other") == [])
    #expect(try await found("kettle") == [id])
  }

  /// What a party wrote is forgotten: `zanzibar` then stands nowhere any more, `xylophone` still does.
  package func expectForgetting() async throws {
    let (party, other) = (PartyID(high: 1, low: 1), PartyID(high: 1, low: 2))
    let first = try await file("zanzibar kettle", of: party)
    let second = try await file("xylophone kettle", of: other)
    #expect(Set(try await found("kettle")) == [first, second])
    #expect(try await index.forget(party, of: "shop") == 1)
    #expect(try await found("kettle") == [second])
    #expect(try await found("zanzibar") == [])
  }

  /// A desk finds what it filed, as soon as somebody asks for what is current.
  ///
  /// - Returns: The complaint, for others to find by ``WordExample/mark``.
  package func expectFindingWhatWasFiled() async throws -> ComplaintID {
    var query = ComplaintQuery()
    query.tags = [WordExample.mark]
    let filed = try await desk.file(.usual, by: .usual)
    #expect(try await desk.count(query) == 0)
    try await desk.perform(.tag(add: [WordExample.mark]), on: filed.id, by: .usual)
    #expect(try await desk.find(query).complaints.map(\.id) == [filed.id])
    return filed.id
  }

  /// Another one over the same records finds it too, and has been told of everything.
  package func expectFindingAgain(_ id: ComplaintID) async throws {
    var query = ComplaintQuery()
    query.tags = [WordExample.mark]
    let page = try await index.find(query, of: "shop")
    #expect(page.complaints.map(\.id) == [id])
    #expect(try await file.events(after: page.position, of: "shop", limit: 1).isEmpty)
  }
}

extension WordExample {
  /// A mark of a complaint that is looked for.
  package static let mark = ComplaintTag(rawValue: "hot")
}
