#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import DurableTestSupport
  import Foundation
  import Testing

  /// Finding complaints in a file.
  @Suite struct IndexTests {
    @Test func `The index in a file keeps the laws`() async throws {
      let folder = try TemporaryFolder()
      await IndexLaws(take: { try await $0.take($1, at: $2, of: $3, in: $4) }) {
        SQLiteIndex(in: try SQLiteStore(at: folder.file(UUID().uuidString)))
      }.all()
    }

    @Test func `A desk finds in the file what it filed, also after it was opened again`()
      async throws
    {
      let folder = try TemporaryFolder()
      let first = try SQLiteStore(at: folder.file())
      let id = try await WordOffice(first, SQLiteIndex(in: first)).expectFindingWhatWasFiled()
      await first.close()
      let again = try SQLiteStore(at: folder.file())
      try await WordOffice(again, SQLiteIndex(in: again)).expectFindingAgain(id)
    }
  }

  /// Finding complaints by words.
  @Suite struct WordTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func office() async throws -> WordOffice<SQLiteStore, SQLiteIndex> {
      let store = try SQLiteStore(at: folder.file())
      return try await WordOffice(store, SQLiteIndex(in: store))
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

    @Test func `What a party wrote is forgotten, in the file and in its log`() async throws {
      let office = try await office()
      try await office.expectForgetting()
      await office.file.close()
      for ending in ["", "-wal"] {
        let data = FileManager.default.contents(atPath: folder.file() + ending) ?? Data()
        #expect(data.range(of: Data("anzibar".utf8)) == nil)
      }
      let data = FileManager.default.contents(atPath: folder.file()) ?? Data()
      #expect(data.range(of: Data("xylophone".utf8)) != nil)
    }
  }
#endif
