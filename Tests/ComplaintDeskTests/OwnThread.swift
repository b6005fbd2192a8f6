import BusinessTime
import Foundation
import Synchronization

/// A thread that runs tasks one after another, and nothing else does: a test says by it on which thread
/// something happens.
final class OwnThread: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isClosed = false
  }

  private let state = Guarded(State())
  private let isCalled = DispatchSemaphore(value: 0)

  init() { Thread.detachNewThread { self.work() } }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    isCalled.signal()
  }

  /// Ends the thread, once it has done what it was given.
  func close() {
    state.withLock { $0.isClosed = true }
    isCalled.signal()
  }

  private func work() {
    while true {
      isCalled.wait()
      let (job, isClosed) = state.withLock { state in
        (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isClosed)
      }
      if let job { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
      if job == nil, isClosed { return }
    }
  }
}
