#if PostgreSQL
  import CPostgres
  import ComplaintDesk
  import ComplaintPostgres
  import Foundation

  /// A schema of its own in the shared server, for one test; it is reached by libpq alone as well.
  final class Database: Sendable {
    let server: Server
    let schema: String

    init(on server: Server? = nil) throws {
      self.server = try server ?? Server.shared.get()
      schema = "test_" + UUID().uuidString.replacing("-", with: "_").lowercased()
    }

    /// How a store reaches it; the server lists its connections under the name of the schema.
    var connection: String { "\(server.connection) application_name=\(schema)" }

    /// Ends the connections of all stores here, as a server or a network does.
    func cutConnections() throws {
      try rows(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '\(schema)'
        """)
    }

    /// Opens a store in it.
    func store(
      _ change: (inout PostgresOptions) -> Void = { _ in }
    ) async throws -> PostgresStore {
      var options = PostgresOptions.standard
      options.schema = schema
      options.connections = 4
      change(&options)
      return try await PostgresStore(connection, options: options)
    }

    struct Failure: Error, CustomStringConvertible {
      let description: String
    }

    /// Runs statements as somebody with another tool would.
    ///
    /// - Returns: The rows of the last one; nothing is an empty text.
    @discardableResult
    func rows(_ statements: String) throws -> [[String]] {
      try Self.rows("SET search_path = \(schema), public; \(statements)", over: server.connection)
    }

    /// Every row of every table, as text.
    func allRows() throws -> [String] {
      let tables = try rows(
        """
        SELECT table_name FROM information_schema.tables
        WHERE table_schema = '\(schema)' AND table_type = 'BASE TABLE'
        """)
      return try tables.flatMap { table in
        try rows("SELECT t::text FROM \(table[0]) t").map { $0[0] }
      }
    }

    /// Whether some bytes stand in any row of any table: as text, as bytes, or as an id.
    func holds(_ bytes: [UInt8]) throws -> Bool {
      let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      let text = String(validating: bytes, as: UTF8.self)
      return try allRows().contains { row in
        row.replacing("-", with: "").contains(digits) || text.map(row.contains) ?? false
      }
    }

    /// Runs statements over a connection of its own.
    @discardableResult
    static func rows(_ statements: String, over connection: String) throws -> [[String]] {
      let handle = unsafe PQconnectdb(connection)
      defer { unsafe PQfinish(handle) }
      let result = unsafe PQexec(handle, statements)
      defer { unsafe PQclear(result) }
      let status = unsafe PQresultStatus(result)
      guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else {
        throw Failure(description: unsafe String(cString: PQerrorMessage(handle)))
      }
      return unsafe (0..<PQntuples(result)).map { row in
        unsafe (0..<PQnfields(result)).map { column in
          unsafe String(cString: PQgetvalue(result, row, column))
        }
      }
    }
  }
#endif
