import BusinessTime

extension FactKind {
  /// A value of a fact of this kind as JSON states it: degrees of a scale by name, because their
  /// ranks may shift in a later version; instants and money as their texts.
  ///
  /// A value that the fact cannot have stays as it is.
  func stated(_ value: FactValue) -> FactValue {
    switch (self, value) {
    case (.rank(let scale), .number(let rank)): scale.code(ofRank: rank).map { .text($0) } ?? value
    case (.money, .money(let money)): .text(money.codedText)
    case (.instant, .instant(let instant)): .text(instant.codedText)
    case (.number, _), (.rank, _), (.code, _), (.codes, _), (.text, _), (.money, _), (.flag, _),
      (.instant, _), (.open, _):
      value
    }
  }

  /// The value that JSON states for a fact of this kind; `nil` if the fact cannot have it.
  func value(stated: FactValue) -> FactValue? {
    switch (self, stated) {
    case (.rank(let scale), .text(let name)): scale.rank(of: name).map { .number($0) }
    case (.money, .text(let text)): (try? Money(text)).map { .money($0) }
    case (.instant, .text(let text)): (try? Timestamp(text)).map { .instant($0) }
    case (.number, .number), (.code, .text), (.codes, .text), (.text, .text), (.flag, .flag),
      (.open, _):
      stated
    case (.number, _), (.rank, _), (.code, _), (.codes, _), (.text, _), (.money, _), (.flag, _),
      (.instant, _):
      nil
    }
  }

  /// A comparison with the values that JSON states.
  ///
  /// - Throws: ``InvalidDefinition`` with the first value that the fact cannot have.
  func comparison(
    stated: Condition.Comparison
  ) throws(InvalidDefinition) -> Condition.Comparison {
    try stated.replacingValues { (value, place) throws(InvalidDefinition) in
      guard let read = self.value(stated: value) else {
        throw InvalidDefinition([misfit(value, at: place)])
      }
      return read
    }
  }
}
