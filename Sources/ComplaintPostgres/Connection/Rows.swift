#if PostgreSQL
  import BusinessTime
  import CPostgres
  import ComplaintModel

  /// What a statement has given: rows of columns in their binary form.
  ///
  /// It never changes, so any thread may read it.
  @safe final class Rows: Sendable {
    /// The address of libpq's own.
    private let address: UInt
    let count: Int

    /// Takes over what libpq has given.
    init(_ result: OpaquePointer) {
      address = UInt(bitPattern: result)
      unsafe count = Int(PQntuples(result))
    }

    deinit { unsafe PQclear(handle) }

    /// How many rows the statement changed.
    var changes: Int { unsafe Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    private var handle: OpaquePointer? { unsafe OpaquePointer(bitPattern: address) }

    /// What is read of every row.
    func map<Result>(_ read: (Row) throws -> Result) rethrows -> [Result] {
      try (0..<count).map { try read(Row(rows: self, number: Int32($0))) }
    }

    func row(_ number: Int) -> Row { Row(rows: self, number: Int32(number)) }

    var first: Row? { count == 0 ? nil : Row(rows: self, number: 0) }

    fileprivate func isNull(_ row: Int32, _ column: Int32) -> Bool {
      unsafe PQgetisnull(handle, row, column) != 0
    }

    fileprivate func withBytes<Result>(
      _ row: Int32, _ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
      let start = unsafe PQgetvalue(handle, row, column)
      let count = unsafe Int(PQgetlength(handle, row, column))
      return unsafe body(UnsafeRawBufferPointer(start: start, count: count))
    }

    fileprivate var columns: Int32 { unsafe PQnfields(handle) }

    fileprivate func type(of column: Int32) -> UInt32 { unsafe PQftype(handle, column) }
  }

  /// A row, of which columns are read by their numbers.
  struct Row {
    fileprivate let rows: Rows
    fileprivate let number: Int32

    func isNull(_ column: Int32) -> Bool { rows.isNull(number, column) }

    /// A whole number of any width.
    func integer(_ column: Int32) -> Int64 {
      unsafe rows.withBytes(number, column) { bytes in
        guard let first = unsafe bytes.first, bytes.count <= 8 else { return 0 }
        // The sign goes on to the left.
        let start: Int64 = first & 0x80 == 0 ? 0 : -1
        return unsafe bytes.reduce(start) { $0 << 8 | Int64($1) }
      }
    }

    func number(_ column: Int32) -> Int32 { Int32(clamping: integer(column)) }

    func boolean(_ column: Int32) -> Bool { integer(column) != 0 }

    func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    func instant(_ column: Int32) -> Timestamp {
      Timestamp(millisecondsSince1970: integer(column))
    }

    func instantIfAny(_ column: Int32) -> Timestamp? { isNull(column) ? nil : instant(column) }

    func bytes(_ column: Int32) -> [UInt8] {
      unsafe rows.withBytes(number, column) { unsafe [UInt8]($0) }
    }

    func bytesIfAny(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

    func text(_ column: Int32) -> String {
      unsafe rows.withBytes(number, column) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// 16 bytes as two words, the most significant first; `nil` for any other number of bytes.
    func words(_ column: Int32) -> (high: UInt64, low: UInt64)? {
      unsafe rows.withBytes(number, column) { bytes in
        guard bytes.count == 16 else { return nil }
        let high = unsafe bytes.loadUnaligned(as: UInt64.self)
        let low = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        return (UInt64(bigEndian: high), UInt64(bigEndian: low))
      }
    }

    /// An id; `nil` for anything else.
    func id<Identifier: UniqueIdentifier>(_ column: Int32) -> Identifier? {
      words(column).flatMap { Identifier(high: $0.high, low: $0.low) }
    }

    /// How many columns there are.
    var count: Int32 { rows.columns }

    /// The type of a column, by its number in PostgreSQL's catalogue.
    func type(of column: Int32) -> UInt32 { rows.type(of: column) }
  }
#endif
