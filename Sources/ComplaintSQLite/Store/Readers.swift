#if SQLite
  import BusinessTime
  import ComplaintDesk
  import Synchronization

  /// Connections that read, each for one call at a time.
  ///
  /// A call is made on the caller's thread: what is in memory takes microseconds, less than the way to
  /// another thread and back.
  final class Readers: Sendable {
    /// A connection that is opened when it is needed first.
    private final class Reader: Sendable {
      let connection = Guarded<Connection?>(nil)
    }

    private struct State {
      var idle: [Int]
      var waiting: [CheckedContinuation<Int?, Never>] = []
      var isClosed = false

      mutating func takeIdle() -> Int? { isClosed ? nil : idle.popLast() }
    }

    private let path: String
    private let options: SQLiteOptions
    private let readers: [Reader]
    private let state: Guarded<State>

    init(_ path: String, _ options: SQLiteOptions) {
      self.path = path
      self.options = options
      let count = max(1, options.readers)
      readers = (0..<count).map { _ in Reader() }
      state = Guarded(State(idle: Array((0..<count).reversed())))
    }

    /// Makes a call as of one instant.
    func read<Value: Sendable>(
      _ attempt: @autoclosure () -> String, _ body: @Sendable (Connection) throws -> Value
    ) async throws(StoreError) -> Value {
      let number = try await take()
      defer { giveBack(number) }
      do {
        return try readers[number].connection.withLock { opened in
          let connection = try opened ?? .reader(path, options)
          opened = connection
          return try connection.asOfOneInstant { try body(connection) }
        }
      } catch {
        throw StoreError(error, during: attempt())
      }
    }

    private func take() async throws(StoreError) -> Int {
      if let number = state.withLock({ $0.takeIdle() }) { return number }
      let number = await withCheckedContinuation { continuation in
        let number = state.withLock { state -> Int?? in
          if state.isClosed { return .some(nil) }
          if let number = state.takeIdle() { return number }
          state.waiting.append(continuation)
          return nil
        }
        if let number { continuation.resume(returning: number) }
      }
      guard let number else { throw StoreError.closedStore }
      return number
    }

    private func giveBack(_ number: Int) {
      let next = state.withLock { state -> CheckedContinuation<Int?, Never>? in
        if state.waiting.isEmpty {
          state.idle.append(number)
          return nil
        }
        return state.waiting.removeFirst()
      }
      next?.resume(returning: number)
    }

    /// Lets nobody read any more; calls that are under way end as they would.
    func close() {
      let waiting = state.withLock { state in
        state.isClosed = true
        defer { state.waiting = [] }
        return state.waiting
      }
      for continuation in waiting { continuation.resume(returning: nil) }
      for reader in readers { reader.connection.withLock { $0 = nil } }
    }
  }

  extension Connection {
    /// Reads everything from one state of the database.
    fileprivate func asOfOneInstant<Value>(_ body: () throws -> Value) throws -> Value {
      try run("BEGIN")
      do {
        let value = try body()
        try run("COMMIT")
        return value
      } catch {
        rollBack()
        throw error
      }
    }
  }

  extension StoreError {
    static var closedStore: StoreError { StoreError(.closed, "the store was closed") }
  }
#endif
