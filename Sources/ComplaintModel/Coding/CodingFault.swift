/// One thing that is wrong with a piece of JSON, and where it stands.
public struct CodingFault: Hashable, Sendable {
  /// The way to the place from the root, such as `clocks[1].due`; empty for the document itself.
  public let path: String

  /// What was found and what was expected, as a sentence part for people.
  public let message: String

  /// The offset of the place in bytes, if the text was at hand.
  public let offset: Int?

  /// The kind of fault in a definition that can be read but makes no sense; `nil` where the text
  /// itself is at fault.
  public let code: DefinitionFault.Code?

  /// Makes a fault.
  public init(
    path: String, message: String, offset: Int? = nil, code: DefinitionFault.Code? = nil
  ) {
    self.path = path
    self.message = message
    self.offset = offset
    self.code = code
  }
}

extension CodingFault: CustomStringConvertible {
  /// The path, then the message, then code and offset: `clocks[1].due: integer expected … (byte 214)`.
  public var description: String {
    let remarks = [code?.rawValue, offset.map { "byte \($0)" }].compactMap(\.self)
    return (path.isEmpty ? "" : path + ": ") + message
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }
}

/// Why a piece of JSON was not read: every fault that was found.
///
/// A reader of events stops at the first fault; a reader of playbooks lists all it can, up to
/// ``mostFaults``. Nothing of the value is kept either way.
public struct CodingError: Error, Hashable, Sendable {
  /// How many faults are listed at most.
  public static let mostFaults = 100

  /// The faults in the order in which they were found, at least one.
  public let faults: [CodingFault]

  /// Makes an error out of its faults.
  public init(_ faults: [CodingFault]) { self.faults = faults }
}

extension CodingError: CustomStringConvertible {
  /// One fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
