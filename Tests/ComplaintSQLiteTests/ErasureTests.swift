#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import ComplaintTestSupport
  import Foundation
  import Testing

  /// A person is erased from a file with many, and the bytes of the file are searched for them.
  @Suite struct ErasureTests {
    /// Twenty strings of a person: of each the end is by chance, so that it is found also where a list of
    /// words keeps only what differs from the word before.
    struct Person {
      let party: PartyID
      let strings: [String]

      init(_ number: Int, _ random: inout SeededGenerator) {
        party = PartyID(high: UInt64(number) + 1, low: random.next())
        strings = (0..<20).map { place in
          var text = "p\(number)s\(place)x"
          for _ in 0..<3 { text += String(UInt32(truncatingIfNeeded: random.next()), radix: 36) }
          return text
        }
      }

      /// What has to be found nowhere: what is by chance of a string.
      var marks: [String] { strings.map { String($0.suffix(12)) } }

      func text(_ part: Int) -> String {
        "About " + strings[(part * 4)..<(part * 4 + 4)].joined(separator: " and ") + "."
      }
    }

    /// A desk whose texts, words and complaints lie in one file.
    struct Archive {
      let folder: TemporaryFolder
      let store: SQLiteStore
      let vault: SQLiteVault
      let index: SQLiteIndex
      let directory = MemoryDirectory()
      let desk: Desk

      init() async throws {
        folder = try TemporaryFolder()
        var options = SQLiteOptions.standard
        options.durability = .normal
        store = try SQLiteStore(at: folder.file(), options: options)
        vault = SQLiteVault(in: store)
        index = SQLiteIndex(in: store)
        desk = try await Desk(
          "shop", playbook: .standard, store: store, index: index, vault: vault,
          directory: directory, clock: ManualClock(), identities: SeededIdentities(seed: 1))
      }

      /// Files complaints with an account, two notes, a document and a reply of each person.
      func file(_ persons: [Person]) async throws {
        let anna = Actor(.agent("anna"), as: .manager)
        for person in persons {
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

      func isFound(_ word: String) async throws -> Bool {
        var query = ComplaintQuery()
        query.words = word
        return try await !desk.find(query).complaints.isEmpty
      }
    }

    @Test func `After one of many is erased, none of their strings stands in the file`()
      async throws
    {
      var random = SeededGenerator(seed: 1)
      let persons = (0..<Effort.count(1_000)).map { Person($0, &random) }
      let archive = try await Archive()
      try await archive.file(persons)
      let person = persons[persons.count / 2]
      // The directory is the host's: its address stands in no file of ours.
      #expect(archive.standing(person.marks) == Set(person.marks))
      #expect(try await archive.isFound(person.strings[0]))
      let officer = Actor(.agent("olga"), as: .privacyOfficer)
      let report = try await archive.desk.erase(person.party, by: officer)
      #expect(report.contents == 5)
      #expect(report.indexed == 4)
      #expect(report.messages > 0)
      try await archive.store.overwriteDeleted()
      #expect(archive.standing(person.marks) == [])
      #expect(try await !archive.isFound(person.strings[0]))
      let others = persons.filter { $0.party != person.party }
      for other in others.prefix(20) + others.suffix(20) {
        #expect(archive.standing(other.strings).count == 20)
      }
      #expect(try await archive.isFound(others[0].strings[0]))
      let raw = try RawFile(archive.store.path)
      #expect(
        try raw.rows("SELECT count(DISTINCT party), count(*) FROM contents")
          == [["\(others.count)", "\(others.count * 5)"]])
      #expect(try await archive.store.findings() == [])
      await archive.store.close()
      #expect(archive.standing(person.marks) == [])
    }

    @Test func `A file that was deleted from carelessly is cleaned`() async throws {
      var random = SeededGenerator(seed: 2)
      let persons = (0..<20).map { Person($0, &random) }
      let archive = try await Archive()
      try await archive.file(persons)
      // Another tool, which overwrites nothing and leaves words in their pieces.
      let raw = try RawFile(archive.store.path)
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
      #expect(archive.standing(persons[3].marks) != [])
      try await archive.store.overwriteDeleted()
      #expect(archive.standing(persons[3].marks) == [])
      #expect(archive.standing(persons[4].marks) == Set(persons[4].marks))
      #expect(try await archive.store.findings() == [])
    }

    private static func hex(_ word: UInt64) -> String {
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
#endif
