#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import ComplaintTestSupport
  import Testing

  /// The article on keeping complaints in SQLite.
  @Suite struct ArticleSQLiteTests {
    @Test func `Every line of the article is repeated here`() throws {
      let article = try Article("KeepingComplaintsInSQLite")
      #expect(article.untested == [])
      #expect(article.statedResults == 3)
    }

    @Test func `A desk works on a file, which is backed up and sound`() async throws {
      let folder = try TemporaryFolder()
      let (path, copy) = (folder.file(), folder.file("copy"))
      let file = try SQLiteStore(at: path)
      let desk = try await Desk(
        "shop", playbook: .standard, store: file, vault: SQLiteVault(in: file))
      let filed = try await desk.file(
        .usual, saying: .text("The kettle leaks.", of: nil), by: .usual)
      let account = try #require(filed.complaint.account)
      #expect(try await desk.content(at: account)?.text == "The kettle leaks.")
      try await file.backUp(to: copy)
      expectStated(try await file.findings(), "[]")
      expectStated(try await SQLiteStore(at: copy).findings(), "[]")
    }

    @Test func `Complaints are found by words until those are forgotten`() async throws {
      let folder = try TemporaryFolder()
      let file = try SQLiteStore(at: folder.file())
      let index = SQLiteIndex(in: file)
      let desk = try await Desk(
        "shop", playbook: .standard, store: file, index: index, vault: SQLiteVault(in: file))
      let (customer, text) = (PartyID(high: 1, low: 1), "水壶漏水。")
      let filed = try await desk.file(.usual, saying: .text(text, of: customer), by: .usual)
      let account = try #require(filed.complaint.account)
      var query = ComplaintQuery()
      try await index.take(text, at: account, of: filed.id, in: "shop")
      query.words = "水壶"
      expectStated(try await desk.find(query).complaints.count, "1")
      expectStated(try await index.forget(customer, of: "shop"), "1")
      #expect(try await desk.find(query).complaints.isEmpty)
    }

    @Test func `The host's tables change with the commit`() async throws {
      let folder = try TemporaryFolder()
      let path = folder.file()
      try RawFile(path).run(
        """
        CREATE TABLE orders (number TEXT, complaints INTEGER);
        INSERT INTO orders VALUES ('A-1', 0), ('A-2', 0)
        """)
      let file = try SQLiteStore(at: path) { commit, transaction in
        for part in commit.parts {
          try transaction.run(
            "UPDATE orders SET complaints = complaints + 1 WHERE number = ?1",
            [.text(part.complaint.intake.order?.rawValue ?? "")])
        }
      }
      let desk = try await Desk("shop", playbook: .standard, store: file)
      var intake = Intake.usual
      intake.order = "A-2"
      try await desk.file(intake, by: .usual)
      let rows = try RawFile(path).rows("SELECT number, complaints FROM orders ORDER BY number")
      #expect(rows == [["A-1", "0"], ["A-2", "1"]])
    }

    @Test func `The article's questions to the file are understood`() async throws {
      let office = try await Office()
      let complaint = try await office.file()
      let questions = try Article("KeepingComplaintsInSQLite").blocks(in: "sql").joined()
        .replacing("019cadc6-9a80-7001-9e37-79b97f4a7c15", with: "\(complaint.id)")
        .split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }.filter {
          !$0.isEmpty
        }
      let file = try RawFile(office.store.path)
      let answers = try questions.map { try file.rows(String($0)) }
      let expected = [
        [
          [
            complaint.id.description, complaint.stage.rawValue, complaint.owner?.description,
            complaint.nextWake?.description,
          ]
        ],
        [["1", "1", "filed", complaint.recordedAt.description]],
      ]
      #expect(Array(answers.prefix(2)) == expected)
      #expect(answers.count == 3)
    }

    private func expectStated(_ value: some Any, _ text: String) {
      #expect("\(value)" == text)
    }
  }
#endif
