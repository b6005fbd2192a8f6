import BusinessTime
public import ComplaintDesk
import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/AccessLog``, each as a function that looks at any driver.
public struct AccessLogLaws<Log: AccessLog>: Sendable {
  private let examiner: Examiner<Log>

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - discard: Ends a log that is not needed any more.
  ///   - make: Makes an empty log.
  public init(
    discard: @escaping @Sendable (Log) async throws -> Void = { _ in },
    _ make: @escaping @Sendable () async throws -> Log
  ) {
    examiner = Examiner(make: make, discard: discard)
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await attemptsAreListedAsTheyWere(at: location)
    await listsBeginAndEndAsAsked(at: location)
    await purgedAttemptsAreGone(at: location)
    await tenantsAreApart(at: location)
  }

  private func tenant(_ name: String) -> TenantID { TenantID(rawValue: "access/\(name)") }

  private func attempt(_ number: Int, after minutes: Int64) -> DeniedAttempt {
    let acts = [Act.close, nil, .erase, .note]
    let anna = Actor(.agent("anna"), as: .quality, .agent, onBehalfOf: .agent("ben"))
    let actors = [anna, Actor(.party(PartyID(high: 1, low: 2)), as: .complainant)]
    return DeniedAttempt(
      by: actors[number % 2], to: acts[number % 4],
      on: ComplaintID(at: Scenario.start, random: (1, UInt64(number))),
      at: Scenario.start + .minutes(minutes))
  }

  /// What was recorded is listed as it was, by instant and then as it came.
  public func attemptsAreListedAsTheyWere(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examiner.examine(#function, at: location) { law, log in
      let tenant = tenant("order")
      let attempts = [2, 0, 1, 1, 3].enumerated().map { attempt($0, after: $1) }
      for attempt in attempts { try await log.record(attempt, of: tenant) }
      let listed = try await log.attempts(from: .earliest, of: tenant, limit: 100)
      law.expect("the list", listed, is: [1, 2, 3, 0, 4].map { attempts[$0] })
      let again = try await log.attempts(from: .earliest, of: tenant, limit: 100)
      law.expect("the list again", again, is: listed)
    }
  }

  /// A list begins at the instant that is asked for, and has no more than is asked for.
  public func listsBeginAndEndAsAsked(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, log in
      let tenant = tenant("bounds")
      for number in 0..<6 {
        try await log.record(attempt(number, after: Int64(number)), of: tenant)
      }
      let from = Scenario.start + .minutes(2)
      let two = try await log.attempts(from: from, of: tenant, limit: 2)
      law.expect("the second page", two, is: [attempt(2, after: 2), attempt(3, after: 3)])
      let later = try await log.attempts(
        from: from + .milliseconds(1), of: tenant, limit: 100)
      law.expect("how many come later", later.count, is: 3)
      let none = try await log.attempts(from: .earliest, of: tenant, limit: 0)
      law.expect("how many are none", none.count, is: 0)
      let never = try await log.attempts(from: .latest, of: tenant, limit: 100)
      law.expect("how many come at the end of time", never.count, is: 0)
    }
  }

  /// What is purged is not listed any more, and nothing else is lost.
  public func purgedAttemptsAreGone(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, log in
      let tenants = [tenant("purged"), tenant("not purged")]
      for tenant in tenants {
        for number in 0..<6 {
          try await log.record(attempt(number, after: Int64(number)), of: tenant)
        }
      }
      let before = Scenario.start + .minutes(2)
      law.expect("how many", try await log.purge(before: before, of: tenants[0]), is: 2)
      law.expect("how many again", try await log.purge(before: before, of: tenants[0]), is: 0)
      for (tenant, first) in zip(tenants, [2, 0]) {
        let listed = try await log.attempts(from: .earliest, of: tenant, limit: 100)
        law.expect(
          "the list of \(tenant)", listed, is: (first..<6).map { attempt($0, after: Int64($0)) })
      }
    }
  }

  /// L10: attempts in one tenant are not seen in another.
  public func tenantsAreApart(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, log in
      try await log.record(attempt(1, after: 1), of: tenant("busy"))
      let quiet = try await log.attempts(from: .earliest, of: tenant("quiet"), limit: 100)
      law.expect("how many another tenant sees", quiet.count, is: 0)
      let busy = try await log.attempts(from: .earliest, of: tenant("busy"), limit: 100)
      law.expect("how many there are", busy.count, is: 1)
    }
  }
}
