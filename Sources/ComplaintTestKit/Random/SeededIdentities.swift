import BusinessTime
public import ComplaintDesk
import Synchronization

/// Ids and salts that follow from a seed, so that a run can be repeated to the last digit.
///
/// Two with different seeds give different ids, as if they belonged to two machines. For tests only:
/// they can be guessed.
public final class SeededIdentities: IdentityGenerator {
  private let random: Guarded<SeededRandom>

  /// Begins a run.
  public init(seed: UInt64) { random = Guarded(SeededRandom(seed: seed)) }

  /// The next 64 bits.
  public func next() -> UInt64 { random.withLock { $0.next() } }
}
