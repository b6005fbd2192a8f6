/// A stretch of open time that belongs to the date on which its hours begin.
struct OpenPiece: Equatable {
  /// The first open millisecond, since 1970 UTC.
  var start: Int64
  /// The first millisecond that is no longer open.
  var end: Int64
  /// The date to which it belongs, in days since 1970-01-01.
  var day: Int
}

/// Lists of pieces sorted by their start; pieces of one list may overlap.
extension [OpenPiece] {
  /// All pieces of both lists.
  func union(_ other: [OpenPiece]) -> [OpenPiece] {
    (self + other).sorted { $0.start < $1.start }
  }

  /// What lies in both lists; each piece keeps the date it has in this one.
  func intersection(_ other: [OpenPiece]) -> [OpenPiece] {
    let stretches = other.coalesced()
    var result: [OpenPiece] = []
    var first = 0
    for piece in self {
      // A later piece never begins before this one, so what ended by now is done with.
      while first < stretches.count, stretches[first].end <= piece.start { first += 1 }
      var next = first
      while next < stretches.count, stretches[next].start < piece.end {
        let start = Swift.max(piece.start, stretches[next].start)
        let end = Swift.min(piece.end, stretches[next].end)
        result.append(OpenPiece(start: start, end: end, day: piece.day))
        next += 1
      }
    }
    return result.sorted { $0.start < $1.start }
  }

  /// What lies in this list but not in the stretches, which are sorted and disjoint.
  func subtracting(_ stretches: [OpenPiece]) -> [OpenPiece] {
    guard !stretches.isEmpty else { return self }
    var result: [OpenPiece] = []
    result.reserveCapacity(count)
    var first = 0
    for piece in self {
      while first < stretches.count, stretches[first].end <= piece.start { first += 1 }
      var (start, next) = (piece.start, first)
      while next < stretches.count, stretches[next].start < piece.end {
        if start < stretches[next].start {
          result.append(OpenPiece(start: start, end: stretches[next].start, day: piece.day))
        }
        start = Swift.max(start, stretches[next].end)
        next += 1
      }
      if start < piece.end {
        result.append(OpenPiece(start: start, end: piece.end, day: piece.day))
      }
    }
    return result
  }

  /// The same open time as disjoint stretches that do not touch; dates lose their meaning.
  func coalesced() -> [OpenPiece] {
    var result: [OpenPiece] = []
    result.reserveCapacity(count)
    for piece in self where piece.start < piece.end {
      if let last = result.last, piece.start <= last.end {
        result[result.count - 1].end = Swift.max(last.end, piece.end)
      } else {
        result.append(piece)
      }
    }
    return result
  }
}
