public import BusinessTime
public import ComplaintModel

/// A message in the outbox with what has become of it so far.
public struct OutboxItem: Hashable, Sendable {
  /// The message.
  public let message: OutboxMessage
  /// The feed position of the last event of its commit: messages are ordered by it.
  public let position: FeedPosition
  /// What has become of it.
  public var state: State
  /// How far its delivery has come.
  public var progress: DeliveryProgress

  /// What has become of a message: once it has ended, for good, unless a dead one is revived.
  @nonexhaustive
  public enum State: Hashable, Sendable {
    /// It waits for this instant.
    case pending(Timestamp)
    /// It was delivered, at least once.
    case delivered(Timestamp)
    /// It went into other messages.
    case folded(into: [CommandID], Timestamp)
    /// It did not hold any more when it was to be delivered.
    case dropped(because: String, Timestamp)
    /// It was worth nothing any more.
    case expired(Timestamp)
    /// It could not be delivered.
    case dead(because: String, Timestamp)
  }

  /// Makes an item that waits.
  public init(_ message: OutboxMessage, at position: FeedPosition) {
    self.message = message
    self.position = position
    state = .pending(message.notBefore)
    progress = DeliveryProgress()
  }
}

extension OutboxItem.State {
  /// Whether it has ended.
  public var isEnded: Bool {
    switch self {
    case .pending: false
    case .delivered, .folded, .dropped, .expired, .dead: true
    }
  }

  /// The kind of state, as it is asked for.
  public var kind: Kind {
    switch self {
    case .pending: .pending
    case .delivered: .delivered
    case .folded: .folded
    case .dropped: .dropped
    case .expired: .expired
    case .dead: .dead
    }
  }

  /// The kinds of states.
  @nonexhaustive
  public enum Kind: String, CaseIterable, Sendable {
    /// It waits.
    case pending
    /// It was delivered.
    case delivered
    /// It went into other messages.
    case folded
    /// It did not hold any more.
    case dropped
    /// It was worth nothing any more.
    case expired
    /// It could not be delivered.
    case dead
  }
}

extension OutboxItem.State {
  /// When it ended; `nil` while it waits.
  public var endedAt: Timestamp? {
    switch self {
    case .pending: nil
    case .delivered(let at), .folded(_, let at), .dropped(_, let at), .expired(let at),
      .dead(_, let at):
      at
    }
  }
}

extension OutboxItem.State: CustomStringConvertible {
  /// The kind with the instant, and with what there is to say of it.
  public var description: String {
    switch self {
    case .pending(let at): "pending until \(at)"
    case .delivered(let at): "delivered at \(at)"
    case .folded(let others, let at):
      "folded at \(at) into " + others.map(\.description).joined(separator: ", ")
    case .dropped(let reason, let at): "dropped at \(at): \(reason)"
    case .expired(let at): "expired at \(at)"
    case .dead(let reason, let at): "dead at \(at): \(reason)"
    }
  }
}

/// How far the delivery of a message has come; a store keeps it as it is.
public struct DeliveryProgress: Hashable, Sendable {
  /// How often it was tried, on all ways.
  public var attempts: Int32 = 0
  /// How often it was put off because a port could not be asked, which is no attempt.
  public var postponements: Int32 = 0
  /// How often it was revived.
  public var revivals: Int32 = 0
  /// When it was settled what it says: after that nothing more is folded into it.
  public var sealedAt: Timestamp?
  /// The messages that were folded into it, by their keys.
  public var folded: [CommandID] = []
  /// What it says if others were folded into it; empty if it says its own notification only.
  public var bundles: [Complaint.NotificationBundle] = []
  /// How far it has come to each contact that was tried, by the directory's name.
  public var contacts: [String: ContactProgress] = [:]
  /// What went wrong last.
  public var lastFailure: String?

  /// Makes the beginning of one.
  public init() {}
}

/// How far a message has come to one contact.
public struct ContactProgress: Hashable, Sendable {
  /// How often it was tried on the present way.
  public var tries: Int32 = 0
  /// The ways that have failed for good.
  public var failedWays: [ContactChannel] = []
  /// How it ended; `nil` while it has not.
  public var end: End?

  /// How it ended.
  @nonexhaustive
  public enum End: Hashable, Sendable {
    /// A channel took it over.
    case reached(ContactChannel, Timestamp)
    /// No way led there.
    case failed(because: String)
  }

  /// Makes the beginning of one.
  public init() {}
}

/// A message that was claimed, with those that may be folded into it.
public struct ClaimedMessage: Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// The message that is delivered.
  public let item: OutboxItem
  /// Further messages that wait under the same fold key, in their order; they are leased as well.
  public let alike: [OutboxItem]
  /// What tells this lease from every other on the same message.
  public let epoch: Int64

  /// Makes a claimed message.
  public init(tenant: TenantID, item: OutboxItem, alike: [OutboxItem], epoch: Int64) {
    self.tenant = tenant
    self.item = item
    self.alike = alike
    self.epoch = epoch
  }
}

/// Messages that are due, and when to ask again.
public struct MessageBatch: Sendable {
  /// The messages, the longest due first.
  public let due: [ClaimedMessage]
  /// The earliest instant at which another is due or a lease runs out; `nil` for none.
  public let next: Timestamp?

  /// Makes a batch.
  public init(due: [ClaimedMessage], next: Timestamp?) {
    self.due = due
    self.next = next
  }
}

/// What becomes of a message: one change of its state.
public struct Settlement: Hashable, Sendable {
  /// The message.
  public let key: CommandID
  /// Whose lease it is; `nil` for a change by hand, such as reviving a dead one.
  public let epoch: Int64?
  /// The state from now on.
  public let state: OutboxItem.State
  /// How far its delivery has come; `nil` to leave that as it is.
  public let progress: DeliveryProgress?
  /// Another fold key from now on; `nil` to leave it as it is.
  public let foldKey: String?
  /// Whether the lease goes on, until the instant of its pending state: as when something is recorded
  /// before an attempt.
  public let keepsLease: Bool

  /// Makes a settlement.
  public init(
    _ key: CommandID, epoch: Int64?, _ state: OutboxItem.State, progress: DeliveryProgress? = nil,
    foldKey: String? = nil, keepsLease: Bool = false
  ) {
    self.key = key
    self.epoch = epoch
    self.state = state
    self.progress = progress
    self.foldKey = foldKey
    self.keepsLease = keepsLease
  }
}
