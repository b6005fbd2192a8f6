import BusinessTime

/// Who may do and see what, with all that the playbook knows of it.
extension Playbook {
  /// Whether an actor may try an act on a complaint.
  public func permits(_ act: Act, by actor: Actor, on complaint: Complaint) -> Bool {
    ready.definition.access.permits(act, by: actor, on: complaint, of: departments(of: complaint))
  }

  /// Whether an actor may begin a complaint about a matter.
  public func permits(_ act: Act, by actor: Actor, filing intake: Intake) -> Bool {
    ready.definition.access.permits(act, by: actor, filing: intake)
  }

  /// What of a complaint an actor may see; nothing if no right says so.
  public func visibleParts(of complaint: Complaint, for actor: Actor) -> Set<ComplaintPart> {
    ready.definition.visibility.parts(
      for: actor, of: complaint, in: departments(of: complaint))
  }

  /// How long a complaint has to be kept; `nil` if it need not.
  ///
  /// Dates are those of the playbook's ``Definition/calendar``.
  public func retention(of complaint: Complaint) -> Retention? {
    let definition = ready.definition
    if definition.retention.rules.isEmpty { return nil }
    let zone = definition.calendars[definition.calendar]?.zone ?? .utc
    return definition.retention.retention(of: complaint, in: zone)
  }

  /// The departments whose complaint it is.
  ///
  /// Those are the department of the queue that has it or had it last, and those that the
  /// ``ResponsibilityMatrix`` names as responsible or accountable for its category.
  public func departments(of complaint: Complaint) -> Set<Department> {
    var departments: Set<Department> = []
    let definition = ready.definition
    if !definition.departments.isEmpty, let queue = complaint.lastQueue,
      let department = definition.departments[queue]
    {
      departments.insert(department)
    }
    guard let matrix = definition.responsibility else { return departments }
    let duties = matrix.duties(for: complaint.intake.category)
    for participant in duties.responsible.participants + duties.accountable.participants {
      if case .department(let department) = participant { departments.insert(department) }
    }
    return departments
  }
}

extension Complaint {
  /// The queue that has it or had it last, as far as it remembers.
  fileprivate var lastQueue: QueueID? {
    owner?.queue ?? earlierOwners.lazy.compactMap(\.queue).first
  }
}
