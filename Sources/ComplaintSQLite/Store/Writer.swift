#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import Dispatch
  import Synchronization

  /// The one connection that writes.
  ///
  /// A call that finds it idle is made on the caller's thread, which saves the way to another one and back;
  /// it never waits there for another process. Calls that come meanwhile are made together, in one
  /// transaction, on the writer's thread.
  final class Writer: Sendable {
    private struct Waiting {
      var writes: [any Write] = []
      var isAtWork = false
      var isClosed = false
    }

    private let queue = DispatchQueue(label: "ComplaintSQLite.Writer")
    private let waiting = Guarded(Waiting())
    private let connection: Guarded<Connection?>
    private let options: SQLiteOptions
    private let signal: FeedSignal

    init(_ path: String, _ options: SQLiteOptions, _ signal: FeedSignal) throws {
      let connection = try Connection.writer(path, options)
      self.connection = Guarded(connection)
      self.options = options
      self.signal = signal
    }

    /// Makes a call so in a transaction that is durable when it returns.
    ///
    /// It is not given up if the task is cancelled. `body` may be called again, after everything that it
    /// did was undone.
    func write<Value: Sendable>(
      _ attempt: @escaping @Sendable @autoclosure () -> String,
      _ body: @escaping @Sendable (WriteTransaction) throws -> Value
    ) async throws(StoreError) -> Value {
      let result = await withCheckedContinuation { continuation in
        let write = PendingWrite(attempt, body, continuation)
        switch enter(write) {
        case .closed: write.end(.closedStore)
        case .waits: break
        case .leads: lead(write)
        }
      }
      return try result.get()
    }

    private enum Entry {
      case closed
      case waits
      case leads
    }

    private func enter(_ write: any Write) -> Entry {
      waiting.withLock { waiting in
        if waiting.isClosed { return .closed }
        if waiting.isAtWork {
          waiting.writes.append(write)
          return .waits
        }
        waiting.isAtWork = true
        return .leads
      }
    }

    /// Makes a call that found the writer idle, and leaves to the writer's thread what takes longer.
    private func lead(_ write: any Write) {
      let isDone = connection.withLock { connection in
        guard let connection else {
          write.end(.closedStore)
          return true
        }
        connection.waitForOthers(upTo: .zero)
        let isBegun = make([write], connection, orLeave: true)
        connection.waitForOthers(upTo: options.busyTimeout)
        if !isBegun { waiting.withLock { $0.writes.insert(write, at: 0) } }
        return isBegun && !connection.isLogLong(options.checkpointPages)
      }
      let isIdle = waiting.withLock { waiting in
        waiting.isAtWork = !(isDone && waiting.writes.isEmpty)
        return !waiting.isAtWork
      }
      if !isIdle { queue.async { self.work() } }
    }

    private func work() {
      connection.withLock { connection in
        connection?.boundLog(options.checkpointPages)
        while let group = nextGroup() {
          guard let connection else {
            for write in group { write.end(.closedStore) }
            continue
          }
          make(group, connection)
          connection.boundLog(options.checkpointPages)
        }
      }
    }

    private func nextGroup() -> [any Write]? {
      waiting.withLock { waiting in
        guard !waiting.writes.isEmpty else {
          waiting.isAtWork = false
          return nil
        }
        let group = Array(waiting.writes.prefix(max(1, options.mostGrouped)))
        waiting.writes.removeFirst(group.count)
        return group
      }
    }

    /// Empties the write-ahead log, after the calls that came before.
    func emptyLog() async throws(StoreError) { try await alone { Self.emptyLog($0) } }

    /// Writes the file anew without anything that was deleted, and empties the log.
    func rewrite() async throws(StoreError) {
      try await alone { connection in
        guard let connection else { return .failure(.closedStore) }
        do throws(SQLiteFault) {
          // Words that were deleted stay in their pieces until those are put together anew.
          try connection.run("INSERT INTO words (words) VALUES ('optimize')")
          try connection.run("VACUUM")
        } catch {
          return .failure(StoreError(error, during: "writing the file anew"))
        }
        return Self.emptyLog(connection)
      }
    }

    /// Does something on the writer's thread that is no transaction, after the calls that came before.
    private func alone(
      _ work: @escaping @Sendable (Connection?) -> Result<Void, StoreError>
    ) async throws(StoreError) {
      let result = await withCheckedContinuation {
        (continuation: CheckedContinuation<Result<Void, StoreError>, Never>) in
        queue.async { continuation.resume(returning: self.connection.withLock { work($0) }) }
      }
      try result.get()
    }

    private static func emptyLog(_ connection: Connection?) -> Result<Void, StoreError> {
      guard let connection else { return .failure(.closedStore) }
      do throws(SQLiteFault) {
        try connection.check(connection.emptyLog(), "checkpoint")
        return .success(())
      } catch {
        return .failure(StoreError(error, during: "emptying the write-ahead log"))
      }
    }

    /// Ends the connection, after the calls that came before.
    func close() async {
      waiting.withLock { $0.isClosed = true }
      await withCheckedContinuation { continuation in
        queue.async {
          // What came before is done: it was queued earlier on the same thread.
          self.connection.withLock { $0 = nil }
          continuation.resume()
        }
      }
    }
  }

  // MARK: - One transaction

  extension Writer {
    /// Makes calls so in one transaction.
    ///
    /// If `orLeave` says so, they are left alone while another process is writing, and the answer is `false`.
    @discardableResult
    private func make(
      _ group: [any Write], _ connection: Connection, orLeave: Bool = false
    ) -> Bool {
      do throws(SQLiteFault) { try connection.run("BEGIN IMMEDIATE") } catch {
        if orLeave, error.isBusy { return false }
        for write in group { write.fail(error) }
        return true
      }
      finish(group, connection)
      return true
    }

    private func finish(_ group: [any Write], _ connection: Connection) {
      let transaction = WriteTransaction(connection)
      do { for write in group { try write.make(transaction) } } catch {
        connection.rollBack()
        if group.count == 1 { return group[0].fail(error) }
        // One of them has undone the others: now each for itself.
        for write in group { make([write], connection) }
        return
      }
      do { try connection.run("COMMIT") } catch {
        connection.rollBack()
        for write in group { write.fail(error) }
        return
      }
      for write in group { write.succeed() }
      signal.give(transaction.tenantsThatMoved)
    }
  }

  /// A call that waits for its transaction.
  private protocol Write: Sendable {
    func make(_ transaction: WriteTransaction) throws
    func succeed()
    func end(_ error: StoreError)
    func fail(_ error: any Error)
  }

  private final class PendingWrite<Value: Sendable>: Write {
    private let attempt: @Sendable () -> String
    private let body: @Sendable (WriteTransaction) throws -> Value
    private let continuation: CheckedContinuation<Result<Value, StoreError>, Never>
    private let value = Guarded<Value?>(nil)

    init(
      _ attempt: @escaping @Sendable () -> String,
      _ body: @escaping @Sendable (WriteTransaction) throws -> Value,
      _ continuation: CheckedContinuation<Result<Value, StoreError>, Never>
    ) {
      self.attempt = attempt
      self.body = body
      self.continuation = continuation
    }

    func make(_ transaction: WriteTransaction) throws {
      let made = try body(transaction)
      value.withLock { $0 = made }
    }

    func succeed() {
      guard let value = value.withLock({ $0 }) else {
        return end(StoreError(.misuse, "\(attempt()): it was never made"))
      }
      continuation.resume(returning: .success(value))
    }

    func end(_ error: StoreError) { continuation.resume(returning: .failure(error)) }

    func fail(_ error: any Error) { end(StoreError(error, during: attempt())) }
  }
#endif
