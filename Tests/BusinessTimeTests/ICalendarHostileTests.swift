import BusinessTime
import ComplaintTestSupport
import Testing

@Suite struct ICalendarHostileTests {
  @Test(
    arguments: [
      "RRULE:FREQ=YEARLY;COUNT=999999999999999999", "RRULE:FREQ=YEARLY;UNTIL=99991231",
      "RRULE:FREQ=YEARLY;INTERVAL=999999999999999999;COUNT=999999999999999999",
      "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999",
      "DURATION:P3650000D\r\nRRULE:FREQ=YEARLY",
      "DURATION:P3650000D\r\nRRULE:FREQ=YEARLY;COUNT=999999999",
    ])
  func `no rule makes the work endless or leaves the span`(lines: String) throws {
    let text = ICalendarText.event(["DTSTART:00010101", lines])
    let span = try ClosedRange.years(2020...2030)
    for meaning in [ICalendar.Meaning.closed, .open] {
      let found = try ICalendar(text).exceptions(meaning, in: .utc, within: span)
      #expect(found.count <= 11)
      #expect(found.allSatisfy { span.contains($0.dates.lowerBound) })
      #expect(found.allSatisfy { span.contains($0.dates.upperBound) })
    }
  }

  @Test func `an event at times may last for nine thousand years`() throws {
    let lines = ["DTSTART:00010101T120000", "DURATION:P3650000DT11H", "RRULE:FREQ=YEARLY"]
    let found = try ICalendarText.exceptions(
      ICalendarText.event(lines), from: "0001-01-01", through: "9999-12-31")
    #expect(
      found == ["0001-01-01 closed 12:00-24:00", "0001-01-02/9999-12-31 closed 00:00-24:00"])
  }

  @Test func `the first and the last date can be asked for`() throws {
    let text = ICalendarText.event(["DTSTART:00010101", "RRULE:FREQ=YEARLY"])
    #expect(
      try ICalendarText.exceptions(text, from: "0001-01-01", through: "0001-12-31").count == 1)
    #expect(
      try ICalendarText.exceptions(text, from: "9999-01-01", through: "9999-12-31").count == 1)
    let file = try ICalendar(ICalendarText.event(["DTSTART:99991231T120000", "DURATION:PT1H"]))
    let (first, last) = (LocalDate.earliest, LocalDate.latest)
    let before = first.advanced(by: -1_000_000)
    let after = last.advanced(by: 1_000_000)
    let zone = try ZoneRules("Pacific/Kiritimati")
    #expect(try file.exceptions(.closed, in: zone, within: before...after).count == 1)
    #expect(try file.exceptions(.closed, in: zone, within: before...first).isEmpty)
  }

  @Test func `components may be nested very deeply`() throws {
    let begins = (0..<20_000).map { "BEGIN:X-\($0)" }
    let ends = (0..<20_000).reversed().map { "END:X-\($0)" }
    #expect(try ICalendar(ICalendarText.file(begins + ends)).events.isEmpty)
  }

  @Test(arguments: Effort.seeds)
  func `a damaged file is read or refused with a line`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = [ICalendarFiles.britain, ICalendarFiles.china, ICalendarFiles.germany]
      .map { Array($0.utf8) }
    let zone = try ZoneRules("Europe/Berlin")
    let span = try ClosedRange.years(2025...2028)
    var (read, refused) = (0, 0)
    for round in 0..<1_000 {
      var bytes = files[round % files.count]
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        bytes.damage(with: files.randomElement(using: &generator) ?? [], using: &generator)
      }
      do throws(BusinessTimeError) {
        let file = try ICalendar(utf8: bytes)
        read += 1
        for meaning in [ICalendar.Meaning.closed, .worked] {
          let found = try file.exceptions(meaning, in: zone, within: span)
          let isInside = found.allSatisfy { $0.dates.clamped(to: span) == $0.dates }
          #expect(isInside, "seed \(seed), round \(round)")
        }
      } catch {
        refused += 1
        #expect(error.place.hasPrefix("line "), "seed \(seed), round \(round): \(error)")
      }
    }
    #expect(read > 100 && refused > 100, "seed \(seed): \(read) read, \(refused) refused")
  }
}

extension [UInt8] {
  /// Changes a few bytes or lines, or takes over a part of another file.
  fileprivate mutating func damage(
    with other: [UInt8], using generator: inout some RandomNumberGenerator
  ) {
    guard !isEmpty, !other.isEmpty else { return }
    let place = Int.random(in: 0..<count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: self[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: insert(.random(in: 0...255, using: &generator), at: place)
    case 2: remove(at: place)
    case 3: insert(contentsOf: self[place..<Swift.min(count, place + 40)], at: place)
    case 4: removeSubrange(place..<Swift.min(count, place + 40))
    case 5: self[place] = Array("0123456789,;:=-TZP\n ".utf8).randomElement(using: &generator) ?? 0
    case 6: changeLines(with: other, using: &generator)
    default:
      let from = Int.random(in: 0..<other.count, using: &generator)
      replaceSubrange(place..., with: other[from...])
    }
  }

  /// Removes, repeats, moves or takes over a line.
  private mutating func changeLines(
    with other: [UInt8], using generator: inout some RandomNumberGenerator
  ) {
    var lines = split(separator: UInt8(ascii: "\n"))
    let foreign = other.split(separator: UInt8(ascii: "\n"))
    guard let line = foreign.randomElement(using: &generator), !lines.isEmpty else { return }
    let place = Int.random(in: 0..<lines.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &generator))
    default: lines.insert(line, at: place)
    }
    self = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
