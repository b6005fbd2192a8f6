package import BusinessTime
import ComplaintModel

/// A playbook as it lies in its table.
package struct KeptPlaybook: Sendable {
  let version: Int32
  let from: Timestamp
  /// The definition; `nil` if its bytes are not those that were written.
  let definition: [UInt8]?

  package init(
    version: Int32, from: Timestamp, definition: [UInt8], checksum: Int64
  ) {
    self.version = version
    self.from = from
    let isIntact = Checksum(definition, from: from) == Checksum(kept: checksum)
    self.definition = isIntact ? definition : nil
  }
}

extension Checksum {
  /// Of a playbook and the instant from which it is in force.
  package init(_ definition: [UInt8], from instant: Timestamp) {
    self.init(of: definition)
    add(instant)
  }
}

extension [KeptPlaybook] {
  /// The playbooks, which have to follow each other from a version on.
  package func published(
    from first: Int32, during attempt: String
  ) throws(StoreError) -> [PublishedPlaybook] {
    var playbooks: [PublishedPlaybook] = []
    for (index, kept) in enumerated() {
      do throws(CodingError) {
        let version = PlaybookVersion(rawValue: first + Int32(index))
        guard kept.version == version.rawValue, let definition = kept.definition else {
          throw CodingError([CodingFault(path: "", message: "it is not what was written")])
        }
        let playbook = try Playbook(json: definition, version: version)
        playbooks.append(PublishedPlaybook(playbook, from: kept.from))
      } catch {
        throw StoreError(
          .damaged, "\(attempt): version \(kept.version) cannot be read: \(error)",
          underlying: error)
      }
    }
    return playbooks
  }
}
