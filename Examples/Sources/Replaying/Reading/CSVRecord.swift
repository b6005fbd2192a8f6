/// A record of a CSV text: its fields one after another, without quotes.
public struct CSVRecord: Hashable, Sendable {
  /// The line on which it begins, from 1.
  public internal(set) var line = 0
  /// What is wrong with its quotes; `nil` for nothing.
  public internal(set) var fault: String?
  /// The fields' bytes, one after another.
  var bytes: [UInt8] = []
  /// Where each field ends among them.
  var ends: [Int] = []

  /// Makes an empty record, for a reader to fill.
  public init() {}

  /// How many fields there are.
  public var count: Int { ends.count }

  /// The bytes of a field, from 0; none for a field that is not there.
  public func field(_ index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// A field as text; bytes that are no UTF-8 become U+FFFD.
  public func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }

  /// All fields as texts.
  public var texts: [String] { (0..<count).map(text) }

  mutating func begin(at line: Int) {
    self.line = line
    fault = nil
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
