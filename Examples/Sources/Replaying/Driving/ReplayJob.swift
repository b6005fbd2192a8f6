public import ComplaintModel
import Foundation

/// A log's mapping with the playbook by which it is replayed, as they lie beside each other in files.
public struct ReplayJob: Sendable {
  /// The mapping.
  public let mapping: Mapping
  /// The playbook, with the regimes that the mapping names.
  public let playbook: Playbook

  /// Reads both.
  ///
  /// - Parameters:
  ///   - path: The path of the mapping.
  ///   - playbook: The path of the playbook; if it is left out, that of the mapping with `.playbook.json`
  ///     in place of `.mapping.json`.
  /// - Throws: ``MappingFault``, ``ComplaintModel/CodingError``, or what the system says of the files.
  public init(mapping path: String, playbook: String? = nil) throws {
    mapping = try Mapping(json: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    let beside = playbook ?? path.replacing(".mapping.json", with: ".playbook.json")
    if beside == path { throw MappingFault("say which playbook belongs to \(path)") }
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: beside)))
    var definition = try Playbook.Definition(decoding: bytes)
    for id in mapping.regimes ?? [] {
      guard let regime = Regime.all.first(where: { $0.id == id }) else {
        throw MappingFault("regimes: there is no regime \"\(id)\"")
      }
      // A log says what was done; whether a letter left the house it does not.
      try definition.add(regime, in: definition.calendar, telling: .decided)
    }
    self.playbook = try Playbook(definition)
  }
}

extension ReplayJob {
  /// How the mapping wants it: its zone, and its end if that is stated.
  ///
  /// - Throws: ``MappingFault``.
  public func options() throws(MappingFault) -> CaseReplay.Options {
    var options = CaseReplay.Options()
    options.zone = try mapping.rules()
    let pattern = try DatePattern(mapping.dates, in: options.zone)
    options.asOf = try mapping.end(pattern)
    return options
  }
}
