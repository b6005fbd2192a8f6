public import ComplaintDesk
import ComplaintPostgres
import ComplaintSQLite

/// Where a replay keeps complaints.
public struct ReplayStore: Sendable {
  /// What it is called in reports.
  public let name: String
  /// The store.
  public let store: any ComplaintStore
  /// Where texts are kept.
  public let vault: any ContentVault

  /// In memory, and gone afterwards.
  public static var memory: ReplayStore {
    ReplayStore(name: "memory", store: MemoryStore(), vault: MemoryVault())
  }

  /// In a file, which is made if it is not there; each commit is on the medium before the next one.
  ///
  /// - Throws: ``ComplaintDesk/StoreError``.
  public static func sqlite(at path: String) throws -> ReplayStore {
    let file = try SQLiteStore(at: path)
    return ReplayStore(name: "sqlite", store: file, vault: SQLiteVault(in: file))
  }

  /// In a database of a PostgreSQL server, by a connection string of libpq.
  ///
  /// - Throws: ``ComplaintDesk/StoreError``.
  public static func postgres(at connection: String) async throws -> ReplayStore {
    let server = try await PostgresStore(connection)
    return ReplayStore(name: "postgres", store: server, vault: PostgresVault(in: server))
  }

  /// The store that a text names: `memory`, `sqlite:FILE` or `postgres:URL`.
  ///
  /// - Throws: ``MappingFault`` for any other text; ``ComplaintDesk/StoreError``.
  public static func named(_ text: String) async throws -> ReplayStore {
    if text == "memory" { return .memory }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch parts.first {
    case "sqlite" where parts.count == 2: return try .sqlite(at: parts[1])
    // A URL of PostgreSQL begins with the same word.
    case "postgres" where parts.count == 2:
      return try await .postgres(at: parts[1].hasPrefix("//") ? text : parts[1])
    default:
      throw MappingFault("\"\(text)\" is no store: memory, sqlite:FILE or postgres:URL")
    }
  }
}
