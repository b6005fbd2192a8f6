/// What a letter with a decision has to contain in some of the complaints.
///
/// A regulator demands that a final response names the ombudsman; where the regulator's rules do not
/// hold, nobody does. What all letters have to contain stands in
/// ``Playbook/Definition/answerContents``.
public struct AnswerChecklist: Hashable, Sendable {
  /// In which complaints.
  public let condition: Condition
  /// What it has to contain.
  public let contents: [ResponseContent]

  /// Makes a list.
  public init(when condition: Condition, contents: [ResponseContent]) {
    self.condition = condition
    self.contents = contents
  }

  var faults: [DefinitionFault] {
    condition.faults.map { $0.inside("when") } + contentFaults
  }

  /// What is wrong beside the condition.
  var contentFaults: [DefinitionFault] {
    contents.isEmpty
      ? [DefinitionFault(.empty, at: "contents", "a checklist names what has to be there")]
      : contents.contentFaults.map { $0.inside("contents") }
  }
}

extension [ResponseContent] {
  /// Items that are ill formed or stated twice.
  var contentFaults: [DefinitionFault] {
    var seen: Set<ResponseContent> = []
    return enumerated().compactMap { index, content in
      let place = "[\(index)]"
      guard content.isWellFormed else {
        return DefinitionFault(.illFormed, at: place, "playbooks do not accept \"\(content)\"")
      }
      return seen.insert(content).inserted
        ? nil : DefinitionFault(.duplicate, at: place, "\"\(content)\" is stated twice")
    }
  }
}

extension AnswerChecklist {
  /// The checklist as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads an object such as
  /// `{"when": {"fact": "field.payment", "equals": true}, "contents": ["ombudsmanRight"]}`.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension AnswerChecklist: Described, Bridged, Codable {
  package init() { self.init(when: .blank, contents: []) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var list = self
    // The condition has said by itself what is wrong with it.
    let isSound = coder.check({ $0.object(&list) }, { list.contentFaults })
    if isSound { self = list }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (condition, contents) = (condition, contents)
    coder.field("when", &condition)
    coder.field("contents", always: &contents)
    if Coder.isReading { self = Self(when: condition, contents: contents) }
  }
}
