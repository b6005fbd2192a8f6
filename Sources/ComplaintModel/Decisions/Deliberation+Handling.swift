import BusinessTime

/// What commands of the handling come to.
extension Deliberation {
  func adoptedMove(to stage: Stage) -> Outline {
    // Only what came from another system has moves that were made there.
    Outline(.moved(isIrregular: true), to: stage, isIrregular: true)
      .requiring(
        context.isImporting || complaint.source != nil,
        .lifecycle(.notPossible(.adopt, in: complaint.stage)))
  }

  func assessed(_ assessment: Complaint.Assessment) -> Outline {
    var assessment = assessment
    var reasons = assessment.changeIfAny.map { objections(to: $0) } ?? []
    if let impact = assessment.impact, let urgency = assessment.urgency {
      let priority = definition.priorities.priority(impact: Int(impact), urgency: Int(urgency))
      assessment.priority = priority.map { Int32($0) }
      if priority == nil {
        reasons.append(.noPriority(impact: Int(impact), urgency: Int(urgency)))
      }
    }
    var outline = Outline(.assessed(assessment), grade: .judge, judges: true)
    outline.reasons = reasons
    return outline
  }

  func graded(_ grade: Int?) -> Outline {
    guard let grade else {
      return Outline(.graded, grade: .compute, judges: true)
    }
    return Outline(
      .graded, grade: .set(Int32(clamping: grade)), judges: true, needsText: true
    ).requiring((1...5).contains(grade), .gradeOutOfRange(grade))
  }

  func assigned(_ owner: Owner?) -> Outline {
    let next =
      owner
      ?? definition.owners.owner(at: complaint.stage, category: complaint.intake.category).owner
    if owner == nil, let queue = next.queue,
      playbook.ready.routing?.rule(for: queue) != nil
    {
      var outline = Outline(.assigned, by: next)
      outline.isRouted = true
      return outline
    }
    return Outline(.assigned, by: next)
      .requiring(next.isWellFormed, .malformed(field: "owner"))
      .requiring(next != complaint.owner, .nothingChanged)
  }

  func corrected(_ change: IntakeChange) -> Outline {
    var outline = Outline(
      .factsCorrected(change), grade: .judge, judges: true, needsText: true
    ).requiring(!change.isEmpty, .nothingChanged)
    outline.reasons += objections(to: change)
    return outline
  }

  func tagged(_ tagging: Complaint.Tagging) -> Outline {
    let before = complaint.intake.tags
    let after = tagging.applied(to: before)
    let limit = definition.limits.tags
    return Outline(.tagged(tagging))
      .requiring(after != before, .nothingChanged)
      .requiring(tagging.added.allSatisfy(\.isWellFormed), .malformed(field: "tags"))
      .requiring(after.count <= limit, .tooMany(field: "tags", limit: limit))
  }

  func opened(_ task: Complaint.TaskRecord) -> Outline {
    var task = task
    task.id = complaint.counts.tasks &+ 1
    let limit = definition.limits.tasks
    return Outline(.taskOpened(task))
      .requiring(complaint.tasks.count < limit, .tooMany(field: "tasks", limit: limit))
      .requiring(task.assignee?.isWellFormed ?? true, .malformed(field: "assignee"))
  }

  func completed(_ id: Int32) -> Outline {
    Outline(.taskCompleted(id))
      .requiring(complaint.tasks.contains { $0.id == id }, .noSuchTask(id))
  }

  func surveyed(_ answers: [Complaint.SurveyAnswer]) -> Outline {
    let limits = definition.limits
    return Outline(.surveyed(answers))
      .requiring(!answers.isEmpty, .nothingChanged)
      .requiring(
        answers.count <= limits.fields, .tooMany(field: "answers", limit: limits.fields)
      )
      .requiring(
        answers.allSatisfy { $0.question.isAcceptable(upTo: limits.fieldLength) },
        .malformed(field: "answers"))
  }
}

/// What commands about answers and remedies come to.
extension Deliberation {
  func delivered(_ delivery: Complaint.Delivery) -> Outline {
    var state: DeliveryState?
    if let answer = complaint.answer, answer.message.version == delivery.message {
      state = answer.message.delivery
    } else if let message = complaint.acknowledgement, message.version == delivery.message {
      state = message.delivery
    } else if let message = complaint.rejection, message.version == delivery.message {
      state = message.delivery
    }
    var outline = Outline(.deliveryRecorded(delivery))
      .requiring(state != nil, .noSuchMessage(delivery.message))
    outline.isUndelivered = delivery.state == .failed && state != .failed
    return outline
  }

  func fulfilled(_ id: Remedy.ID) -> Outline {
    let isPromised = complaint.remedies.contains {
      $0.id == id && ($0.state == .promised || $0.state == .approved && $0.rule != nil)
    }
    return Outline(.remedyFulfilled(id)).requiring(isPromised, .remedyNotPromised(id))
  }
}
