import BusinessTime
import ComplaintDesk
import ComplaintModel

/// All cases live side by side, command by command.
extension CaseReplay {
  func live(
    _ source: inout some CaseSource, _ options: Options, _ roll: inout Roll,
    _ watch: (Progress) -> Bool
  ) async throws {
    // In time order over all cases, so all of them have to be known first.
    var cases: [LoggedCase] = []
    while let logged = try source.next() { cases.append(logged) }
    let moments = Moment.inOrder(of: cases)
    var done = (cases: 0, events: 0)
    var due: Timestamp?
    for moment in moments {
      due = await pass(to: moment.at, due)
      let logged = cases[moment.place]
      let wake: Timestamp?
      if let step = moment.step {
        wake = try await take(logged.steps[step], step, of: logged, options, &roll)
        done.events += 1
      } else {
        wake = try await file(logged, options, &roll)
        done.cases += 1
      }
      due = [due, wake].compactMap(\.self).min()
      let fraction = Double(done.cases + done.events) / Double(moments.count)
      let progress = Progress(cases: done.cases, events: done.events, fraction: fraction)
      if done.events % options.batch == 0, !watch(progress) {
        roll.isInterrupted = true
        return
      }
    }
  }

  /// Lets time pass to an instant, and stops wherever something is due on the way.
  private func pass(to instant: Timestamp, _ due: Timestamp?) async -> Timestamp? {
    var due = due
    while let next = due, next <= instant {
      clock.advance(to: next)
      due = await desk.catchUp()
      // Whatever the store says is due already was tried just now.
      if let again = due, again <= next { due = next + .milliseconds(1) }
    }
    clock.advance(to: instant)
    return due
  }

  private func file(
    _ logged: LoggedCase, _ options: Options, _ roll: inout Roll
  ) async throws -> Timestamp? {
    var filing = logged.beginning
    filing.text = logged.account
    let id = complaintID(of: logged)
    do throws(DeskError) {
      let receipt = try await desk.perform(filing, on: id, by: actor, as: self.id(of: logged))
      roll.enter(logged, as: id)
      return receipt.complaint.nextWake
    } catch {
      guard let refusal = error.refusal else { throw error }
      let code = refusal.reasons.first?.code ?? error.code.rawValue
      roll.refuse(code)
      options.reject(Rejection(.refused, line: 0, number: logged.number, error.message))
      return nil
    }
  }

  private func take(
    _ step: LoggedStep, _ index: Int, of logged: LoggedCase, _ options: Options,
    _ roll: inout Roll
  ) async throws -> Timestamp? {
    let command = CommandID(derivedFrom: id(of: logged), label: "step/\(index)")
    let id = complaintID(of: logged)
    guard roll.entries[id] != nil else { return nil }
    do throws(DeskError) {
      return try await desk.perform(
        step.command.withReasons, on: id, by: step.actor ?? actor, as: command
      ).complaint.nextWake
    } catch {
      // In a replay that is run again an irregular move stands under the id already.
      guard error.code == .refused || error.code == .commandIDReused else { throw error }
      if let reason = error.refusal?.reasons.first {
        note(reason, of: step, logged, options, &roll)
      }
      guard let stage = step.stage else { return nil }
      return try await desk.perform(.adoptMove(to: stage), on: id, by: actor, as: command)
        .complaint.nextWake
    }
  }
}

extension LoggedCase {
  /// The command by which it begins: one whose source says in which stages it was comes from another
  /// system, so that moves may be followed which no lifecycle has.
  fileprivate var beginning: Complaint.Command {
    steps.contains { $0.stage != nil }
      ? .adopt(Complaint.Adoption(intake, from: source), at: stage)
      : .file(intake, at: stage)
  }
}

extension Complaint.Command {
  /// The command with words where somebody who works has to give some and a log has none.
  fileprivate var withReasons: Complaint.Command {
    text == nil && (act == .note || act == .correctFact) ? saying("As the log has it.") : self
  }
}

/// When a case begins, or a step of it is taken.
private struct Moment {
  let at: Timestamp
  /// The place of the case among all.
  let place: Int
  /// The place of the step in the case; `nil` for its beginning.
  let step: Int?

  /// All moments of some cases in the order of time; those of a case in theirs.
  static func inOrder(of cases: [LoggedCase]) -> [Moment] {
    let moments = cases.enumerated().flatMap { place, logged in
      [Moment(at: logged.intake.receivedAt, place: place, step: nil)]
        + logged.steps.enumerated().map { Moment(at: $1.at, place: place, step: $0) }
    }
    // Sorting is stable, and each case's moments are in order.
    return moments.sorted { $0.at < $1.at }
  }
}
