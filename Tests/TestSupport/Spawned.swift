#if os(Linux) || os(macOS)
  package import Foundation
  import Synchronization

  /// A program in a process of its own, with a pipe to what it reads and one from what it says.
  ///
  /// Foundation's `Process` hears of an end by a run loop, and on Linux one may go unheard where many come and
  /// go at once: whoever waits then waits for ever. Here it is the system that is waited for, on the thread
  /// that waits.
  package final class Spawned: Sendable {
    /// The number of the process.
    package let number: Int32
    private let input: FileHandle
    private let output: FileHandle
    private let ending = Mutex<Ending?>(nil)

    /// How a process has ended.
    package struct Ending: Sendable, Equatable {
      /// What it gave when it ended by itself; `nil` if a signal ended it, or if that cannot be known.
      package let status: Int32?
      /// The signal that ended it.
      package let signal: Int32?

      package var isSuccess: Bool { status == 0 }
      package var wasKilled: Bool { signal == SIGKILL }
    }

    package struct Failure: Error, CustomStringConvertible {
      package let description: String
    }

    /// Runs a program; what it has to say of errors goes where the test's own goes.
    ///
    /// - Parameters:
    ///   - path: Where it lies.
    ///   - arguments: Its arguments, without its name.
    ///   - mergesErrors: Whether what it says of errors is read with what it says.
    /// - Throws: ``Failure`` if it cannot be run.
    package init(_ path: String, _ arguments: [String], mergesErrors: Bool = false) throws {
      (number, input, output) = try Self.turn.withLock { _ in
        let (theirInput, ourInput) = try Self.pipe()
        let (ourOutput, theirOutput) = try Self.pipe()
        defer {
          close(theirInput)
          close(theirOutput)
        }
        let input = FileHandle(fileDescriptor: ourInput, closeOnDealloc: true)
        let output = FileHandle(fileDescriptor: ourOutput, closeOnDealloc: true)
        var ends = [(theirInput, STDIN_FILENO), (theirOutput, STDOUT_FILENO)]
        if mergesErrors { ends.append((theirOutput, STDERR_FILENO)) }
        return (try Self.spawn(path, arguments, ends), input, output)
      }
    }

    /// One is made at a time: so none gets the ends of another's pipes and keeps them open.
    private static let turn = Mutex(())

    private static func pipe() throws -> (read: Int32, write: Int32) {
      var ends: [Int32] = [-1, -1]
      guard unsafe Foundation.pipe(&ends) == 0 else {
        throw Failure(description: "no pipe: error \(errno)")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (ends[0], ends[1])
    }

    private static func spawn(
      _ path: String, _ arguments: [String], _ ends: [(Int32, Int32)]
    ) throws -> Int32 {
      #if os(Linux)
        var actions = unsafe posix_spawn_file_actions_t()
      #else
        var actions: posix_spawn_file_actions_t? = nil
      #endif
      unsafe posix_spawn_file_actions_init(&actions)
      defer { unsafe posix_spawn_file_actions_destroy(&actions) }
      for (ours, theirs) in ends {
        unsafe posix_spawn_file_actions_adddup2(&actions, ours, theirs)
      }
      let texts = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
      defer { for index in unsafe texts.indices { unsafe free(texts[index]) } }
      var number: pid_t = 0
      let error = unsafe posix_spawn(&number, path, &actions, nil, texts, environ)
      guard error == 0 else { throw Failure(description: "\(path) cannot be run: error \(error)") }
      return number
    }

    /// What it has said since the last time; waits for more if there is nothing, and is empty at the end.
    package func read() -> Data { output.availableData }

    /// Everything that it says until it ends.
    package func readAll() -> Data { output.readDataToEndOfFile() }

    /// Tells it something.
    package func write(_ text: String) throws { try input.write(contentsOf: Data(text.utf8)) }

    /// Tells it that there is nothing more to read.
    package func closeInput() { try? input.close() }

    package func kill(_ signal: Int32 = SIGKILL) { _ = Foundation.kill(number, signal) }

    /// Waits until it has ended.
    @discardableResult
    package func wait() -> Ending {
      ending.withLock { ending in
        if let ending { return ending }
        var status: Int32 = 0
        var found = unsafe waitpid(number, &status, 0)
        while found == -1, errno == EINTR { found = unsafe waitpid(number, &status, 0) }
        let signal = status & 0x7F
        let how =
          if found == number {
            Ending(
              status: signal == 0 ? status >> 8 & 0xFF : nil, signal: signal == 0 ? nil : signal)
          } else {
            // How it ended nobody knows: that is no success.
            Ending(status: nil, signal: nil)
          }
        ending = how
        return how
      }
    }
  }

  extension Spawned {
    /// Does a command of the system and waits for its end.
    ///
    /// - Returns: Whether it was done.
    package static func succeeds(_ command: String...) -> Bool {
      guard let process = try? Spawned("/usr/bin/env", command, mergesErrors: true) else {
        return false
      }
      _ = process.readAll()
      return process.wait().isSuccess
    }
  }
#endif
