import Foundation
import Replaying

extension ReplayReport {
  /// A small report in which there is something of everything.
  static func sample() throws -> ReplayReport {
    // Read, not made: a page is for whatever report was written.
    let json = """
      {"title":"A sample","asOf":"2025-12-31T16:00:00.000Z","zone":"Asia/Shanghai",
      "read":{"cases":30,"events":200,"rejected":1,"moved":0},
      "complaints":30,"events":260,"reopenedCases":2,"reopenings":2,"closedAtExact":0,
      "irregularMoves":[{"from":"received","to":"closed","count":2,"cases":["A1","A2"]}],
      "refusals":[{"name":"lifecycle.notPossible","label":"not possible","count":1}],
      "stages":[{"name":"closed","label":"Closed","count":26},{"name":"received","label":"Received","count":4}],
      "phases":[{"name":"closed","label":"Closed","count":26},{"name":"open","label":"Open","count":4}],
      "clocks":[{"name":"answer","label":"Answer","labelChinese":"答复","met":20,"breached":6,"running":3,
        "paused":1,"ended":0,"time":\(spread),"lateness":\(spread)}],
      "firstResponse":\(spread),"resolution":\(spread),"timeToClose":\(spread),"backlogAge":\(spread),
      "tasks":{"opened":3,"done":2,"doneLate":1,"openLate":1},
      "escalations":[{"rung":1,"count":6,"cases":5}],
      "categories":[\(breakdown("quality.fault", "Malfunction"))],
      "channels":[\(breakdown("phone", "Phone"))],"groups":[],"grades":[\(breakdown("1", "1"))],
      "pareto":[{"name":"quality.fault","label":"Malfunction","count":30,"share":1,"cumulative":1}],
      "volume":{"step":"month","points":[{"date":"2025-11","received":20,"closed":16,"open":4},
        {"date":"2025-12","received":10,"closed":10,"open":4}]},
      "timeToCloseDistribution":[{"from":0,"to":86400,"label":"< 1 d","count":10},
        {"from":86400,"label":"> 1 d","count":16}],
      "hotspots":{"areas":["上海","北京"],"categories":["quality.fault"],"categoryLabels":["Malfunction"],
        "counts":[[20],[10]]},
      "agreement":[{"name":"made_sla","group":"priority 3","compared":26,"equal":25,"differing":["A3"]}],
      "speed":{"store":"memory","seconds":0.5,"eventsPerSecond":400,"casesPerHour":216000,"peakMemory":1}}
      """
    return try JSONDecoder().decode(ReplayReport.self, from: Data(json.utf8))
  }

  private static let spread = #"{"count":26,"p50":90000,"p90":200000,"p99":400000}"#

  private static func breakdown(_ name: String, _ label: String) -> String {
    """
    {"name":"\(name)","label":"\(label)","cases":30,"open":4,"reopened":2,"breached":6,
    "escalations":6,"medianTimeToClose":90000}
    """
  }
}
