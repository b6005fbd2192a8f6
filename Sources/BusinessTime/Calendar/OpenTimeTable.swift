/// The open time of a calendar as a table, made once and never changed.
///
/// Each row is a stretch of open time with how much open time lies before it. Time worked between
/// two instants is then the difference of two look-ups, and adding working time is one look-up each
/// way; neither depends on how far apart the instants are. Two coarse indexes, one over instants and
/// one over open time, lead to the row: the search left is within one bucket.
final class OpenTimeTable: Sendable {
  struct Row {
    /// The first open millisecond of the stretch.
    var start: Int64
    /// The open time before it.
    var before: Int64
  }

  /// A stretch of no length at the lower bound, the stretches, and the end of the table.
  private let rows: [Row]
  /// Leads from an instant to a row.
  private let byInstant: BucketIndex
  /// Leads from an amount of open time to a row.
  private let byOpenTime: BucketIndex

  /// The first instant for which the table holds.
  let lower: Int64
  /// The last instant for which the table holds.
  let upper: Int64
  /// The open time between the two.
  let total: Int64
  /// The dates on which open time begins.
  let businessDays: DateSet
  /// When the hours of each business day end, in milliseconds after that date's 00:00 UTC; a single
  /// value if it is the same for all.
  private let closings: [Int32]

  init(_ pieces: [OpenPiece], from lower: Int64, to upper: Int64, days: ClosedRange<Int>) {
    // Hours of the last date of which only the part beyond the span is left are none that it knows.
    let known = pieces.filter { $0.start < $0.end && $0.start < upper && days.contains($0.day) }
    let businessDays = DateSet(known.lazy.map(\.day), in: days)
    self.businessDays = businessDays
    closings = OpenTimeTable.closings(known, of: businessDays)
    var rows = [Row(start: lower, before: 0)]
    var total: Int64 = 0
    for piece in pieces.coalesced() {
      let (start, end) = (max(piece.start, lower), min(piece.end, upper))
      guard start < end else { continue }
      rows.append(Row(start: start, before: total))
      total += end - start
    }
    rows.append(Row(start: .max, before: total))
    self.rows = rows
    self.lower = lower
    self.upper = upper
    self.total = total
    byInstant = BucketIndex(rows.dropLast().lazy.map(\.start), from: lower, to: upper)
    byOpenTime = BucketIndex(rows.dropLast().lazy.map(\.before), from: 0, to: total)
  }
}

extension OpenTimeTable {
  private static func closings(
    _ pieces: [OpenPiece], of businessDays: DateSet
  ) -> [Int32] {
    var closings = Array(repeating: Int32.min, count: businessDays.count)
    for piece in pieces {
      let number = businessDays.count(through: piece.day) - 1
      let closing = piece.end - Int64(piece.day) * 86_400_000
      closings[number] = max(closings[number], Int32(closing))
    }
    let isUniform = closings.allSatisfy { $0 == closings[0] }
    return isUniform ? Array(closings.prefix(1)) : closings
  }

  /// When the hours that begin on a date end, or `nil` if none do.
  ///
  /// It may lie beyond the upper bound.
  func closing(on day: Int) -> Int64? {
    guard businessDays.contains(day) else { return nil }
    let number = closings.count == 1 ? 0 : businessDays.count(through: day) - 1
    return Int64(day) * 86_400_000 + Int64(closings[number])
  }

  // Instants within the bounds lie within the years 1970 to 2199, and open time is no longer than
  // what it is part of: sums and differences of them cannot overflow, so look-ups do not ask.

  /// The row that begins last among those not later than `instant`.
  private func row(at instant: Int64) -> Int {
    var low = byInstant.first(instant)
    if byInstant.isCrowded {
      var high = byInstant.end(instant)
      while high - low > 4 {
        let middle = (low + high) / 2
        if rows[middle].start <= instant { low = middle } else { high = middle }
      }
    }
    while rows[low + 1].start <= instant { low += 1 }
    return low
  }

  private func length(_ row: Int) -> Int64 { rows[row + 1].before &- rows[row].before }

  /// The open time from the lower bound to `instant`.
  func openTime(before instant: Int64) -> Int64 {
    let row = row(at: instant)
    return rows[row].before &+ min(instant &- rows[row].start, length(row))
  }

  /// The earliest instant before which this much open time lies; `amount` is from 1 to the total.
  func earliestInstant(after amount: Int64) -> Int64 {
    let row = row(reaching: amount &- 1)
    return rows[row].start &+ (amount &- rows[row].before)
  }

  /// The latest instant before which this much open time lies; `amount` is from 0 to below the total.
  func latestInstant(after amount: Int64) -> Int64 {
    let row = row(reaching: amount)
    return rows[row].start &+ (amount &- rows[row].before)
  }

  /// The row that contains the open millisecond before which `amount` of open time lies.
  private func row(reaching amount: Int64) -> Int {
    var low = byOpenTime.first(amount)
    if byOpenTime.isCrowded {
      var high = byOpenTime.end(amount)
      while high - low > 4 {
        let middle = (low + high) / 2
        if rows[middle].before <= amount { low = middle } else { high = middle }
      }
    }
    while rows[low + 1].before <= amount { low += 1 }
    return low
  }

  func isOpen(at instant: Int64) -> Bool {
    let row = row(at: instant)
    return instant - rows[row].start < length(row)
  }

  /// The start of the first stretch that begins after `instant`.
  func nextStart(after instant: Int64) -> Int64? {
    let next = row(at: instant) + 1
    return next < rows.count - 1 ? rows[next].start : nil
  }

  /// The end of the first stretch that ends after `instant`.
  func nextEnd(after instant: Int64) -> Int64? {
    let row = row(at: instant)
    let end = rows[row].start + length(row)
    if end > instant { return end }
    guard row + 1 < rows.count - 1 else { return nil }
    return rows[row + 1].start + length(row + 1)
  }

  /// The end of the last stretch that ends at or before `instant`.
  func lastEnd(before instant: Int64) -> Int64? {
    var row = row(at: instant)
    if rows[row].start + length(row) > instant { row -= 1 }
    return row >= 1 ? rows[row].start + length(row) : nil
  }

  /// The stretches that share time with `start..<end`, cut to it.
  func stretches(from start: Int64, to end: Int64) -> [(start: Int64, end: Int64)] {
    var found: [(start: Int64, end: Int64)] = []
    var row = row(at: start)
    while rows[row].start < end {
      let from = max(rows[row].start, start)
      let to = min(rows[row].start + length(row), end)
      if from < to { found.append((from, to)) }
      row += 1
    }
    return found
  }
}

/// For each bucket of a range of values, at which row the search begins.
///
/// Where rows are spread evenly, the row is that one or one of the next few. Where many share a
/// bucket, the search halves what is left instead; asking that once for the whole index keeps the
/// usual look-up short.
private struct BucketIndex: Sendable {
  private let origin: Int64
  private let shift: Int64
  /// For each bucket the last row not later than its beginning; one entry more at the end.
  private let firstRows: [Int32]
  /// Whether some bucket has so many rows that halving beats going through them.
  let isCrowded: Bool

  /// The rows' values ascend, and the first one is not above `origin`.
  init(_ values: some RandomAccessCollection<Int64>, from origin: Int64, to end: Int64) {
    // About as many buckets as rows: more would not fit the processor's first cache with the rows.
    let width = max(1, (end - origin) / Int64(values.count))
    let shift = Int64(63 - width.leadingZeroBitCount)
    var rows: [Int32] = []
    rows.reserveCapacity(Int((end - origin) >> shift) + 2)
    var row = values.startIndex
    for bucket in 0...((end - origin) >> shift) + 1 {
      let beginning = origin + bucket << shift
      while values.index(after: row) < values.endIndex,
        values[values.index(after: row)] <= beginning
      { row = values.index(after: row) }
      rows.append(Int32(values.distance(from: values.startIndex, to: row)))
    }
    self.origin = origin
    self.shift = shift
    firstRows = rows
    isCrowded = zip(rows, rows.dropFirst()).contains { $1 - $0 > 8 }
  }

  /// The row at which the search for a value begins.
  func first(_ value: Int64) -> Int { Int(firstRows[bucket(value)]) }

  /// One past the last row that can be meant.
  func end(_ value: Int64) -> Int { Int(firstRows[bucket(value) + 1]) + 1 }

  private func bucket(_ value: Int64) -> Int {
    Int(truncatingIfNeeded: (value &- origin) &>> shift)
  }
}
