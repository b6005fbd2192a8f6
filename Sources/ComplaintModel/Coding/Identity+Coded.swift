extension TextCoded where Self: HostName {
  package static var blank: Self { Self(rawValue: "") }

  package var codedText: String { rawValue }

  package init(codedText: String) throws(TextFault) {
    do throws(IdentifierError) {
      try self.init(checking: codedText)
    } catch {
      throw TextFault(error.message)
    }
  }
}

extension TextCoded where Self: UniqueIdentifier {
  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    do throws(IdentifierError) {
      try self.init(codedText)
    } catch {
      throw TextFault(error.message)
    }
  }
}

extension ClockName: TextCoded {}
extension CalendarName: TextCoded {}
extension AgentID: TextCoded {}
extension QueueID: TextCoded {}
extension TenantID: TextCoded {}

extension PlaybookVersion: Coded {
  package static var blank: PlaybookVersion { .first }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var number = Int64(rawValue)
    coder.integer(&number, in: 1...Int64(Int32.max))
    if Coder.isReading { self = PlaybookVersion(rawValue: Int32(truncatingIfNeeded: number)) }
  }
}
