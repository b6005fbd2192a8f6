import BusinessTime
import ComplaintDesk
import ComplaintModel

/// What happened to each complaint, folded from the events of the feed and from nothing else.
struct LifeBook {
  private(set) var lives: [ComplaintID: Life] = [:]
  /// How many events there are.
  private(set) var events = 0

  /// Reads a tenant's feed from its beginning to its end.
  ///
  /// - Throws: ``ComplaintDesk/StoreError``; ``ComplaintDesk/RecordFault`` for an event that cannot be
  ///   read.
  init(of tenant: TenantID, in store: any ComplaintStore) async throws {
    var position = FeedPosition.start
    while true {
      let page = try await store.events(after: position, of: tenant, limit: Self.page)
      for entry in page {
        position = entry.position
        try take(try entry.event.get())
      }
      if page.count < Self.page { return }
    }
  }

  private static let page = 1_024

  private mutating func take(_ event: Complaint.Event) throws {
    events += 1
    guard event.version > 1 else {
      lives[event.complaint] = Life(try Complaint([event]))
      return
    }
    lives[event.complaint]?.take(event)
  }
}

/// What happened to one complaint: the complaint as it stands, and what it no longer says of its past.
struct Life {
  private(set) var complaint: Complaint
  /// Cycles of clocks that have ended before another one began.
  private(set) var earlier: [ServiceClock] = []
  /// Moves that no lifecycle permits.
  private(set) var irregular: [(from: Stage, to: Stage)] = []
  /// The rungs that were drawn in, in order.
  private(set) var rungs: [Int] = []
  /// The tasks that had to be done by an instant.
  private(set) var tasks: [TimedTask] = []

  /// A task that had to be done by an instant.
  struct TimedTask {
    let id: Int32
    var isLate = false
    var isDone = false
  }

  /// Whether a task was not done in time.
  var isOverdue: Bool { tasks.contains(where: \.isLate) }

  init(_ complaint: Complaint) { self.complaint = complaint }

  mutating func take(_ event: Complaint.Event) {
    if event.body == .moved(isIrregular: true) {
      irregular.append((complaint.stage, event.stage?.stage ?? complaint.stage))
    }
    if case .escalated(let escalation) = event.body { rungs.append(Int(escalation.rung)) }
    take(task: event.body)
    earlier += cyclesEnded(by: event)
    complaint.apply(event)
  }

  /// The cycles after which an event begins others of the same clocks, with how they ended: in the same
  /// event, if the clock begins again whenever it is stopped.
  private func cyclesEnded(by event: Complaint.Event) -> [ServiceClock] {
    event.clocks.indices.compactMap { index in
      guard case .started(let name, _) = event.clocks[index], complaint.clock(name) != nil else {
        return nil
      }
      var (before, beginning) = (complaint, event)
      beginning.clocks = Array(event.clocks[..<index])
      before.apply(beginning)
      return before.clock(name)
    }
  }

  private mutating func take(task body: Complaint.Body) {
    if case .taskOpened(let task) = body, task.due != nil {
      tasks.append(TimedTask(id: task.id))
    } else if case .taskOverdue(let id) = body {
      for index in tasks.indices where tasks[index].id == id { tasks[index].isLate = true }
    } else if case .taskCompleted(let id) = body {
      for index in tasks.indices where tasks[index].id == id { tasks[index].isDone = true }
    }
  }

  /// All cycles of all its clocks.
  var cycles: [ServiceClock] { earlier + complaint.clocks }

  /// Whether a promise was missed.
  var hasMissed: Bool {
    complaint.clocks.contains { $0.isMet == false } || earlier.contains { $0.isMet == false }
  }

  /// When it was closed; `nil` if it is not.
  var closedAt: Timestamp? { complaint.phase == .closed ? complaint.phaseEnteredAt : nil }

  /// The time from its receipt to an instant.
  func time(to instant: Timestamp) -> TimeSpan { instant - complaint.intake.receivedAt }
}
