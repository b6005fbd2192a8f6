import Foundation

/// Bytes that come in pieces: a file, standard input, or bytes at hand.
public struct ByteSource {
  private let readNext: () throws -> [UInt8]?
  /// How many bytes there are in all; `nil` where that is not known before the end.
  public let count: Int?

  /// How many bytes are read at a time.
  private static let piece = 1 << 18

  /// Bytes at hand, in pieces of a size that a test chooses.
  public init(_ bytes: [UInt8], inPiecesOf size: Int = .max) {
    var rest = bytes[...]
    count = bytes.count
    readNext = {
      guard !rest.isEmpty else { return nil }
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      return piece
    }
  }

  /// A file, or standard input for `-`.
  ///
  /// - Throws: What the system says of a file that cannot be opened.
  public init(path: String) throws {
    let handle: FileHandle
    if path == "-" {
      (handle, count) = (.standardInput, nil)
    } else {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size]
      // A pipe has no size, and says 0.
      count = (size as? NSNumber).map(\.intValue).flatMap { $0 > 0 ? $0 : nil }
    }
    readNext = {
      let data = try handle.read(upToCount: Self.piece)
      return data.flatMap { $0.isEmpty ? nil : Array($0) }
    }
  }

  /// The next piece, never empty; `nil` at the end.
  func next() throws -> [UInt8]? { try readNext() }
}
