#if PostgreSQL
  /// The transaction of a commit, in which a host's own statements take part.
  ///
  /// It is good only inside the closure that gets it, one statement after another. The first one that fails
  /// undoes the whole.
  public struct PostgresTransaction: Sendable {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Runs one statement.
    ///
    /// - Parameters:
    ///   - statement: The statement, with `$1`, `$2` … where values belong.
    ///   - values: The values, in order.
    /// - Returns: Its rows, each with the values of its columns.
    /// - Throws: ``PostgresFault``; also for a statement that would end the transaction.
    @discardableResult
    public func run(
      _ statement: String, _ values: [PostgresValue] = []
    ) async throws(PostgresFault) -> [[PostgresValue]] {
      let first = statement.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased()
      guard !Self.refused.contains(first) else {
        throw PostgresFault("0A000", "\(first) has no place inside a commit", in: statement)
      }
      var parameters = Parameters()
      for value in values {
        guard let text = value.text else {
          parameters.add(.null)
          continue
        }
        guard !statement.utf8.contains(0), !text.utf8.contains(0) else {
          throw PostgresFault("22021", "a text has a zero in it", in: statement)
        }
        parameters.add(.utf8(text.utf8 + [0]))
      }
      let rows = try await connection.run(
        Call(Statement(once: statement), parameters, isTextual: true))
      guard connection.isInTransaction else {
        throw PostgresFault("25P01", "it has ended the transaction of the commit", in: statement)
      }
      return rows.map { row in (0..<row.count).map { PostgresValue(row, $0) } }
    }

    private static let refused: Set<String> = [
      "ABORT", "BEGIN", "COMMIT", "COPY", "DEALLOCATE", "DISCARD", "END", "LISTEN", "PREPARE",
      "RELEASE", "RESET", "ROLLBACK", "SAVEPOINT", "SET", "START", "UNLISTEN", "",
    ]
  }

  /// A value of a host's own statement.
  @nonexhaustive
  public enum PostgresValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// True or false.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case real(Double)
    /// A text; whatever is none of the others, such as an instant or an id, comes as PostgreSQL writes it.
    case text(String)
    /// Bytes.
    case bytes([UInt8])
  }

  extension PostgresValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  extension PostgresValue {
    /// As PostgreSQL reads it.
    fileprivate var text: String? {
      switch self {
      case .null: nil
      case .boolean(let value): value ? "true" : "false"
      case .integer(let value): "\(value)"
      case .real(let value): "\(value)"
      case .text(let value): value
      case .bytes(let value):
        value.reduce(into: "\\x") { text, byte in
          text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }
    }

    /// Reads a value as PostgreSQL writes it.
    fileprivate init(_ row: Row, _ column: Int32) {
      guard let text = row.textIfAny(column) else {
        self = .null
        return
      }
      switch row.type(of: column) {
      case 16: self = .boolean(text == "t")
      case 20, 21, 23: self = Int64(text).map { .integer($0) } ?? .text(text)
      case 700, 701: self = Double(text).map { .real($0) } ?? .text(text)
      case 17: self = .bytes(Self.bytes(text))
      default: self = .text(text)
      }
    }

    private static func bytes(_ text: String) -> [UInt8] {
      let digits = text.dropFirst(2).utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
      return stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] << 4 | digits[$0 + 1])
      }
    }
  }
#endif
