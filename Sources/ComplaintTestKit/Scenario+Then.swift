public import BusinessTime
public import ComplaintModel
public import Testing

/// What has to come of it.
extension Scenario {
  /// The last command was refused for these reasons and no others, in whatever order.
  @discardableResult
  public func thenRefused(
    _ reasons: ExpectedReason..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    expectRefusal(reasons.map(\.code), sourceLocation)
  }

  /// Before the last command is decided, these facts from outside have to be gathered, and no others.
  @discardableResult
  public func thenNeeds(
    _ facts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    expectRefusal(facts.map { "needs.\($0)" }, sourceLocation)
  }

  private func expectRefusal(_ codes: [String], _ location: SourceLocation) -> Scenario {
    guard !isBroken else { return self }
    var found: [(code: String, line: String)] = [("", "nothing was decided")]
    switch outcome {
    case .nothing: break
    case .decided(let decision):
      let kinds = decision.events.map(\.body.kind.rawValue)
      found = [("", "no refusal, but \(kinds.joined(separator: ", "))")]
    case .refused(let refusal, _, _):
      found = zip(refusal.codes, refusal.lines).map { ($0, $1) }.sorted { $0.code < $1.code }
    }
    let difference = Difference(expected: codes.sorted(), found: found) { $0 == $1.code }
    if !difference.isEmpty {
      record(
        difference.text("refusal", expected: \.self, found: \.line), location)
    }
    return with { scenario in
      if case .refused(let refusal, let act, _) = outcome {
        scenario.outcome = .refused(refusal, of: act, isExpected: true)
      }
    }
  }

  /// The last step, a command or the passing of time, came to these events and no others, in this
  /// order; with what rules drew along and what happened to other complaints.
  @discardableResult
  public func then(
    events: ExpectedEvent..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    checking(sourceLocation) { complaint in
      let difference = Difference(expected: events, found: decision?.events ?? []) {
        $0.matches($1)
      }
      return difference.isEmpty
        ? nil
        : difference.text(
          "events", expected: \.line, found: { ExpectedEvent.line(of: $0, on: complaint.id) })
    }
  }

  /// Rules asked for these commands on other complaints by the last command, and for no others.
  @discardableResult
  public func thenRequests(
    _ requests: ExpectedRequest..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    checking(sourceLocation) { _ in
      let found = (decision?.requests ?? []).map { ExpectedRequest($0).line }
      return Difference.text("requests", requests.map(\.line), found)
    }
  }

  /// The complaint is in a stage.
  @discardableResult
  public func thenStage(
    _ stage: Stage, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    checking(sourceLocation) { complaint in
      Difference.text("stage", [stage.rawValue], [complaint.stage.rawValue])
    }
  }

  /// A clock is due at an instant.
  @discardableResult
  public func thenClock(
    _ name: ClockName, due: Timestamp, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    checking(sourceLocation) { complaint in
      let found = complaint.clock(name).map { "\(name) is due \($0.due)" }
      return Difference.text(
        "clock", ["\(name) is due \(due)"], found.map { [$0] } ?? complaint.clockNames)
    }
  }

  /// A promise was kept or not; `nil` while that is not known.
  @discardableResult
  public func thenClock(
    _ name: ClockName, isMet: Bool?, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    func line(_ isMet: Bool?) -> String {
      "\(name) is " + (isMet.map { $0 ? "met" : "missed" } ?? "neither met nor missed")
    }
    return checking(sourceLocation) { complaint in
      let found = complaint.clock(name).map { [line($0.isMet)] } ?? complaint.clockNames
      return Difference.text("clock", [line(isMet)], found)
    }
  }

  /// The ladder has been climbed so far: the rung that was drawn in last, and whether somebody took
  /// notice of it; `nil` for none.
  @discardableResult
  public func thenRung(
    _ rung: Int32?, isAcknowledged: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    func line(_ rung: Int32?, _ isAcknowledged: Bool) -> String {
      rung.map { "rung \($0)" + (isAcknowledged ? ", acknowledged" : "") } ?? "no rung"
    }
    return checking(sourceLocation) { complaint in
      let present = complaint.rung
      let found = line(present?.escalation.rung, present?.acknowledgedAt != nil)
      return Difference.text("ladder", [line(rung, isAcknowledged && rung != nil)], [found])
    }
  }

  /// These remedies have come so far, and there are no others, in the order of their numbers.
  @discardableResult
  public func thenRemedies(
    _ remedies: (kind: RemedyKind, state: Remedy.State)...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    checking(sourceLocation) { complaint in
      Difference.text(
        "remedies", remedies.map { "\($0.kind) \($0.state.rawValue)" },
        complaint.remedies.map { "\($0.kind) \($0.state.rawValue)" })
    }
  }

  /// The complaint as it stands is looked at.
  ///
  /// What `check` expects fails where it stands; an error that it throws is recorded here.
  @discardableResult
  public func thenState(
    sourceLocation: SourceLocation = #_sourceLocation, _ check: (Complaint) throws -> Void
  ) -> Scenario {
    checking(sourceLocation) { complaint in
      do { try check(complaint) } catch { return "the state cannot be checked: \(error)" }
      return nil
    }
  }

  /// Looks at the complaint, and records what is wrong with it.
  private func checking(
    _ location: SourceLocation, _ check: (Complaint) -> String?
  ) -> Scenario {
    with { scenario in
      scenario.endIfRefused(location)
      guard !scenario.isBroken else { return }
      guard let complaint else { return scenario.fail("nothing has happened yet", location) }
      if let message = check(complaint) { record(message, location) }
    }
  }
}

extension Complaint {
  /// The clocks that there are, for whoever looked for another one.
  fileprivate var clockNames: [String] {
    clocks.isEmpty ? ["no clock"] : clocks.map { "\($0.name) is due \($0.due)" }
  }
}
