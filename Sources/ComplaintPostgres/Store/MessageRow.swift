#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// A message as it lies in its table.
  struct MessageRow: Sendable {
    let key: CommandID
    let position: Int64
    let place: Int32
    let foldKey: String?
    let isSealed: Bool
    /// The message; `nil` if it cannot be read.
    let item: OutboxItem?

    /// What is read, in this order.
    static let columns =
      "m.key, m.position, m.place, m.kind, m.at, m.fold_key, m.sealed, m.body, m.checksum, m.state, "
      + "m.progress"

    /// Reads ``columns``, from one on.
    init?(_ row: Row, from first: Int32 = 0) {
      guard let key: CommandID = row.id(first) else { return nil }
      self.key = key
      position = row.integer(first + 1)
      place = row.number(first + 2)
      foldKey = row.textIfAny(first + 5)
      isSealed = row.boolean(first + 6)
      item = Self.item(row, first)
    }

    /// Whether it comes before another one, in the order of their commits.
    func comes(before other: MessageRow) -> Bool {
      (position, place, key) < (other.position, other.place, other.key)
    }

    private static func item(_ row: Row, _ first: Int32) -> OutboxItem? {
      let body = row.bytes(first + 7)
      guard Checksum(of: body) == Checksum(kept: row.integer(first + 8)),
        let message = try? OutboxMessage(decoding: body), let state = state(row, first)
      else { return nil }
      var item = OutboxItem(message, at: FeedPosition(rawValue: row.integer(first + 1)))
      item.state = state
      if let bytes = row.bytesIfAny(first + 10) {
        guard let progress = try? DeliveryProgress(decoding: bytes) else { return nil }
        item.progress = progress
      }
      return item
    }

    private static func state(_ row: Row, _ first: Int32) -> OutboxItem.State? {
      guard let bytes = row.bytesIfAny(first + 9) else { return .pending(row.instant(first + 4)) }
      guard let state = try? OutboxItem.State(decoding: bytes),
        state.kind.rawValue == row.text(first + 3)
      else { return nil }
      return state
    }
  }

  extension OutboxItem.State {
    /// When it waits until, or when it ended.
    var instant: Timestamp {
      if case .pending(let at) = self { at } else { endedAt ?? .earliest }
    }

    /// What is kept beside kind and instant: nothing while it waits.
    var kept: Value { isEnded ? .utf8(encoded()) : .null }

    /// When it is due; `nil` once it has ended.
    var claimAt: Timestamp? { isEnded ? nil : instant }
  }

  extension DeliveryProgress {
    /// Nothing is kept of one that has not begun.
    var kept: Value { self == DeliveryProgress() ? .null : .utf8(encoded()) }
  }
#endif
