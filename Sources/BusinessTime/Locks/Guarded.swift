#if THREAD_SANITIZER
  import Foundation
  import Synchronization

  /// A value that tasks share: whoever reads or changes it is alone with it meanwhile.
  ///
  /// On Linux the thread sanitizer does not see a `Mutex`, and takes whatever lies behind one for a race.
  /// Builds for the sanitizer are made with the condition `THREAD_SANITIZER`, and hold a second lock
  /// meanwhile, which it sees.
  package struct Guarded<Value: ~Copyable>: ~Copyable, Sendable {
    private let mutex: Mutex<Value>
    private let seen = NSLock()

    /// Guards a value from now on.
    package init(_ value: consuming sending Value) { mutex = Mutex(value) }

    /// Gives the value to `body`, and to nobody else meanwhile.
    package borrowing func withLock<Result: ~Copyable, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      seen.lock()
      defer { seen.unlock() }
      return try mutex.withLock(body)
    }
  }
#else
  package import Synchronization

  /// A value that tasks share: whoever reads or changes it is alone with it meanwhile.
  ///
  /// It is a `Mutex`, and no type of our own around one: a generic function of a package is not
  /// specialised in its other modules, and would ask for the types of each call at run time. Builds for
  /// the thread sanitizer have a type of their own here, because it does not see a `Mutex`.
  package typealias Guarded<Value: ~Copyable> = Mutex<Value>
#endif
