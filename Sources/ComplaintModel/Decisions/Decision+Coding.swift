import BusinessTime

extension Decision.Request: Described {
  package init() {
    self.init(id: .blank, rule: .blank, complaint: .blank, command: .note)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("rule", &rule)
    coder.field("complaint", &complaint)
    coder.field("command", &command)
  }
}
