#if PostgreSQL
  /// The text of a statement; no value is ever written into one.
  ///
  /// One that lives as long as the process is prepared once on each connection.
  final class Statement: Sendable {
    let text: String
    /// Under which name it is prepared; `nil` to prepare it each time anew.
    let name: String?

    /// A statement that lives as long as the process, under a name of its own.
    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }

    /// A statement for one time.
    init(once text: String) {
      name = nil
      self.text = text
    }

    static let begin = Statement("begin", "BEGIN")
    static let commit = Statement("commit", "COMMIT")
    static let rollback = Statement("rollback", "ROLLBACK")
  }

  /// A statement with its values.
  struct Call {
    let statement: Statement
    let parameters: Parameters
    /// Whether values go and come as texts, each with a zero at its end, and not in their binary form.
    let isTextual: Bool

    init(
      _ statement: Statement, _ parameters: Parameters, isTextual: Bool = false
    ) {
      self.statement = statement
      self.parameters = parameters
      self.isTextual = isTextual
    }

    init(_ statement: Statement, _ values: Value...) {
      self.statement = statement
      var parameters = Parameters()
      for value in values { parameters.add(value) }
      self.parameters = parameters
      isTextual = false
    }
  }
#endif
