import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// Something that a host wants done, under one command id, however often it has to ask.
final class SimulatedCommand: Sendable {
  /// What a host got to hear.
  enum Outcome: Sendable {
    case done(Receipt)
    case refused(DeskError.Code)
    case unknown

    init(_ error: DeskError) {
      self = error.code == .unavailable ? .unknown : .refused(error.code)
    }
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
    end(await outcome(at: desk, others, seed, now))
  }

  private func end(_ outcome: Outcome) {
    state.withLock { state in
      state.isRunning = false
      state.outcomes.append(outcome)
    }
  }

  private func outcome(
    at desk: Desk, _ others: [ComplaintID], _ seed: UInt64, _ now: Timestamp
  ) async -> Outcome {
    do throws(DeskError) {
      guard let command = try await command(at: desk, others, seed, now) else { return .unknown }
      return .done(try await desk.perform(command, on: complaint, by: .usual, as: id))
    } catch {
      return Outcome(error)
    }
  }

  /// What it is: drawn at the first time, for the complaint as it stands then.
  private func command(
    at desk: Desk, _ others: [ComplaintID], _ seed: UInt64, _ now: Timestamp
  ) async throws(DeskError) -> Complaint.Command? {
    if let command { return command }
    guard let present = try await desk.complaint(complaint) else { return nil }
    var random = SeededRandom(seed: seed)
    let drawn = Complaint.Command.drawn(
      on: present, beside: others.filter { $0 != complaint }, at: now, &random)
    state.withLock { $0.command = drawn }
    return drawn
  }

  /// Asks a desk for several in one batch.
  static func perform(
    _ commands: [SimulatedCommand], at desk: Desk, beside others: [ComplaintID], _ seed: UInt64,
    _ now: Timestamp
  ) async {
    var requests: [CommandRequest] = []
    var asked: [SimulatedCommand] = []
    for command in commands {
      do throws(DeskError) {
        guard let drawn = try await command.command(at: desk, others, seed, now) else {
          command.end(.unknown)
          continue
        }
        requests.append(
          CommandRequest(drawn, on: command.complaint, by: .usual, as: command.id))
        asked.append(command)
      } catch {
        command.end(Outcome(error))
      }
    }
    for (command, result) in zip(asked, await desk.perform(requests)) {
      switch result {
      case .success(let receipt): command.end(.done(receipt))
      case .failure(let error): command.end(Outcome(error))
      }
    }
  }
}
