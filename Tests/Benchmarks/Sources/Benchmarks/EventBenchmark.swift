import BusinessTime
import ComplaintModel
import Foundation

/// Folding, writing and reading the events of an ordinary life, and the complaint that they come to.
struct EventBenchmark {
  private let events: [Complaint.Event]
  private let texts: [[UInt8]]

  init() throws {
    events = try OrdinaryLife().events
    texts = events.map { $0.encoded() }
  }

  func run() throws {
    if Wish.wants("events", "fold") { try measureFold() }
    if Wish.wants("events", "coding") { try measureEvents() }
    if Wish.wants("events", "snapshot") { try measureSnapshot() }
    if Wish.wants("events", "memory") { try measureMemory() }
  }

  /// The baseline keeps the same life in a dictionary, five members an event.
  private func measureFold() throws {
    let (events, repeats) = (self.events, 20)
    let members = events.map { event in
      ["stage", "owner", "grade", "at", "\(event.body.summary)"].map { ($0, event.version) }
    }
    let plain = median(rounds: Wish.shortRounds, operations: repeats * events.count) {
      var sum: Int64 = 0
      for _ in 0..<repeats {
        var state: [String: Int32] = [:]
        for event in members { for (name, value) in event { state[name] = value } }
        sum &+= Int64(state.count)
      }
      return sum
    }
    let fold = try median(rounds: Wish.shortRounds, operations: repeats * events.count) {
      var sum: Int64 = 0
      for _ in 0..<repeats { sum &+= Int64(try Complaint(events).version) }
      return sum
    }
    let base = try Complaint(events.prefix(1))
    let apply = median(rounds: Wish.shortRounds, operations: repeats * (events.count - 1)) {
      var sum: Int64 = 0
      for _ in 0..<repeats {
        var complaint = base
        for event in events.dropFirst() { complaint.apply(event) }
        sum &+= Int64(complaint.version)
      }
      return sum
    }
    report(
      "folding an ordinary life of \(events.count) events with 3 clocks, mean an event",
      [
        Measurement(name: "baseline: a dictionary", nanoseconds: plain, ratio: nil),
        Measurement(name: "fold", nanoseconds: fold, ratio: plain / fold, goal: 100),
        Measurement(name: "apply, after the first", nanoseconds: apply, ratio: plain / apply),
      ])
  }

  private func measureEvents() throws {
    let (events, texts) = (self.events, self.texts)
    let bytes = texts.reduce(0) { $0 + $1.count } / texts.count
    try compare(
      "an event of \(bytes) bytes, mean of an ordinary life", texts, writeGoal: 1_000,
      readGoal: 2_000,
      write: { events.reduce(0) { $0 + $1.encoded().count } },
      read: { try texts.reduce(0) { $0 + Int(try Complaint.Event(decoding: $1).version) } })
  }

  private func measureSnapshot() throws {
    let complaint = try Complaint(events)
    let text = complaint.encoded()
    try compare(
      "a snapshot of \(text.count) bytes after \(events.count) events", [text], writeGoal: 8_000,
      readGoal: 16_000, write: { complaint.encoded().count },
      read: { Int(try Complaint(decoding: text).version) })
  }

  private func compare(
    _ what: String, _ texts: [[UInt8]], writeGoal: Double, readGoal: Double, write: () -> Int,
    read: () throws -> Int
  ) throws {
    let data = texts.map { Data($0) }
    let loose = try data.map { try JSONSerialization.jsonObject(with: $0) }
    let decoding = try time(texts.count, rounds: Wish.rounds) {
      try data.reduce(0) { sum, text in
        _ = try JSONSerialization.jsonObject(with: text)
        return sum + 1
      }
    }
    let encoding = try time(texts.count, rounds: Wish.rounds) {
      try loose.reduce(0) { $0 + (try JSONSerialization.data(withJSONObject: $1).count) }
    }
    let (writing, reading) = (time(texts.count, write), try time(texts.count, read))
    report(
      "coding, \(what)",
      [
        Measurement(name: "baseline: JSONSerialization, write", nanoseconds: encoding, ratio: nil),
        Measurement(
          name: "write", nanoseconds: writing, ratio: encoding / writing, goal: writeGoal),
        Measurement(name: "baseline: JSONSerialization, read", nanoseconds: decoding, ratio: nil),
        Measurement(name: "read", nanoseconds: reading, ratio: decoding / reading, goal: readGoal),
      ])
  }

  private func time(
    _ operations: Int, rounds: Int = Wish.shortRounds, _ body: () throws -> Int
  ) rethrows -> Double {
    let repeats = 20 / operations + 1
    return try median(rounds: rounds, operations: repeats * operations) {
      var sum: Int64 = 0
      for _ in 0..<repeats { sum &+= Int64(try body()) }
      return sum
    }
  }

  /// Each complaint is folded from events of its own, so that none shares anything with another.
  private func measureMemory() throws {
    let count = 10_000
    for (events, goal) in [(10, 2_048), (18, nil as Int?)] {
      let size = try heapGrowth {
        try (0..<count).map { _ in
          try Complaint(texts.prefix(events).map { try Complaint.Event(decoding: $0) })
        }
      }
      let wanted = goal.map { " (goal \($0))" } ?? ""
      print("  a complaint after \(events) events takes \(size / count) bytes\(wanted)")
    }
  }
}

extension Complaint.Body {
  fileprivate var summary: String { String("\(self)".prefix { $0 != "(" }) }
}
