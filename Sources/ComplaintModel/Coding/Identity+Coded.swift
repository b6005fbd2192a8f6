extension TextCoded where Self: HostName {
  package static var blank: Self { Self(rawValue: "") }

  package var codedText: String { rawValue }

  /// Reads a name whose bytes are seen to be well formed; others are left to `init(checking:)`.
  package init?(ascii bytes: Span<UInt8>) {
    guard (1...200).contains(bytes.count) else { return nil }
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7F { return nil }
    guard let name = String(ascii: bytes) else { return nil }
    self.init(rawValue: name)
  }

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

extension OrderID: TextCoded {}
extension ProductID: TextCoded {}
extension SupplierID: TextCoded {}
extension ClockName: TextCoded {}
extension PredicateName: TextCoded {}
extension RuleName: TextCoded {}
extension CalendarName: TextCoded {}
extension AgentID: TextCoded {}
extension QueueID: TextCoded {}
extension TenantID: TextCoded {}

extension CommandID: TextCoded {
  package static var blank: CommandID { CommandID(high: 0, low: 0) }
}

extension PartyID: TextCoded {
  package static var blank: PartyID { PartyID(high: 0, low: 0) }
}

extension Money: TextCoded {
  package static var blank: Money { Money(minorUnits: 0, .cny) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    do throws(MoneyError) {
      try self.init(codedText)
    } catch {
      throw TextFault(error.message)
    }
  }
}

extension PlaybookVersion: Coded {
  package static var blank: PlaybookVersion { .first }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var number = Int64(rawValue)
    coder.integer(&number, in: 1...Int64(Int32.max))
    if Coder.isReading { self = PlaybookVersion(rawValue: Int32(truncatingIfNeeded: number)) }
  }
}

extension ComplaintID: TextCoded {
  package static var blank: ComplaintID { ComplaintID(at: .blank, random: (0, 0)) }
}
