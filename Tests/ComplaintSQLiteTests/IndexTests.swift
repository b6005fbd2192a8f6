#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import Foundation
  import Testing

  /// Finding complaints in a file.
  @Suite struct IndexTests {
    private static let hot = ComplaintTag(rawValue: "hot")

    @Test func `The index in a file keeps the laws`() async throws {
      let folder = try TemporaryFolder()
      await IndexLaws {
        SQLiteIndex(in: try SQLiteStore(at: folder.file(UUID().uuidString)))
      }.all()
    }

    @Test func `A desk finds in the file what it filed, also after it was opened again`()
      async throws
    {
      let folder = try TemporaryFolder()
      var query = ComplaintQuery()
      query.tags = [Self.hot]
      let id: ComplaintID
      do {
        let file = try SQLiteStore(at: folder.file())
        let desk = try await Desk(
          "shop", playbook: .standard, store: file, index: SQLiteIndex(in: file))
        let filed = try await desk.file(.usual, by: .usual)
        id = filed.id
        #expect(try await desk.count(query) == 0)
        try await desk.perform(.tag(add: [Self.hot]), on: filed.id, by: .usual)
        #expect(try await desk.find(query).complaints.map(\.id) == [filed.id])
        await file.close()
      }
      let file = try SQLiteStore(at: folder.file())
      let page = try await SQLiteIndex(in: file).find(query, of: "shop")
      #expect(page.complaints.map(\.id) == [id])
      #expect(try await file.events(after: page.position, of: "shop", limit: 1).isEmpty)
    }
  }

  /// Finding complaints by words.
  @Suite struct WordTests {
    private struct Office {
      let folder: TemporaryFolder
      let file: SQLiteStore
      let index: SQLiteIndex
      let desk: Desk

      init() async throws {
        folder = try TemporaryFolder()
        file = try SQLiteStore(at: folder.file())
        index = SQLiteIndex(in: file)
        desk = try await Desk("shop", playbook: .standard, store: file, index: index)
      }

      func file(_ text: String, of party: PartyID? = nil) async throws -> ComplaintID {
        let filed = try await desk.file(.usual, saying: .text(text, of: party), by: .usual)
        let reference = try #require(filed.complaint.account)
        try await index.take(text, at: reference, of: filed.id, in: "shop")
        return filed.id
      }

      func found(_ words: String, in tenant: TenantID = "shop") async throws -> [ComplaintID] {
        var query = ComplaintQuery()
        query.words = words
        _ = try await desk.count(ComplaintQuery())
        let page = try await index.find(query, of: tenant)
        #expect(try await index.count(query, of: tenant) == page.complaints.count)
        return page.complaints.map(\.id)
      }
    }

    private static let text =
      "The kettle's lid broke — Crème brûlée everywhere! 水壶漏水，客服态度很差。ＡＢＣ-12 お湯が漏れる 주전자"

    @Test(arguments: [
      "kettle", "KETTLE", "lid kettle", "creme", "Brûlée", "水壶", "漏水", "水壶漏水", "客服", "态度", "差",
      "水", "水壶 kettle", "abc", "12", "漏れる", "주전자", "\"kettle\"", "kettle*", "(lid)",
    ])
    func `A complaint is found by the words of its text`(words: String) async throws {
      let office = try await Office()
      let id = try await office.file(Self.text)
      _ = try await office.file("Something else, 别的东西")
      #expect(try await office.found(words) == [id])
    }

    @Test(arguments: [
      "kett", "spoon", "kettle spoon", "壶水", "水客", "好", "水壶客服", "", "!", "NOT kettle", "text:",
      "kettle OR spoon", "a NEAR b", "*",
    ])
    func `It is not found by others, and what is typed is never an error`(
      words: String
    ) async throws {
      let office = try await Office()
      _ = try await office.file(Self.text)
      #expect(try await office.found(words) == [])
    }

    @Test func `A text that was not given is not looked in`() async throws {
      let office = try await Office()
      _ = try await office.desk.file(.usual, saying: "The kettle leaks.", by: .usual)
      #expect(try await office.found("kettle") == [])
    }

    @Test func `Words of one tenant are not found by another`() async throws {
      let office = try await Office()
      let id = try await office.file("kettle")
      let other = try await Desk(
        "other", playbook: .standard, store: office.file, index: office.index)
      let filed = try await other.file(.usual, by: .usual, id: id)
      #expect(filed.id == id)
      _ = try await other.count(ComplaintQuery())
      #expect(try await office.found("kettle", in: "other") == [])
      #expect(try await office.found("kettle") == [id])
    }

    @Test func `What a party wrote is forgotten, in the file and in its log`() async throws {
      let office = try await Office()
      let (party, other) = (PartyID(high: 1, low: 1), PartyID(high: 1, low: 2))
      let first = try await office.file("zanzibar kettle", of: party)
      let second = try await office.file("xylophone kettle", of: other)
      #expect(Set(try await office.found("kettle")) == [first, second])
      #expect(try await office.index.forget(party, of: "shop") == 1)
      #expect(try await office.found("kettle") == [second])
      #expect(try await office.found("zanzibar") == [])
      await office.file.close()
      for ending in ["", "-wal"] {
        let data = FileManager.default.contents(atPath: office.folder.file() + ending) ?? Data()
        #expect(data.range(of: Data("anzibar".utf8)) == nil)
      }
      let data = FileManager.default.contents(atPath: office.folder.file()) ?? Data()
      #expect(data.range(of: Data("xylophone".utf8)) != nil)
    }
  }
#endif
