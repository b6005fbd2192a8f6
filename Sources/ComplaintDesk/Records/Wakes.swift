public import BusinessTime
public import ComplaintModel

/// A desk's question for work: what is due, at most so much, kept from others until an instant.
public struct Claim: Hashable, Sendable {
  /// The tenants whose work is asked for.
  public let tenants: [TenantID]
  /// Up to which instant it is due.
  public let now: Timestamp
  /// How much at most.
  public let limit: Int
  /// Until when no other claim returns it.
  public let leaseUntil: Timestamp

  /// Makes a question.
  public init(tenants: [TenantID], now: Timestamp, limit: Int, leaseUntil: Timestamp) {
    self.tenants = tenants
    self.now = now
    self.limit = limit
    self.leaseUntil = leaseUntil
  }
}

/// A complaint for which time brings something about, leased to whoever claimed it.
///
/// A lease only saves work: a commit needs none, and one that moves the wake-up ends it.
public struct DueComplaint: Hashable, Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// The complaint.
  public let complaint: ComplaintID
  /// The instant at which it was to wake.
  public let wake: Timestamp
  /// What tells this lease from every other on the same complaint.
  public let epoch: Int64
  /// How often in a row it was set aside.
  public let attempts: Int

  /// Makes a due complaint.
  public init(
    tenant: TenantID, complaint: ComplaintID, wake: Timestamp, epoch: Int64, attempts: Int
  ) {
    self.tenant = tenant
    self.complaint = complaint
    self.wake = wake
    self.epoch = epoch
    self.attempts = attempts
  }
}

/// What is due, and when to ask again.
public struct DueBatch: Sendable {
  /// The complaints, the longest due first.
  public let due: [DueComplaint]
  /// The earliest instant at which another is due or a lease runs out; `nil` for none.
  ///
  /// It may be too early, and never is too late.
  public let next: Timestamp?

  /// Makes a batch.
  public init(due: [DueComplaint], next: Timestamp?) {
    self.due = due
    self.next = next
  }
}

/// The end of a lease on a complaint.
public struct DueRelease: Sendable {
  /// The lease.
  public let due: DueComplaint
  /// Why the complaint could not be brought up to now, and when to try again; `nil` if it was, or if
  /// there was nothing to do.
  public let setAside: SetAside?

  /// Makes a release.
  public init(_ due: DueComplaint, setAside: SetAside? = nil) {
    self.due = due
    self.setAside = setAside
  }
}

/// That a complaint is set aside: it cannot be read or brought up to now, and waits for somebody to
/// look into it.
public struct SetAside: Hashable, Sendable {
  /// The complaint.
  public let complaint: ComplaintID
  /// What is wrong, as a sentence for people.
  public let reason: String
  /// Since when.
  public let since: Timestamp
  /// How often it was tried.
  public let attempts: Int
  /// When it is tried again.
  public let retryAt: Timestamp

  /// Makes a record of it.
  public init(
    _ complaint: ComplaintID, because reason: String, since: Timestamp, attempts: Int,
    retryAt: Timestamp
  ) {
    self.complaint = complaint
    self.reason = reason
    self.since = since
    self.attempts = attempts
    self.retryAt = retryAt
  }
}
