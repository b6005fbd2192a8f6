public import BusinessTime
public import ComplaintModel
public import Testing

/// What has happened before.
extension Scenario {
  /// Commands that were done one after another, none of them refused.
  ///
  /// A complaint that nobody has filed is filed first, as ``ComplaintModel/Intake/usual``.
  public func given(
    _ commands: Complaint.Command..., by actor: Actor? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    with { scenario in
      for command in commands {
        scenario.begin(unless: command, sourceLocation)
        scenario.perform(command, by: actor ?? self.actor, isGiven: true, sourceLocation)
      }
    }
  }

  /// A history, such as one that was imported or that production has left behind.
  ///
  /// The clock goes on from the last of the events.
  public func givenEvents(
    _ events: [Complaint.Event], sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    with { scenario in
      guard !isBroken else { return }
      do throws(HistoryFault) {
        try scenario.take(events)
        scenario.story += events.map { "  \($0.recordedAt)  \($0.body.kind.rawValue), given" }
      } catch {
        scenario.fail("the events are no history: \(error)", sourceLocation)
      }
    }
  }

  private mutating func take(_ events: [Complaint.Event]) throws(HistoryFault) {
    if var known = complaint {
      for event in events { try known.follow(event) }
      complaint = known
    } else {
      complaint = try Complaint(events)
    }
    if let id = complaint?.id { histories[id, default: []] += events }
    now = max(now, complaint?.recordedAt ?? now)
    outcome = .nothing
  }

  /// What the host answers when it is asked for a fact from outside; `nil` if it knows nothing of it.
  ///
  /// Of facts that only the playbook reads, nothing is known unless it is said here. Facts that a rule
  /// reads have to be said: a decision without them is not made, see
  /// ``thenNeeds(_:sourceLocation:)``.
  public func outside(_ name: String, _ value: FactValue?) -> Scenario {
    with { scenario in
      scenario.outside[name] = value
      if value == nil {
        scenario.unknown.insert(name)
      } else {
        scenario.unknown.remove(name)
      }
    }
  }

  /// Other complaints that commands concern.
  public func beside(_ others: Complaint...) -> Scenario {
    with { scenario in for other in others { scenario.others[other.id] = other } }
  }

  /// Another complaint that commands concern, with all that has happened to it: undoing a merge has to
  /// know that.
  public func beside(
    history events: [Complaint.Event], sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    with { scenario in
      do throws(HistoryFault) {
        let other = try Complaint(events)
        scenario.others[other.id] = other
        scenario.histories[other.id] = events
      } catch {
        scenario.fail("the events are no history: \(error)", sourceLocation)
      }
    }
  }

  /// Who stands above whom, for rungs that draw in the reporting line.
  public func reporting(_ superiors: [Owner: AgentID]) -> Scenario {
    inContext { $0.reportingLines.superiors.merge(superiors, uniquingKeysWith: { $1 }) }
  }

  /// Whatever else commands are decided by: predicates, deputies, earlier playbooks.
  public func inContext(
    _ adjustment: @escaping @Sendable (inout DecisionContext) -> Void
  ) -> Scenario {
    with { $0.adjustments.append(adjustment) }
  }
}

/// What happens.
extension Scenario {
  /// A command, of which something is expected.
  ///
  /// A complaint that nobody has filed is filed first, as ``ComplaintModel/Intake/usual``.
  public func when(
    _ command: Complaint.Command, by actor: Actor? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    with { scenario in
      scenario.begin(unless: command, sourceLocation)
      scenario.perform(command, by: actor ?? self.actor, isGiven: false, sourceLocation)
    }
  }

  /// Time passes; whatever it brings about is recorded.
  public func after(
    _ span: TimeSpan, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    at(now + span, sourceLocation: sourceLocation)
  }

  /// Time passes until an instant; whatever it brings about is recorded.
  ///
  /// Time does not go backwards: an earlier instant ends the story.
  public func at(
    _ instant: Timestamp, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Scenario {
    with { scenario in
      guard instant >= now else {
        return scenario.fail("\(instant) lies before the present, \(now)", sourceLocation)
      }
      scenario.now = instant
      scenario.elapse(sourceLocation)
    }
  }
}
