import BusinessTime
import ComplaintModel
import Foundation
import Testing

/// The regimes against the data from which they were made.
///
/// The data lies beside the repository. Where it is missing the suite is skipped.
@Suite(
  .enabled(
    if: RegimeData.isPresent, "../shared/data/regimes.json is not there: nothing to compare with"))
struct RegimeDataTests {
  /// A difference that is meant.
  struct Difference {
    let regime: String
    var inData: [String] = []
    var shipped: [String] = []
    let reason: String
  }

  static let differences = [
    Difference(
      regime: "eu-air-261-guidance",
      inData: ["externalSignpost 6 weeks from complaintReceived by firm verified"],
      reason: "left out: how long a passenger should wait is nobody's duty"),
    Difference(
      regime: "us-reg-e-1005.11",
      shipped: ["initialResponse 20 businessDays from complaintReceived by firm verified"],
      reason: "the data has the 20 days for new accounts in a note"),
    Difference(
      regime: "au-asic-rg271",
      inData: ["finalResponse 90 calendarDays from objectionPeriodEnded by firm verified"],
      shipped: ["finalResponse 90 calendarDays from objectionPeriodEnded by firm unverified"],
      reason: "the data says that the start was not verified"),
    Difference(
      regime: "in-rbi-ios-2026",
      inData: ["externalReferralWindow 30 calendarDays from awardReceived by firm verified"],
      shipped: [
        "externalReferralWindow 30 calendarDays from awardReceived by complainant verified"
      ],
      reason: "an appeal is a window and no duty of the firm"),
  ]

  /// Conditions of the data that no condition here repeats.
  static let unconditional = [
    "us-reg-z-1026.13 acknowledgement": "a resolution meets the limit, so it needs no condition"
  ]

  /// Limits here with a condition where the data has none: each rules out, or is ruled out by, an
  /// alternative of the same regime.
  static let alternatives: Set = [
    "au-acma-telco", "au-asic-rg271", "cn-miit-35", "cn-nfra-2020-3", "eu-mdr-art87",
    "us-cms-42cfr422.630", "us-reg-e-1005.11", "us-reg-x-1024.35",
  ]

  let data: RegimeData

  init() throws { data = try RegimeData.read() }

  private func pairs() throws -> [(Regime, RegimeData.Entry)] {
    try data.shippable.map { entry in (try #require(Regime.named(entry.id), "\(entry.id)"), entry) }
  }

  @Test func `Exactly the regimes that are ready ship, and those with caveats say so`() {
    #expect(Set(Regime.all.map(\.id)) == Set(data.shippable.map(\.id)))
    let cautioned = data.regimes.filter { $0.shipReady == "withCaveat" }.map(\.id)
    #expect(Set(Regime.all.filter { $0.caveat != nil }.map(\.id)) == Set(cautioned))
    #expect(data.regimes.filter { $0.shipReady == "yes" }.count == 26)
    #expect(cautioned.count == 13)
  }

  @Test func `Number, unit, start, holder and verification of every limit are those of the data`()
    throws
  {
    for (regime, entry) in try pairs() {
      let expected = entry.signatures.sorted()
      let shipped = regime.limits.map(Self.signature).sorted()
      let meant = Self.differences.first { $0.regime == regime.id }
      #expect(
        Self.missing(from: shipped, of: expected) == (meant?.inData ?? []), "\(regime.id)")
      #expect(
        Self.missing(from: expected, of: shipped) == (meant?.shipped ?? []), "\(regime.id)")
    }
  }

  @Test func `Dates, place, force, source and verification are those of the data`() throws {
    for (regime, entry) in try pairs() {
      #expect(regime.jurisdiction.rawValue == entry.jurisdiction, "\(regime.id)")
      #expect(regime.legalForce.rawValue == entry.legalForce, "\(regime.id)")
      #expect(regime.sourceGrade.rawValue == entry.evidence, "\(regime.id)")
      #expect(regime.isVerified == entry.verified, "\(regime.id)")
      #expect(regime.effectiveFrom.map { "\($0)" } == entry.effectiveFrom, "\(regime.id)")
      #expect(regime.effectiveTo.map { "\($0)" } == entry.effectiveTo, "\(regime.id)")
      #expect(regime.asOf.description == data.generated)
      #expect((regime.retention == nil) == (entry.retention == nil || entry.points), "\(regime.id)")
    }
  }

  @Test func `Extensions reach as far as in the data`() throws {
    for (regime, entry) in try pairs() {
      #expect(regime.extensions.isEmpty == !entry.extension.allowed, "\(regime.id)")
      let reaches = regime.extensions.map(\.reach)
      if let limit = entry.extension.limit, let start = entry.extension.from {
        let period = try #require(RegimeData.period(limit, entry.extension.unit))
        #expect(reaches == [.through(period, from: Milestone(rawValue: start))], "\(regime.id)")
      } else if let more = entry.extension.additional {
        let period = try #require(RegimeData.period(more, entry.extension.unit))
        #expect(reaches == [.additional(period)], "\(regime.id)")
      } else if regime != .ukHousing {
        #expect(reaches.allSatisfy { $0 == .unstated }, "\(regime.id)")
      }
    }
  }

  @Test func `A condition of the data is a condition here, and none is made up`() throws {
    for (regime, entry) in try pairs() {
      for milestone in entry.milestones where milestone.condition != nil {
        let same = regime.limits.filter {
          Self.signature($0).hasPrefix(milestone.signature(by: entry.actor, isVerified: nil))
            && $0.condition != .always
        }
        let isMeant = Self.unconditional["\(entry.id) \(milestone.kind)"] != nil
        #expect(same.isEmpty == isMeant, "\(entry.id) \(milestone.name)")
      }
      let stated = entry.milestones.contains { $0.condition != nil }
      let conditional = regime.limits.contains { $0.condition != .always }
      #expect(
        !conditional || stated || Self.alternatives.contains(regime.id), "\(regime.id)")
    }
  }

  @Test func `Words, recurrence and stages are those of the data`() throws {
    for (regime, entry) in try pairs() {
      let words = entry.milestones.filter { $0.qualitative != nil }.count
      #expect(regime.limits.filter { $0.promptness != nil }.count == words, "\(regime.id)")
      let recurring = entry.milestones.filter { $0.recurring == true }.count
      #expect(regime.limits.filter { $0.recurs }.count == recurring, "\(regime.id)")
      let second = entry.milestones.filter { $0.stage == 2 }.count
      let reviews = regime.limits.filter { $0.round == .internal && $0.canBreach }.count
      #expect(reviews == second, "\(regime.id)")
    }
  }

  private static func signature(_ limit: RegimeLimit) -> String {
    let length = limit.period.map(RegimeData.text) ?? "qualitative"
    return "\(limit.kind.rawValue) \(length) from \(limit.start) by \(limit.holder.rawValue) "
      + (limit.isVerified ? "verified" : "unverified")
  }

  /// What of `wanted` is not in `list`, each as often as it is missing.
  private static func missing(from list: [String], of wanted: [String]) -> [String] {
    var rest = list
    return wanted.filter { line in
      guard let index = rest.firstIndex(of: line) else { return true }
      rest.remove(at: index)
      return false
    }
  }
}

/// The file of regimes beside the repository.
struct RegimeData: Decodable {
  struct Entry: Decodable {
    let id: String
    let jurisdiction: String
    let actor: String
    let legalForce: String
    let effectiveFrom: String?
    let effectiveTo: String?
    let `extension`: Extension
    let retention: String?
    let verified: Bool
    let evidence: String
    let shipReady: String
    let milestones: [Milestone]

    /// Whether its retention only points elsewhere or names nothing.
    var points: Bool {
      retention.map { $0.hasPrefix("see ") } ?? true
    }

    var signatures: [String] {
      milestones.map { $0.signature(by: actor, isVerified: $0.verified) }
    }
  }

  struct Extension: Decodable {
    let allowed: Bool
    let limit: Int?
    let additional: Int?
    let unit: String?
    let from: String?
  }

  struct Milestone: Decodable {
    let name: String
    let kind: String
    let limit: Int?
    let unit: String?
    let from: String
    let actor: String?
    let verified: Bool
    let condition: String?
    let qualitative: String?
    let recurring: Bool?
    let stage: Int?

    func signature(by owner: String, isVerified: Bool?) -> String {
      let length = limit.map { "\($0) \(unit ?? "")" } ?? "qualitative"
      return "\(kind) \(length) from \(from) by \(actor ?? owner) "
        + (isVerified.map { $0 ? "verified" : "unverified" } ?? "")
    }
  }

  let generated: String
  let regimes: [Entry]

  var shippable: [Entry] {
    regimes.filter { $0.shipReady == "yes" || $0.shipReady == "withCaveat" }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let file = repository.deletingLastPathComponent().appending(
    path: "shared/data/regimes.json")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

  static func read() throws -> RegimeData {
    try JSONDecoder().decode(RegimeData.self, from: Data(contentsOf: file))
  }

  static func period(_ count: Int, _ unit: String?) -> Period? {
    switch unit {
    case "businessDays": .businessDays(count)
    case "calendarDays": .calendarDays(count)
    case "hours": .elapsed(.hours(Int64(count)))
    case "weeks": .weeks(count)
    case "months": .months(count)
    default: nil
    }
  }

  /// A period in the data's words; weeks and months stay what they are.
  static func text(_ period: Period) -> String {
    switch period {
    case .businessDays(let count): "\(count) businessDays"
    case .calendarDays(let count): "\(count) calendarDays"
    case .weeks(let count): "\(count) weeks"
    case .months(let count): "\(count) months"
    case .elapsed(let span): "\(span.milliseconds / 3_600_000) hours"
    case .working, .sameTimeAfter: "\(period)"
    }
  }
}
