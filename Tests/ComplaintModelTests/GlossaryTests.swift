import ComplaintModel
import Foundation
import Testing

/// The article with the words: every term of its vocabularies stands in it, and none that is not one.
@Suite struct GlossaryTests {
  private static let vocabularies: [Listing] = [
    Listing(closed: Phase.self), Listing(Stage.self), Listing(closed: Act.self),
    Listing(closed: Outcome.self), Listing(ClosingReason.self), Listing(ContactChannel.self),
    Listing(closed: PartyRole.self), Listing(Role.self), Listing(RemedyKind.self),
    Listing(closed: ReviewRound.self), Listing(WaitingReason.self), Listing(ReturnReason.self),
    Listing(closed: LinkKind.self), Listing(TaskKind.self), Listing(closed: Emotion.self),
    Listing(closed: Harm.self), Listing(closed: Publicity.self), Listing(Vulnerability.self),
    Listing(Milestone.self), Listing(ReferralBody.self), Listing(ComplaintCategory.self),
    Listing(closed: ComplaintPart.self), Listing(closed: AccessScope.self),
  ]

  @Test func `The glossary has exactly the terms of the library`() throws {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation.docc/Glossary.md")
    let lines = try String(contentsOf: article, encoding: .utf8).split(separator: "\n")
    // Rows of two columns are the vocabularies' own; the words of the articles have three.
    let rows = lines.filter { $0.hasPrefix("|") && $0.count { $0 == "|" } == 3 }
      .map(String.init).filter { !$0.hasPrefix("|---") && $0 != "| English | 中文 |" }
    let terms = Self.vocabularies.flatMap(\.terms).map { "| \($0.english) | \($0.chinese) |" }
    #expect(rows.sorted() == terms.sorted())
  }
}
