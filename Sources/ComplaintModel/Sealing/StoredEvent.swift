import BusinessTime

/// An event as the bytes that a store keeps, which digests cover.
///
/// What is asked of it is answered from the bytes themselves, and nothing of them is decoded: so it is what was
/// stored that is proved, and not what a program makes of it.
public struct StoredEvent: Hashable, Sendable {
  /// The bytes, as ``Complaint/Event/encoded()`` gives them.
  public let bytes: [UInt8]

  /// Makes one of its bytes; what they are is not looked at.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The digest that it states as its last member; `nil` for an event that is not sealed.
  public var seal: ContentDigest? { Self.seal(in: bytes.span) }

  /// The digest that it has to state after another one; see ``Complaint/Event/digest(after:)``.
  public func digest(after previous: ContentDigest?) -> ContentDigest {
    digest(after: previous, isSealed: seal != nil)
  }

  /// The same, of an event of which it is known whether it is sealed.
  package func digest(after previous: ContentDigest?, isSealed: Bool) -> ContentDigest {
    let end = isSealed ? bytes.count - Self.sealLength : bytes.count
    return ContentDigest(of: bytes.span.extracting(0..<end), after: previous, closed: isSealed)
  }

  /// The same of many, worked out together, which takes a fraction of the time.
  package static func digests(
    of events: [(event: StoredEvent, previous: ContentDigest?, isSealed: Bool)]
  ) -> [ContentDigest] {
    let messages = events.map { event, previous, isSealed in
      SHA256.Message(
        (previous ?? .zero).words, event.bytes,
        upTo: isSealed ? event.bytes.count - sealLength : event.bytes.count,
        isSealed ? .closeBrace : nil)
    }
    return SHA256.words(of: messages).map { ContentDigest($0) }
  }

  /// The digest that stands for it in the tree of its tenant's feed: the one that it states, or, if it is
  /// not sealed, the one that it would have as the first of its complaint.
  public var leaf: ContentDigest { seal ?? digest(after: nil) }

  /// Whether it begins by saying that it is this version of this complaint.
  public func states(version: Int32, of complaint: ComplaintID, in tenant: TenantID) -> Bool {
    StoredEventName(tenant).begins(bytes.span, complaint, version)
  }
}

extension StoredEvent {
  /// How many bytes the member `digest` and what closes the event take.
  package static let sealLength = 77

  /// The 11 bytes `,"digest":"` before the digits, and the two after them.
  private static let before = Array(#","digest":""#.utf8)

  package static func seal(in bytes: Span<UInt8>) -> ContentDigest? {
    let start = bytes.count - sealLength
    guard start > 0, bytes[bytes.count - 1] == .closeBrace, bytes[bytes.count - 2] == .quote else {
      return nil
    }
    for index in 0..<11 where bytes[start + index] != before[index] { return nil }
    return ContentDigest(ascii: bytes.extracting(start + 11..<start + 75))
  }

  /// The bytes of an unsealed event, without the brace that closes it, with a seal.
  ///
  /// - Parameters:
  ///   - open: The bytes, or those after the opening.
  ///   - opening: What stands before them.
  ///   - digest: What the seal states.
  /// - Returns: All of them.
  package static func sealed(
    _ open: ArraySlice<UInt8>, after opening: [UInt8] = [], with digest: ContentDigest
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(opening.count + open.count + sealLength)
    bytes += opening
    bytes += open
    bytes += before
    bytes += digest.hex.utf8
    bytes += [.quote, .closeBrace]
    return bytes
  }
}

/// How the events of a tenant begin; made once for many.
package struct StoredEventName: Sendable {
  /// What stands between the number of the schema and the id of the complaint.
  private let tenant: [UInt8]

  package init(_ tenant: TenantID) {
    var writer = JSONWriter()
    writer.write(tenant)
    self.tenant = Array(#","tenant":"#.utf8) + writer.bytes + Array(#","complaint":"#.utf8)
  }

  private static let opening = Array(#"{"schema":"#.utf8)
  private static let version = Array(#","version":"#.utf8)

  /// How an event of a complaint begins that is of a schema, with all that stands before its version.
  ///
  /// - Parameters:
  ///   - complaint: The complaint.
  ///   - schema: The digits of the schema's number.
  /// - Returns: The canonical bytes.
  package func opening(of complaint: ComplaintID, in schema: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      Self.opening.count + schema.count + tenant.count + IdentifierText.length + 2)
    bytes += Self.opening
    bytes += schema
    bytes += tenant
    var writer = JSONWriter(capacity: IdentifierText.length + 2)
    complaint.write(to: &writer)
    bytes += writer.bytes
    return bytes
  }

  /// How long that opening is in an event; `nil` if it begins otherwise.
  package func opening(
    of complaint: ComplaintID, in schema: [UInt8], standsIn bytes: Span<UInt8>
  ) -> Int? {
    var place = 0
    guard Self.take(Self.opening, bytes, &place), Self.take(schema, bytes, &place),
      takeName(of: complaint, bytes, &place)
    else { return nil }
    return place
  }

  /// Whether an event begins by saying that it is this version of this complaint.
  package func begins(
    _ bytes: Span<UInt8>, _ complaint: ComplaintID, _ version: Int32
  ) -> Bool {
    var place = 0
    guard Self.take(Self.opening, bytes, &place), Self.takeNumber(bytes, &place) != nil,
      takeName(of: complaint, bytes, &place), Self.take(Self.version, bytes, &place),
      let number = Self.takeNumber(bytes, &place)
    else { return false }
    return number == Int64(version) && place < bytes.count && bytes[place] == .comma
  }

  /// The tenant, and a complaint of it.
  private func takeName(
    of complaint: ComplaintID, _ bytes: Span<UInt8>, _ place: inout Int
  ) -> Bool {
    guard Self.take(tenant, bytes, &place), place + IdentifierText.length + 2 <= bytes.count,
      bytes[place] == .quote, bytes[place + IdentifierText.length + 1] == .quote,
      ComplaintID(ascii: bytes.extracting(place + 1..<place + 1 + IdentifierText.length))
        == complaint
    else { return false }
    place += IdentifierText.length + 2
    return true
  }

  private static func take(_ text: [UInt8], _ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    guard place + text.count <= bytes.count else { return false }
    for index in text.indices where bytes[place + index] != text[index] { return false }
    place += text.count
    return true
  }

  /// A number without sign and leading zero.
  private static func takeNumber(_ bytes: Span<UInt8>, _ place: inout Int) -> Int64? {
    let start = place
    var number: Int64 = 0
    while place < bytes.count, place - start < 10, (0x30...0x39).contains(bytes[place]) {
      number = number * 10 + Int64(bytes[place] - 0x30)
      place += 1
    }
    return place == start || bytes[start] == .zero ? nil : number
  }
}
