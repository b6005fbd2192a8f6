#if SQLite
  import ComplaintDesk

  /// Where an event lies: its tenant's number and its position in the feed, in one number, so that the
  /// events of a tenant lie in the order of its feed and need no index for it.
  struct Place: RawRepresentable, Bindable {
    /// The position in the last 40 bits, the number of the tenant before it.
    let rawValue: Int64

    init(rawValue: Int64) { self.rawValue = rawValue }

    /// The place of a position; one that is out of bounds counts as the nearest that is not.
    init(_ position: FeedPosition, of tenant: Int64) {
      rawValue = tenant << 40 | max(0, min(position.rawValue, Self.mostEvents))
    }

    static let mostEvents: Int64 = 1 << 40 - 1
    static let mostTenants: Int64 = 1 << 23 - 2

    var tenant: Int64 { rawValue >> 40 }

    var position: FeedPosition { FeedPosition(rawValue: rawValue & Self.mostEvents) }

    /// Where the events of the next tenant begin.
    static func end(of tenant: Int64) -> Place { Place(rawValue: (tenant + 1) << 40) }

    var next: Place { Place(rawValue: rawValue + 1) }

    func bind(to place: inout Binding) { place.bind(rawValue) }
  }
#endif
