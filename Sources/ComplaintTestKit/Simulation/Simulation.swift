/// Three desks over one store, in a world in which everything goes wrong and everything follows from one
/// seed.
///
/// Commands are filed, performed and repeated under their ids, alone and in batches, complaints
/// merged, parted, split and looked for, playbooks published, clocks moved, set forwards and set
/// back; a rule asks for something on other complaints; all spend from one budget, which is raised;
/// desks crash and come back; answers of the store get lost, calls are made twice, channels fail.
/// Each call of a port waits until the seed lets it go, and again before its answer is given, so
/// any interleaving of three machines can come up, and comes again with the same seed.
///
/// ```swift
/// let report = Simulation.run(seed: 4711)
/// #expect(report.faults.isEmpty, "\(report)")
/// ```
///
/// Afterwards nothing goes wrong any more, time passes until nothing is left to do, and the store is
/// read through its port: the laws L1 to L12 have to hold, every wake-up and every notification has to
/// be accounted for, and what another tenant has beside it in the store has to be as it was. At last one
/// complaint is damaged: it has to be named and set aside, and the others have to go on.
public enum Simulation {
  /// A bug that is planted, to see that the simulation finds it.
  public enum Bug: String, CaseIterable, Sendable {
    /// The process may end between the events and the messages of a commit.
    case commitNotAtomic
    /// A command whose id has committed is taken again.
    case commandIDNotChecked
    /// Steps of time are appended, whatever was recorded meanwhile.
    case firingKeyNotChecked
    /// A command is judged before time has passed, so a breach is not seen.
    case breachBeforeElapsing
    /// A message that is delivered again has another key.
    case retryUnderNewKey
    /// An event can be read before the one ahead of it.
    case feedWithAGap
    /// A budget is spent from as it was, whatever others have spent meanwhile.
    case budgetNotChecked
  }

  /// What came of a seed.
  public struct Report: Sendable {
    /// The seed.
    public let seed: UInt64
    /// What is broken, as sentences; empty if every law holds.
    public let faults: [String]
    /// Everything that happened as one number: the same for the same seed, in every process.
    public let digest: UInt64
    /// What happened, line by line, if that was asked for.
    public let trace: [String]
    /// How much happened.
    public let counts: Counts
  }

  /// How much happened.
  public struct Counts: Hashable, Sendable {
    /// The steps: calls that were let go, and things that were begun.
    public var steps = 0
    /// The events that were committed.
    public var events = 0
    /// The commands that were done.
    public var commands = 0
    /// The promises that were missed.
    public var breaches = 0
    /// The messages that were delivered.
    public var messages = 0
    /// What the host's rule asked for on other complaints and was done.
    public var requests = 0
    /// The remedies that rules granted and a budget paid for.
    public var grants = 0
    /// The desks that crashed.
    public var crashes = 0

    /// Makes a count of nothing.
    public init() {}

    /// Adds two counts up.
    public static func + (left: Counts, right: Counts) -> Counts {
      var sum = left
      sum.steps += right.steps
      sum.events += right.events
      sum.commands += right.commands
      sum.breaches += right.breaches
      sum.messages += right.messages
      sum.requests += right.requests
      sum.grants += right.grants
      sum.crashes += right.crashes
      return sum
    }
  }

  /// Lives through one seed, on the thread that calls it.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - steps: How many steps go wrong before everything is brought to an end.
  ///   - bug: A bug to plant.
  ///   - isTracing: Whether what happens is written down.
  /// - Returns: What came of it.
  public static func run(
    seed: UInt64, steps: Int = 250, planting bug: Bug? = nil, isTracing: Bool = false
  ) -> Report {
    do {
      let run = try SimulationRun(seed: seed, bug, isTracing: isTracing)
      run.live(steps)
      run.bringToAnEnd()
      run.audit()
      run.damageOne()
      return run.report
    } catch {
      return Report(
        seed: seed, faults: ["the playbooks cannot be made: \(error)"], digest: 0, trace: [],
        counts: Counts())
    }
  }
}

extension Simulation.Report: CustomStringConvertible {
  /// The seed, what is broken, and what happened.
  public var description: String {
    (["seed \(seed), digest \(digest)"] + faults.map { "  broken: \($0)" } + trace)
      .joined(separator: "\n")
  }
}
