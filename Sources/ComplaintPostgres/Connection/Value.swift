#if PostgreSQL
  import BusinessTime
  import ComplaintModel

  /// A value as it goes to the database: in its binary form.
  enum Value {
    case null
    case boolean(Bool)
    case number(Int32)
    case integer(Int64)
    case real(Double)
    case text(String)
    /// UTF-8 that becomes a text as it is.
    case utf8([UInt8])
    case bytes([UInt8])
    case uuid(high: UInt64, low: UInt64)
  }

  extension Value {
    static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

    static func integer(_ integer: Int) -> Value { .integer(Int64(integer)) }

    static func instant(_ instant: Timestamp) -> Value {
      .integer(instant.millisecondsSince1970)
    }

    static func instant(_ instant: Timestamp?) -> Value {
      instant.map { .instant($0) } ?? .null
    }

    static func id(_ id: some UniqueIdentifier) -> Value { .uuid(high: id.high, low: id.low) }

    static func id(_ id: (some UniqueIdentifier)?) -> Value { id.map { .id($0) } ?? .null }
  }

  /// The types of PostgreSQL that go into arrays, by their numbers in its catalogue.
  enum ElementType: Int32 {
    case boolean = 16
    case bytes = 17
    case integer = 20
    case number = 23
    case text = 25
    case uuid = 2950
  }

  /// The values of a statement, one after another in one piece of memory.
  struct Parameters {
    /// Where a value lies; `nil` for null.
    private(set) var places: [Range<Int>?] = []
    // One byte, so that an empty value has an address as well.
    private(set) var memory: [UInt8] = [0]

    mutating func add(_ value: Value) {
      if case .null = value { return places.append(nil) }
      let start = memory.count
      append(value)
      places.append(start..<memory.count)
    }

    /// Adds an array with a value for each element.
    mutating func add<Elements: Collection>(
      _ type: ElementType, _ elements: Elements, _ value: (Elements.Element) -> Value
    ) {
      let start = memory.count
      // Dimensions, that there may be nulls, the type, and of the one dimension its length and first index.
      let kind = UInt64(1) << 32 | UInt64(UInt32(bitPattern: type.rawValue))
      if elements.isEmpty {
        append(UInt32(0))
        append(kind)
      } else {
        append(UInt32(1), kind, UInt64(elements.count) << 32 | 1)
      }
      for element in elements { appendElement(value(element)) }
      places.append(start..<memory.count)
    }

    /// Adds an element: its length, -1 for null, and what it is.
    private mutating func appendElement(_ value: Value) {
      switch value {
      case .null: append(UInt32.max)
      case .boolean:
        append(UInt32(1))
        append(value)
      case .number(let value): append(4 << 32 | UInt64(UInt32(bitPattern: value)))
      case .integer(let value): append(UInt32(8), UInt64(bitPattern: value))
      case .real(let value): append(UInt32(8), value.bitPattern)
      case .text(let text):
        append(UInt32(text.utf8.count))
        append(value)
      case .utf8(let bytes), .bytes(let bytes):
        append(UInt32(bytes.count))
        append(value)
      case .uuid(let high, let low): append(UInt32(16), high, low)
      }
    }

    private mutating func append(_ value: Value) {
      switch value {
      case .null: break
      case .boolean(let value): memory.append(value ? 1 : 0)
      case .number(let value): append(UInt32(bitPattern: value))
      case .integer(let value): append(UInt64(bitPattern: value))
      case .real(let value): append(value.bitPattern)
      case .text(let value): memory.append(contentsOf: value.utf8)
      case .utf8(let value), .bytes(let value): memory.append(contentsOf: value)
      case .uuid(let high, let low):
        append(high)
        append(low)
      }
    }

    private mutating func append(_ number: some FixedWidthInteger) {
      unsafe withUnsafeBytes(of: number.bigEndian) { unsafe memory.append(contentsOf: $0) }
    }

    // Several words are added at once: each time an array is asked for room costs more than the words.

    private mutating func append(_ first: UInt32, _ second: UInt64) {
      let words = (first.bigEndian, second.top.bigEndian, second.bottom.bigEndian)
      unsafe withUnsafeBytes(of: words) { unsafe memory.append(contentsOf: $0) }
    }

    private mutating func append(_ first: UInt32, _ second: UInt64, _ third: UInt64) {
      let words = (
        first.bigEndian, second.top.bigEndian, second.bottom.bigEndian, third.top.bigEndian,
        third.bottom.bigEndian
      )
      unsafe withUnsafeBytes(of: words) { unsafe memory.append(contentsOf: $0) }
    }
  }

  extension UInt64 {
    fileprivate var top: UInt32 { UInt32(truncatingIfNeeded: self >> 32) }

    fileprivate var bottom: UInt32 { UInt32(truncatingIfNeeded: self) }
  }

  extension Parameters {
    init(_ values: Value...) { for value in values { add(value) } }

    /// Makes room for so many values of so many bytes together.
    mutating func reserve(_ count: Int, bytes: Int) {
      places.reserveCapacity(count)
      memory.reserveCapacity(bytes)
    }
  }
#endif
