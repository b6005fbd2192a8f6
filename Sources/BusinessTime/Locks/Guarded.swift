package import Synchronization

#if THREAD_SANITIZER
  package import Foundation
#endif

/// A value that tasks share: whoever reads or changes it is alone with it meanwhile.
///
/// It is a `Mutex`. On Linux the thread sanitizer does not see that one lock, and takes whatever lies
/// behind it for a race; builds for the sanitizer are made with the condition `THREAD_SANITIZER`, and hold
/// a second lock meanwhile, which it sees.
package struct Guarded<Value: ~Copyable>: ~Copyable, Sendable {
  @usableFromInline let mutex: Mutex<Value>
  #if THREAD_SANITIZER
    @usableFromInline let seen = NSLock()
  #endif

  /// Guards a value from now on.
  @inlinable package init(_ value: consuming sending Value) { mutex = Mutex(value) }

  /// Gives the value to `body`, and to nobody else meanwhile.
  @inlinable package borrowing func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    #if THREAD_SANITIZER
      seen.lock()
      defer { seen.unlock() }
    #endif
    return try mutex.withLock(body)
  }
}
