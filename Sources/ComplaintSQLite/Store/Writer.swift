#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import Dispatch
  import Synchronization

  /// The one connection that writes, on a thread of its own: calls that come while a transaction is being
  /// made durable go into the next one together.
  final class Writer: Sendable {
    private struct Waiting {
      var writes: [any Write] = []
      var isAtWork = false
      var isClosed = false
    }

    private let queue = DispatchQueue(label: "ComplaintSQLite.Writer")
    private let waiting = Mutex(Waiting())
    private let connection: Mutex<Connection?>
    private let options: SQLiteOptions
    private let signal: FeedSignal

    init(_ path: String, _ options: SQLiteOptions, _ signal: FeedSignal) throws {
      let connection = try Connection.writer(path, options)
      self.connection = Mutex(connection)
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
        let (isTaken, starts) = waiting.withLock { waiting -> (Bool, Bool) in
          if waiting.isClosed { return (false, false) }
          waiting.writes.append(write)
          defer { waiting.isAtWork = true }
          return (true, !waiting.isAtWork)
        }
        if !isTaken { write.end(.closedStore) }
        if starts { queue.async { self.work() } }
      }
      return try result.get()
    }

    private func work() {
      connection.withLock { connection in
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
    func emptyLog() async throws(StoreError) {
      let result = await withCheckedContinuation {
        (continuation: CheckedContinuation<Result<Void, StoreError>, Never>) in
        queue.async {
          continuation.resume(returning: self.connection.withLock { Self.emptyLog($0) })
        }
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
    private func make(_ group: [any Write], _ connection: Connection) {
      let transaction = WriteTransaction(connection)
      do { try connection.run("BEGIN IMMEDIATE") } catch {
        for write in group { write.fail(error) }
        return
      }
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
    private let value = Mutex<Value?>(nil)

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
