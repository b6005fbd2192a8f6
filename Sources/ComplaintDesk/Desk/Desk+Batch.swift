public import ComplaintModel

/// A command of a batch.
public struct CommandRequest: Hashable, Sendable {
  /// The command.
  public var command: Complaint.Command
  /// The complaint.
  public var complaint: ComplaintID
  /// Who gives it.
  public var actor: Actor
  /// The id of the command, under which it may be repeated; a fresh one if it is left out.
  public var id: CommandID?
  /// What was done about it in another system, if it is taken over from one.
  let steps: [Complaint.Command]?

  /// Makes a request.
  public init(
    _ command: Complaint.Command, on complaint: ComplaintID, by actor: Actor,
    as id: CommandID? = nil
  ) {
    self.command = command
    self.complaint = complaint
    self.actor = actor
    self.id = id
    steps = nil
  }

  private init(
    _ command: Complaint.Command, _ complaint: ComplaintID, _ actor: Actor, _ id: CommandID,
    _ steps: [Complaint.Command]
  ) {
    self.command = command
    self.complaint = complaint
    self.actor = actor
    self.id = id
    self.steps = steps
  }

  /// The request that ``Desk/adopt(_:at:saying:then:by:id:as:)`` makes, so that many complaints are taken
  /// over with few round trips; what is decided together does not know of each other yet.
  ///
  /// - Parameters:
  ///   - adoption: What it is about, and where it comes from.
  ///   - stage: The stage in which it begins; that of a filing if it is left out.
  ///   - account: The complaint in the complainant's words.
  ///   - steps: What was done there, in order, each as of its own instant.
  ///   - actor: Who takes it over.
  ///   - id: The id of the complaint; one made of the instant of receipt and the command's id if it is
  ///     left out.
  ///   - command: The id of the command, under which it may be repeated.
  /// - Returns: The request.
  public static func adopting(
    _ adoption: Complaint.Adoption, at stage: Stage? = nil, saying account: Content? = nil,
    then steps: [Complaint.Command] = [], by actor: Actor, id: ComplaintID? = nil,
    as command: CommandID
  ) -> CommandRequest {
    var beginning = Complaint.Command.adopt(adoption, at: stage)
    beginning.text = account
    let received = adoption.intake.receivedAt
    let id = id ?? ComplaintID(at: received, random: (command.high, command.low))
    return CommandRequest(beginning, id, actor, command, steps)
  }
}

extension Desk {
  /// Performs many commands with few round trips: complaints are loaded together, and what was decided
  /// is committed together, each command for itself.
  ///
  /// Commands on one complaint are done in their order. One that is refused keeps no other from it.
  ///
  /// - Returns: What came of each, in the order of the requests.
  public func perform(_ requests: [CommandRequest]) async -> [Result<Receipt, DeskError>] {
    var results = [Result<Receipt, DeskError>?](repeating: nil, count: requests.count)
    var waiting = Array(requests.indices)
    while !waiting.isEmpty {
      // One command a complaint in each round, so that each is decided on what the one before left.
      var seen: Set<ComplaintID> = []
      let round = waiting.filter { seen.insert(requests[$0].complaint).inserted }
      for (index, result) in zip(round, await performRound(round.map { requests[$0] })) {
        results[index] = result
      }
      waiting = waiting.filter { results[$0] == nil }
    }
    return results.compactMap(\.self)
  }

  /// Performs commands on different complaints.
  private func performRound(
    _ requests: [CommandRequest]
  ) async -> [Result<Receipt, DeskError>] {
    var batch = Batch(requests.count)
    await batch.accept(requests, by: self)
    await batch.decide(by: self)
    await batch.commit(by: self)
    for index in batch.undone {
      guard let work = batch.works[index] else { continue }
      // Decided anew on its own, with all the patience of a single command.
      batch.results[index] = await result { () async throws(DeskError) in
        try await perform(work)
      }
    }
    return batch.results.compactMap(\.self)
  }

  private func result(
    _ work: () async throws(DeskError) -> Receipt
  ) async -> Result<Receipt, DeskError> {
    do throws(DeskError) { return .success(try await work()) } catch { return .failure(error) }
  }
}

/// Commands that are committed together.
private struct Batch {
  var results: [Result<Receipt, DeskError>?]
  private(set) var works: [Work?]
  private var commits: [(index: Int, commit: Commit, receipt: Receipt)] = []

  init(_ count: Int) {
    results = Array(repeating: nil, count: count)
    works = Array(repeating: nil, count: count)
  }

  /// The commands that are neither done nor refused.
  var undone: [Int] { results.indices.filter { results[$0] == nil } }

  mutating func accept(_ requests: [CommandRequest], by desk: Desk) async {
    for (index, request) in requests.enumerated() {
      do throws(DeskError) {
        let id = request.id ?? desk.ports.identities.commandID()
        works[index] =
          if let steps = request.steps {
            try await desk.accept(
              request.command, then: steps, on: request.complaint, by: request.actor, as: id)
          } else {
            try await desk.accept(
              request.command, on: request.complaint, by: request.actor, as: id)
          }
      } catch {
        results[index] = .failure(error)
      }
    }
  }

  /// Decides each on what was loaded for all.
  mutating func decide(by desk: Desk) async {
    let accepted = works.compactMap(\.self)
    let loaded: Loaded
    do throws(DeskError) {
      loaded = try await desk.load(accepted.map(\.complaint), accepted.map(\.id))
    } catch {
      return
    }
    for (index, work) in works.enumerated() {
      if let work { await decide(work, at: index, loaded, by: desk) }
    }
  }

  private mutating func decide(
    _ work: Work, at index: Int, _ loaded: Loaded, by desk: Desk
  ) async {
    do throws(DeskError) {
      var gathered: Gathered?
      switch try await desk.decide(work, &gathered, loaded: loaded.only(work.complaint)) {
      case .repeated(let entry, let complaint):
        results[index] = .success(try await desk.repeated(entry, work, complaint))
      case .decided(var decision, let playbook):
        let commit = desk.commit(&decision, work.fingerprint, playbook)
        let receipt = Receipt(
          command: work.id, complaint: decision.complaint, events: decision.parts[0].events,
          isRepeated: false)
        commits.append((index, commit, receipt))
      }
    } catch {
      if error.code != .unavailable { results[index] = .failure(error) }
    }
  }

  mutating func commit(by desk: Desk) async {
    guard !commits.isEmpty else { return }
    let outcomes: [Commit.Outcome]
    do throws(DeskError) {
      outcomes = try await desk.make(commits.map(\.commit), during: nil)
    } catch {
      // What became of them is found in the ledger when each is performed again.
      return
    }
    for (outcome, attempt) in zip(outcomes, commits) {
      if case .committed = outcome { results[attempt.index] = .success(attempt.receipt) }
    }
  }
}

extension Loaded {
  /// What was loaded of one complaint.
  fileprivate func only(_ id: ComplaintID) -> Loaded {
    var loaded = self
    loaded.complaints = complaints[id].map { [id: $0] } ?? [:]
    loaded.faults = faults[id].map { [id: $0] } ?? [:]
    return loaded
  }
}
