import ComplaintDesk
import ComplaintModel

/// What a log does not say was not so: of whatever is asked from outside there is none.
///
/// So nothing depends on which other cases are in the store already.
struct NothingElsewhere: FactSource {
  func facts(for question: FactQuestion) async throws -> [String: FactValue] {
    Dictionary(question.names.map { ($0, .number(0)) }, uniquingKeysWith: { first, _ in first })
  }
}
