import Testing

/// Looks at whether one law holds, and records at the caller's place where it does not.
struct Inspection: Sendable {
  private let law: String
  private let location: SourceLocation

  /// Begins with a law, named by the function that states it.
  init(_ function: String, at location: SourceLocation) {
    law = String(function.prefix { $0 != "(" })
    self.location = location
  }

  /// Something is broken.
  func broken(_ what: String) {
    Issue.record("\(law): \(what)", sourceLocation: location)
  }

  /// Something has to hold; `what` says what is broken if it does not.
  func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { broken(what()) }
  }

  /// Two values have to be the same.
  func expect<Value: Equatable>(
    _ what: @autoclosure () -> String, _ found: Value, is expected: Value
  ) {
    if found == expected { return }
    broken("\(what()) is \(Self.short(found)), not \(Self.short(expected))")
  }

  /// As much of a value as people read.
  private static func short(_ value: some Any) -> String {
    let text = "\(value)"
    return text.count <= 300 ? text : text.prefix(300) + "…"
  }

  /// There has to be a value; the law cannot go on without it.
  func some<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw Missing(description: what) }
    return value
  }

  /// That something without which a law cannot go on is missing.
  private struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// An error has to be thrown, which `isRight` knows.
  func throwing(
    _ what: String, _ isRight: (any Error) -> Bool, _ body: () async throws -> Void
  ) async {
    do { try await body() } catch {
      expect(isRight(error), "\(what): another error, \(error)")
      return
    }
    broken("\(what): no error")
  }
}

/// Makes a driver, lets a law look at it, and ends it.
struct Examiner<Driver: Sendable>: Sendable {
  let make: @Sendable () async throws -> Driver
  let discard: @Sendable (Driver) async throws -> Void

  func examine(
    _ law: String, at location: SourceLocation,
    _ body: (Inspection, Driver) async throws -> Void
  ) async {
    let inspection = Inspection(law, at: location)
    do {
      let driver = try await make()
      do { try await body(inspection, driver) } catch { inspection.broken("\(error)") }
      try await discard(driver)
    } catch {
      inspection.broken("no driver can be made or ended: \(error)")
    }
  }
}
