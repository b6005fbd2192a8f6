extension TextCoded where Self: HostName {
  package static var blank: Self { Self(rawValue: "") }

  package var codedText: String { rawValue }

  /// Reads a name whose bytes are seen to be well formed; others are left to `init(checking:)`.
  package init?(ascii bytes: Span<UInt8>) {
    guard (1...200).contains(bytes.count), bytes.isPrintable, let name = String(ascii: bytes)
    else { return nil }
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

extension Span<UInt8> {
  /// Whether there is nothing but ASCII without control characters, DEL among them.
  @inline(__always)
  fileprivate var isPrintable: Bool {
    var index = 0
    while index + 8 <= count {
      let word = eight(at: index)
      // One more than DEL is no ASCII.
      guard ((word &- .each(0x20)) | word | (word &+ .each(1))) & .each(0x80) == 0 else {
        return false
      }
      index += 8
    }
    while index < count {
      guard self[index] >= 0x20, self[index] < 0x7F else { return false }
      index += 1
    }
    return true
  }
}
