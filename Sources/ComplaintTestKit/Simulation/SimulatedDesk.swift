import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// One of the machines of a simulation, through all its lives.
final class SimulatedDesk: Sendable {
  private struct State {
    var line: SimulatedLine
    var desk: Desk?
    var isOpening = false
    var isCatchingUp = false
    var lives: UInt64 = 0
    var next: Timestamp?
    var failure: DeskError?
    var found: [ComplaintSummary] = []
  }

  let number: Int
  let clock: ManualClock
  private let world: SimulatedWorld
  private let store: SimulatedStore
  private let vault: MemoryVault
  private let state: Guarded<State>

  init(
    _ number: Int, _ world: SimulatedWorld, _ store: SimulatedStore, _ vault: MemoryVault
  ) {
    self.number = number
    self.world = world
    self.store = store
    self.vault = vault
    clock = ManualClock()
    state = Guarded(State(line: SimulatedLine(number, world)))
  }

  var desk: Desk? { state.withLock { $0.desk } }

  var isCatchingUp: Bool { state.withLock { $0.isCatchingUp } }

  /// What was found last.
  var found: [ComplaintSummary] { state.withLock { $0.found } }

  /// When something is due next, as the desk said after it had last caught up.
  var next: Timestamp? { state.withLock { $0.next } }

  /// What is wrong when all should be well: why the desk is not open, or that it has not come to rest.
  var trouble: String? {
    state.withLock { state in
      if state.desk == nil {
        return "cannot be opened: \(state.failure.map { "\($0)" } ?? "it waits")"
      }
      return state.isCatchingUp ? "does not come to rest" : nil
    }
  }

  /// Opens the desk, in a life of its own.
  func open(_ playbook: Playbook) {
    let line = SimulatedLine(number, world)
    let begun: UInt64? = state.withLock { state in
      guard state.desk == nil, !state.isOpening else { return nil }
      state.line = line
      state.isOpening = true
      state.lives += 1
      return state.lives
    }
    guard let life = begun else { return }
    Task(executorPreference: world.executor) {
      var desk: Desk?
      var failure: DeskError?
      do throws(DeskError) { desk = try await self.make(playbook, line, life) } catch {
        failure = error
      }
      let opened = (desk: desk, failure: failure)
      self.state.withLock { state in
        guard state.lives == life else { return }
        state.isOpening = false
        state.desk = opened.desk
        state.failure = opened.failure
      }
    }
  }

  private func make(
    _ playbook: Playbook, _ line: SimulatedLine, _ life: UInt64
  ) async throws(DeskError) -> Desk {
    var options = DeskOptions.standard
    options.mostDeliveries = 3
    options.longestRetry = .minutes(5)
    options.batch = 4
    return try await Desk(
      SimulationRun.tenant, playbook: playbook, store: FaultyStore(store, line, clock: clock),
      vault: SimulatedVault(vault: vault, line: line), directory: SimulatedDirectory(),
      channels: [
        SimulatedChannel(channel: .email, line: line),
        SimulatedChannel(channel: .phone, line: line),
      ], rules: [SimulatedRule()], clock: clock,
      identities: SeededIdentities(seed: life &* 0x9E37 &+ UInt64(number)), options: options)
  }

  /// Ends a life in the middle of whatever it does.
  func crash() {
    let line = state.withLock { state in
      state.desk = nil
      state.isOpening = false
      state.isCatchingUp = false
      state.lives += 1
      return state.line
    }
    line.sever()
  }

  /// Lets the desk look for all complaints.
  ///
  /// What is found is found once, and never in a state that is not kept yet.
  func find() {
    guard let desk else { return }
    Task(executorPreference: world.executor) {
      guard let found = try? await desk.find(ComplaintQuery()).complaints else { return }
      if Set(found.map(\.id)).count != found.count {
        self.world.broken("a complaint is found twice")
      }
      for summary in found {
        guard let kept = try? await desk.complaint(summary.id) else { continue }
        if kept.version < summary.version {
          self.world.broken("\(summary.id) is found before it is kept")
        }
      }
      self.state.withLock { $0.found = found }
    }
  }

  /// Lets the desk do what is due.
  func catchUp() {
    let begun: (Desk, UInt64)? = state.withLock { state in
      guard let desk = state.desk, !state.isCatchingUp else { return nil }
      state.isCatchingUp = true
      return (desk, state.lives)
    }
    guard let (desk, life) = begun else { return }
    Task(executorPreference: world.executor) {
      let next = await desk.catchUp()
      self.state.withLock { state in
        guard state.lives == life else { return }
        state.isCatchingUp = false
        state.next = next
      }
    }
  }
}
