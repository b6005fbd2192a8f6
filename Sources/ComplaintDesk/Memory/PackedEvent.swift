import ComplaintModel

/// An event as it is kept in memory: its canonical bytes, but with the 32 bytes of its digest instead of
/// the 75 that state it in JSON.
struct PackedEvent {
  private var bytes: [UInt8]

  /// Packs canonical bytes.
  init(_ event: StoredEvent) {
    if let digest = event.seal {
      let end = event.bytes.count - StoredEvent.sealLength
      bytes = []
      bytes.reserveCapacity(end + 33)
      bytes += event.bytes[..<end]
      bytes += digest.bytes
      bytes.append(0)
    } else {
      bytes = event.bytes
    }
  }

  /// The canonical bytes.
  var canonical: [UInt8] {
    // What is not sealed ends with a brace.
    guard bytes.last == 0, let digest = ContentDigest(bytes: Array(bytes.suffix(33).dropLast()))
    else { return bytes }
    return StoredEvent.sealed(bytes.dropLast(33), with: digest)
  }

  /// Makes it unreadable, as tests do.
  mutating func damage() { bytes.removeLast() }
}
