#if SQLite
  /// A value of a host's own statement.
  @nonexhaustive
  public enum SQLiteValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case real(Double)
    /// A text.
    case text(String)
    /// Bytes.
    case blob([UInt8])
  }

  extension SQLiteValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  extension SQLiteValue: Bindable {
    func bind(to place: inout Binding) {
      switch self {
      case .null: place.bindNull()
      case .integer(let value): place.bind(value)
      case .real(let value): place.bind(value)
      case .text(let value): place.bind(value)
      case .blob(let value): place.bind(blob: value)
      }
    }
  }
#endif
