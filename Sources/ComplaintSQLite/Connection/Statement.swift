#if SQLite
  import CSQLite

  /// A prepared statement.
  @safe final class Statement {
    private let handle: OpaquePointer
    let text: String

    init(_ handle: OpaquePointer, _ text: String) {
      unsafe self.handle = handle
      self.text = text
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Binds values one after another; SQLite's code says whether it took all of them.
    func bind<each Value: Bindable>(_ values: repeat each Value) -> Int32 {
      var places = unsafe Binding(handle)
      for value in repeat each values { value.bind(to: &places) }
      return places.status
    }

    func bind(_ values: [SQLiteValue]) -> Int32 {
      var places = unsafe Binding(handle)
      for value in values { value.bind(to: &places) }
      return places.status
    }

    var row: Row { unsafe Row(handle) }

    /// Goes to the next row, or to the end; SQLite's code says which.
    func step() -> Int32 { unsafe sqlite3_step(handle) }

    /// Makes it ready for the next use; what went wrong is known from the last step.
    func reset() { unsafe _ = sqlite3_reset(handle) }

    /// How many values it takes.
    var parameterCount: Int { unsafe Int(sqlite3_bind_parameter_count(handle)) }
  }

  /// The places of a statement, which take values one after another.
  @safe struct Binding {
    private let handle: OpaquePointer
    private var place: Int32 = 0
    /// What SQLite said of the first value that it did not take.
    private(set) var status: Int32 = SQLITE_OK

    init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    private mutating func next(_ body: (OpaquePointer, Int32) -> Int32) {
      place += 1
      let status = unsafe body(handle, place)
      if self.status == SQLITE_OK { self.status = status }
    }

    mutating func bindNull() { unsafe next { unsafe sqlite3_bind_null($0, $1) } }

    mutating func bind(_ value: Int64) { unsafe next { unsafe sqlite3_bind_int64($0, $1, value) } }

    mutating func bind(_ value: Double) {
      unsafe next { unsafe sqlite3_bind_double($0, $1, value) }
    }

    mutating func bind(_ value: String) {
      var value = value
      value.withUTF8 { bytes in
        unsafe next {
          unsafe complaintkit_bind_text($0, $1, bytes.baseAddress, UInt64(bytes.count))
        }
      }
    }

    mutating func bind(text bytes: [UInt8]) {
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe next {
          unsafe complaintkit_bind_text($0, $1, bytes.baseAddress, UInt64(bytes.count))
        }
      }
    }

    mutating func bind(blob bytes: [UInt8]) {
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe next {
          unsafe complaintkit_bind_blob($0, $1, bytes.baseAddress, UInt64(bytes.count))
        }
      }
    }

    /// Binds 16 bytes, the most significant first.
    mutating func bind(_ high: UInt64, _ low: UInt64) {
      unsafe withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes in
        unsafe next { unsafe complaintkit_bind_blob($0, $1, bytes.baseAddress, 16) }
      }
    }
  }
#endif
