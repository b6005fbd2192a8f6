#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import Foundation
  import Testing

  /// Texts in the file.
  @Suite struct VaultTests {
    @Test func `The vault in a file keeps the laws`() async throws {
      let folder = try TemporaryFolder()
      let clock = ManualClock()
      await VaultLaws(clock: clock) {
        SQLiteVault(in: try SQLiteStore(at: folder.file(UUID().uuidString)), clock: clock)
      }.all()
    }

    @Test func `The vault in a file is encrypted as the laws want`() async throws {
      let folder = try TemporaryFolder()
      let file = { @Sendable in try SQLiteStore(at: folder.file(UUID().uuidString)) }
      let clock = ManualClock()
      await VaultLaws(clock: clock) {
        SQLiteVault(in: try file(), clock: clock, cipher: UnsafeCipher())
      }.all()
      await CipherLaws(
        reopen: { SQLiteVault(in: $0.file, cipher: $1) },
        holds: { Self.stands($1, in: $0.file.path) }
      ) {
        SQLiteVault(in: try file(), cipher: $0)
      }.all()
    }

    @Test func `Boxes that were exchanged or given another key in the file are refused`()
      async throws
    {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file())
      let vault = SQLiteVault(in: store, cipher: UnsafeCipher())
      var references: [ContentReference] = []
      for slot in 0..<2 as Range<Int32> {
        references.append(
          try await vault.put(
            VaultContent("entry \(slot)"), under: CommandID(hashing: "1"), slot: slot, party: nil,
            salt: Salt(high: 1, low: 2), of: "shop"))
      }
      let file = try RawFile(store.path)
      for change in [
        "body = (SELECT body FROM contents o WHERE o.slot <> c.slot)",
        "cipher_key = 'other'",
      ] {
        try file.run("CREATE TABLE before AS SELECT * FROM contents")
        try file.run("UPDATE contents AS c SET \(change) WHERE slot = 0")
        await #expect { try await vault.content(at: references[0], of: "shop") } throws: {
          ($0 as? StoreError)?.code == .damaged
        }
        #expect(try await vault.content(at: references[1], of: "shop")?.text == "entry 1")
        #expect(
          try await vault.rotate("shop").damaged
            == (change.hasPrefix("body") ? [] : [references[0]]))
        try file.run(
          "DELETE FROM contents; INSERT INTO contents SELECT * FROM before; DROP TABLE before")
        #expect(try await vault.content(at: references[0], of: "shop")?.text == "entry 0")
      }
      #expect(try await store.findings() == [])
    }

    @Test func `Nothing of an old box is left in the file after going over to another key`()
      async throws
    {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file())
      let cipher = UnsafeCipher(key: "old")
      let vault = SQLiteVault(in: store, cipher: cipher)
      for slot in 0..<40 as Range<Int32> {
        // Some fill more than a page, so that some of theirs are pages of their own.
        _ = try await vault.put(
          VaultContent([UInt8](repeating: 7, count: 200 + 331 * Int(slot)), mediaType: "a/b"),
          under: CommandID(hashing: "1"), slot: slot, party: nil, salt: Salt(high: 1, low: 2),
          of: "shop")
      }
      let boxes = try RawFile(store.path).rows("SELECT hex(substr(body, -40)) FROM contents")
        .map { Self.bytes($0[0] ?? "") }
      #expect(boxes.count == 40 && boxes.allSatisfy { Self.stands($0, in: store.path) })
      cipher.use("new")
      #expect(try await vault.rotate("shop").encrypted == 40)
      #expect(boxes.filter { Self.stands($0, in: store.path) } == [])
      await store.close()
      #expect(boxes.filter { Self.stands($0, in: store.path) } == [])
    }

    private static func bytes(_ hex: String) -> [UInt8] {
      let digits = Array(hex.utf8).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
      return stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] << 4 | digits[$0 + 1])
      }
    }

    private static func stands(_ bytes: [UInt8], in path: String) -> Bool {
      ["", "-wal", "-shm", "-journal"].contains { ending in
        let data = FileManager.default.contents(atPath: path + ending)
        return data?.range(of: Data(bytes)) != nil
      }
    }

    @Test func `What was erased stands nowhere in the file or its log`() async throws {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file())
      let vault = SQLiteVault(in: store)
      let (erased, kept) = ("the erased \(UUID())", "the kept \(UUID())")
      let (party, other) = (PartyID(high: 1, low: 1), PartyID(high: 1, low: 2))
      for (text, party) in [(erased, party), (kept, other)] {
        _ = try await vault.put(
          VaultContent(text), under: CommandID(hashing: text), slot: 0, party: party,
          salt: Salt(high: 1, low: 2), of: "shop")
      }
      #expect(Self.stands(erased, in: folder))
      #expect(try await vault.erase(party: party, of: "shop") == 1)
      #expect(!Self.stands(erased, in: folder))
      await store.close()
      #expect(!Self.stands(erased, in: folder))
      #expect(Self.stands(kept, in: folder))
    }

    private static func stands(_ text: String, in folder: TemporaryFolder) -> Bool {
      ["", "-wal"].contains { ending in
        guard let data = FileManager.default.contents(atPath: folder.file() + ending) else {
          return false
        }
        return data.range(of: Data(text.utf8)) != nil
      }
    }

    @Test func `A changed bit of a text is noticed`() async throws {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file())
      let vault = SQLiteVault(in: store)
      let reference = try await vault.put(
        VaultContent("It leaks."), under: CommandID(hashing: "1"), slot: 0, party: nil,
        salt: Salt(high: 1, low: 2), of: "shop")
      try RawFile(store.path).run("UPDATE contents SET body = CAST('It leans.' AS BLOB)")
      await #expect { try await vault.content(at: reference, of: "shop") } throws: {
        ($0 as? StoreError)?.code == .damaged
      }
    }
  }
#endif
