import BusinessTime
import Synchronization

/// What an audit has found, handed from its task to the simulation.
final class SimulationFindings: Sendable {
  /// What was found.
  struct Findings: Sendable {
    var faults: [String] = []
    var events = 0
    var breaches = 0
    var requests = 0
    var grants = 0
  }

  private let findings = Guarded(Findings())

  var all: Findings { findings.withLock { $0 } }

  func take(_ found: Findings) { findings.withLock { $0 = found } }
}
