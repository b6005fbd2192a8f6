import BusinessTime
import ComplaintModel
import FuzzSupport

/// Reads a lifecycle from JSON, asks it every act in every stage and draws it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  expectFaults(bytes)
  guard let lifecycle = roundTrip(Lifecycle.self, bytes) else { return 0 }
  for stage in lifecycle.stages.map(\.stage) {
    for act in Act.allCases { ask(lifecycle, act, stage) }
  }
  for language in DisplayLanguage.allCases {
    if lifecycle.mermaid(in: language).isEmpty || lifecycle.graphviz(in: language).isEmpty {
      broken("a diagram is empty")
    }
  }
  return 0
}

/// The reader that lists all faults names some, or reads what it can read again.
private func expectFaults(_ bytes: [UInt8]) {
  do throws(CodingError) {
    let lifecycle = try Lifecycle(decoding: bytes)
    let again = try? Lifecycle(decoding: lifecycle.encoded())
    expectEqual(again, lifecycle, "the lifecycle is another one when it is read again")
  } catch {
    if error.faults.isEmpty { broken("a refusal names no fault") }
  }
}

/// Where an act leads, the stage is one of the lifecycle's own and in the phase that is named.
private func ask(_ lifecycle: Lifecycle, _ act: Act, _ stage: Stage) {
  switch lifecycle.step(on: act, from: stage, given: [.ownerAssigned, .remediesFulfilled]) {
  case .to(let target, let phase):
    expectEqual(lifecycle.phase(of: target), phase, "the phase of \(target)")
  case .stay:
    break
  case .refused(let objections):
    if objections.isEmpty { broken("`\(act)` in \"\(stage)\" is refused without a reason") }
  }
}
