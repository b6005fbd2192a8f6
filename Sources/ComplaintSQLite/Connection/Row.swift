#if SQLite
  import BusinessTime
  import CSQLite
  import ComplaintModel

  /// The row at which a statement stands; it is read before the statement goes on.
  @safe struct Row {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    func isNull(_ column: Int32) -> Bool {
      unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    /// A number of 32 bits; one that has more is none that was written.
    func number(_ column: Int32) -> Int32 { Int32(clamping: integer(column)) }

    func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    func instant(_ column: Int32) -> Timestamp {
      Timestamp(millisecondsSince1970: integer(column))
    }

    func instantIfAny(_ column: Int32) -> Timestamp? { isNull(column) ? nil : instant(column) }

    /// The bytes of a text or a blob.
    func bytes(_ column: Int32) -> [UInt8] {
      guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
      let count = unsafe Int(sqlite3_column_bytes(handle, column))
      return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    func bytesIfAny(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// 16 bytes as two words, the most significant first; `nil` for any other number of bytes.
    func words(_ column: Int32) -> (high: UInt64, low: UInt64)? {
      guard let start = unsafe sqlite3_column_blob(handle, column),
        unsafe sqlite3_column_bytes(handle, column) == 16
      else { return nil }
      let high = unsafe start.loadUnaligned(as: UInt64.self)
      let low = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      return (UInt64(bigEndian: high), UInt64(bigEndian: low))
    }

    /// An id of 16 bytes; `nil` for anything else.
    func id<Identifier: UniqueIdentifier>(_ column: Int32) -> Identifier? {
      words(column).flatMap { Identifier(high: $0.high, low: $0.low) }
    }

    /// Whatever it is.
    func value(_ column: Int32) -> SQLiteValue {
      switch unsafe sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: .integer(integer(column))
      case SQLITE_FLOAT: .real(unsafe sqlite3_column_double(handle, column))
      case SQLITE_TEXT: .text(text(column))
      case SQLITE_BLOB: .blob(bytes(column))
      default: .null
      }
    }

    /// All columns.
    var values: [SQLiteValue] { unsafe (0..<sqlite3_column_count(handle)).map(value) }
  }
#endif
