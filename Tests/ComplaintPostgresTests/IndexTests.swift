#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import Testing

  /// Finding complaints in a database.
  @Suite struct IndexTests {
    private static let hot = ComplaintTag(rawValue: "hot")

    @Test func `The index in a database keeps the laws`() async throws {
      await IndexLaws { PostgresIndex(in: try await Database().store()) }.all()
    }

    @Test func `A desk finds in the database what it filed, and so does another one`()
      async throws
    {
      let database = try Database()
      var query = ComplaintQuery()
      query.tags = [Self.hot]
      let id: ComplaintID
      do {
        let file = try await database.store()
        let desk = try await Desk(
          "shop", playbook: .standard, store: file, index: PostgresIndex(in: file))
        let filed = try await desk.file(.usual, by: .usual)
        id = filed.id
        #expect(try await desk.count(query) == 0)
        try await desk.perform(.tag(add: [Self.hot]), on: filed.id, by: .usual)
        #expect(try await desk.find(query).complaints.map(\.id) == [filed.id])
        file.close()
      }
      let file = try await database.store()
      let page = try await PostgresIndex(in: file).find(query, of: "shop")
      #expect(page.complaints.map(\.id) == [id])
      #expect(try await file.events(after: page.position, of: "shop", limit: 1).isEmpty)
    }
  }

  /// Finding complaints by words.
  @Suite struct WordTests {
    private struct Office {
      let database: Database
      let file: PostgresStore
      let index: PostgresIndex
      let desk: Desk

      init() async throws {
        database = try Database()
        file = try await database.store()
        index = PostgresIndex(in: file)
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

    @Test func `What a party wrote is forgotten`() async throws {
      let office = try await Office()
      let (party, other) = (PartyID(high: 1, low: 1), PartyID(high: 1, low: 2))
      let first = try await office.file("zanzibar kettle", of: party)
      let second = try await office.file("xylophone kettle", of: other)
      #expect(Set(try await office.found("kettle")) == [first, second])
      #expect(try await office.index.forget(party, of: "shop") == 1)
      #expect(try await office.found("kettle") == [second])
      #expect(try await office.found("zanzibar") == [])
      let rows = try office.database.rows("SELECT words FROM indexed_texts")
      #expect(rows == [[" xylophone kettle "]])
    }
  }
#endif
