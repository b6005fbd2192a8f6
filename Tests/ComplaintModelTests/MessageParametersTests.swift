import BusinessTime
import ComplaintModel
import Foundation
import Testing

/// What the words of a notification may tell, as JSON has it.
@Suite struct MessageParametersTests {
  private static func notification(_ parameters: String) throws -> Complaint.Notification {
    let json = """
      {"complaint":"019cadc6-9a80-7003-8000-000000000004","version":2,"playbook":1,\
      "key":"00000000-0000-8001-8000-000000000002","to":"person:anna","template":"assigned",\
      \(parameters)"notBefore":"2026-03-02T09:00:00.000Z","coalescingKey":"person:anna/assigned"}
      """
    return try Complaint.Notification(decoding: Array(json.utf8))
  }

  @Test func `Their order is nothing, their values are`() throws {
    let first = try Self.notification(#""parameters":{"grade":2,"stage":"investigating"},"#)
    let second = try Self.notification(#""parameters":{"stage":"investigating","grade":2},"#)
    #expect(first == second && Set([first, second]).count == 1)
    #expect(first.parameters.values == [.grade: .number(2), .stage: .text("investigating")])
    #expect(first.encoded() == second.encoded())
    let third = try Self.notification(#""parameters":{"grade":3,"stage":"investigating"},"#)
    let fourth = try Self.notification(#""parameters":{"grade":2},"#)
    #expect(Set([first, third, fourth]).count == 3)
  }

  @Test func `Without any the member is absent`() throws {
    let bare = try Self.notification("")
    #expect(bare.parameters.values.isEmpty && bare.parameters[.grade] == nil)
    #expect(!String(decoding: bare.encoded(), as: UTF8.self).contains("parameters"))
  }

  @Test func `What only a later version has words for is left out`() throws {
    let read = try Self.notification(#""parameters":{"grade":2,"mood":"bad"},"#)
    #expect(read.parameters.values == [.grade: .number(2)])
    #expect(throws: CodingError.self) { try Self.notification(#""parameters":{"grade":[[]]},"#) }
  }

  @Test func `The number of the complaint is written without being told again`() throws {
    let received = #""receivedAt":{"instant":"2026-03-02T09:00:00.000Z"},"stage":"investigating""#
    let first = try Self.notification(#""parameters":{\#(received)},"#)
    #expect(first.parameters[.complaint] == nil)
    let playbook = Playbook.standard
    #expect("\(try playbook.message(for: first))".contains("\(first.complaint)"))
    let second = try Self.notification(#""parameters":{"grade":2,\#(received)},"#)
    let bundle = try #require(Complaint.NotificationBundle.bundles(of: [second, first]).first)
    #expect(bundle.count == 2 && bundle.parameters == first.parameters)
    #expect("\(try playbook.message(for: bundle))".contains("\(first.complaint)"))
  }
}
