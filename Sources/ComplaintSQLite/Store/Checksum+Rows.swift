#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// What goes into the numbers of rows besides bodies.
  extension Checksum {
    /// Of where a complaint stands.
    init(
      version: Int32, phase: String, stage: String, owner: String?, complainant: PartyID?,
      wake: Timestamp?
    ) {
      self.init()
      add(Int64(version))
      add(phase)
      add(stage)
      add(owner) { $0.add($1) }
      add(complainant) { $0.add($1) }
      add(wake) { $0.add($1) }
    }

    /// Of what the ledger remembers.
    init(_ entry: LedgerEntry) {
      self.init()
      add(entry.command)
      add(entry.complaint)
      add(Int64(entry.versions.lowerBound))
      add(Int64(entry.versions.upperBound))
      add(entry.fingerprint.high, entry.fingerprint.low)
    }

    /// Of a message and its place.
    init(_ message: [UInt8], at position: FeedPosition) {
      self.init(of: message)
      add(position.rawValue)
    }
  }

  extension Checksum: Bindable {
    func bind(to place: inout Binding) { place.bind(kept) }
  }

  /// What has become of a message, as it lies in its row.
  struct MessageStanding: Sendable {
    var kind: String
    var instant: Timestamp
    var foldKey: String?
    var isSealed: Bool
    /// The state as JSON, once it has ended.
    var state: [UInt8]?
    /// How far its delivery has come, as JSON, once it has begun.
    var progress: [UInt8]?

    /// That of a message that is new.
    init(_ item: OutboxItem) {
      kind = ""
      instant = .earliest
      isSealed = false
      foldKey = item.message.foldKey
      become(item.state)
      advance(to: item.progress)
    }

    /// Reads `kind, at, fold_key, sealed, state, progress` from a column on.
    init(_ row: Row, from column: Int32) {
      kind = row.text(column)
      instant = row.instant(column + 1)
      foldKey = row.textIfAny(column + 2)
      isSealed = row.integer(column + 3) != 0
      state = row.bytesIfAny(column + 4)
      progress = row.bytesIfAny(column + 5)
    }

    mutating func become(_ state: OutboxItem.State) {
      kind = state.kind.rawValue
      if case .pending(let until) = state {
        instant = until
        self.state = nil
      } else {
        instant = state.endedAt ?? .earliest
        self.state = state.encoded()
      }
    }

    mutating func advance(to progress: DeliveryProgress) {
      isSealed = progress.sealedAt != nil
      self.progress = progress == DeliveryProgress() ? nil : progress.encoded()
    }

    /// Whether it waits.
    var isPending: Bool { kind == OutboxItem.State.Kind.pending.rawValue }

    /// When it is due; `nil` once it has ended.
    var claimAt: Timestamp? { isPending ? instant : nil }

    var checksum: Checksum {
      var sum = Checksum()
      sum.add(kind)
      sum.add(instant)
      sum.add(foldKey) { $0.add($1) }
      sum.add(isSealed ? 1 : 0 as Int64)
      sum.add(state) { $0.add($1) }
      sum.add(progress) { $0.add($1) }
      return sum
    }
  }
#endif
