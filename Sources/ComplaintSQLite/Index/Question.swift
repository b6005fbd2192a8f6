#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel

  /// A query as a condition on the table of summaries, `s`, with the values of its places.
  ///
  /// The text is put together of literals; whatever the host gave is bound.
  struct Question {
    private(set) var condition: String
    private(set) var values: [SQLiteValue]
    private let tenant: Int64
    private let query: ComplaintQuery

    init(_ query: ComplaintQuery, of tenant: Int64) {
      self.query = query
      self.tenant = tenant
      // With a plus before it a column is no way to rows: those of a list are then looked up one by one,
      // instead of going through all of the tenant and asking of each whether it is in the list.
      condition = query.hasShortList ? "+s.tenant = ?" : "s.tenant = ?"
      values = [.integer(tenant)]
      askPlace()
      askSubject()
      askTimes()
      askWords()
    }

    private mutating func ask(_ text: StaticString, _ values: SQLiteValue...) {
      condition += " AND " + text.description
      self.values += values
    }

    private mutating func ask(_ column: StaticString, oneOf texts: [String]) {
      if texts.isEmpty { return }
      if texts.count == 1 {
        condition += " AND \(column.description) = ?"
        values.append(.text(texts[0]))
        return
      }
      let places = repeatElement("?", count: texts.count).joined(separator: ", ")
      condition += " AND \(column.description) IN (\(places))"
      // In one order, so that the same query is the same statement with the same values.
      values += texts.sorted().map(SQLiteValue.text)
    }

    private mutating func askPlace() {
      ask("s.phase", oneOf: query.phases.map(\.rawValue))
      ask("s.stage", oneOf: query.stages.map(\.rawValue))
      ask("s.owner", oneOf: query.owners.map(\.description))
      if let grades = query.grades {
        ask(
          "s.grade BETWEEN ? AND ?", .integer(Int64(grades.lowerBound)),
          .integer(Int64(grades.upperBound)))
      }
      if let other = query.excluding { ask("s.id <> ?", .id(other)) }
    }

    private mutating func askSubject() {
      if let product = query.product { ask("s.product = ?", .text(product.rawValue)) }
      if let order = query.orderID { ask("s.order_id = ?", .text(order.rawValue)) }
      if let complainant = query.complainant { ask("s.complainant = ?", .id(complainant)) }
      let terms =
        (query.party.map { [Term.party($0)] } ?? []) + query.tags.map(Term.tag).sorted()
      for term in terms {
        ask(
          "s.number IN (SELECT summary FROM summary_terms WHERE tenant = ? AND term = ?)",
          .integer(tenant), .text(term))
      }
      askCategories()
    }

    /// A part of a category has its code with a dot behind it at the beginning.
    private mutating func askCategories() {
      let codes = query.categories.map(\.rawValue).sorted()
      if codes.isEmpty { return }
      let one = "s.category = ? OR (s.category > ? AND s.category < ?)"
      condition += " AND (" + repeatElement(one, count: codes.count).joined(separator: " OR ") + ")"
      // The character after the dot is the slash.
      for code in codes { values += [.text(code), .text(code + "."), .text(code + "/")] }
    }

    private mutating func askTimes() {
      if let from = query.receivedFrom {
        ask(
          query.hasFewOfColumn ? "+s.received_at >= ?" : "s.received_at >= ?", .instant(from))
      }
      if let before = query.receivedBefore {
        ask(
          query.hasFewOfColumn ? "+s.received_at < ?" : "s.received_at < ?", .instant(before))
      }
      if let before = query.dueBefore {
        if let clock = query.clock {
          ask(
            """
            s.number IN (
              SELECT summary FROM summary_clocks WHERE tenant = ? AND clock = ? AND due < ?)
            """, .integer(tenant), .text(clock.rawValue), .instant(before))
        } else {
          ask("s.due < ?", .instant(before))
        }
      }
      guard let isBreached = query.isBreached else { return }
      if let clock = query.clock {
        ask(
          """
          EXISTS (SELECT 1 FROM summary_clocks
            WHERE summary = s.number AND clock = ? AND is_breached = 1) = ?
          """, .text(clock.rawValue), .integer(isBreached ? 1 : 0))
      } else {
        ask("s.is_breached = ?", .integer(isBreached ? 1 : 0))
      }
    }

    private mutating func askWords() {
      guard let words = query.words else { return }
      guard let question = WordSplitter.question(words) else { return ask("0") }
      ask(
        """
        s.number IN (
          SELECT f.number FROM words w
          CROSS JOIN indexed_texts t ON t.number = w.rowid
          CROSS JOIN summaries f ON f.tenant = t.tenant AND f.id = t.complaint
          WHERE w.text MATCH ? AND t.tenant = ?)
        """, .text(question), .integer(tenant))
    }
  }

  // MARK: - Order

  extension Question {
    /// The statement that finds a page, and one more to know whether there is another.
    var page: (text: String, values: [SQLiteValue]) {
      let (key, keyValues) = key
      var (text, values) = (
        "SELECT s.body FROM summaries s WHERE \(condition)", values
      )
      let (comparison, direction) = query.isDescending ? ("<", "DESC") : (">", "ASC")
      if let after = query.after {
        text += " AND (\(key), s.id) \(comparison) (?, ?)"
        values += keyValues + [.integer(after.key), .id(after.id)]
      }
      text += " ORDER BY \(key) \(direction), s.id \(direction) LIMIT ?"
      values += keyValues + [.integer(Int64(max(0, query.limit)) + 1)]
      return (text, values)
    }

    /// What ``ComplaintQuery/key(of:)`` says, as SQLite works it out.
    private var key: (text: String, values: [SQLiteValue]) {
      switch query.order {
      case .received where query.hasFewOfColumn: ("+s.received_at", [])
      case .recorded where query.hasFewOfColumn: ("+s.recorded_at", [])
      case .received: ("s.received_at", [])
      case .recorded: ("s.recorded_at", [])
      case .grade: ("coalesce(s.grade, 0)", [])
      case .due: dueKey
      @unknown default: ("s.received_at", [])
      }
    }

    private var dueKey: (text: String, values: [SQLiteValue]) {
      let none = SQLiteValue.integer(query.isDescending ? .min : .max)
      if let clock = query.clock {
        return (
          """
          coalesce((SELECT due FROM summary_clocks WHERE summary = s.number AND clock = ?), ?)
          """, [.text(clock.rawValue), none]
        )
      }
      return query.isDescending
        ? ("CASE s.due WHEN ? THEN ? ELSE s.due END", [.integer(.max), none])
        : (query.hasFewOfColumn ? "+s.due" : "s.due", [])
    }
  }

  extension ComplaintQuery {
    /// Whether a list of its own says which complaints come into question.
    fileprivate var hasShortList: Bool {
      party != nil || !tags.isEmpty || words != nil || (clock != nil && dueBefore != nil)
    }

    /// Whether few complaints have what it asks of one column.
    fileprivate var hasFewOfColumn: Bool { orderID != nil || complainant != nil }
  }

  /// What a complaint has several of.
  enum Term {
    static func party(_ party: PartyID) -> String { "party:\(party)" }
    static func tag(_ tag: ComplaintTag) -> String { "tag:\(tag.rawValue)" }
  }

  extension SQLiteValue {
    static func instant(_ instant: Timestamp) -> SQLiteValue {
      .integer(instant.millisecondsSince1970)
    }

    static func id(_ id: some UniqueIdentifier) -> SQLiteValue {
      .blob(
        [id.high, id.low].flatMap { word in
          (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - $0 * 8)) }
        })
    }
  }
#endif
