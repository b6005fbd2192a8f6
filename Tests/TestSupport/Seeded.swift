#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A small generator whose whole run follows from its seed (SplitMix64, Steele and others, 2014).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// How long the randomised tests run, and from which seeds; `Tests/run` sets the environment.
package enum Effort {
  /// The usual seed, and a fresh one if `COMPLAINTKIT_SEED` names it.
  package static var seeds: [UInt64] {
    let fresh = ProcessInfo.processInfo.environment["COMPLAINTKIT_SEED"].flatMap { UInt64($0) }
    return [1] + (fresh.map { [$0] } ?? [])
  }

  /// The stated count with `COMPLAINTKIT_FULL=1`, otherwise a tenth of it.
  package static func count(_ stated: Int) -> Int { isFull ? stated : max(1, stated / 10) }

  /// Whether the stated counts are asked for.
  package static var isFull: Bool {
    ProcessInfo.processInfo.environment["COMPLAINTKIT_FULL"] == "1"
  }
}
