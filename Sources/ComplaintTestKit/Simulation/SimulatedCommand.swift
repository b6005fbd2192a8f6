import BusinessTime
import ComplaintDesk
import ComplaintModel

/// Something that a host wants done, under one command id, however often it has to ask.
final class SimulatedCommand: Sendable {
  /// What a host got to hear.
  enum Outcome: Sendable {
    case done(Receipt)
    case refused(DeskError.Code)
    case unknown
  }

  private struct State {
    var command: Complaint.Command?
    var isRunning = false
    var outcomes: [Outcome] = []
  }

  let id: CommandID
  let complaint: ComplaintID
  private let state: Guarded<State>

  init(_ number: Int, on complaint: ComplaintID, _ command: Complaint.Command?) {
    id = CommandID(high: 1, low: UInt64(number))
    self.complaint = complaint
    state = Guarded(State(command: command))
  }

  var outcomes: [Outcome] { state.withLock { $0.outcomes } }

  var command: Complaint.Command? { state.withLock { $0.command } }

  /// Whether it may be asked for now; then somebody has to perform it.
  func begin() -> Bool {
    state.withLock { state in
      defer { state.isRunning = true }
      return !state.isRunning
    }
  }

  /// Asks a desk for it; what it is, is drawn at the first time.
  func perform(
    at desk: Desk, beside others: [ComplaintID], _ seed: UInt64, _ now: Timestamp
  ) async {
    let outcome = await outcome(at: desk, others, seed, now)
    state.withLock { state in
      state.isRunning = false
      state.outcomes.append(outcome)
    }
  }

  private func outcome(
    at desk: Desk, _ others: [ComplaintID], _ seed: UInt64, _ now: Timestamp
  ) async -> Outcome {
    do throws(DeskError) {
      var command = command
      if command == nil {
        guard let present = try await desk.complaint(complaint) else { return .unknown }
        var random = SeededRandom(seed: seed)
        command = .drawn(on: present, beside: others.filter { $0 != complaint }, at: now, &random)
        state.withLock { $0.command = command }
      }
      guard let command else { return .unknown }
      return .done(try await desk.perform(command, on: complaint, by: .usual, as: id))
    } catch {
      return error.code == .unavailable ? .unknown : .refused(error.code)
    }
  }
}
