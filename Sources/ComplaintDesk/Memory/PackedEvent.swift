import ComplaintModel

/// An event as it is kept in memory: its canonical bytes, but without those that name its tenant and its
/// complaint, which whoever asks for it knows, and with the 32 bytes of its digest instead of the 75 that state
/// it in JSON.
struct PackedEvent {
  private var bytes: [UInt8]

  /// The schema in which events are written today.
  private static let schema = Array("\(Complaint.Event.schema)".utf8)

  /// Packs canonical bytes, of which it is known which digest they state.
  init(
    _ event: StoredEvent, sealed digest: ContentDigest?, of complaint: ComplaintID,
    _ name: StoredEventName
  ) {
    let start =
      name.opening(of: complaint, in: Self.schema, standsIn: event.bytes.span) ?? 0
    let end = event.bytes.count - (digest == nil ? 0 : StoredEvent.sealLength)
    bytes = []
    bytes.reserveCapacity(end - start + (digest == nil ? 0 : 33))
    bytes += event.bytes[start..<end]
    if let digest {
      digest.append(to: &bytes)
      bytes.append(0)
    }
  }

  /// The canonical bytes.
  func canonical(of complaint: ComplaintID, _ name: StoredEventName) -> [UInt8] {
    // What is whole begins with a brace.
    let isOpen = bytes.first == UInt8(ascii: ",")
    let opening = isOpen ? name.opening(of: complaint, in: Self.schema) : []
    // What is not sealed ends with one.
    guard bytes.last == 0, let digest = ContentDigest(bytes: Array(bytes.suffix(33).dropLast()))
    else { return opening + bytes }
    return StoredEvent.sealed(bytes.dropLast(33), after: opening, with: digest)
  }

  /// Makes it unreadable, as tests do.
  mutating func damage() { bytes.removeLast() }
}
