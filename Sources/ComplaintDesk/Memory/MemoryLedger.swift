import ComplaintModel

/// Some of the commands that a tenant's commits have named.
struct MemoryLedger: Sendable {
  private var entries: [LedgerEntry] = []
  private var slots = SlotIndex()

  /// What is kept of a command, whose id has this hash.
  func entry(of command: CommandID, _ hash: Int) -> LedgerEntry? {
    slots.slot(hash) { entries[Int($0)].command == command }.map { entries[Int($0)] }
  }

  /// Keeps a command that is not there yet, whose id has this hash.
  mutating func add(_ entry: LedgerEntry, _ hash: Int) {
    slots.insert(UInt32(entries.count), hash)
    entries.append(entry)
  }
}
