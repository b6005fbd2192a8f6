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
      await VaultLaws {
        SQLiteVault(in: try SQLiteStore(at: folder.file(UUID().uuidString)))
      }.all()
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
