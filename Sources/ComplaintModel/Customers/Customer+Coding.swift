extension Customer: Described {
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("kind", &kind)
    coder.field("tier", &tier)
    coder.field("risk", &risk)
    coder.field("stage", &stage)
    coder.field("frequency", &frequency)
    coder.field("languages", &languages)
    coder.field("channels", &channels)
    coder.field("vulnerabilities", set: &vulnerabilities)
    coder.field("adjustments", set: &adjustments)
  }

  package init() { self.init(kind: nil) }
}

extension FieldCoder {
  /// A set as a sorted list; what stands in it twice is refused.
  mutating func field<Value: TextCoded & Hashable & Comparable>(
    _ name: FieldName, set values: inout Set<Value>
  ) {
    var list = isReading ? [] : values.sorted()
    field(name, &list)
    guard isReading else { return }
    values = Set(list)
    if values.count < list.count { refuse(name, "something stands in this list twice") }
  }
}
