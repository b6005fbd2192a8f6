#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// A message as it lies in its table.
  struct MessageRow: Sendable {
    let number: Int64
    let foldKey: String?
    let isSealed: Bool
    /// The message; `nil` if it cannot be read.
    let item: OutboxItem?

    /// Reads `number, position, kind, at, fold_key, sealed, body, checksum, state, progress`.
    init(_ row: Row) {
      number = row.integer(0)
      foldKey = row.textIfAny(4)
      isSealed = row.integer(5) != 0
      item = Self.item(row)
    }

    private static func item(_ row: Row) -> OutboxItem? {
      let body = row.bytes(6)
      guard Checksum(of: body) == Checksum(kept: row.integer(7)),
        let message = try? OutboxMessage(decoding: body), let state = state(row)
      else { return nil }
      var item = OutboxItem(message, at: FeedPosition(rawValue: row.integer(1)))
      item.state = state
      if let bytes = row.bytesIfAny(9) {
        guard let progress = try? DeliveryProgress(decoding: bytes) else { return nil }
        item.progress = progress
      }
      return item
    }

    private static func state(_ row: Row) -> OutboxItem.State? {
      guard let bytes = row.bytesIfAny(8) else { return .pending(row.instant(3)) }
      guard let state = try? OutboxItem.State(decoding: bytes), state.kind.rawValue == row.text(2)
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
    var kept: Text? { isEnded ? Text(encoded()) : nil }

    /// When it is due; `nil` once it has ended.
    var claimAt: Timestamp? { isEnded ? nil : instant }
  }

  extension DeliveryProgress {
    /// Nothing is kept of one that has not begun.
    var kept: Text? { self == DeliveryProgress() ? nil : Text(encoded()) }

    var sealed: Int64 { sealedAt == nil ? 0 : 1 }
  }
#endif
