import BusinessTime
import Testing

@testable import DueDates

@Suite("The samples")
struct SampleTests {
  @Test("Each sample is due when its title promises")
  func dueInstants() throws {
    let due = try Sample.all.map { try $0.due().instant.description }
    #expect(
      due == [
        "2026-04-07T14:30:00.000Z",  // Tuesday 15:30 in London, after Easter
        "2026-03-20T17:00:00.000Z",  // Friday 17:00 in Dublin, with March 17 left out
        "2028-02-29T23:00:00.000Z",  // 24:00 of February 29 in Paris
        "2026-03-29T20:30:00.000Z",  // Sunday 22:30 in Berlin, in the next shift
        "2026-02-24T16:00:00.000Z",  // 24:00 of February 24 in Shanghai, after the holiday
        "2026-05-05T23:00:00.000Z",  // 24:00 of Tuesday, May 5 in London
      ])
  }

  @Test("Each sample is explained in English and in Chinese", arguments: Sample.all)
  func bothLanguages(sample: Sample) throws {
    let text = try sample.text()
    #expect(text.hasPrefix(sample.title))
    #expect(text.contains("\nDue "))
    #expect(text.contains("\n到期"))
  }
}
