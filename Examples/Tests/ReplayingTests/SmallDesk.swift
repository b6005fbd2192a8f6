import ComplaintKit
import Foundation
import Replaying
import Synchronization

/// A desk of a few cases, by the mapping and the playbook of the service desk.
enum SmallDesk {
  static let header =
    "number,incident_state,sys_mod_count,made_sla,opened_at,sys_updated_at,contact_type,category,"
    + "priority,assignment_group,closed_at,reopen_count\n"

  /// One case that is solved and closed in time, and one that is closed without an answer.
  static let log =
    header + """
      INC1,New,0,true,1/3/2016 14:00,1/3/2016 14:05,Phone,Category 1,3 - Moderate,Group 1,7/3/2016 15:00,0
      INC1,Active,1,true,1/3/2016 14:00,1/3/2016 15:00,Phone,Category 1,3 - Moderate,Group 2,7/3/2016 15:00,0
      INC1,Resolved,2,true,1/3/2016 14:00,2/3/2016 15:00,Phone,Category 1,3 - Moderate,Group 2,7/3/2016 15:00,0
      INC1,Active,3,true,1/3/2016 14:00,3/3/2016 15:00,Phone,Category 1,3 - Moderate,Group 2,7/3/2016 15:00,1
      INC1,Resolved,4,true,1/3/2016 14:00,4/3/2016 15:00,Phone,Category 1,3 - Moderate,Group 2,7/3/2016 15:00,1
      INC1,Closed,5,true,1/3/2016 14:00,7/3/2016 15:00,Phone,Category 1,3 - Moderate,Group 2,7/3/2016 15:00,1
      INC2,New,0,false,1/3/2016 16:00,1/3/2016 16:05,Email,Category 2,3 - Moderate,?,1/4/2016 10:00,0
      INC2,Closed,1,false,1/3/2016 16:00,1/4/2016 10:00,Email,Category 2,3 - Moderate,?,1/4/2016 10:00,0

      """

  static let logs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Logs")

  static func job(_ name: String = "incidents") throws -> ReplayJob {
    try ReplayJob(mapping: logs.appendingPathComponent("\(name).mapping.json").path)
  }

  /// Replays a text.
  static func replay(
    _ text: String, in store: ReplayStore = .memory, manner: CaseReplay.Manner = .adopting,
    batch: Int = 256, while goesOn: (CaseReplay.Progress) -> Bool = { _ in true }
  ) async throws -> (report: ReplayReport, rejections: [Rejection]) {
    let job = try job()
    let list = RejectionList()
    var options = try job.options()
    options.manner = manner
    options.batch = batch
    options.reject = list.add
    var source = try LogSource(
      ByteSource(Array(text.utf8)), job.mapping, job.playbook, reject: list.add)
    let replay = try await CaseReplay(by: job.playbook, in: store)
    return (try await replay.run(&source, options, watch: goesOn), list.all)
  }
}

/// What was not taken as the log says it.
final class RejectionList: Sendable {
  private let rejections = Mutex<[Rejection]>([])

  var all: [Rejection] { rejections.withLock { $0 } }

  func add(_ rejection: Rejection) { rejections.withLock { $0.append(rejection) } }
}
