public import BusinessTime

/// A set of names that the library begins and a host goes on with.
///
/// A vocabulary is a struct around its code, the short name that stands in events, playbooks and
/// logs. The library's own terms are static members; a host adds its own the same way:
///
/// ```swift
/// extension Stage {
///   static let labTest = Stage(rawValue: "labTest")
/// }
/// ```
///
/// Codes are compared exactly, also in case. What people read is the ``Term``: the library's own
/// terms have one in each ``BusinessTime/DisplayLanguage``, a host's own are named in its playbook.
public protocol Vocabulary: RawRepresentable, Hashable, Comparable, Codable, Sendable,
  CustomStringConvertible
where RawValue == String {
  /// Makes a term from its code; ``isWellFormed`` says whether a playbook accepts it.
  init(rawValue: String)

  /// The library's own terms, in the order in which a list should show them.
  static var terms: [Term<Self>] { get }
}

extension Vocabulary {
  /// The code.
  public var description: String { rawValue }

  /// Whether two codes have the same bytes.
  @inline(__always)
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue.hasSameBytes(as: right.rawValue)
  }

  /// Whether the first code comes earlier in byte order.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// Whether the code is one that playbooks accept.
  ///
  /// It has 1 to 64 characters: ASCII letters, digits, and `-`, `_`, `.` or `:` between them, and it
  /// begins with a letter.
  public var isWellFormed: Bool {
    // A text that is asked byte by byte looks each time how it lies in memory: seven times as slow.
    // Nothing unsafe leaves the closure.
    unsafe rawValue.utf8.withContiguousStorageIfAvailable { unsafe $0.areOfCode }
      ?? rawValue.utf8.areOfCode
  }

  /// What people read for one of the library's own terms; `nil` for a host's own.
  public func name(in language: DisplayLanguage) -> String? {
    Self.terms.first { $0.code == self }?.name(in: language)
  }
}

extension BidirectionalCollection<UInt8> {
  @inline(__always)
  fileprivate var areOfCode: Bool {
    guard let first, let last, count <= 64 else { return false }
    return first.isASCIILetter && last.isASCIILetterOrDigit
      && allSatisfy { $0.isASCIILetterOrDigit || $0.joinsWords }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// `-`, `_`, `.` or `:`.
  fileprivate var joinsWords: Bool { self == 0x2D || self == 0x5F || self == 0x2E || self == 0x3A }

  fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || (self >= 0x30 && self <= 0x39) }
}

/// A code with what people read for it.
public struct Term<Code: Hashable & Sendable>: Hashable, Sendable {
  /// The code.
  public let code: Code
  /// The name in English.
  public let english: String
  /// The name in simplified Chinese.
  public let chinese: String

  /// Makes a term.
  public init(_ code: Code, _ english: String, _ chinese: String) {
    self.code = code
    self.english = english
    self.chinese = chinese
  }

  /// The name in a language.
  public func name(in language: DisplayLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// A set of names that the library owns completely, with what people read for each.
public protocol ClosedVocabulary: RawRepresentable, CaseIterable, Hashable, Codable, Sendable
where RawValue == String {
  /// What people read for this name.
  var term: Term<Self> { get }
}

extension ClosedVocabulary {
  /// What people read for this name.
  public func name(in language: DisplayLanguage) -> String { term.name(in: language) }
}
