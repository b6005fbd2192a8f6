import BusinessTime
public import ComplaintDesk
import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/IdentityGenerator``, each as a function that looks at any driver.
///
/// That nobody can guess what comes next cannot be seen from outside.
public struct IdentityLaws<Generator: IdentityGenerator>: Sendable {
  private let examiner: Examiner<Generator>

  /// Makes the laws for a driver.
  ///
  /// - Parameter make: Makes a generator, each time as if for another process.
  public init(_ make: @escaping @Sendable () async throws -> Generator) {
    examiner = Examiner(make: make, discard: { _ in })
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await nothingIsGivenTwice(at: location)
    await everyBitIsChance(at: location)
    await complaintsAreOrderedByTime(at: location)
  }

  /// No number is given twice, to many tasks at once or in two processes.
  public func nothingIsGivenTwice(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, first in
      let second = try await examiner.make()
      let numbers = await withTaskGroup(of: [UInt64].self) { group in
        for generator in [first, second, first, second] {
          group.addTask { (0..<2_500).map { _ in generator.next() } }
        }
        return await group.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
      }
      law.expect("how many differ of 10,000", numbers.count, is: 10_000)
    }
  }

  /// Every bit is set in about half of the numbers, and every two neighbours differ in half of them.
  public func everyBitIsChance(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, generator in
      let numbers = (0..<4_096).map { _ in generator.next() }
      // Six standard deviations (32 each) from the middle: once in a billion bits.
      let usual = 2_048 - 192...2_048 + 192
      for bit in 0..<64 as Range<UInt64> {
        let set = numbers.count { $0 >> bit & 1 == 1 }
        law.expect(usual.contains(set), "bit \(bit) is set in \(set) of 4,096 numbers")
        let changes = zip(numbers, numbers.dropFirst()).count { ($0 ^ $1) >> bit & 1 == 1 }
        law.expect(usual.contains(changes), "bit \(bit) changes \(changes) times in 4,096 numbers")
      }
    }
  }

  /// A complaint that is filed later has a later id.
  public func complaintsAreOrderedByTime(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, generator in
      let ids = (0..<100).map { minute in
        generator.complaintID(at: Scenario.start + .minutes(Int64(minute)))
      }
      law.expect(ids == ids.sorted(), "ids are not in the order of their instants")
    }
  }
}
