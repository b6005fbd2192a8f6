import BusinessTime

/// What is to be woken when, the earliest first: a heap in which what was moved or taken stays until it
/// comes up, and is passed over then.
///
/// Each entry names a slot and the slot's stamp at that time; an entry whose stamp is not the slot's
/// any more is stale. So setting and moving are a push of 16 bytes, and nothing is ever searched for.
struct WakeQueue {
  private struct Entry {
    var instant: Int64
    var slot: UInt32
    var stamp: UInt32
  }

  private var heap: [Entry] = []

  /// How many entries there are, stale ones with them.
  var count: Int { heap.count }

  /// Adds a slot with its stamp.
  mutating func push(_ slot: UInt32, stamp: UInt32, at instant: Timestamp) {
    heap.append(Entry(instant: instant.millisecondsSince1970, slot: slot, stamp: stamp))
    rise(from: heap.count - 1)
  }

  /// The earliest entry that is not stale; stale ones before it are taken out.
  mutating func first(stamps: [UInt32]) -> (slot: UInt32, instant: Timestamp)? {
    while let top = heap.first {
      if stamps[Int(top.slot)] == top.stamp {
        return (top.slot, Timestamp(millisecondsSince1970: top.instant))
      }
      removeFirst()
    }
    return nil
  }

  /// Takes out the earliest entry.
  mutating func removeFirst() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    sink(last)
  }

  // Four children a node: half as deep as with two, and siblings lie in one cache line.
  private mutating func rise(from start: Int) {
    let entry = heap[start]
    var index = start
    while index > 0 {
      let parent = (index - 1) >> 2
      if heap[parent].instant <= entry.instant { break }
      heap[index] = heap[parent]
      index = parent
    }
    heap[index] = entry
  }

  private mutating func sink(_ entry: Entry) {
    var index = 0
    while true {
      let first = index * 4 + 1
      guard first < heap.count else { break }
      var least = first
      for child in (first + 1)..<max(first + 1, min(first + 4, heap.count))
      where heap[child].instant < heap[least].instant {
        least = child
      }
      if heap[least].instant >= entry.instant { break }
      heap[index] = heap[least]
      index = least
    }
    heap[index] = entry
  }
}
