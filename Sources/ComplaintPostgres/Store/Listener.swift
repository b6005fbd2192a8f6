#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import Dispatch
  import Synchronization

  /// Hears of commits in other processes, on a connection of its own that is made once somebody waits.
  final class Listener: Sendable {
    private struct State {
      var isStarted = false
      var isClosed = false
      var isWaiting = false
      var connection: Connection?
    }

    private let state = Mutex(State())
    private let connector: Connector
    private let signal: FeedSignal
    private let options: PostgresOptions

    init(_ connector: Connector, _ signal: FeedSignal, _ options: PostgresOptions) {
      self.connector = connector
      self.signal = signal
      self.options = options
    }

    /// Begins to listen, if it has not.
    func start() {
      if !options.notifies { return }
      let starts = state.withLock { state in
        if state.isStarted || state.isClosed { return false }
        state.isStarted = true
        return true
      }
      if starts { Task { await listen() } }
    }

    private func listen() async {
      let prefix = options.schema + ":"
      do throws(PostgresFault) {
        let connection = try await connector.connect { [weak self] notice in
          guard let self else { return }
          switch notice {
          case .told(let text) where text.hasPrefix(prefix):
            signal.give([TenantID(rawValue: String(text.dropFirst(prefix.count)))])
          case .told: break
          case .lost: again()
          }
        }
        let isClosed = state.withLock { state in
          state.connection = connection
          return state.isClosed
        }
        if isClosed { return connection.close() }
        try await connection.run(Self.listening)
        // Whatever came in between was not heard.
        signal.wakeAll()
      } catch {
        // A database that has no such thing is polled.
        if error.sqlState != "0A000" { again() }
      }
    }

    private func again() {
      let (old, isWaiting) = state.withLock { state in
        defer { (state.connection, state.isWaiting) = (nil, true) }
        return (state.connection, state.isWaiting || state.isClosed)
      }
      old?.close()
      if isWaiting { return }
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1)) { [weak self] in
        guard let self else { return }
        let isClosed = state.withLock { state in
          state.isWaiting = false
          return state.isClosed
        }
        if !isClosed { Task { await self.listen() } }
      }
    }

    func close() {
      let connection = state.withLock { state in
        state.isClosed = true
        defer { state.connection = nil }
        return state.connection
      }
      connection?.close()
    }

    private static let listening = Statement("listening", "LISTEN complaintkit")
  }

  /// Tells other processes of commits: of those within some milliseconds at once, and after them, because
  /// `NOTIFY` in a commit makes all others of the database wait until it is durable.
  final class Announcer: Sendable {
    private struct State {
      var tenants: Set<TenantID> = []
      var isScheduled = false
      var isOff = false
    }

    private let state: Mutex<State>
    private let pool: Pool
    private let schema: String

    init(_ pool: Pool, _ options: PostgresOptions) {
      self.pool = pool
      schema = options.schema
      state = Mutex(State(isOff: !options.notifies))
    }

    func announce(_ tenant: TenantID) {
      let schedules = state.withLock { state in
        if state.isOff { return false }
        state.tenants.insert(tenant)
        defer { state.isScheduled = true }
        return !state.isScheduled
      }
      guard schedules else { return }
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5)) {
        Task { await self.tell() }
      }
    }

    private func tell() async {
      let tenants = state.withLock { state in
        state.isScheduled = false
        defer { state.tenants = [] }
        return state.tenants
      }
      let payloads = tenants.map { "\(schema):\($0.rawValue)" }.filter { $0.utf8.count < 8_000 }
      var parameters = Parameters()
      parameters.add(.text, payloads) { .text($0) }
      do {
        _ = try await pool.use { [parameters] connection in
          try await connection.run([Call(Self.hurrying), Call(Self.telling, parameters)])
        }
      } catch let fault as PostgresFault where ["0A000", "42883"].contains(fault.sqlState) {
        state.withLock { $0.isOff = true }
      } catch {
        // Whoever waits looks by itself.
      }
    }

    /// Nobody has to be told again after the server has ended, so no commit waits for its disk because of it.
    private static let hurrying = Statement(
      "hurrying", "SELECT set_config('synchronous_commit', 'off', true)")
    private static let telling = Statement(
      "telling", "SELECT pg_notify('complaintkit', payload) FROM unnest($1::text[]) AS payload")
  }
#endif
