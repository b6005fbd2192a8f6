#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import ComplaintTestSupport
  import DurableTestSupport
  import Foundation
  import Testing

  /// A person is erased from a file with many, and the bytes of the file are searched for them.
  @Suite struct ErasureTests {
    /// An archive in a file.
    private struct Filed {
      let folder: TemporaryFolder
      let store: SQLiteStore
      let archive: ErasureArchive<SQLiteStore, SQLiteIndex, SQLiteVault>

      init() async throws {
        folder = try TemporaryFolder()
        var options = SQLiteOptions.standard
        options.durability = .normal
        store = try SQLiteStore(at: folder.file(), options: options)
        archive = try await ErasureArchive(
          store, SQLiteIndex(in: store), SQLiteVault(in: store))
      }

      /// Which of some strings stand in the file, its log or its shared memory.
      func standing(_ strings: [String]) -> Set<String> {
        var found: Set<String> = []
        for ending in ["", "-wal", "-shm", "-journal"] {
          guard let data = FileManager.default.contents(atPath: folder.file() + ending) else {
            continue
          }
          for text in strings where data.range(of: Data(text.utf8)) != nil { found.insert(text) }
        }
        return found
      }
    }

    @Test func `After one of many is erased, none of their strings stands in the file`()
      async throws
    {
      var random = SeededGenerator(seed: 1)
      let persons = (0..<Effort.count(1_000)).map { PlantedPerson($0, &random) }
      let filed = try await Filed()
      try await filed.archive.file(persons)
      let person = persons[persons.count / 2]
      // The directory is the host's: its address stands in no file of ours.
      #expect(filed.standing(person.marks) == Set(person.marks))
      try await filed.archive.expectErasing(person)
      try await filed.store.overwriteDeleted()
      #expect(filed.standing(person.marks) == [])
      let others = persons.filter { $0.party != person.party }
      for other in others.prefix(20) + others.suffix(20) {
        #expect(filed.standing(other.strings).count == 20)
      }
      #expect(try await filed.archive.isFound(others[0].strings[0]))
      let raw = try RawFile(filed.store.path)
      #expect(
        try raw.rows("SELECT count(DISTINCT party), count(*) FROM contents")
          == [["\(others.count)", "\(others.count * 5)"]])
      #expect(try await filed.store.findings() == [])
      await filed.store.close()
      #expect(filed.standing(person.marks) == [])
    }

    @Test func `A file that was deleted from carelessly is cleaned`() async throws {
      var random = SeededGenerator(seed: 2)
      let persons = (0..<20).map { PlantedPerson($0, &random) }
      let filed = try await Filed()
      try await filed.archive.file(persons)
      // Another tool, which overwrites nothing and leaves words in their pieces.
      let raw = try RawFile(filed.store.path)
      try raw.run("PRAGMA secure_delete = OFF")
      let party = persons[3].party
      let blob = "x'" + Self.hex(party.high) + Self.hex(party.low) + "'"
      try raw.run(
        """
        DELETE FROM words WHERE rowid IN
          (SELECT number FROM indexed_texts WHERE party = \(blob));
        DELETE FROM indexed_texts WHERE party = \(blob);
        DELETE FROM contents WHERE party = \(blob);
        """)
      #expect(filed.standing(persons[3].marks) != [])
      try await filed.store.overwriteDeleted()
      #expect(filed.standing(persons[3].marks) == [])
      #expect(filed.standing(persons[4].marks) == Set(persons[4].marks))
      #expect(try await filed.store.findings() == [])
    }

    private static func hex(_ word: UInt64) -> String {
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
#endif
