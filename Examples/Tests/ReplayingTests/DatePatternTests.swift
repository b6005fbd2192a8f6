import ComplaintKit
import Replaying
import Testing

/// Dates as logs write them.
@Suite struct DatePatternTests {
  @Test(arguments: [
    ("d/M/yyyy HH:mm", "9/3/2016 08:15", "2016-03-09T08:15:00.000Z"),
    ("d/M/yyyy HH:mm", "29/2/2016 01:16", "2016-02-29T01:16:00.000Z"),
    ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 12:00:01 AM", "2013-12-25T00:00:01.000Z"),
    ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 12:00:01 pm", "2013-12-25T12:00:01.000Z"),
    ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 11:59:08 PM", "2013-12-25T23:59:08.000Z"),
    ("M/d/yyyy", "1/31/2015", "2015-01-31T00:00:00.000Z"),
    ("yyyy-MM-ddTHH:mm:ss.SSSZ", "2026-03-02T09:00:00.125Z", "2026-03-02T09:00:00.125Z"),
  ])
  func `A date is read as its pattern says`(pattern: String, text: String, instant: String) throws {
    let pattern = try DatePattern(pattern, in: .utc)
    #expect(pattern.instant(in: Array(text.utf8)[...])?.description == instant)
  }

  @Test(arguments: [
    ("d/M/yyyy HH:mm", "30/2/2016 01:16"), ("d/M/yyyy HH:mm", "9/3/2016 24:00"),
    ("d/M/yyyy HH:mm", "9/3/2016"), ("d/M/yyyy HH:mm", "9/3/2016 08:15 "),
    ("d/M/yyyy HH:mm", "9/3/16 08:15"), ("dd/MM/yyyy", "9/03/2016"), ("d/M/yyyy", "?"),
    ("M/d/yyyy h:mm a", "1/2/2016 13:00 PM"), ("M/d/yyyy h:mm a", "1/2/2016 0:00 AM"),
    ("M/d/yyyy h:mm a", "1/2/2016 1:00 XM"), ("M/d/yyyy HH:mm", "1/2/2016 10:60"),
  ])
  func `What is not written so, or is no date, is none`(pattern: String, text: String) throws {
    #expect(try DatePattern(pattern, in: .utc).instant(in: Array(text.utf8)[...]) == nil)
  }

  @Test func `Clocks are read in their zone`() throws {
    let pattern = try DatePattern("yyyy-MM-dd HH:mm", in: ZoneRules("America/New_York"))
    let winter = pattern.instant(in: Array("2014-01-15 12:00".utf8)[...])
    let summer = pattern.instant(in: Array("2014-07-15 12:00".utf8)[...])
    #expect(winter?.description == "2014-01-15T17:00:00.000Z")
    #expect(summer?.description == "2014-07-15T16:00:00.000Z")
  }

  @Test(arguments: ["d/M/yy", "d/M/yyyy zz", "HH:mm", "d/yyyy"])
  func `A pattern that cannot be right is refused`(pattern: String) {
    #expect(throws: MappingFault.self) { try DatePattern(pattern, in: .utc) }
  }
}
