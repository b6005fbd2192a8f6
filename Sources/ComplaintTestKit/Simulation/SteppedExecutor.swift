import BusinessTime
import Synchronization

/// Runs tasks one after another on the thread that drains it, and nowhere else.
final class SteppedExecutor: TaskExecutor {
  private let jobs = Guarded<[UnownedJob]>([])

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  /// Runs until every task waits for something else.
  func drain() {
    while true {
      let batch = jobs.withLock { jobs in
        defer { jobs.removeAll(keepingCapacity: true) }
        return jobs
      }
      if batch.isEmpty { return }
      for job in batch { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
  }
}

/// Where calls of ports wait until the simulation lets them go, one at a time.
final class Gate: Sendable {
  /// A call that waits.
  struct Parked: Sendable {
    let desk: Int
    let call: String
    let isReply: Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private let parked = Guarded<[Parked]>([])

  var count: Int { parked.withLock { $0.count } }

  func pass(_ desk: Int, _ call: String, isReply: Bool = false) async {
    await withCheckedContinuation { continuation in
      let call = Parked(desk: desk, call: call, isReply: isReply, continuation: continuation)
      parked.withLock { $0.append(call) }
    }
  }

  /// Takes out one of those that wait.
  func take(_ index: Int) -> Parked { parked.withLock { $0.swapRemove(at: index) } }
}

extension Array {
  /// Removes an element by putting the last one in its place.
  fileprivate mutating func swapRemove(at index: Int) -> Element {
    swapAt(index, count - 1)
    return removeLast()
  }
}
