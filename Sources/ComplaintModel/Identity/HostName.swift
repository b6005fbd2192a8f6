/// A name that the host gives to something of its own: a tenant, a person, a queue.
///
/// A host name is a struct around the host's string. Names are compared byte by byte, as databases
/// do: `é` as one character and `é` as two are different names. So nothing may stand in one that nobody
/// sees, or two names could look the same; in texts such characters have their place.
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
  /// Whether the name has 1 to 200 bytes of UTF-8, no control characters (C0, DEL and C1), and none without
  /// width or that are not seen: joiners, marks of direction, soft hyphens, line separators and what else
  /// Unicode calls a format character or ignorable by default.
  public var isWellFormed: Bool {
    (1...200).contains(rawValue.utf8.count)
      && (rawValue.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        || rawValue.unicodeScalars.allSatisfy(\.isSeen))
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
          + "a name has 1 to 200 bytes of UTF-8, no control characters, and none that nobody sees")
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

extension Unicode.Scalar {
  /// Whether people see it, be it as a space.
  fileprivate var isSeen: Bool {
    switch value {
    case 0x20...0x7E, 0x3400...0x9FFF: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }
}
