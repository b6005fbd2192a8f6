import BusinessTime
import Synchronization
import Testing

/// The texts of the issues that `work` records, none of which fails the test.
func recorded(_ work: () -> Void) -> [String] {
  let texts = Guarded<[String]>([])
  withKnownIssue {
    work()
  } matching: { issue in
    texts.withLock { $0 += issue.comments.map(\.rawValue) }
    return true
  }
  return texts.withLock { $0 }
}
