/// The events of a tenant in their order: where each lies.
///
/// It grows by whole blocks, which stay where they are: nobody waits while a long list is moved.
struct MemoryFeed: Sendable {
  /// Where an event lies.
  struct Row: Sendable {
    var shard: UInt16 = 0
    var slot: UInt32 = 0
    var version: Int32 = 0
  }

  private static let blockLength = 1_024

  private var blocks: [[Row]] = []
  private(set) var count = 0

  mutating func append(_ row: Row) {
    let place = count % Self.blockLength
    if place == 0 { blocks.append(Array(repeating: Row(), count: Self.blockLength)) }
    blocks[blocks.count - 1][place] = row
    count += 1
  }

  /// The row at a place, counted from 0.
  subscript(place: Int) -> Row { blocks[place / Self.blockLength][place % Self.blockLength] }

  /// The rows after so many, at most `limit`.
  func rows(after start: Int, limit: Int) -> [Row] {
    let first = min(max(0, start), count)
    return (first..<first + min(max(0, limit), count - first)).map { self[$0] }
  }
}
