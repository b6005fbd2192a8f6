#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension WorkingCalendar {
  /// A name for exactly this calendar: the SHA-256 digest, in hexadecimal, of its JSON form with
  /// sorted members and of the zone offsets that hold in its span.
  ///
  /// Two calendars with equal fingerprints answer alike, on any machine; a change of the platform's
  /// time zone data that touches the span changes the fingerprint. It is worked out on each call, at
  /// the cost of writing the JSON.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed`` if the platform's encoder refuses a text.
  public func fingerprint() throws(BusinessTimeError) -> String {
    var hash = SHA256()
    hash.update(try definition.canonicalBytes())
    return hash.hex
  }
}

extension CalendarDefinition {
  fileprivate func canonicalBytes() throws(BusinessTimeError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let statement = Statement(calendar: self, offsets: offsets)
    do {
      return Array(try encoder.encode(statement))
    } catch {
      throw BusinessTimeError(.malformed, "\"\(name)\" cannot be written as JSON: \(error)")
    }
  }

  /// What the digest covers.
  private struct Statement: Encodable {
    var calendar: CalendarDefinition
    var offsets: [String]
  }

  /// The zone offsets in the span, also those of the parts: `Europe/London 2026-03-29… PT1H`.
  private var offsets: [String] {
    let start = zone.startOfDay(valid.lowerBound).millisecondsSince1970
    let end = zone.startOfDay(valid.upperBound.advanced(by: 1)).millisecondsSince1970
    let first = zone.stretch(at: start)
    let own = zone.stretches[first...].prefix { $0.start < end }.map { stretch in
      let since = Timestamp(millisecondsSince1970: max(stretch.start, start))
      return "\(zone.identifier) \(since) \(TimeSpan(milliseconds: stretch.offset))"
    }
    guard case .combined(_, let left, let right) = shape else { return own }
    return own + left.offsets + right.offsets
  }
}
