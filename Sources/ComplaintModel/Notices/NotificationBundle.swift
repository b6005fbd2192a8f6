extension Complaint {
  /// Notifications that are told together: of one coalescing key, so of one template and for the same
  /// people.
  ///
  /// It keeps what its message says and nothing else, so it can be kept where the notifications are not at
  /// hand any more; the playbook writes the words.
  public struct NotificationBundle: Hashable, Sendable {
    /// The first of them.
    public internal(set) var first: Notification
    /// How many there are.
    public internal(set) var count = 1
    /// The complaints that they are about, each once.
    public internal(set) var complaints: [ComplaintID]
    /// Of what they tell that which is the same in all of them.
    public internal(set) var parameters: MessageParameters

    /// Makes a bundle of one.
    public init(_ first: Notification) {
      self.first = first
      complaints = [first.complaint]
      parameters = first.parameters
    }

    /// Bundles notifications by their coalescing keys, in their order.
    public static func bundles(
      of notifications: some Sequence<Notification>
    ) -> [NotificationBundle] {
      var bundles: [NotificationBundle] = []
      var places: [String: Int] = [:]
      var seen: [String: Set<ComplaintID>] = [:]
      for notification in notifications {
        let key = notification.coalescingKey
        let isNew = seen[key, default: []].insert(notification.complaint).inserted
        if let place = places[key] {
          bundles[place].add(notification, isNew: isNew)
        } else {
          places[key] = bundles.count
          bundles.append(NotificationBundle(notification))
        }
      }
      return bundles
    }

    private mutating func add(_ other: Notification, isNew: Bool) {
      count += 1
      if isNew { complaints.append(other.complaint) }
      parameters = parameters.shared(with: other.parameters)
    }
  }
}
