public import BusinessTime
public import ComplaintDesk
public import Testing

/// The laws of ``ComplaintDesk/DeskClock``, each as a function that looks at any driver.
///
/// No law waits for time to pass: a clock that can be moved is moved by `advance`.
public struct ClockLaws<Clock: DeskClock>: Sendable {
  private let examiner: Examiner<Clock>
  private let advance: (@Sendable (Clock, TimeSpan) async -> Void)?

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - advance: Lets a span pass on the clock; without it, the law about sleeping until an instant is
  ///     not looked at.
  ///   - make: Makes a clock.
  public init(
    advance: (@Sendable (Clock, TimeSpan) async -> Void)? = nil,
    _ make: @escaping @Sendable () async throws -> Clock
  ) {
    examiner = Examiner(make: make, discard: { _ in })
    self.advance = advance
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await pastIsNotSleptFor(at: location)
    await sleepEndsWithItsTask(at: location)
    await sleepEndsAtItsInstant(at: location)
  }

  /// Sleeping until now, or until an instant that is past, returns at once.
  public func pastIsNotSleptFor(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, clock in
      let before = clock.now
      await clock.sleep(until: before)
      await clock.sleep(until: before - .hours(1_000))
      await clock.sleep(until: .earliest)
      law.expect(clock.now - before < .hours(1), "the past was slept for")
    }
  }

  /// Sleeping ends when the task is cancelled, and does not begin in one that is.
  public func sleepEndsWithItsTask(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, clock in
      let far = clock.now + .hours(10_000)
      await withTaskGroup { group in
        for _ in 1...8 { group.addTask { await clock.sleep(until: far) } }
        group.cancelAll()
        group.addTask { await clock.sleep(until: far) }
        await group.waitForAll()
      }
      law.expect(clock.now < far, "sleeping did not end with its task")
    }
  }

  /// Whoever sleeps is woken when it is that late, and not before.
  ///
  /// It is looked at only if the laws were given a way to let time pass.
  public func sleepEndsAtItsInstant(at location: SourceLocation = #_sourceLocation) async {
    guard let advance else { return }
    await examiner.examine(#function, at: location) { law, clock in
      let start = clock.now
      await withTaskGroup { group in
        for minutes in [3, 1, 2] as [Int64] {
          group.addTask {
            let instant = start + .minutes(minutes)
            await clock.sleep(until: instant)
            law.expect(clock.now >= instant, "a sleeper woke too early")
          }
        }
        for _ in 1...4 { await advance(clock, .minutes(1)) }
        await group.waitForAll()
      }
    }
  }
}
