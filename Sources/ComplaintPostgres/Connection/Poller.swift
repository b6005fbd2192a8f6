#if PostgreSQL
  import Dispatch
  import Synchronization

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  private func end(_ descriptor: Int32) { _ = close(descriptor) }

  /// One thread that waits for the sockets of all connections, so that no other thread has to.
  final class Poller: Sendable {
    private struct State {
      var connections: [Int32: Connection] = [:]
      /// Those that wait until they can write.
      var writers: Set<Int32> = []
      /// The socket on which somebody waits themselves.
      var attended: Int32?
      /// The socket that the thread does not wait for now.
      var leftOut: Int32?
      var isClosed = false
      /// Whether there is no thread any more, nor a pipe.
      var isEnded = false
    }

    private let state = Mutex(State())
    /// A pipe by which the thread is told that something has changed.
    private let alarm: (read: Int32, write: Int32)
    private let longestUnseen: Int32

    /// Starts the thread, which leaves a socket out for so many milliseconds at most.
    init(longestUnseen: Int32) throws {
      self.longestUnseen = longestUnseen
      var ends: [Int32] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else {
        throw PostgresFault(nil, "the system has no pipe left", in: "pipe")
      }
      alarm = (ends[0], ends[1])
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
      DispatchQueue(label: "ComplaintPostgres.Poller").async { self.work() }
    }

    /// From now on the connection is told what its socket is ready for.
    ///
    /// - Returns: Whether it is; once the store is closed, nobody looks after it.
    func watch(_ connection: Connection) -> Bool {
      let isWatched = state.withLock { state in
        if state.isEnded { return false }
        state.connections[connection.descriptor] = connection
        return true
      }
      ring()
      return isWatched
    }

    /// Tells the connection nothing any more.
    ///
    /// Once it is closed, another one may have its number.
    func forget(_ connection: Connection) {
      state.withLock { state in
        guard state.connections[connection.descriptor] === connection else { return }
        state.connections[connection.descriptor] = nil
        state.writers.remove(connection.descriptor)
      }
      ring()
    }

    /// Tells the connection once its socket takes more.
    func waitToWrite(_ connection: Connection) {
      state.withLock { state in
        guard state.connections[connection.descriptor] === connection else { return }
        state.writers.insert(connection.descriptor)
      }
      ring()
    }

    /// Leaves a connection's socket to the caller, who waits for it on their own thread for a moment.
    ///
    /// That saves waking another one. One at a time may, so that the others go on.
    ///
    /// - Returns: Whether it is left to them, until they ``takeBack(_:)``.
    func leave(_ connection: Connection) -> Bool {
      state.withLock { state in
        guard state.attended == nil, state.connections[connection.descriptor] === connection else {
          return false
        }
        state.attended = connection.descriptor
        return true
      }
    }

    /// Looks after a socket again that was left to somebody, at the next opportunity.
    ///
    /// Who needs it at once asks for that: see ``lookAfter(_:)``.
    func takeBack(_ connection: Connection) {
      state.withLock { state in
        if state.attended == connection.descriptor { state.attended = nil }
      }
    }

    /// Sees to it that the connection is told what its socket is ready for, if the socket was left out.
    func lookAfter(_ connection: Connection) {
      if state.withLock({ $0.leftOut == connection.descriptor }) { ring() }
    }

    /// Ends the thread once there is no connection any more.
    func close() {
      state.withLock { $0.isClosed = true }
      ring()
    }

    private func ring() {
      state.withLock { state in
        // The numbers of a pipe that is gone may be somebody else's.
        if state.isEnded { return }
        var byte: UInt8 = 1
        // A full pipe rings as well.
        unsafe _ = write(alarm.write, &byte, 1)
      }
    }

    private func work() {
      while let watched = watched() {
        var watched = watched
        guard unsafe poll(&watched, nfds_t(watched.count), patience) > 0 else { continue }
        if watched[0].revents != 0 { silence() }
        for entry in watched.dropFirst() where entry.revents != 0 {
          let connection = state.withLock { state in
            if entry.revents & Int16(POLLOUT) != 0 { state.writers.remove(entry.fd) }
            return entry.fd == state.attended ? nil : state.connections[entry.fd]
          }
          connection?.goOn()
        }
      }
    }

    /// For how many milliseconds the thread waits: while a socket is left out it looks now and then whether that
    /// is still so, lest nobody notices that the connection is lost.
    private var patience: Int32 { state.withLock { $0.leftOut == nil ? -1 : longestUnseen } }

    /// What the thread waits for; `nil` once it is to end, and the pipe is gone.
    private func watched() -> [pollfd]? {
      state.withLock { state in
        if state.isClosed, state.connections.isEmpty {
          state.isEnded = true
          end(alarm.read)
          end(alarm.write)
          return nil
        }
        state.leftOut = state.attended
        var watched = [pollfd(fd: alarm.read, events: Int16(POLLIN), revents: 0)]
        for descriptor in state.connections.keys where descriptor != state.leftOut {
          let events = state.writers.contains(descriptor) ? POLLIN | POLLOUT : POLLIN
          watched.append(pollfd(fd: descriptor, events: Int16(events), revents: 0))
        }
        return watched
      }
    }

    private func silence() {
      var bytes = [UInt8](repeating: 0, count: 64)
      while unsafe read(alarm.read, &bytes, 64) > 0 {}
    }
  }
#endif
