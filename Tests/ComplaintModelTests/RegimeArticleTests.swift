import BusinessTime
import ComplaintModel
import Foundation
import Testing

/// The article about regimes against the regimes themselves.
@Suite struct RegimeArticleTests {
  /// Every regime under the name of its static member.
  static let members: [(name: String, regime: Regime)] = [
    ("ukFCA", .ukFCA), ("ukFCAPayments", .ukFCAPayments), ("ukOfcom", .ukOfcom),
    ("ukEnergy", .ukEnergy), ("ukHousing", .ukHousing), ("ukNHS", .ukNHS),
    ("ukLegalOmbudsman", .ukLegalOmbudsman), ("ukDataProtection", .ukDataProtection),
    ("ieCentralBank", .ieCentralBank), ("euPSD2", .euPSD2), ("euAirGuidance", .euAirGuidance),
    ("euRail", .euRail), ("euFerry", .euFerry), ("euBus", .euBus),
    ("euWhistleblower", .euWhistleblower), ("euMDR", .euMDR), ("usCFPBPortal", .usCFPBPortal),
    ("usDOT", .usDOT), ("usDOTDisability", .usDOTDisability), ("usRegulationE", .usRegulationE),
    ("usRegulationZ", .usRegulationZ), ("usRegulationX", .usRegulationX),
    ("usMedicareGrievances", .usMedicareGrievances), ("usCaliforniaClaims", .usCaliforniaClaims),
    ("usFDADeviceReports", .usFDADeviceReports), ("auASIC", .auASIC), ("auTelco", .auTelco),
    ("inRBI", .inRBI), ("inECommerce", .inECommerce), ("hkHKMA", .hkHKMA), ("cnNFRA", .cnNFRA),
    ("cnMIIT", .cnMIIT), ("cnSAMR", .cnSAMR), ("cnExpress", .cnExpress), ("cnCAAC", .cnCAAC),
    ("cnXinfang", .cnXinfang), ("caBankAct", .caBankAct), ("brSAC", .brSAC),
    ("iso10002", .iso10002),
  ]

  let article: String

  init() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    article = try String(
      contentsOf: repository.appending(path: "Documentation.docc/RegulatorsTimeLimits.md"),
      encoding: .utf8)
  }

  @Test func `The article begins with the sentence that it is no legal advice`() throws {
    let sentence = try #require(article.range(of: Regime.disclaimer.english))
    let heading = try #require(article.range(of: "## Overview"))
    #expect(sentence.upperBound < heading.lowerBound)
    #expect(article.contains(Regime.disclaimer.chinese))
  }

  @Test func `Every regime has a name to write and a row in the table`() {
    #expect(Self.members.map(\.regime) == Regime.all)
    for (name, regime) in Self.members {
      let row = Self.row(name, regime)
      #expect(article.contains(row), "\(row)")
    }
  }

  @Test func `Every circumstance that the host is asked about is listed`() {
    for term in Circumstance.terms {
      #expect(article.contains("| `field.\(term.code)` | \(term.english) | \(term.chinese) |"))
    }
  }

  static func row(_ name: String, _ regime: Regime) -> String {
    let from = regime.effectiveFrom.map { "from \($0)" } ?? "by name only"
    let cells = [
      "``ComplaintModel/Regime/\(name)`` `\(regime.id)`",
      "\(regime.title.english) (\(regime.title.chinese))", "`\(regime.jurisdiction)`",
      regime.sectors.map { "`\($0)`" }.joined(separator: ", "),
      regime.limits.map(text).joined(separator: "; "), "\(regime.reference); \(from)",
      "\(regime.asOf)", regime.caveat?.english ?? "–",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func text(_ limit: RegimeLimit) -> String {
    let word = limit.promptness.flatMap { $0.name(in: .english)?.lowercased() }
    let length = [word, limit.period.map(text)].compactMap { $0 }.joined(separator: ", at most ")
    let start = limit.start == .complaintReceived ? "" : " from \(limit.start)"
    let holder = limit.holder == .firm ? "" : " (\(limit.holder.term.english.lowercased()))"
    let doubt = limit.isVerified ? "" : ", unverified"
    return
      "\(limit.code): \(length)\(limit.recurs ? " again and again" : "")\(start)\(holder)\(doubt)"
  }

  private static func text(_ period: Period) -> String {
    switch period {
    case .businessDays(let count): counted(count, "business day")
    case .calendarDays(let count): counted(count, "day")
    case .weeks(let count): counted(count, "week")
    case .months(let count): counted(count, "month")
    case .elapsed(let span): counted(Int(span.milliseconds / 3_600_000), "hour")
    case .working, .sameTimeAfter: "\(period)"
    }
  }

  private static func counted(_ count: Int, _ unit: String) -> String {
    "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
