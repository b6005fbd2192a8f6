#if PostgreSQL
  public import ComplaintDesk
  import ComplaintModel
  import Dispatch

  /// A store in a PostgreSQL database, which any number of machines share.
  ///
  /// ```swift
  /// let shared = try await PostgresStore("postgres://desk@db.shop.example/complaints?sslmode=verify-full")
  /// let desk = try await Desk("shop", playbook: .standard, store: shared)
  /// ```
  ///
  /// Any number of desks in one process share one store. What is kept is readable with any tool for
  /// PostgreSQL; the article *Many machines on PostgreSQL* says how.
  ///
  /// A server between that gives each transaction another connection does not work with it: prepared
  /// statements and settings belong to a connection here.
  public final class PostgresStore: ComplaintStore {
    /// What a host does in the transaction of a commit; see ``commit(_:alongside:)``.
    public typealias Statements = @Sendable (Commit, PostgresTransaction) async throws -> Void

    let options: PostgresOptions
    let pool: Pool
    let signal: FeedSignal
    let queue = CommitQueue()
    let listener: Listener
    let announcer: Announcer
    let hook: Statements?
    private let poller: Poller

    /// Connects to a database, and makes the tables if they are not there.
    ///
    /// - Parameters:
    ///   - connection: A connection string of libpq: a URI, or pairs of keyword and value. What it leaves out
    ///     comes from the environment (`PGHOST`, `PGSSLMODE` …), the password also from a password file.
    ///     It is in no error and in no log.
    ///   - options: How it works.
    ///   - statements: What the host does in the transaction of every commit that is kept; see
    ///     ``commit(_:alongside:)``.
    /// - Throws: ``ComplaintDesk/StoreError``: of code ``ComplaintDesk/StoreError/Code/newerSchema`` if a
    ///   newer library has written there.
    public init(
      _ connection: String, options: PostgresOptions = .standard,
      alongside statements: Statements? = nil
    ) async throws(StoreError) {
      hook = statements
      do {
        guard options.isSchemaValid else {
          throw StoreError(
            .misuse,
            "a schema is named by at most 63 small letters, digits and underscores, not "
              + "\"\(options.schema)\"")
        }
        let secrets = try Secrets(of: connection)
        poller = try Poller(longestUnseen: options.longestUnseen)
        let connector = Connector(
          string: connection, schema: options.schema, callTimeout: options.callTimeout,
          poller: poller, secrets: secrets)
        self.options = options
        pool = Pool(connector, most: options.connections)
        signal = FeedSignal(polling: options.polling)
        listener = Listener(connector, signal, options)
        announcer = Announcer(pool, options)
      } catch {
        throw StoreError(error, during: "connecting to the database")
      }
      try await call("making the tables in schema \(options.schema)") { connection in
        try await Schema.migrate(connection, options.schema, partitions: options.partitions)
      }
    }

    deinit { end() }

    private func end() {
      listener.close()
      pool.close()
      poller.close()
      signal.wakeAll()
    }

    /// Ends the store: calls that are under way end as they would, and later ones are
    /// ``ComplaintDesk/StoreError/Code/closed``.
    ///
    /// A store that is not needed any more is ended without it, too.
    public func close() { end() }
  }

  extension PostgresOptions {
    fileprivate var isSchemaValid: Bool {
      let isAllowed = { (byte: UInt8) in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "_")
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      }
      return !schema.isEmpty && schema.utf8.count <= 63 && schema.utf8.allSatisfy(isAllowed)
    }
  }

  // MARK: - Calls

  extension PostgresStore {
    private static let mostTries = 6

    /// Makes a call, again if others came first, and again if its connection was lost and it may be made
    /// twice.
    ///
    /// It is not given up if the task is cancelled.
    func call<Value: Sendable>(
      _ attempt: @autoclosure () -> String, isRepeatable: Bool = true,
      _ body: (Connection) async throws -> Value
    ) async throws(StoreError) -> Value {
      var tries = 0
      while true {
        do {
          return try await pool.use(body)
        } catch {
          tries += 1
          guard let fault = error as? PostgresFault, tries < Self.mostTries,
            fault.isContention || isRepeatable && fault.isLoss
          else { throw StoreError(error, during: attempt()) }
          await Self.pause(tries)
        }
      }
    }

    /// Waits a little, each time twice as long.
    private static func pause(_ tries: Int) async {
      let milliseconds = (5 << tries) + Int.random(in: 0...5)
      await withCheckedContinuation { continuation in
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
          continuation.resume()
        }
      }
    }
  }
#endif
