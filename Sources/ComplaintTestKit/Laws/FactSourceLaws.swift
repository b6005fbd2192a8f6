import BusinessTime
public import ComplaintDesk
import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/FactSource``, each as a function that looks at any driver.
///
/// That it changes nothing cannot be seen from outside.
public struct FactSourceLaws<Source: FactSource>: Sendable {
  private let examiner: Examiner<Source>
  private let names: [String]

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - names: Some names that it knows.
  ///   - make: Makes a source.
  public init(
    knowing names: [String], _ make: @escaping @Sendable () async throws -> Source
  ) {
    examiner = Examiner(make: make, discard: { _ in })
    self.names = names
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await answersWhatIsAsked(at: location)
    await answersTheSameAgain(at: location)
  }

  private func question(_ names: [String]) -> FactQuestion {
    FactQuestion(
      tenant: "facts", names: names, complaint: nil,
      id: ComplaintID(at: Scenario.start, random: (1, 2)), intake: .usual, now: Scenario.start)
  }

  /// It answers what it is asked, or less, and leaves out what it does not know.
  public func answersWhatIsAsked(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, source in
      let all = try await source.facts(for: question(names + ["a name that nobody gives"]))
      law.expect("the names", all.keys.sorted(), is: names.sorted())
      for name in names {
        let one = try await source.facts(for: question([name]))
        law.expect(
          "the answer to \(name) alone", one, is: [name: all[name]].compactMapValues(\.self))
      }
      let none = try await source.facts(for: question([]))
      law.expect("how much it answers to nothing", none.count, is: 0)
    }
  }

  /// It answers many that ask at once the same, as long as nothing changes.
  public func answersTheSameAgain(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, source in
      let answers = try await withThrowingTaskGroup(of: [String: FactValue].self) { group in
        for _ in 1...8 { group.addTask { try await source.facts(for: question(names)) } }
        return try await group.reduce(into: Set<[String: FactValue]>()) { $0.insert($1) }
      }
      law.expect("how many different answers", answers.count, is: 1)
    }
  }
}
