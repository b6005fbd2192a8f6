/// One thing that is wrong with a piece of JSON, and where it stands.
public struct CodingFault: Hashable, Sendable {
  /// The way to the place from the root, such as `clocks[1].due`; empty for the document itself.
  public let path: String

  /// What was found and what was expected, as a sentence part for people.
  public let message: String

  /// The offset of the place in bytes, if the text was at hand.
  public let offset: Int?

  /// Makes a fault.
  public init(path: String, message: String, offset: Int? = nil) {
    self.path = path
    self.message = message
    self.offset = offset
  }
}

extension CodingFault: CustomStringConvertible {
  /// The path, then the message, then the offset: `clocks[1].due: integer expected … (byte 214)`.
  public var description: String {
    (path.isEmpty ? "" : path + ": ") + message + (offset.map { " (byte \($0))" } ?? "")
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
