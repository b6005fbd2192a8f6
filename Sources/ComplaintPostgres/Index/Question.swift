#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// A query as a condition on the table of summaries, `s`, with the values of its places.
  ///
  /// The text is put together of literals; whatever the host gave is bound.
  struct Question {
    private(set) var condition = "s.tenant = $1::text"
    private(set) var values: Parameters
    private let tenant: TenantID
    private let query: ComplaintQuery

    init(_ query: ComplaintQuery, of tenant: TenantID) {
      self.query = query
      self.tenant = tenant
      values = Parameters(.text(tenant.rawValue))
      askPlace()
      askSubject()
      askCategories()
      askTimes()
      askClock()
      askWords()
    }

    /// Binds a value, and gives its place.
    private mutating func place(_ value: Value, _ type: StaticString) -> String {
      values.add(value)
      return "$\(values.places.count)::\(type)"
    }

    private mutating func place(_ texts: [String]) -> String {
      // In one order, so that the same query has the same values.
      values.add(.text, texts.sorted()) { .text($0) }
      return "$\(values.places.count)::text[]"
    }

    private mutating func ask(_ text: String) { condition += " AND " + text }

    private mutating func ask(_ column: StaticString, oneOf texts: [String]) {
      if !texts.isEmpty { ask("\(column) = ANY (\(place(texts)))") }
    }

    private mutating func askPlace() {
      ask("s.phase", oneOf: query.phases.map(\.rawValue))
      ask("s.stage", oneOf: query.stages.map(\.rawValue))
      ask("s.owner", oneOf: query.owners.map(\.description))
      if let grades = query.grades {
        let (first, last) = (
          place(.number(grades.lowerBound), "integer"), place(.number(grades.upperBound), "integer")
        )
        ask("s.grade BETWEEN \(first) AND \(last)")
      }
      if let other = query.excluding { ask("s.id <> \(place(.id(other), "uuid"))") }
    }

    private mutating func askSubject() {
      if let product = query.product {
        ask("s.product = \(place(.text(product.rawValue), "text"))")
      }
      if let order = query.orderID { ask("s.order_id = \(place(.text(order.rawValue), "text"))") }
      if let complainant = query.complainant {
        ask("s.complainant = \(place(.id(complainant), "uuid"))")
      }
      let terms =
        (query.party.map { [Term.party($0)] } ?? []) + query.tags.map(Term.tag).sorted()
      for term in terms {
        ask(
          """
          s.id IN (SELECT t.complaint FROM summary_terms t
            WHERE t.tenant = $1::text AND t.term = \(place(.text(term), "text")))
          """)
      }
    }

    /// A part of a category has its code with a dot behind it at the beginning.
    private mutating func askCategories() {
      let codes = query.categories.map(\.rawValue)
      if codes.isEmpty { return }
      let (whole, parts) = (place(codes), place(codes.map { $0 + "." }))
      ask(
        """
        (s.category = ANY (\(whole)) OR EXISTS (
          SELECT 1 FROM unnest(\(parts)) AS p WHERE left(s.category, length(p)) = p))
        """)
    }

    private mutating func askTimes() {
      if let from = query.receivedFrom {
        ask("s.received_at >= \(place(.instant(from), "bigint"))")
      }
      if let before = query.receivedBefore {
        ask("s.received_at < \(place(.instant(before), "bigint"))")
      }
      guard query.clock == nil else { return }
      if let before = query.dueBefore { ask("s.due < \(place(.instant(before), "bigint"))") }
      if let isBreached = query.isBreached {
        ask("s.is_breached = \(place(.boolean(isBreached), "boolean"))")
      }
    }

    private mutating func askClock() {
      guard let clock = query.clock else { return }
      if let before = query.dueBefore {
        let (name, limit) = (
          place(.text(clock.rawValue), "text"), place(.instant(before), "bigint")
        )
        ask(
          """
          s.id IN (SELECT c.complaint FROM summary_clocks c
            WHERE c.tenant = $1::text AND c.clock = \(name) AND c.due < \(limit))
          """)
      }
      if let isBreached = query.isBreached {
        let (name, answer) = (
          place(.text(clock.rawValue), "text"), place(.boolean(isBreached), "boolean")
        )
        ask(
          """
          EXISTS (SELECT 1 FROM summary_clocks c WHERE c.tenant = $1::text AND c.complaint = s.id
            AND c.clock = \(name) AND c.is_breached) = \(answer)
          """)
      }
    }

    private mutating func askWords() {
      guard let words = query.words else { return }
      guard let question = WordQuestion(words, in: tenant) else { return ask("false") }
      values.add(.integer, question.keys) { .integer($0) }
      let keys = "$\(values.places.count)::bigint[]"
      let phrases = place(question.phrases)
      ask(
        """
        s.id IN (SELECT t.complaint FROM indexed_texts t
          WHERE t.tenant = $1::text AND t.keys @> \(keys) AND NOT EXISTS (
            SELECT 1 FROM unnest(\(phrases)) AS p WHERE strpos(t.words, p) = 0))
        """)
    }
  }

  // MARK: - Statements

  extension Question {
    /// The statement that counts.
    var count: Call {
      Call(Statement(once: "SELECT count(*) FROM summaries s WHERE \(condition)"), values)
    }

    /// The statement that finds a page, and one more to know whether there is another.
    var page: Call {
      var question = self
      let key = question.key
      let (comparison, direction) = query.isDescending ? ("<", "DESC") : (">", "ASC")
      if let after = query.after {
        let (last, id) = (
          question.place(.integer(after.key), "bigint"), question.place(.id(after.id), "uuid")
        )
        question.ask("(\(key), s.id) \(comparison) (\(last), \(id))")
      }
      let limit = question.place(.integer(Int64(max(0, query.limit)) + 1), "bigint")
      let text = """
        SELECT s.body FROM summaries s WHERE \(question.condition)
        ORDER BY \(key) \(direction), s.id \(direction) LIMIT \(limit)
        """
      return Call(Statement(once: text), question.values)
    }

    /// What ``ComplaintQuery/key(of:)`` says, as the database works it out.
    private var key: String {
      mutating get {
        switch query.order {
        case .received: "s.received_at"
        case .recorded: "s.recorded_at"
        case .grade: "coalesce(s.grade, 0)::bigint"
        case .due: dueKey
        @unknown default: "s.received_at"
        }
      }
    }

    private var dueKey: String {
      mutating get {
        if query.clock == nil, !query.isDescending { return "s.due" }
        let none = place(.integer(query.isDescending ? Int64.min : .max), "bigint")
        guard let clock = query.clock else {
          return "CASE s.due WHEN \(Int64.max) THEN \(none) ELSE s.due END"
        }
        return """
          coalesce((SELECT c.due FROM summary_clocks c WHERE c.tenant = $1::text
            AND c.complaint = s.id AND c.clock = \(place(.text(clock.rawValue), "text"))), \(none))
          """
      }
    }
  }

  /// What a complaint has several of.
  enum Term {
    static func party(_ party: PartyID) -> String { "party:\(party)" }
    static func tag(_ tag: ComplaintTag) -> String { "tag:\(tag.rawValue)" }
  }
#endif
