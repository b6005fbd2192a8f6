#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import DurableTestSupport
  import Testing

  /// Finding complaints in a database.
  @Suite struct IndexTests {
    @Test func `The index in a database keeps the laws`() async throws {
      await IndexLaws(take: { try await $0.take($1, at: $2, of: $3, in: $4) }) {
        PostgresIndex(in: try await Database().store())
      }.all()
    }

    @Test func `A desk finds in the database what it filed, and so does another one`()
      async throws
    {
      let database = try Database()
      let first = try await database.store()
      let id = try await WordOffice(first, PostgresIndex(in: first)).expectFindingWhatWasFiled()
      first.close()
      let again = try await database.store()
      try await WordOffice(again, PostgresIndex(in: again)).expectFindingAgain(id)
    }
  }

  /// Finding complaints by words.
  @Suite struct WordTests {
    private let database: Database

    init() throws { database = try Database() }

    private func office() async throws -> WordOffice<PostgresStore, PostgresIndex> {
      let store = try await database.store()
      return try await WordOffice(store, PostgresIndex(in: store))
    }

    @Test(arguments: WordExample.within)
    func `A complaint is found by the words of its text`(words: String) async throws {
      try await office().expectFinding(words)
    }

    @Test(arguments: WordExample.elsewhere)
    func `It is not found by others, and what is typed is never an error`(
      words: String
    ) async throws {
      try await office().expectNothing(words)
    }

    @Test func `A text that was not given is not looked in`() async throws {
      try await office().expectGivenTextsOnly()
    }

    @Test func `Words of one tenant are not found by another`() async throws {
      try await office().expectTenantsApart()
    }

    @Test func `What a party wrote is forgotten`() async throws {
      let office = try await office()
      try await office.expectForgetting()
      let rows = try database.rows("SELECT words FROM indexed_texts")
      #expect(rows == [[" xylophone kettle "]])
    }
  }
#endif
