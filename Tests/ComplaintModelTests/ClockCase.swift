import BusinessTime
import ComplaintModel
import Testing

/// One hand-checked history: a sentence, what happens, and what the clocks are like afterwards.
///
/// What happens stands in one line each: an instant, a word, and what belongs to it.
///
/// | line | means |
/// |---|---|
/// | `02 09:00 file` | filed; instants are days and times of March 2026 in UTC, the 2nd is a Monday |
/// | `02 11:00 wait supplier` | it waits, for a reason |
/// | `02 12:00 resume` | it goes on |
/// | `02 15:00 answer` | the decision is communicated |
/// | `03 10:00 grade 5` | graded; also `owner queue:x`, `tier gold`, `field name` |
/// | `02 16:50 answer recorded 02 18:00` | recorded later than it happened |
/// | `03 10:00 passes` | time passes |
/// | `03 10:00 extend 2 hours` | a command: also `hold`, `free`, `correct`, `reapply`, `publish` |
///
/// Days go on beyond the 31st into April; other dates are written in full, `2028-02-29 10:00`. What is
/// expected is one line for each clock in the order of their start: its state and due instant, then
/// what else there is to say.
struct ClockCase: CustomTestStringConvertible, Sendable {
  let sentence: String
  let levels: [ServiceLevel]
  /// The levels of the next version, for the word `publish`.
  var later: [ServiceLevel] = []
  let lines: [String]
  let expected: [String]

  var testDescription: String { sentence }

  init(_ sentence: String, _ levels: ServiceLevel..., happens lines: String..., then: String...) {
    self.sentence = sentence
    self.levels = levels
    self.lines = lines
    expected = then
  }

  /// The same with a second version of the playbook.
  func publishing(_ later: ServiceLevel...) -> ClockCase {
    var example = self
    example.later = later
    return example
  }

  /// Tells the history and compares what has become of the clocks.
  func check() throws {
    let filing = Line(lines[0])
    var story = try ServiceLevelStory(levels: levels, received: filing.at)
    for line in lines.map(Line.init) {
      guard line.word != "publish" else {
        let second = try ServiceLevelStory.set(later, of: 2)
        story.keeper = ClockKeeper(second, earlier: [story.keeper.current])
        continue
      }
      try story.tell(line)
    }
    #expect(
      story.clocks.map { $0.summary(named: levels.count > 1) } == expected, "\(sentence)")
  }

  /// A line of a history in its parts.
  struct Line {
    let at: String
    let recorded: String?
    let word: String
    let rest: String

    init(_ text: String) {
      var words = text.split(separator: " ").map(String.init)
      at = words.prefix(2).joined(separator: " ")
      words.removeFirst(min(2, words.count))
      word = words.isEmpty ? "" : words.removeFirst()
      if let index = words.firstIndex(of: "recorded") {
        recorded = words.dropFirst(index + 1).joined(separator: " ")
        words = Array(words.prefix(index))
      } else {
        recorded = nil
      }
      rest = words.joined(separator: " ")
    }
  }
}

extension ServiceLevelStory {
  mutating func tell(_ line: ClockCase.Line) throws {
    switch line.word {
    case "passes": try elapse(to: .march(line.at))
    case "extend", "hold", "free", "correct", "reapply", "fail": try command(line)
    default:
      let act = try #require(Self.acts[line.word], "no word \(line.word)")
      try happens(act, at: line.at, recorded: line.recorded) { event in event.tell(line) }
    }
  }

  private static let acts: [String: Act] = [
    "file": .file, "note": .note, "ack": .acknowledge, "ask": .askComplainant, "wait": .wait,
    "resume": .resume, "answer": .communicateDecision, "solve": .resolve, "close": .close,
    "reopen": .reopen, "grade": .grade, "owner": .assign, "tier": .correctFact,
    "field": .correctFact, "receipt": .correctFact, "reply": .recordReply,
    "milestone": .recordMilestone, "withdraw": .withdraw, "stage": .move, "refer": .referOutside,
  ]

  private mutating func command(_ line: ClockCase.Line) throws {
    let now = Timestamp.march(line.at)
    try elapse(to: now)
    let name = try #require(clocks.first?.name)
    switch line.word {
    case "extend":
      let hours = try #require(Int64(line.rest.split(separator: " ")[0]))
      let more: Period =
        line.rest.hasSuffix("days")
        ? .businessDays(Int(hours))
        : line.rest.hasSuffix("dates") ? .calendarDays(Int(hours)) : .working(.hours(hours))
      take(try keeper.extend(name, by: more, at: now, in: standing, on: clocks))
    case "hold":
      take(
        try keeper.pause(name, because: .legalHold, at: now, in: standing, on: clocks))
      standing.holds[name] = .legalHold
    case "free":
      take(try keeper.resume(name, at: now, in: standing, facts: facts, on: clocks))
      standing.holds = [:]
    case "correct": take(keeper.correctBreach(of: name, on: clocks))
    default:
      take(try keeper.reapply(at: now, in: standing, facts: facts, on: clocks))
    }
  }
}

extension ServiceLevelStory.Event {
  fileprivate mutating func tell(_ line: ClockCase.Line) {
    switch line.word {
    case "wait", "ask":
      wait(for: line.rest.isEmpty ? .information : WaitingReason(rawValue: line.rest))
    case "resume": enter(.open)
    case "answer": enter(.answered)
    case "close", "withdraw": enter(.closed)
    case "reopen": reopen()
    case "grade": grade(Int64(line.rest) ?? 0)
    case "owner":
      if let owner = Owner(line.rest) {
        own(owner)
        know(.owner, .text(line.rest))
      }
    case "tier": know(.customerTier, .text(line.rest))
    case "field": know(.field(line.rest), .flag(true))
    case "stage": enter(.open, Stage(rawValue: line.rest))
    case "receipt":
      guard case .instant(let before)? = facts.values[.receivedAt] else { return }
      occurrence.correctedReceipt = (before, .march(line.rest))
      know(.receivedAt, .instant(.march(line.rest)))
    case "milestone": passes(line)
    default: break
    }
  }

  /// `milestone name`, at the line's instant, or `milestone name at instant`.
  private mutating func passes(_ line: ClockCase.Line) {
    let words = line.rest.split(separator: " ").map(String.init)
    let at = words.count > 2 ? words.dropFirst(2).joined(separator: " ") : line.at
    pass(Milestone(rawValue: words[0]), at: at)
  }
}

extension ServiceClock {
  /// The clock in one line.
  func summary(named: Bool) -> String {
    var parts = [state(), "due \(due.inMarch)"]
    if let breach {
      let kind = breach.isCorrected ? "corrected " : breach.isInherited ? "inherited " : ""
      parts.append("\(kind)breach \(breach.due.inMarch)")
    }
    if cycle > 1 { parts.append("cycle \(cycle)") }
    let text = parts.joined(separator: ", ")
    return named ? "\(name): \(text)" : text
  }

  private func state() -> String {
    switch state {
    case .running: "runs"
    case .paused(let since, _): "paused since \(since.inMarch)"
    case .stopped(let at): "stopped \(at.inMarch)"
    case .ended(let at, let because): "ended \(at.inMarch) \(because)"
    case .expired: "expired"
    }
  }
}
