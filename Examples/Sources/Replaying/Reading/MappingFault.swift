/// Why a mapping does not fit a log, or is none.
public struct MappingFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a sentence for people.
  public let description: String

  /// Makes a fault.
  public init(_ description: String) { self.description = description }
}
