import BusinessTime
import ComplaintDesk
import ComplaintModel

/// A commit as the bytes that lie in the tables, made before anything is measured.
struct BareCommit: Sendable {
  let complaint: ComplaintID
  let tenant: [UInt8]
  let id: [UInt8]
  let expected: Int64
  let version: Int64
  let phase: [UInt8]
  let stage: [UInt8]
  let owner: [UInt8]?
  let complainant: [UInt8]?
  let wake: Int64?
  let events: [(version: Int64, body: [UInt8])]
  let snapshot: [UInt8]?
  let commands: [[UInt8]]
  let fingerprint: [UInt8]
  let messages: [(key: [UInt8], at: Int64, foldKey: [UInt8]?, body: [UInt8])]

  init(_ commit: Commit) {
    let part = commit.parts[0]
    let complaint = part.complaint
    self.complaint = complaint.id
    tenant = Array(commit.tenant.rawValue.utf8)
    id = complaint.id.bytes
    expected = Int64(part.expectedVersion)
    version = Int64(complaint.version)
    phase = Array(complaint.phase.rawValue.utf8)
    stage = Array(complaint.stage.rawValue.utf8)
    owner = complaint.owner.map { Array($0.description.utf8) }
    complainant = complaint.intake.party(.complainant)?.bytes
    wake = part.wake?.millisecondsSince1970
    events = part.events.map { (Int64($0.version), $0.encoded()) }
    snapshot =
      complaint.version / 16 == part.expectedVersion / 16 ? nil : complaint.encoded()
    commands = commit.commandIDs.map(\.bytes)
    fingerprint = commit.fingerprint.high.bytes + commit.fingerprint.low.bytes
    messages = commit.messages.map { message in
      (
        message.key.bytes, message.notBefore.millisecondsSince1970,
        message.foldKey.map { Array($0.utf8) }, message.encoded()
      )
    }
  }
}

extension UniqueIdentifier {
  /// The 16 bytes, the most significant first.
  var bytes: [UInt8] { high.bytes + low.bytes }
}

extension UInt64 {
  fileprivate var bytes: [UInt8] { withUnsafeBytes(of: bigEndian, Array.init) }
}
