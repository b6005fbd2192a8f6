import Dispatch
import Foundation
import Synchronization

/// Whether somebody has asked the program to stop, by Ctrl-C or as services are stopped.
///
/// What is under way is finished; a second request ends the program at once.
final class StopSignal {
  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  /// Shared with the queue on which signals arrive.
  private final class Flag: Sendable {
    private let given = Mutex(false)

    var isGiven: Bool { given.withLock { $0 } }

    /// Gives it; whether it was given before.
    func give() -> Bool {
      given.withLock { given in
        defer { given = true }
        return given
      }
    }
  }

  init() {
    sources = [SIGINT, SIGTERM].map { [flag] number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      signal(number, SIG_IGN)
      source.setEventHandler { if flag.give() { exit(130) } }
      source.activate()
      return source
    }
  }

  /// Whether it was given.
  var isGiven: Bool { flag.isGiven }
}
