/// Where things lie in a list, found by the hash of their ids.
///
/// A slot takes eight bytes together with half of the hash. So one look mostly tells that something is not there,
/// where a dictionary looks at three places far from each other, and to grow takes no hashing.
struct SlotIndex: Sendable {
  /// Half of the hash above and the slot, counted from 1, below; 0 for a free place, as at least half of them are.
  private var places: [UInt64] = []
  private var count = 0

  /// The slot that was put under a hash and is the one that is looked for.
  @inline(__always)
  func slot(_ hash: Int, where isSought: (UInt32) -> Bool) -> UInt32? {
    guard !places.isEmpty else { return nil }
    let tag = UInt32(truncatingIfNeeded: hash)
    var place = Int(tag) & (places.count - 1)
    while places[place] != 0 {
      if UInt32(truncatingIfNeeded: places[place] >> 32) == tag {
        let slot = UInt32(truncatingIfNeeded: places[place]) - 1
        if isSought(slot) { return slot }
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Puts a slot, which is not there yet, under a hash.
  mutating func insert(_ slot: UInt32, _ hash: Int) {
    if count * 2 >= places.count { grow() }
    put(UInt64(UInt32(truncatingIfNeeded: hash)) << 32 | UInt64(slot + 1))
    count += 1
  }

  private mutating func put(_ entry: UInt64) {
    var place = Int(entry >> 32) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = entry
  }

  private mutating func grow() {
    let entries = places
    places = Array(repeating: 0, count: max(16, places.count * 2))
    for entry in entries where entry != 0 { put(entry) }
  }
}
