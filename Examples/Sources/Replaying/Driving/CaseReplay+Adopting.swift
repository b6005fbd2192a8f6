import BusinessTime
import ComplaintDesk
import ComplaintModel

/// Every case is taken over as a whole, many of them in one commit.
extension CaseReplay {
  func adopt(
    _ source: inout some CaseSource, _ options: Options, _ roll: inout Roll,
    _ watch: (Progress) -> Bool
  ) async throws {
    var ready = try source.take(options.batch)
    while !ready.isEmpty {
      // The next ones are read while these are decided and committed.
      let cases = ready
      async let outcomes = adopt(cases)
      ready = try source.take(options.batch)
      for (logged, outcome) in zip(cases, try await outcomes) {
        note(outcome, logged, options, &roll)
      }
      let counts = source.counts
      let progress = Progress(
        cases: counts.cases - ready.count, events: counts.events, fraction: source.fraction)
      if !watch(progress) {
        roll.isInterrupted = true
        return
      }
    }
  }

  /// What became of a case that was to be taken over.
  private struct Outcome: Sendable {
    var complaint: ComplaintID?
    var mendings: [Mending] = []
    var error: DeskError?
  }

  /// A step that was not taken as the source says it.
  struct Mending: Sendable {
    let step: LoggedStep
    let reason: Refusal.Reason
  }

  /// Takes cases over; those with steps that are refused once more, with these steps mended.
  private func adopt(_ cases: [LoggedCase]) async throws -> [Outcome] {
    if let last = cases.compactMap(\.end).max() { clock.advance(to: last) }
    var outcomes = [Outcome](repeating: Outcome(), count: cases.count)
    var mended: [(index: Int, logged: LoggedCase)] = []
    for (index, result) in await perform(cases.map(request)).enumerated() {
      switch result {
      case .success(let receipt): outcomes[index].complaint = receipt.id
      case .failure(let error):
        guard error.code == .refused || error.code == .commandIDReused else { throw error }
        var logged = cases[index]
        outcomes[index].error = error
        outcomes[index].mendings = mend(&logged)
        if !outcomes[index].mendings.isEmpty { mended.append((index, logged)) }
      }
    }
    let results = await desk.perform(mended.map { request($0.logged) })
    for ((index, _), result) in zip(mended, results) {
      switch result {
      case .success(let receipt):
        outcomes[index].complaint = receipt.id
        outcomes[index].error = nil
      case .failure(let error): outcomes[index].error = error
      }
    }
    return outcomes
  }

  /// Performs requests in two halves side by side, which are decided on two processors.
  private func perform(_ requests: [CommandRequest]) async -> [Result<Receipt, DeskError>] {
    let half = requests.count / 2
    async let first = desk.perform(Array(requests[..<half]))
    let second = await desk.perform(Array(requests[half...]))
    return await first + second
  }

  private func request(_ logged: LoggedCase) -> CommandRequest {
    .adopting(
      Complaint.Adoption(logged.intake, from: logged.source), at: logged.stage,
      saying: logged.account, then: logged.steps.map { $0.command.occurred(at: $0.at) },
      by: actor, id: complaintID(of: logged), as: id(of: logged))
  }

  /// The id of the command by which a case begins.
  ///
  /// It is derived from that of the complaint, which begins with an instant: cases come in the order of
  /// time, and so the store writes them one beside the other.
  func id(of logged: LoggedCase) -> CommandID {
    CommandID(derivedFrom: complaintID(of: logged), label: "beginning")
  }

  func complaintID(of logged: LoggedCase) -> ComplaintID {
    let hash = CommandID(hashing: "\(logged.source)/\(logged.number)")
    let made = ComplaintID(at: logged.intake.receivedAt, random: (hash.high, hash.low))
    return logged.id ?? made
  }

  private func note(
    _ outcome: Outcome, _ logged: LoggedCase, _ options: Options, _ roll: inout Roll
  ) {
    if let id = outcome.complaint { roll.enter(logged, as: id) }
    for mending in outcome.mendings {
      note(mending.reason, of: mending.step, logged, options, &roll)
    }
    guard let error = outcome.error else { return }
    roll.refuse(error.refusal?.reasons.first?.code ?? error.code.rawValue)
    options.reject(
      Rejection(
        .refused, line: logged.steps.first?.row ?? 0, number: logged.number, error.message))
  }

  /// Lists a step that the lifecycle refused.
  func note(
    _ reason: Refusal.Reason, of step: LoggedStep, _ logged: LoggedCase, _ options: Options,
    _ roll: inout Roll
  ) {
    let text = reason.text(in: .english)
    if let stage = step.stage {
      options.reject(
        Rejection(
          .irregular, line: step.row, number: logged.number,
          "taken to \"\(stage)\" all the same: \(text)"))
    } else {
      roll.refuse(reason.code)
      options.reject(Rejection(.refused, line: step.row, number: logged.number, text))
    }
  }
}

extension LoggedCase {
  /// The instant of the last thing that is known of it.
  fileprivate var end: Timestamp? { steps.last?.at ?? intake.receivedAt }
}

extension CaseSource {
  /// The next cases, at most so many.
  mutating func take(_ count: Int) throws -> [LoggedCase] {
    var cases: [LoggedCase] = []
    cases.reserveCapacity(count)
    while cases.count < count, let logged = try next() { cases.append(logged) }
    return cases
  }
}
