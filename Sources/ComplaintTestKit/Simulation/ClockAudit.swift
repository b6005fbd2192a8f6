import BusinessTime
import ComplaintModel

/// Follows the clocks of one complaint by their effects alone, and says which promise had to be breached.
struct ClockAudit {
  private struct Cycle {
    var number: Int32
    var isPaused = false
    var breaches = 0
    /// Whether it has the breach of a complaint that was merged into this one.
    var isInherited = false

    var isBreached: Bool { breaches > 0 || isInherited }
  }

  let promises: Set<ClockName>
  private(set) var breaches = 0
  private var cycles: [ClockName: Cycle] = [:]
  private var faults: [String] = []

  init(promises: Set<ClockName>) { self.promises = promises }

  mutating func take(_ event: Complaint.Event) {
    for effect in event.clocks where promises.contains(effect.clock) {
      take(effect, recordedAt: event.recordedAt)
    }
  }

  private mutating func take(_ effect: ClockEffect, recordedAt: Timestamp) {
    let clock = effect.clock
    switch effect {
    case .started(_, let start): cycles[clock] = Cycle(number: start.cycle)
    case .paused: cycles[clock]?.isPaused = true
    case .resumed, .continued: cycles[clock]?.isPaused = false
    case .breached(_, let breach):
      breaches += 1
      cycles[clock]?.breaches += 1
      if cycles[clock]?.breaches != 1 { faults.append("\(clock) is breached twice") }
      if breach.due >= recordedAt { faults.append("\(clock) is breached before it is due") }
      if cycles[clock]?.isPaused == true { faults.append("\(clock) is breached in a pause") }
    case .stopped(_, let at, let due):
      guard let cycle = cycles[clock], !cycle.isPaused else { return }
      if at > due, !cycle.isBreached {
        faults.append("\(clock) was stopped at \(at), after \(due), without a breach")
      }
    case .retargeted(_, let revision):
      if revision.inherited != nil { cycles[clock]?.isInherited = true }
      if revision.cause == .unmerge { cycles[clock]?.isInherited = false }
    case .warned, .breachCorrected, .ended, .expired: break
    @unknown default: break
    }
  }

  /// What is wrong, with what the state at the end shows.
  func faults(of complaint: Complaint, at now: Timestamp) -> [String] {
    var faults = faults
    for clock in complaint.clocks where promises.contains(clock.name) {
      let isLate = clock.state == .running && clock.due < now
      if isLate, clock.breach == nil { faults.append("\(clock.name) is late without a breach") }
      if let cycle = cycles[clock.name], cycle.number == clock.cycle,
        (clock.breach != nil) != cycle.isBreached
      {
        faults.append("\(clock.name) and its effects differ about a breach")
      }
    }
    return faults
  }
}
