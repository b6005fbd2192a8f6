#if PostgreSQL
  import ComplaintDesk
  import Synchronization

  /// Connections, each for one call at a time; at most so many.
  final class Pool: Sendable {
    fileprivate struct State {
      var idle: [Connection] = []
      /// How many there are or are being made.
      var count = 0
      var waiting: [Int: CheckedContinuation<Turn, Never>] = [:]
      var first = 0
      var next = 0
      var isClosed = false
    }

    /// What becomes of somebody who wants a connection.
    fileprivate enum Turn {
      case use(Connection)
      case make
      case closed
    }

    private let state = Mutex(State())
    private let most: Int
    private let connector: Connector

    init(_ connector: Connector, most: Int) {
      self.connector = connector
      self.most = max(1, most)
    }

    /// Does something with a connection that nobody else has.
    func use<Value: Sendable>(
      _ body: (Connection) async throws -> Value
    ) async throws -> Value {
      let connection = try await take()
      do {
        let value = try await body(connection)
        await giveBack(connection)
        return value
      } catch {
        await giveBack(connection)
        throw error
      }
    }

    private func take() async throws -> Connection {
      switch await turn() {
      case .use(let connection): return connection
      case .closed: throw StoreError.closedStore
      case .make:
        do {
          return try await connector.connect()
        } catch {
          lose()
          throw error
        }
      }
    }

    private func turn() async -> Turn {
      await withCheckedContinuation { continuation in
        let (turn, broken) = state.withLock { state -> (Turn?, [Connection]) in
          if state.isClosed { return (.closed, []) }
          var broken: [Connection] = []
          while let connection = state.idle.popLast() {
            if !connection.isBroken { return (.use(connection), broken) }
            broken.append(connection)
            state.count -= 1
          }
          if state.count < most {
            state.count += 1
            return (.make, broken)
          }
          state.waiting[state.next] = continuation
          state.next += 1
          return (nil, broken)
        }
        for connection in broken { connection.close() }
        if let turn { continuation.resume(returning: turn) }
      }
    }

    /// A transaction that was left open is rolled back first.
    private func giveBack(_ connection: Connection) async {
      if !connection.isBroken, !connection.isIdle {
        do { try await connection.run(.rollback) } catch { connection.close() }
      }
      if connection.isBroken {
        connection.close()
        return lose()
      }
      let (waiter, isClosed) = state.withLock { state in
        if state.isClosed { return (Self.nobody, true) }
        let waiter = state.nextWaiter()
        if waiter == nil { state.idle.append(connection) }
        return (waiter, false)
      }
      if isClosed { connection.close() }
      waiter?.resume(returning: .use(connection))
    }

    private static let nobody: CheckedContinuation<Turn, Never>? = nil

    /// One is gone: whoever waits makes another.
    private func lose() {
      let waiter = state.withLock { state in
        let waiter = state.nextWaiter()
        if waiter == nil { state.count -= 1 }
        return waiter
      }
      waiter?.resume(returning: .make)
    }

    /// Gives nobody a connection any more; calls that are under way end as they would.
    func close() {
      let (idle, waiting) = state.withLock { state in
        state.isClosed = true
        defer { (state.idle, state.waiting) = ([], [:]) }
        return (state.idle, state.waiting.values.map(\.self))
      }
      for connection in idle { connection.close() }
      for waiter in waiting { waiter.resume(returning: .closed) }
    }
  }

  extension Pool.State {
    /// Whoever has waited the longest.
    fileprivate mutating func nextWaiter() -> CheckedContinuation<Pool.Turn, Never>? {
      while first < next {
        defer { first += 1 }
        if let waiter = waiting.removeValue(forKey: first) { return waiter }
      }
      return nil
    }
  }

  extension StoreError {
    static var closedStore: StoreError { StoreError(.closed, "the store was closed") }
  }
#endif
