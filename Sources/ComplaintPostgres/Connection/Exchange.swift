#if PostgreSQL
  import CPostgres

  /// A call that is under way: what was sent, and what has come back so far.
  struct Exchange {
    typealias Continuation = CheckedContinuation<Result<[Rows], PostgresFault>, Never>

    /// What was sent.
    enum Step {
      case prepare(Statement)
      case run(Statement)

      var text: String {
        switch self {
        case .prepare(let statement), .run(let statement): statement.text
        }
      }
    }

    private let steps: [Step]
    private let continuation: Continuation
    private var current = 0
    private var rows: [Rows] = []
    private var fault: PostgresFault?

    init(_ steps: [Step], _ continuation: Continuation) {
      self.steps = steps
      self.continuation = continuation
    }

    /// Goes to the answers of the next statement; false if there is none, which cannot be.
    mutating func endStep() -> Bool {
      current += 1
      return current <= steps.count
    }

    /// Takes over what a statement has given.
    ///
    /// - Returns: The name under which one was prepared, if that is what was done.
    mutating func take(_ result: OpaquePointer) -> String? {
      guard steps.indices.contains(current) else {
        unsafe PQclear(result)
        return nil
      }
      switch steps[current] {
      case .prepare(let statement):
        unsafe PQclear(result)
        return statement.name
      case .run:
        rows.append(unsafe Rows(result))
        return nil
      }
    }

    /// Keeps the first error; those after it follow from it.
    mutating func takeFault(_ result: OpaquePointer) {
      let field = { (code: Int32) in
        unsafe PQresultErrorField(result, code).map { unsafe String(cString: $0) }
      }
      // The macros of libpq are characters.
      let state = field(Int32(UInt8(ascii: "C")))
      let message = field(Int32(UInt8(ascii: "M"))) ?? "the database gave an answer that is none"
      let text = steps.indices.contains(current) ? steps[current].text : ""
      unsafe PQclear(result)
      fail(PostgresFault(state, message, in: text))
    }

    mutating func fail(_ fault: PostgresFault) { self.fault = self.fault ?? fault }

    /// Tells whoever has made the call.
    func end() { continuation.resume(returning: fault.map { .failure($0) } ?? .success(rows)) }

    func end(_ fault: PostgresFault) { continuation.resume(returning: .failure(fault)) }
  }

  extension Call {
    /// Hands a statement to libpq, which sends it when it is told to.
    ///
    /// - Returns: Whether libpq took it.
    func send(
      to handle: OpaquePointer, _ steps: inout [Exchange.Step], isPrepared: (String) -> Bool
    ) -> Bool {
      let name = statement.name ?? ""
      let isKnown = steps.contains { step in
        if case .prepare(let other) = step { other === statement } else { false }
      }
      if statement.name == nil || !isPrepared(name) && !isKnown {
        guard unsafe PQsendPrepare(handle, name, statement.text, 0, nil) == 1 else { return false }
        steps.append(.prepare(statement))
      }
      steps.append(.run(statement))
      let (memory, places) = (parameters.memory, parameters.places)
      let lengths = places.map { Int32($0?.count ?? 0) }
      let format: Int32 = isTextual ? 0 : 1
      let formats = [Int32](repeating: format, count: places.count)
      return unsafe memory.withUnsafeBytes { memory in
        let start = unsafe memory.baseAddress?.assumingMemoryBound(to: CChar.self)
        let values = unsafe places.map { place in
          unsafe place.flatMap { place in unsafe start.map { unsafe $0 + place.lowerBound } }
        }
        return unsafe PQsendQueryPrepared(
          handle, name, Int32(places.count), values, lengths, formats, format) == 1
      }
    }
  }
#endif
