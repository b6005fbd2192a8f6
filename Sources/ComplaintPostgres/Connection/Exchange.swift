#if PostgreSQL
  import CPostgres

  /// A call that is under way: what was sent, and what has come back so far.
  struct Exchange {
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
    private var current = 0
    private var rows: [Rows] = []
    private var fault: PostgresFault?
    private(set) var isEnded = false
    /// Whether whoever waits is woken as soon as something has come, before it is looked at: most of the time
    /// the rest is there too when they are awake.
    private var wakesEarly: Bool
    private var waiter: CheckedContinuation<Void, Never>?

    init(_ steps: [Step], wakesEarly: Bool) {
      self.steps = steps
      self.wakesEarly = wakesEarly
    }

    /// What all statements have given, or the first error; `nil` as long as that is not known.
    var result: Result<[Rows], PostgresFault>? {
      isEnded ? fault.map { .failure($0) } ?? .success(rows) : nil
    }

    /// Lets somebody wait for the result.
    ///
    /// - Returns: Whether they wait; they do not if it is there.
    mutating func wait(_ waiter: CheckedContinuation<Void, Never>) -> Bool {
      if isEnded { return false }
      self.waiter = waiter
      return true
    }

    /// Whoever is to be woken because something has come.
    mutating func earlyWaiter() -> CheckedContinuation<Void, Never>? {
      guard wakesEarly else { return nil }
      wakesEarly = false
      return takeWaiter()
    }

    private mutating func takeWaiter() -> CheckedContinuation<Void, Never>? {
      defer { waiter = nil }
      return waiter
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

    /// Ends the call.
    ///
    /// - Returns: Whoever is to be woken because of it.
    mutating func end() -> CheckedContinuation<Void, Never>? {
      isEnded = true
      return takeWaiter()
    }
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
