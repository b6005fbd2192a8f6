import BusinessTime

extension Complaint: Described {
  /// The version of the JSON form of a snapshot.
  ///
  /// One of another version is not read but made anew from the events.
  public static let snapshotSchema: Int32 = 1

  package init() {
    self.init(about: .blank, as: .blank, of: .blank)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    guard coder.schema(upTo: Complaint.snapshotSchema) else { return }
    if Coder.isReading { return parts.value.fields(&coder) }
    // What is written stays as it is: to change it where others have it too would copy all of it.
    var copy = parts.value
    copy.fields(&coder)
  }
}

extension Complaint.Parts {
  fileprivate mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("tenant", &tenant)
    coder.field("id", &id)
    coder.field("version", &version)
    coder.field("recordedAt", &recordedAt)
    coder.field("playbook", &playbook)
    coder.field("stage", &stage)
    coder.field("phase", &phase)
    coder.field("stageEnteredAt", &stageEnteredAt)
    coder.field("phaseEnteredAt", &phaseEnteredAt)
    coder.field("lastWorkingStage", &lastWorkingStage)
    coder.field("reopenedAt", &reopenedAt)
    coder.field("owner", &owner)
    coder.field("ownedSince", &ownedSince)
    coder.field("earlierOwners", &earlierOwners)
    coder.field("grade", &grade)
    coder.field("milestones", &milestones)
    coder.field("clocks", &clocks)
    coder.field("counts", &counts, default: Complaint.Counts())
    coder.field("intake", &intake)
    coder.field("file", &file, default: Boxed(Complaint.File()))
    coder.field("digest", &digest)
  }
}

extension Complaint {
  /// The complaint as JSON: a snapshot, from which it is had back without its history.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a snapshot.
  ///
  /// - Throws: ``CodingError`` with the path to what is wrong; for a snapshot of another schema the
  ///   path is `schema`, and the complaint is folded from its events instead.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension Complaint.Counts: Described {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("reopenings", &reopenings, default: 0)
    coder.field("notes", &notes, default: 0)
    coder.field("attachments", &attachments, default: 0)
    coder.field("tasks", &tasks, default: 0)
    coder.field("remedies", &remedies, default: 0)
    coder.field("escalations", &escalations, default: 0)
  }
}

extension Complaint.File: Described {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var extras = self.extras
    coder.field("account", &account)
    coder.field("evidence", &evidence)
    coder.field("source", &extras.source)
    coder.field("priority", &assessment)
    coder.field("waiting", &waiting)
    coder.field("acknowledgement", &acknowledgement)
    coder.field("rejection", &extras.rejection)
    coder.field("draft", &draft)
    coder.field("lastProposer", &lastProposer)
    coder.field("answer", &answer)
    coder.field("explanation", &extras.explanation)
    coder.field("closing", &closing)
    coder.field("remedies", &remedies)
    coder.field("reviews", &extras.reviews)
    coder.field("referrals", &extras.referrals)
    coder.field("links", &extras.links)
    coder.field("tasks", &extras.tasks)
    coder.field("rung", &ladder)
    coder.field("awaitedRungs", &extras.awaitedRungs)
    coder.field("metReasons", &extras.metReasons)
    coder.field("heldClocks", &extras.heldClocks)
    coder.field("survey", &extras.survey)
    coder.field("satisfied", &isSatisfied)
    coder.field("held", &isHeld, default: false)
    coder.field("erasures", &extras.erasures)
    if Coder.isReading { self.extras = extras }
  }
}
