/// A name that the host gives to something of its own: a tenant, a person, a queue.
///
/// A host name is a struct around the host's string. Names are compared byte by byte, as databases
/// do: `é` as one character and `é` as two are different names.
///
/// Program text makes one with a literal or ``init(rawValue:)``. What comes from outside goes through
/// ``init(checking:)``, as everything does that is decoded.
public protocol HostName: RawRepresentable, Hashable, Comparable, Codable, Sendable,
  CustomStringConvertible, ExpressibleByStringLiteral
where RawValue == String {
  /// Makes a name without looking at it; ``isWellFormed`` says whether it is one.
  init(rawValue: String)
}

extension HostName {
  /// Whether the name has 1 to 200 bytes of UTF-8 and no control characters (C0, DEL and C1).
  public var isWellFormed: Bool {
    (1...200).contains(rawValue.utf8.count)
      && (rawValue.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } || rawValue.hasNoControlCharacters)
  }

  /// Makes a name that is well formed.
  ///
  /// - Throws: ``IdentifierError/Code/badName``.
  public init(checking name: String) throws(IdentifierError) {
    self.init(rawValue: name)
    guard isWellFormed else {
      throw IdentifierError(
        .badName,
        "\(name.debugDescription.prefix(50)) is not a \(Self.self): "
          + "a name has 1 to 200 bytes of UTF-8 and no control characters")
    }
  }

  /// Makes a name of program text, without looking at it.
  public init(stringLiteral name: String) { self.init(rawValue: name) }

  /// The name.
  public var description: String { rawValue }

  /// Whether two names have the same bytes.
  @inline(__always)
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue.hasSameBytes(as: right.rawValue)
  }

  /// Whether the first name comes earlier in byte order.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// Mixes the name in.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// Reads a name that is well formed.
  public init(from decoder: any Decoder) throws {
    self = try decoder.checked { (name) throws(IdentifierError) in try Self(checking: name) }
  }
}

extension String {
  fileprivate var hasNoControlCharacters: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    }
  }
}
