/// The values of a statement in PostgreSQL's binary form, made before anything is measured.
struct BareValues {
  private var memory: [UInt8] = [0]
  private var places: [Range<Int>] = []

  init() {}

  /// A group of commits, as the statement that keeps them takes it.
  init(_ commits: ArraySlice<BareCommit>) {
    guard let tenant = commits.first?.tenant else { return }
    let events = commits.flatMap { commit in commit.events.map { (commit, $0) } }
    let commands = commits.flatMap { commit in commit.commands.map { (commit, $0) } }
    guard commits.allSatisfy({ $0.snapshot == nil && $0.messages.isEmpty }) else {
      fatalError("bare commits have neither snapshots nor messages")
    }
    add(tenant)
    add(Int64(events.count))
    add(Int32(1))
    addArray(2950, commits.map(\.id))
    addArray(23, commits.map { Int32($0.version).bytes })
    addArray(23, commits.map { Int32($0.expected).bytes })
    addArray(25, commits.map(\.phase))
    addArray(25, commits.map(\.stage))
    addArray(25, commits.map(\.owner))
    addArray(2950, commits.map(\.complainant))
    addArray(20, commits.map { $0.wake?.bytes })
    addArray(23, events.indices.map { Int32($0 + 1).bytes })
    addArray(2950, events.map(\.0.id))
    addArray(23, events.map { Int32($0.1.version).bytes })
    addArray(25, events.map(\.1.body))
    addArray(20, events.map { _ in Self.checksum.bytes })
    addArray(2950, commands.map(\.1))
    addArray(2950, commands.map(\.0.id))
    addArray(23, commands.map { Int32($0.0.expected + 1).bytes })
    addArray(23, commands.map { Int32($0.0.version).bytes })
    addArray(2950, commands.map(\.0.fingerprint))
  }

  /// A number of the same size as those of the store; what it is does not matter.
  private static let checksum: Int64 = 0x1234_5678_9ABC_DEF0

  mutating func add(_ bytes: some Sequence<UInt8>) {
    let start = memory.count
    memory += bytes
    places.append(start..<memory.count)
  }

  mutating func add(_ number: some FixedWidthInteger) { add(number.bytes) }

  private mutating func addArray(_ type: Int32, _ elements: [[UInt8]?]) {
    var bytes = [elements.isEmpty ? 0 : 1, 1, type].flatMap { $0.bytes }
    if !elements.isEmpty { bytes += Int32(elements.count).bytes + Int32(1).bytes }
    for element in elements {
      bytes += Int32(element?.count ?? -1).bytes + (element ?? [])
    }
    add(bytes)
  }

  /// Gives them as libpq takes them.
  func with(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Void) {
    memory.withUnsafeBytes { memory in
      let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      body(
        places.map { place in start.map { $0 + place.lowerBound } },
        places.map { Int32($0.count) }, places.map { _ in 1 })
    }
  }
}

extension FixedWidthInteger {
  /// The bytes, the most significant first.
  fileprivate var bytes: [UInt8] { withUnsafeBytes(of: bigEndian, Array.init) }
}
