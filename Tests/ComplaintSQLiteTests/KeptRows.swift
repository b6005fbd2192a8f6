#if SQLite
  import ComplaintModel
  import ComplaintTestSupport

  /// The events of a file as somebody who can write it sees them, to be changed and written back.
  struct KeptRows: Equatable {
    struct Row: Equatable {
      var place: Int
      var complaint: Int
      var version: Int
      var body: String
    }

    var rows: [Row]
    /// By number of the complaint: the version that its own row states.
    var versions: [Int: Int]

    init(of path: String) throws {
      let file = try RawFile(path)
      rows = try file.rows("SELECT place, complaint, version, body FROM events ORDER BY place")
        .map { row in
          let numbers = row.prefix(3).map { $0.flatMap { Int($0) } ?? 0 }
          return Row(
            place: numbers[0], complaint: numbers[1], version: numbers[2], body: row[3] ?? "")
        }
      versions = [:]
      for row in try file.rows("SELECT number, version FROM complaints") {
        versions[row[0].flatMap { Int($0) } ?? 0] = row[1].flatMap { Int($0) } ?? 0
      }
    }

    func write(to path: String) throws {
      let file = try RawFile(path)
      try file.run("BEGIN; DELETE FROM events")
      for row in rows {
        let body = row.body.utf8.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
        try file.run(
          """
          INSERT INTO events (place, complaint, version, body, checksum)
            VALUES (\(row.place), \(row.complaint), \(row.version), CAST(x'\(body)' AS TEXT), 0)
          """)
      }
      for (number, version) in versions {
        try file.run("UPDATE complaints SET version = \(version) WHERE number = \(number)")
      }
      try file.run("COMMIT")
    }

    /// The places of the rows of a complaint among all, from a version on.
    func indices(of complaint: Int, from version: Int) -> [Int] {
      rows.indices.filter { rows[$0].complaint == complaint && rows[$0].version >= version }
    }

    /// Gives rows places without gaps again, from the first on.
    mutating func closeUp() {
      let first = rows.map(\.place).min() ?? 0
      for index in rows.indices { rows[index].place = first + index }
    }

    /// Makes the digests of a complaint anew, as somebody does who knows how.
    mutating func seal(_ complaint: Int) {
      var last: ContentDigest?
      for index in indices(of: complaint, from: 0) {
        let digest = StoredEvent(Array(rows[index].body.utf8)).digest(after: last)
        rows[index].body =
          "\(rows[index].body.dropLast(77)),\"digest\":\"\(digest.hex)\"}"
        last = digest
      }
    }
  }

  /// What somebody does who can write the file.
  enum Tampering: CaseIterable {
    /// A character of an event is another one.
    case change
    /// An event is gone, with or without a gap in its place.
    case drop, dropAndCloseUp
    /// An event is put in that was never recorded: at the end, or in the middle.
    case append, insert
    /// Two events have each other's contents, or two of one complaint each other's places.
    case swapBodies, swapPlaces
    /// All events after one are gone.
    case truncate
    /// An event has lost its digest.
    case unseal
    /// An event is another one, and every digest after it was made anew.
    case rewrite
    /// An event is gone, and versions, places and digests after it were made anew.
    case rewriteWithout
    /// The last events are gone, and all that is kept about them.
    case forget
    /// Two events of different complaints have each other's places.
    case reorder

    /// Whether nothing but a checkpoint kept elsewhere can show it.
    var needsCheckpoint: Bool {
      switch self {
      case .change, .drop, .dropAndCloseUp, .append, .insert, .swapBodies, .swapPlaces, .truncate,
        .unseal:
        false
      case .rewrite, .rewriteWithout, .forget, .reorder: true
      }
    }
  }

  extension KeptRows {
    /// Does it somewhere.
    ///
    /// - Returns: The index of the first row that is not what it was; `nil` if it cannot be done there.
    mutating func tamper(_ how: Tampering, _ random: inout SeededGenerator) -> Int? {
      let index = Int.random(in: rows.indices, using: &random)
      let row = rows[index]
      switch how {
      case .change:
        rows[index].body = Self.changed(row.body, &random)
      case .drop: rows.remove(at: index)
      case .dropAndCloseUp:
        rows.remove(at: index)
        closeUp()
      case .append: return append(&random)
      case .insert: return insert(at: index)
      case .swapBodies, .swapPlaces, .reorder: return swap(how, index, &random)
      case .truncate:
        if index == 0 { return nil }
        rows.removeSubrange(index...)
      case .unseal: rows[index].body = row.body.dropLast(77) + "}"
      case .rewrite:
        rows[index].body = row.body.replacing("agent:anna", with: "agent:mala")
        if rows[index].body == row.body { return nil }
        seal(row.complaint)
      case .rewriteWithout: return rewrite(without: index)
      case .forget: forget(from: index)
      }
      return index
    }

    /// Another digit or letter in place of one.
    private static func changed(_ body: String, _ random: inout SeededGenerator) -> String {
      var letters = Array(body)
      let places = letters.indices.filter { letters[$0].isLetter || letters[$0].isNumber }
      let place = places[Int.random(in: places.indices, using: &random)]
      letters[place] = letters[place] == "7" ? "8" : "7"
      return String(letters)
    }

    /// Another event after the last of a complaint, which its own row counts.
    private mutating func append(_ random: inout SeededGenerator) -> Int? {
      guard let number = versions.keys.sorted().randomElement(using: &random),
        let version = versions[number], let last = rows.last,
        let copied = rows.first(where: { $0.complaint == number && $0.version == version })
      else { return nil }
      let body = copied.body.replacing(
        "\"version\":\(version),", with: "\"version\":\(version + 1),", maxReplacements: 1)
      rows.append(
        Row(place: last.place + 1, complaint: number, version: version + 1, body: body))
      versions[number] = version + 1
      return rows.count - 1
    }

    /// Another event before one, which all later ones make room for.
    private mutating func insert(at index: Int) -> Int? {
      let row = rows[index]
      for later in indices(of: row.complaint, from: row.version) {
        let version = rows[later].version
        rows[later].version += 1
        rows[later].body = rows[later].body.replacing(
          "\"version\":\(version),", with: "\"version\":\(version + 1),", maxReplacements: 1)
      }
      rows.insert(row, at: index)
      versions[row.complaint, default: 0] += 1
      closeUp()
      // The one that is put in looks like the one that was there.
      return index + 1
    }

    private mutating func swap(
      _ how: Tampering, _ index: Int, _ random: inout SeededGenerator
    ) -> Int? {
      let row = rows[index]
      let candidates = rows.indices.filter { other in
        switch how {
        case .swapPlaces: rows[other].complaint == row.complaint && other != index
        case .reorder: rows[other].complaint != row.complaint && abs(other - index) == 1
        default: rows[other].body != row.body
        }
      }
      guard let other = candidates.randomElement(using: &random) else { return nil }
      if how == .swapBodies {
        (rows[index].body, rows[other].body) = (rows[other].body, rows[index].body)
      } else {
        (rows[index].place, rows[other].place) = (rows[other].place, rows[index].place)
        rows.sort { $0.place < $1.place }
      }
      return min(index, other)
    }

    private mutating func rewrite(without index: Int) -> Int? {
      let row = rows[index]
      if row.version == 1 { return nil }
      rows.remove(at: index)
      for later in indices(of: row.complaint, from: row.version) {
        let version = rows[later].version
        rows[later].version -= 1
        rows[later].body = rows[later].body.replacing(
          "\"version\":\(version),", with: "\"version\":\(version - 1),", maxReplacements: 1)
      }
      versions[row.complaint, default: 0] -= 1
      closeUp()
      seal(row.complaint)
      return index
    }

    private mutating func forget(from index: Int) {
      for row in rows[index...] { versions[row.complaint, default: 0] -= 1 }
      rows.removeSubrange(index...)
    }
  }
#endif
