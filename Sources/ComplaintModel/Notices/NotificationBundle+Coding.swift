import BusinessTime

extension Complaint.NotificationBundle: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("first", &first)
    coder.field("count", &count)
    coder.field("complaints", &complaints)
    coder.field("parameters", &parameters, default: .blank)
  }
}
