#if PostgreSQL
  import CPostgres
  import Synchronization

  /// A connection to the database, on which one call at a time is made: some statements that go out
  /// together, and whose answers are waited for together.
  ///
  /// Nothing here waits on a thread: the ``Poller`` tells when there is something to read.
  @safe final class Connection: Sendable {
    fileprivate struct State {
      /// The address of libpq's own; `nil` once it is ended.
      var address: UInt?
      var isBroken = false
      /// The names of the statements that are prepared here.
      var prepared: Set<String> = []
      var exchange: Exchange?
    }

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
      let exchange = state.withLock { state in
        state.isBroken = true
        if let handle = unsafe state.handle { unsafe PQfinish(handle) }
        state.address = nil
        defer { state.exchange = nil }
        return state.exchange
      }
      exchange?.end(PostgresFault(nil, "the connection was closed", in: "close"))
    }
  }

  extension Connection.State {
    fileprivate var handle: OpaquePointer? {
      unsafe address.flatMap { unsafe OpaquePointer(bitPattern: $0) }
    }
  }

  // MARK: - Calls

  extension Connection {
    /// Makes statements so, one after another, with one way there and back.
    ///
    /// If one fails, those after it are not made. It is not given up if the task is cancelled.
    ///
    /// - Returns: What each has given.
    @discardableResult
    func run(_ calls: [Call]) async throws(PostgresFault) -> [Rows] {
      let result = await withCheckedContinuation { continuation in
        let (isWaiting, fault) = state.withLock { state in
          Self.send(calls, &state, continuation, secrets)
        }
        if let fault { continuation.resume(returning: .failure(fault)) }
        if isWaiting { poller.waitToWrite(self) }
      }
      return try result.get()
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

    private static func send(
      _ calls: [Call], _ state: inout State, _ continuation: Exchange.Continuation,
      _ secrets: Secrets
    ) -> (isWaiting: Bool, fault: PostgresFault?) {
      guard let handle = unsafe state.handle, !state.isBroken else {
        return (false, PostgresFault(nil, "the connection is lost", in: calls.first.text))
      }
      guard state.exchange == nil else {
        return (false, PostgresFault(nil, "another call is under way", in: calls.first.text))
      }
      var steps: [Exchange.Step] = []
      for call in calls {
        let isSent = unsafe call.send(to: handle, &steps, isPrepared: state.prepared.contains)
        if !isSent {
          state.isBroken = true
          let message = unsafe secrets.message(of: handle)
          return (false, PostgresFault(nil, message, in: call.statement.text))
        }
      }
      guard unsafe PQpipelineSync(handle) == 1 else {
        state.isBroken = true
        return (false, unsafe PostgresFault(nil, secrets.message(of: handle), in: calls.first.text))
      }
      state.exchange = Exchange(steps, continuation)
      // What cannot be sent is seen when it is read.
      return (unsafe PQflush(handle) == 1, nil)
    }

    /// Goes on with whatever the socket is ready for.
    func goOn() {
      var notices: [String] = []
      let (ended, isWaiting) = state.withLock { state -> (Exchange?, Bool) in
        guard let handle = unsafe state.handle, !state.isBroken else { return (nil, false) }
        var isWaiting = unsafe PQflush(handle) == 1
        if unsafe PQconsumeInput(handle) == 0 { return (unsafe lose(handle, &state), false) }
        if unsafe PQflush(handle) == 1 { isWaiting = true }
        let isEnded = unsafe state.readResults(handle)
        unsafe Self.readNotices(handle, &notices)
        if unsafe PQstatus(handle) == CONNECTION_BAD { return (unsafe lose(handle, &state), false) }
        guard isEnded else { return (nil, isWaiting) }
        defer { state.exchange = nil }
        return (state.exchange, isWaiting)
      }
      if let ended { ended.end() }
      if isWaiting { poller.waitToWrite(self) }
      for notice in notices { heard(.told(notice)) }
      if isBroken {
        poller.forget(self)
        heard(.lost)
      }
    }

    private func lose(_ handle: OpaquePointer, _ state: inout State) -> Exchange? {
      state.isBroken = true
      // What the database said before it ended the connection tells more than that it is gone.
      if unsafe state.readResults(handle), let exchange = state.exchange {
        state.exchange = nil
        return exchange
      }
      state.exchange?.fail(unsafe PostgresFault(nil, secrets.message(of: handle), in: "read"))
      defer { state.exchange = nil }
      return state.exchange
    }

    private static func readNotices(_ handle: OpaquePointer, _ notices: inout [String]) {
      while let notice = unsafe PQnotifies(handle) {
        notices.append(unsafe String(cString: notice.pointee.extra))
        unsafe PQfreemem(notice)
      }
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
      while exchange != nil, unsafe PQisBusy(handle) == 0 {
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
