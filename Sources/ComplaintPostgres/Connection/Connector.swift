#if PostgreSQL
  import CPostgres
  import Dispatch

  /// Makes connections, each ready for the store's statements.
  struct Connector: Sendable {
    let string: String
    let schema: String
    let callTimeout: Duration
    let poller: Poller
    let secrets: Secrets

    /// Makes a connection; libpq looks names up and waits for the server on a thread of its own.
    func connect(
      heard: @escaping @Sendable (Connection.Notice) -> Void = { _ in }
    ) async throws(PostgresFault) -> Connection {
      let result: Result<Connection, PostgresFault> = await withCheckedContinuation {
        continuation in
        DispatchQueue.global().async {
          continuation.resume(returning: Result { () throws(PostgresFault) in try open(heard) })
        }
      }
      let connection = try result.get()
      do throws(PostgresFault) {
        try await setUp(connection)
        return connection
      } catch {
        connection.close()
        throw error
      }
    }

    private func open(
      _ heard: @escaping @Sendable (Connection.Notice) -> Void
    ) throws(PostgresFault) -> Connection {
      // What comes after the string stands against it, what comes before may be said otherwise there.
      let options = [
        ("fallback_application_name", "ComplaintKit"), ("connect_timeout", "10"),
        ("tcp_user_timeout", "30000"), ("dbname", string), ("client_encoding", "UTF8"),
      ]
      guard let handle = unsafe Self.connect(options) else {
        throw PostgresFault(nil, "there is no memory", in: "connect")
      }
      guard unsafe PQstatus(handle) == CONNECTION_OK else {
        let message = unsafe secrets.message(of: handle)
        unsafe PQfinish(handle)
        throw PostgresFault(nil, message, in: "connect")
      }
      let encoding = unsafe PQparameterStatus(handle, "server_encoding").map {
        unsafe String(cString: $0)
      }
      guard encoding == nil || encoding == "UTF8" || encoding == "UTF-8" else {
        unsafe PQfinish(handle)
        throw PostgresFault(
          "22021", "the database's encoding is \(encoding ?? ""), and has to be UTF8", in: "connect"
        )
      }
      return try unsafe Connection(handle, poller, secrets, heard: heard)
    }

    private static func connect(_ options: [(String, String)]) -> OpaquePointer? {
      let texts = options.flatMap { [Array($0.0.utf8CString), Array($0.1.utf8CString)] }
      var places: [Int] = []
      var memory: [CChar] = []
      for text in texts {
        places.append(memory.count)
        memory += text
      }
      return unsafe memory.withUnsafeBufferPointer { memory in
        let all = unsafe places.map { place in unsafe memory.baseAddress.map { unsafe $0 + place } }
        let keywords = unsafe stride(from: 0, to: all.count, by: 2).map { unsafe all[$0] } + [nil]
        let values = unsafe stride(from: 1, to: all.count, by: 2).map { unsafe all[$0] } + [nil]
        return unsafe PQconnectdbParams(keywords, values, 1)
      }
    }

    private func setUp(_ connection: Connection) async throws(PostgresFault) {
      let (seconds, parts) = callTimeout.components
      let milliseconds = seconds * 1_000 + parts / 1_000_000_000_000_000
      try await connection.run([
        Call(Self.searchPath, .text(schema)),
        Call(Self.isolation),
        Call(Self.timeout, .text("\(max(0, milliseconds))")),
      ])
    }

    private static let searchPath = Statement(
      "search_path",
      """
      SELECT set_config('search_path',
        quote_ident($1::text) || ', ' || current_setting('search_path'), false)
      """)
    private static let isolation = Statement(
      "isolation", "SELECT set_config('default_transaction_isolation', 'read committed', false)")
    private static let timeout = Statement(
      "timeout", "SELECT set_config('statement_timeout', $1::text, false)")
  }
#endif
