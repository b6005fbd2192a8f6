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
      append(Int32(elements.isEmpty ? 0 : 1))
      // Whether there are nulls is not looked at.
      append(Int32(1))
      append(type.rawValue)
      if !elements.isEmpty {
        append(Int32(elements.count))
        append(Int32(1))
      }
      for element in elements { appendElement(value(element)) }
      places.append(start..<memory.count)
    }

    private mutating func appendElement(_ value: Value) {
      if case .null = value { return append(Int32(-1)) }
      let place = memory.count
      append(Int32(0))
      append(value)
      let length = UInt32(memory.count - place - 4)
      for index in 0..<4 {
        memory[place + index] = UInt8(truncatingIfNeeded: length >> UInt32(24 - index * 8))
      }
    }

    private mutating func append(_ value: Value) {
      switch value {
      case .null: break
      case .boolean(let value): memory.append(value ? 1 : 0)
      case .number(let value): append(value)
      case .integer(let value): append(value)
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
