extension Condition {
  /// A condition inside another; it is not asked for faults itself, because the outermost one is.
  struct Part: Described {
    var condition: Condition
    /// The values in it that their facts cannot have.
    var misfits: [DefinitionFault] = []

    /// The name under which a kind of condition stands in JSON.
    private enum Form: String, CaseIterable { case all, any, not, fact, predicate }

    /// The one condition that is no object.
    private enum Word: TextCoded {
      case always

      static var blank: Word { .always }

      var codedText: String { "always" }

      init(codedText: String) throws(TextFault) {
        guard codedText.utf8.elementsEqual("always".utf8) else {
          throw TextFault("\(Part.expected) expected, found \(codedText.quoted)")
        }
        self = .always
      }
    }

    private static let expected = "\"always\" or an object with a condition"

    init() { condition = .always }

    init(_ condition: Condition) { self.condition = condition }

    mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
      switch coder.shape(form == nil ? .text : .object) {
      case .text:
        var word = Word.always
        coder.text(&word)
        if Coder.isReading { condition = .always }
      case .object: coder.object(&self)
      case .array, .number, .flag, nil:
        coder.refuse(expecting: Part.expected)
      }
    }

    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
      guard let form = coder.choice(form ?? .all) else { return }
      switch form {
      case .all: parts("all", &coder) { .all($0) }
      case .any: parts("any", &coder) { .any($0) }
      case .not: part(&coder)
      case .predicate: predicate(&coder)
      case .fact: fact(&coder)
      }
    }

    private var form: Form? {
      switch condition {
      case .always: nil
      case .all: .all
      case .any: .any
      case .not: .not
      case .predicate: .predicate
      case .fact: .fact
      }
    }

    private mutating func parts<Coder: FieldCoder>(
      _ name: FieldName, _ coder: inout Coder, _ make: ([Condition]) -> Condition
    ) {
      var parts: [Part] = []
      if case .all(let own) = condition { parts = own.map(Part.init) }
      if case .any(let own) = condition { parts = own.map(Part.init) }
      coder.field(name, always: &parts)
      guard Coder.isReading else { return }
      condition = make(parts.map(\.condition))
      for (index, part) in parts.enumerated() { take(part.misfits, from: "\(name.text)[\(index)]") }
    }

    private mutating func part<Coder: FieldCoder>(_ coder: inout Coder) {
      var part = Part()
      if case .not(let own) = condition { part = Part(own) }
      coder.field("not", &part)
      guard Coder.isReading else { return }
      condition = .not(part.condition)
      take(part.misfits, from: "not")
    }

    private mutating func predicate<Coder: FieldCoder>(_ coder: inout Coder) {
      var name = PredicateName.blank
      if case .predicate(let own) = condition { name = own }
      coder.field("predicate", &name)
      if Coder.isReading { condition = .predicate(name) }
    }

    private mutating func fact<Coder: FieldCoder>(_ coder: inout Coder) {
      var (fact, comparison) = (Fact.blank, Comparison.known)
      if case .fact(let own, let compared) = condition {
        (fact, comparison) = (own, compared.replacingValues { value, _ in own.kind.stated(value) })
      }
      let isLegible = coder.isLegible { coder in
        coder.field("fact", &fact)
        comparison.fields(&coder)
      }
      guard isLegible else { return }
      do throws(InvalidDefinition) {
        condition = .fact(fact, try fact.kind.comparison(stated: comparison))
      } catch {
        misfits = error.faults
      }
    }

    private mutating func take(_ found: [DefinitionFault], from place: String) {
      misfits += found.map { $0.inside(place) }
    }
  }
}
