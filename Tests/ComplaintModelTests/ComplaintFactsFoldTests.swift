import BusinessTime
import ComplaintModel
import Testing

/// What small histories come to: facts, tags, tasks, clocks and counts.
@Suite struct ComplaintFactsFoldTests {
  typealias At = SampleHistory

  private func fold(_ tell: (inout SampleHistory) -> Void) throws -> Complaint {
    var history = SampleHistory()
    history.file()
    tell(&history)
    return try history.complaint
  }

  @Test func `Corrected facts take the place of what was told, the instant of receipt too`() throws
  {
    var change = IntakeChange()
    change.receivedAt = At.at(-5)
    change.category = .quality
    let complaint = try fold { $0.add(.factsCorrected(change)) }
    #expect(complaint.intake.category == .quality && complaint.intake.receivedAt == At.at(-5))
    #expect(complaint.passed(.complaintReceived) == At.at(-5))
    #expect(complaint.passed(.complaintRegistered) == At.at(1))
  }

  @Test func `An assessment sets the priority only with impact and urgency`() throws {
    var assessment = Complaint.Assessment()
    assessment.impact = 1
    #expect(try fold { $0.add(.assessed(assessment)) }.priority == nil)
    assessment.urgency = 2
    assessment.priority = 1
    let priority = try fold { $0.add(.assessed(assessment)) }.priority
    #expect(priority?.impact == 1 && priority?.urgency == 2 && priority?.priority == 1)
  }

  @Test func `Tags are put on once and taken off`() throws {
    let tags = ["a", "b"].map(ComplaintTag.init(rawValue:))
    let complaint = try fold {
      $0.add(.tagged(Complaint.Tagging(add: tags + tags)))
      $0.add(.tagged(Complaint.Tagging(add: [tags[1]], remove: [tags[0]])))
    }
    #expect(complaint.intake.tags == [tags[1]])
  }

  @Test func `Open tasks are those that were not completed, each with its text`() throws {
    let complaint = try fold {
      $0.add(.taskOpened(Complaint.TaskRecord(.callBack, id: 1))) { $0.text = At.content(5) }
      $0.add(.taskOpened(Complaint.TaskRecord(.labTest, id: 2)))
      $0.add(.taskCompleted(2))
    }
    #expect(complaint.tasks.map(\.id) == [1] && complaint.tasks[0].text == At.content(5))
    #expect(complaint.counts.tasks == 2)
  }

  @Test func `Documents are kept with the complaint and counted`() throws {
    let evidence = Evidence(.photo, At.content(1))
    let complaint = try fold {
      $0.add(.attached) { $0.attachments = [evidence] }
      $0.add(.noted) { $0.attachments = [evidence, evidence] }
    }
    #expect(complaint.evidence == [evidence, evidence, evidence])
    #expect(complaint.counts.attachments == 3 && complaint.counts.notes == 1)
  }

  @Test func `Clocks start in order, take their effects and begin a new cycle in place`() throws {
    let quiet = ClockName(rawValue: "quiet")
    let complaint = try fold {
      $0.add(.timePassed) { $0.clocks = [At.start(At.answer), At.start(quiet)] }
      $0.add(.timePassed) {
        $0.clocks = [.stopped(At.answer, at: At.at(3), due: At.at(24)), At.start(quiet, cycle: 2)]
      }
    }
    #expect(complaint.clocks.map(\.name) == [At.answer, quiet])
    #expect(complaint.clock(At.answer)?.state == .stopped(at: At.at(3)))
    #expect(complaint.clock(quiet)?.cycle == 2 && complaint.clock(quiet)?.isLive == true)
    #expect(complaint.clock(ClockName(rawValue: "none")) == nil)
  }

  @Test func `A clock that was stopped by hand is held until it goes on`() throws {
    let held = try fold {
      $0.add(.clockPaused(At.answer, .parts))
      $0.add(.clockPaused(At.answer, .legalHold))
    }
    #expect(held.heldClocks.map(\.reason) == [.legalHold])
    let released = try fold {
      $0.add(.clockPaused(At.answer, .parts))
      $0.add(.clockResumed(At.answer))
    }
    #expect(released.heldClocks.isEmpty)
  }

  @Test func `A grade that a person gave takes the place of a scheme's`() throws {
    let complaint = try fold {
      $0.add(.graded) {
        $0.grade = Complaint.GradeRecord(2)
        $0.grade?.points = 9
      }
      $0.add(.graded) { $0.grade = Complaint.GradeRecord(5) }
    }
    #expect(complaint.grade?.grade == 5 && complaint.grade?.isOverride == true)
  }

  @Test func `A survey, a follow-up, a hold and an erasure keep what was said last`() throws {
    let complaint = try fold {
      $0.add(.surveyed([Complaint.SurveyAnswer("fair", score: 1)]))
      $0.add(.surveyed([Complaint.SurveyAnswer("fair", score: 5)]))
      $0.add(.followedUp(isSatisfied: true))
      $0.add(.held)
      $0.add(.erasureOrdered(At.party))
      $0.add(.erasureCompleted(At.party))
    }
    #expect(complaint.survey == [Complaint.SurveyAnswer("fair", score: 5)])
    #expect(complaint.isSatisfied == true && complaint.isHeld)
    #expect(complaint.erasures.map(\.isCompleted) == [true])
  }

  @Test func `What happened earlier than it was recorded counts from when it happened`() throws {
    let complaint = try fold {
      $0.add(.milestoneRecorded(.allMaterialsReceived)) {
        $0.occurredAt = At.at(-3)
        $0.stage = Complaint.StageEntry(.assigned, in: .open)
        $0.owner = At.person("ann")
      }
    }
    #expect(complaint.passed(.allMaterialsReceived) == At.at(-3))
    #expect(complaint.stageEnteredAt == At.at(-3) && complaint.ownedSince == At.at(-3))
    #expect(complaint.recordedAt == At.at(2))
  }
}
