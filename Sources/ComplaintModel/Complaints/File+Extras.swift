import BusinessTime

extension Complaint.File {
  /// What most complaints have nothing of, in one piece of memory that is there if there is anything.
  struct Extras: Hashable, Sendable {
    var source: String?
    var explanation: ContentReference?
    var rejection: Complaint.Message?
    var reviews: [Complaint.Review] = []
    var referrals: [Complaint.Referral] = []
    var links: [Complaint.Link] = []
    var tasks: [Complaint.TaskRecord] = []
    /// The rungs that will be drawn in unless a missed promise is kept first.
    var awaitedRungs: [AwaitedRung] = []
    /// The conditions of the ladder that hold.
    var metReasons: [EscalationReason] = []
    var heldClocks: [Complaint.HeldClock] = []
    var survey: [Complaint.SurveyAnswer] = []
    var erasures: [Complaint.Erasure] = []
  }
}

extension Complaint.File {
  var source: String? {
    @inline(__always) get { extra { $0.source } ?? nil }
    _modify { yield &extras.source }
  }

  var explanation: ContentReference? {
    @inline(__always) get { extra { $0.explanation } ?? nil }
    _modify { yield &extras.explanation }
  }

  var rejection: Complaint.Message? {
    @inline(__always) get { extra { $0.rejection } ?? nil }
    _modify { yield &extras.rejection }
  }

  var reviews: [Complaint.Review] {
    @inline(__always) get { extra { $0.reviews } ?? [] }
    _modify { yield &extras.reviews }
  }

  var referrals: [Complaint.Referral] {
    @inline(__always) get { extra { $0.referrals } ?? [] }
    _modify { yield &extras.referrals }
  }

  var links: [Complaint.Link] {
    @inline(__always) get { extra { $0.links } ?? [] }
    _modify { yield &extras.links }
  }

  var tasks: [Complaint.TaskRecord] {
    @inline(__always) get { extra { $0.tasks } ?? [] }
    _modify { yield &extras.tasks }
  }

  /// The rungs that will be drawn in unless a missed promise is kept first.
  var awaitedRungs: [AwaitedRung] {
    @inline(__always) get { extra { $0.awaitedRungs } ?? [] }
    _modify { yield &extras.awaitedRungs }
  }

  /// The conditions of the ladder that hold.
  var metReasons: [EscalationReason] {
    @inline(__always) get { extra { $0.metReasons } ?? [] }
    _modify { yield &extras.metReasons }
  }

  var heldClocks: [Complaint.HeldClock] {
    @inline(__always) get { extra { $0.heldClocks } ?? [] }
    _modify { yield &extras.heldClocks }
  }

  var survey: [Complaint.SurveyAnswer] {
    @inline(__always) get { extra { $0.survey } ?? [] }
    _modify { yield &extras.survey }
  }

  var erasures: [Complaint.Erasure] {
    @inline(__always) get { extra { $0.erasures } ?? [] }
    _modify { yield &extras.erasures }
  }

  // Parts of those; inlined, so that nothing else is copied to look at them.

  @inline(__always) var rejectionVersion: Int32? { rejection?.version }
  @inline(__always) var hasExplanation: Bool { explanation != nil }
  @inline(__always) var isMerged: Bool {
    extra { $0.links.contains { $0.kind == .mergedInto } } ?? false
  }
}
