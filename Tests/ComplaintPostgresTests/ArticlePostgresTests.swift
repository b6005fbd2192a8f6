#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import ComplaintTestSupport
  import Testing

  /// The article on many machines on PostgreSQL.
  @Suite struct ArticlePostgresTests {
    @Test func `Every line of the article is repeated here`() throws {
      let article = try Article("ManyMachinesOnPostgreSQL")
      #expect(article.untested == [])
      #expect(article.statedResults == 0)
    }

    /// The connection string of a database of its own: the article's store uses the usual schema.
    private static func connection() throws -> String {
      let (server, name) = (try Server.shared.get(), try Database().schema)
      try Database.rows("CREATE DATABASE \(name)", over: server.connection)
      return server.connection.replacing("dbname=postgres", with: "dbname=\(name)")
    }

    @Test func `A desk runs on a database, with its texts`() async throws {
      let connection = try Self.connection()
      let shared = try await PostgresStore(connection)
      let desk = try await Desk(
        "shop", playbook: .standard, store: shared, index: PostgresIndex(in: shared),
        vault: PostgresVault(in: shared))
      let filed = try await desk.file(
        .usual, saying: .text("The kettle leaks.", of: nil), by: .usual)
      let account = try #require(filed.complaint.account)
      #expect(try await desk.content(at: account)?.text == "The kettle leaks.")
      let index = PostgresIndex(in: shared)
      try await index.take("水壶漏水 The kettle leaks.", at: account, of: filed.id, in: "shop")
      var query = ComplaintQuery()
      query.words = "水壶"
      #expect(try await desk.find(query).complaints.map(\.id) == [filed.id])
      await withTaskGroup { group in
        group.addTask {
          await desk.run()
        }
        group.cancelAll()
      }
    }

    @Test func `The host's tables change with the commit`() async throws {
      let connection = try Self.connection()
      let shared = try await PostgresStore(connection) { commit, transaction in
        for part in commit.parts {
          try await transaction.run(
            "UPDATE orders SET complaints = complaints + 1 WHERE number = $1",
            [.text(part.complaint.intake.order?.rawValue ?? "")])
        }
      }
      let desk = try await Desk("shop", playbook: .standard, store: shared)
      var intake = Intake.usual
      intake.order = "A-2"
      let here = try Database.rows(
        "CREATE TABLE orders (number text, complaints int); "
          + "INSERT INTO orders VALUES ('A-1', 0), ('A-2', 0); SELECT 1", over: connection)
      #expect(here == [["1"]])
      try await desk.file(intake, by: .usual)
      let rows = try Database.rows(
        "SELECT number, complaints FROM orders ORDER BY number", over: connection)
      #expect(rows == [["A-1", "0"], ["A-2", "1"]])
    }

    @Test func `The article's questions to the database are understood`() async throws {
      let office = try await Office()
      let complaint = try await office.file()
      let questions = try Article("ManyMachinesOnPostgreSQL").blocks(in: "sql").joined()
        .replacing("019cadc6-9a80-7001-9e37-79b97f4a7c15", with: "\(complaint.id)")
        .split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }.filter {
          !$0.isEmpty
        }
      let answers = try questions.map { try office.database.rows(String($0)) }
      #expect(answers.count == 3)
      #expect(answers[0].map { $0[1] } == [complaint.stage.rawValue])
      #expect(answers[1] == [["1", "1", "filed", complaint.recordedAt.description]])
    }
  }
#endif
