/// Reads CSV as RFC 4180 has it, record by record, from bytes that come in pieces.
///
/// ```swift
/// var reader = CSVReader(ByteSource(Array("a,b\r\n1,\"x \"\"y\"\"\"\r\n".utf8)))
/// var record = CSVRecord()
/// while try reader.read(&record) { print(record.texts) }
/// ```
///
/// Lines end with CRLF, LF or CR; inside quotes they belong to the field. A byte order mark is passed
/// over, and so are lines with nothing on them. A quote that does not stand at the beginning of its field
/// belongs to it. What cannot be right, text after a closing quote and a quote that is never closed, is
/// said in ``CSVRecord/fault``: the record is there all the same, so that it can be listed.
public struct CSVReader {
  private let source: ByteSource
  private var piece: [UInt8] = []
  private var position = 0
  private var line = 1
  private var isFirst = true
  /// Whether the last line ended with CR, of which a LF may be the rest.
  private var endedWithReturn = false
  /// How many bytes have been read.
  public private(set) var bytesRead = 0

  /// Makes a reader.
  public init(_ source: ByteSource) { self.source = source }

  /// Reads the next record in place of the one before.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: What the source throws.
  public mutating func read(_ record: inout CSVRecord) throws -> Bool {
    if isFirst { try passOverMark() }
    record.begin(at: line)
    var place = Place.fieldStart
    while let byte = try nextByte() {
      if endedWithReturn, passesOver(byte) { continue }
      place = take(byte, place, &record)
      takeRun(place, &record)
      if place == .recordEnd {
        if !record.isBlank { return true }
        record.begin(at: line)
        place = .fieldStart
      }
    }
    if place == .quoted { record.fault = "a quote is not closed" }
    guard place != .fieldStart || !record.ends.isEmpty else { return false }
    record.ends.append(record.bytes.count)
    return !record.isBlank
  }

  /// Where in a record the reader is.
  private enum Place {
    case fieldStart, plain, quoted, quoteInQuotes, recordEnd
  }

  private mutating func take(
    _ byte: UInt8, _ place: Place, _ record: inout CSVRecord
  ) -> Place {
    if place == .quoted {
      if byte == Byte.quote { return .quoteInQuotes }
      if byte == Byte.newline { line += 1 }
      record.bytes.append(byte)
      return .quoted
    }
    switch byte {
    case Byte.comma:
      record.ends.append(record.bytes.count)
      return .fieldStart
    case Byte.newline, Byte.carriageReturn:
      endedWithReturn = byte == Byte.carriageReturn
      line += 1
      record.ends.append(record.bytes.count)
      return .recordEnd
    case Byte.quote where place == .fieldStart: return .quoted
    case Byte.quote where place == .quoteInQuotes:
      record.bytes.append(byte)
      return .quoted
    default:
      if place == .quoteInQuotes { record.fault = "text follows a closing quote" }
      record.bytes.append(byte)
      return .plain
    }
  }

  /// Takes all bytes of the piece at once up to the next one that means something.
  private mutating func takeRun(_ place: Place, _ record: inout CSVRecord) {
    let end: Int?
    switch place {
    case .plain: end = piece[position...].firstIndex(where: Byte.endsPlain)
    case .quoted: end = piece[position...].firstIndex(where: Byte.endsQuoted)
    case .fieldStart, .quoteInQuotes, .recordEnd: return
    }
    record.bytes += piece[position..<(end ?? piece.endIndex)]
    position = end ?? piece.endIndex
  }

  /// Passes over the LF of a CRLF, which ended the record before.
  private mutating func passesOver(_ byte: UInt8) -> Bool {
    endedWithReturn = false
    return byte == Byte.newline
  }

  private mutating func passOverMark() throws {
    isFirst = false
    while piece.count < 3, let more = try source.next() {
      piece += more
      bytesRead += more.count
    }
    if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  @inline(__always)
  private mutating func nextByte() throws -> UInt8? {
    if position == piece.count {
      guard let more = try source.next() else { return nil }
      piece = more
      bytesRead += more.count
      position = 0
    }
    defer { position += 1 }
    return piece[position]
  }
}

/// The bytes that mean something in CSV.
private enum Byte {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Whether a byte ends a run of plain ones.
  static func endsPlain(_ byte: UInt8) -> Bool {
    byte == comma || byte == newline || byte == carriageReturn
  }

  /// Whether a byte ends a run of quoted ones, or has to be counted.
  static func endsQuoted(_ byte: UInt8) -> Bool { byte == quote || byte == newline }
}

extension CSVRecord {
  /// Whether it is a line with nothing on it.
  fileprivate var isBlank: Bool { ends.count <= 1 && bytes.isEmpty && fault == nil }
}
