#if PostgreSQL
  import CPostgres
  import Synchronization

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// A connection to the database, on which one call at a time is made: some statements that go out
  /// together, and whose answers are waited for together.
  ///
  /// The ``Poller`` tells when there is something to read. For a short answer whoever asks waits on their own
  /// thread first, for ``patience`` at most: to wake a thread takes as long as a nearby database for all else.
  @safe final class Connection: Sendable {
    fileprivate struct State {
      /// The address of libpq's own; `nil` once it is ended.
      var address: UInt?
      var isBroken = false
      /// The names of the statements that are prepared here.
      var prepared: Set<String> = []
      var exchange: Exchange?
      /// Whether the last short answer came within ``Connection/patience``.
      var isQuick = true
    }

    /// How long is waited for a short answer on the thread of whoever asks.
    private static let patience = Duration.milliseconds(1)

    /// The number of its socket.
    let descriptor: Int32
    private let state: Mutex<State>
    private let poller: Poller
    private let secrets: Secrets
    private let heard: @Sendable (Notice) -> Void

    /// What comes without being asked for.
    enum Notice {
      /// Somebody has told this by `NOTIFY`.
      case told(String)
      /// The connection is lost.
      case lost
    }

    /// Takes over a connection that has been made; `heard` is told what comes without being asked for.
    init(
      _ handle: OpaquePointer, _ poller: Poller, _ secrets: Secrets,
      heard: @escaping @Sendable (Notice) -> Void
    ) throws(PostgresFault) {
      self.poller = poller
      self.secrets = secrets
      self.heard = heard
      unsafe descriptor = PQsocket(handle)
      state = Mutex(State(address: UInt(bitPattern: handle)))
      // What the server only mentions would go to the standard error of the host.
      unsafe PQsetNoticeProcessor(handle, { _, _ in }, nil)
      guard unsafe PQsetnonblocking(handle, 1) == 0, unsafe PQenterPipelineMode(handle) == 1 else {
        throw unsafe PostgresFault(nil, secrets.message(of: handle), in: "connect")
      }
      guard poller.watch(self) else {
        throw PostgresFault(nil, "the store was closed", in: "connect")
      }
    }

    deinit {
      if let address = state.withLock({ $0.address }) {
        unsafe PQfinish(OpaquePointer(bitPattern: address))
      }
    }

    /// Whether nothing can be made on it any more.
    var isBroken: Bool { state.withLock { $0.isBroken } }

    /// Whether no transaction is open.
    var isIdle: Bool {
      state.withLock { state in
        guard let handle = unsafe state.handle else { return true }
        return unsafe PQtransactionStatus(handle) == PQTRANS_IDLE
      }
    }

    /// Whether a transaction is open in which nothing has failed.
    var isInTransaction: Bool {
      state.withLock { state in
        guard let handle = unsafe state.handle else { return false }
        return unsafe PQtransactionStatus(handle) == PQTRANS_INTRANS
      }
    }

    /// Ends it; a call that is under way fails.
    func close() {
      poller.forget(self)
      let waiter = state.withLock { state in
        state.isBroken = true
        if let handle = unsafe state.handle { unsafe PQfinish(handle) }
        state.address = nil
        return state.fail(PostgresFault(nil, "the connection was closed", in: "close"))
      }
      waiter?.resume()
    }
  }

  extension Connection.State {
    fileprivate var handle: OpaquePointer? {
      unsafe address.flatMap { unsafe OpaquePointer(bitPattern: $0) }
    }

    /// Lets the call fail that is under way.
    ///
    /// - Returns: Whoever is to be woken because of it.
    fileprivate mutating func fail(_ fault: PostgresFault) -> CheckedContinuation<Void, Never>? {
      guard exchange?.isEnded == false else { return nil }
      exchange?.fail(fault)
      return exchange?.end()
    }
  }

  // MARK: - Calls

  extension Connection {
    /// Makes statements so, one after another, with one way there and back.
    ///
    /// If one fails, those after it are not made. It is not given up if the task is cancelled.
    ///
    /// - Parameters:
    ///   - calls: The statements.
    ///   - isShort: Whether the answer is so short that it comes at once; then it is waited for here first, and
    ///     after that the thread that goes on is woken while it is read.
    /// - Returns: What each has given.
    /// - Throws: The first error of the database, or that of a connection that is lost.
    @discardableResult
    func run(_ calls: [Call], isShort: Bool = false) async throws(PostgresFault) -> [Rows] {
      let start = ContinuousClock.now
      let isWaiting = try send(calls, isShort)
      if isShort, !isWaiting, let result = resultHere(since: start) { return try result.get() }
      if isWaiting { poller.waitToWrite(self) }
      poller.lookAfter(self)
      defer { if isShort { note(start.duration(to: .now)) } }
      while true {
        await withCheckedContinuation { continuation in
          let waits = state.withLock { $0.exchange?.wait(continuation) ?? false }
          if !waits { continuation.resume() }
        }
        if let result = takeResult() { return try result.get() }
        // Whoever was woken early may be here before it was read.
        look()
      }
    }

    /// Waits on this thread for a short answer, if that was quick last and nobody else does the same.
    ///
    /// - Returns: What the statements have given; `nil` if that is not known yet.
    private func resultHere(
      since start: ContinuousClock.Instant
    ) -> Result<[Rows], PostgresFault>? {
      guard state.withLock({ $0.isQuick }), poller.leave(self) else { return nil }
      defer { poller.takeBack(self) }
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      repeat {
        guard unsafe poll(&watched, 1, 1) > 0 else { return nil }
        look()
        if let result = takeResult() { return result }
      } while start.duration(to: .now) < Self.patience
      return nil
    }

    /// Notes how long a short answer took for which somebody was woken.
    private func note(_ time: Duration) {
      state.withLock { $0.isQuick = time < Self.patience }
    }

    private func takeResult() -> Result<[Rows], PostgresFault>? {
      state.withLock { state in
        guard let result = state.exchange?.result else { return nil }
        state.exchange = nil
        return result
      }
    }

    /// Makes one statement so.
    @discardableResult
    func run(_ statement: Statement, _ values: Value...) async throws(PostgresFault) -> Rows {
      var parameters = Parameters()
      for value in values { parameters.add(value) }
      return try await run(Call(statement, parameters))
    }

    /// Makes one statement so.
    @discardableResult
    func run(_ call: Call) async throws(PostgresFault) -> Rows { try await run([call])[0] }

    /// Sends statements.
    ///
    /// - Returns: Whether a part of them waits until the socket takes more.
    private func send(_ calls: [Call], _ isShort: Bool) throws(PostgresFault) -> Bool {
      let result = state.withLock { state in
        Result { () throws(PostgresFault) in try Self.send(calls, isShort, &state, secrets) }
      }
      return try result.get()
    }

    private static func send(
      _ calls: [Call], _ isShort: Bool, _ state: inout State, _ secrets: Secrets
    ) throws(PostgresFault) -> Bool {
      guard let handle = unsafe state.handle, !state.isBroken else {
        throw PostgresFault(nil, "the connection is lost", in: calls.first.text)
      }
      guard state.exchange == nil else {
        throw PostgresFault(nil, "another call is under way", in: calls.first.text)
      }
      var steps: [Exchange.Step] = []
      for call in calls {
        let isSent = unsafe call.send(to: handle, &steps, isPrepared: state.prepared.contains)
        if !isSent {
          state.isBroken = true
          throw unsafe PostgresFault(nil, secrets.message(of: handle), in: call.statement.text)
        }
      }
      guard unsafe PQpipelineSync(handle) == 1 else {
        state.isBroken = true
        throw unsafe PostgresFault(nil, secrets.message(of: handle), in: calls.first.text)
      }
      state.exchange = Exchange(steps, wakesEarly: isShort)
      // What cannot be sent is seen when it is read.
      return unsafe PQflush(handle) == 1
    }

    /// Goes on with whatever the socket is ready for, and wakes whoever waits for it.
    func goOn() {
      state.withLock { $0.exchange?.earlyWaiter() }?.resume()
      look()
      if isBroken {
        poller.forget(self)
        heard(.lost)
      }
    }

    private func look() {
      var seen = Seen()
      state.withLock { look(&$0, &seen) }
      seen.waiter?.resume()
      if seen.isWaiting { poller.waitToWrite(self) }
      for notice in seen.notices { heard(.told(notice)) }
    }

    /// What there is to do after a look at the socket.
    private struct Seen {
      var waiter: CheckedContinuation<Void, Never>?
      var isWaiting = false
      var notices: [String] = []
    }

    private func look(_ state: inout State, _ seen: inout Seen) {
      guard let handle = unsafe state.handle, !state.isBroken else { return }
      seen.isWaiting = unsafe PQflush(handle) == 1
      guard unsafe PQconsumeInput(handle) == 1 else {
        seen.waiter = unsafe lose(handle, &state)
        return
      }
      if unsafe PQflush(handle) == 1 { seen.isWaiting = true }
      if unsafe state.readResults(handle) { seen.waiter = state.exchange?.end() }
      while let notice = unsafe PQnotifies(handle) {
        seen.notices.append(unsafe String(cString: notice.pointee.extra))
        unsafe PQfreemem(notice)
      }
      if unsafe PQstatus(handle) == CONNECTION_BAD {
        seen.waiter = unsafe lose(handle, &state) ?? seen.waiter
      }
    }

    private func lose(
      _ handle: OpaquePointer, _ state: inout State
    ) -> CheckedContinuation<Void, Never>? {
      state.isBroken = true
      // What the database said before it ended the connection tells more than that it is gone.
      if unsafe state.readResults(handle) { return state.exchange?.end() }
      return state.fail(unsafe PostgresFault(nil, secrets.message(of: handle), in: "read"))
    }
  }

  extension [Call].Element? {
    fileprivate var text: String { self?.statement.text ?? "" }
  }

  extension Connection.State {
    /// Takes in the answers that are there.
    ///
    /// - Returns: Whether the call has ended.
    fileprivate mutating func readResults(_ handle: OpaquePointer) -> Bool {
      while exchange?.isEnded == false, unsafe PQisBusy(handle) == 0 {
        guard let result = unsafe PQgetResult(handle) else {
          if exchange?.endStep() == false { return false }
          continue
        }
        switch unsafe PQresultStatus(result) {
        case PGRES_PIPELINE_SYNC:
          unsafe PQclear(result)
          return true
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
          if let name = unsafe exchange?.take(result) { prepared.insert(name) }
        case PGRES_PIPELINE_ABORTED: unsafe PQclear(result)
        default: unsafe exchange?.takeFault(result)
        }
      }
      return false
    }
  }
#endif
