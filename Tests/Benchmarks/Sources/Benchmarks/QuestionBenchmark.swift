import BusinessTime
import ComplaintModel

/// Questions that are asked after every event: conditions and moves.
struct QuestionBenchmark {
  private let count = 10_000

  func run() throws {
    try measureConditions()
    measureMoves()
  }

  /// A number and a text at hand, as the least that a reading of facts costs.
  private struct AtHand: FactReading {
    let number: Int64
    let text: String

    @inline(never)
    func value(of fact: Fact) -> FactValue? { fact == .grade ? .number(number) : .text(text) }

    func value(of predicate: PredicateName) -> Bool? { nil }
  }

  private func measureConditions() throws {
    let complaint = try Complaint(OrdinaryLife().events.prefix(10))
    let facts = complaint.facts()
    let number = Condition.fact(.grade, .atLeast(.number(3)))
    let text = Condition.fact(.category, .within("quality"))
    let atHand = (0..<2).map { AtHand(number: 2 + Int64($0), text: "quality.defect") }
    let (grade, category) = (complaint.grade?.grade ?? 0, complaint.intake.category ?? .other)
    let plain = median(operations: count) {
      var sum: Int64 = 0
      for index in 0..<count where grade >= 3 + Int32(index & 1) { sum &+= 1 }
      return sum
    }
    let plainText = median(operations: count) {
      var sum: Int64 = 0
      for _ in 0..<count where category.rawValue.hasPrefix("quality") { sum &+= 1 }
      return sum
    }
    report(
      "conditions, one comparison",
      [
        Measurement(name: "baseline: >= in Swift", nanoseconds: plain, ratio: nil),
        Measurement(
          name: "a number at hand", nanoseconds: time { number.holds(in: atHand[$0 & 1]) },
          ratio: nil, goal: 4),
        Measurement(
          name: "a complaint's number", nanoseconds: time { _ in number.holds(in: facts) },
          ratio: nil),
        Measurement(name: "baseline: hasPrefix in Swift", nanoseconds: plainText, ratio: nil),
        Measurement(
          name: "a text at hand", nanoseconds: time { text.holds(in: atHand[$0 & 1]) }, ratio: nil,
          goal: 20),
        Measurement(
          name: "a complaint's text", nanoseconds: time { _ in text.holds(in: facts) }, ratio: nil),
      ])
  }

  private func measureMoves() {
    let (lifecycle, count) = (Lifecycle.standard, self.count)
    let facts: Lifecycle.Facts = [.ownerAssigned, .graded, .tasksCompleted]
    let dictionary = [
      "investigating/note": "stay", "assigned/note": "stay", "investigating/propose": "responding",
    ]
    let keys = ["investigating/note", "assigned/note"]
    let plain = time { dictionary[keys[$0 & 1]] == "stay" }
    func step(_ act: Act, from stages: [Stage]) -> Double {
      time { lifecycle.step(on: act, from: stages[$0 & 1], given: facts) != .stay }
    }
    report(
      "moves of the standard lifecycle, one answer",
      [
        Measurement(name: "baseline: a dictionary of texts", nanoseconds: plain, ratio: nil),
        answer("stays: a note", step(.note, from: [.investigating, .assigned]), plain),
        answer(
          "stays: a message arrives", step(.recordDelivery, from: [.decided, .resolved]), plain),
        answer("moves: an assignment", step(.assign, from: [.assessed, .received]), plain),
        answer("moves: waiting", step(.askComplainant, from: [.investigating, .assigned]), plain),
      ])
    blackHole(Int64(count))
  }

  private func answer(_ name: String, _ nanoseconds: Double, _ plain: Double) -> Measurement {
    Measurement(name: name, nanoseconds: nanoseconds, ratio: plain / nanoseconds, goal: 20)
  }

  private func time(_ body: (Int) -> Bool) -> Double {
    median(operations: count) {
      var sum: Int64 = 0
      for index in 0..<count where body(index) { sum &+= 1 }
      return sum
    }
  }
}
