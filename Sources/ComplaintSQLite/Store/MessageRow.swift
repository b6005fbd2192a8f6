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

    /// Reads `number, position, kind, at, fold_key, sealed, state, progress, standing, body, checksum`.
    init(_ row: Row) {
      let standing = MessageStanding(row, from: 2)
      number = row.integer(0)
      foldKey = standing.foldKey
      isSealed = standing.isSealed
      item = Self.item(row, standing)
    }

    private static func item(_ row: Row, _ standing: MessageStanding) -> OutboxItem? {
      let (body, position) = (row.bytes(9), FeedPosition(rawValue: row.integer(1)))
      guard standing.checksum == Checksum(kept: row.integer(8)),
        Checksum(body, at: position) == Checksum(kept: row.integer(10)),
        let message = try? OutboxMessage(decoding: body), let state = state(standing)
      else { return nil }
      var item = OutboxItem(message, at: position)
      item.state = state
      if let bytes = standing.progress {
        guard let progress = try? DeliveryProgress(decoding: bytes) else { return nil }
        item.progress = progress
      }
      return item
    }

    private static func state(_ standing: MessageStanding) -> OutboxItem.State? {
      if let bytes = standing.state { return try? OutboxItem.State(decoding: bytes) }
      return standing.isPending ? .pending(standing.instant) : nil
    }
  }
#endif
