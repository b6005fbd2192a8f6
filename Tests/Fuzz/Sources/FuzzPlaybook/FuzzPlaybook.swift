import BusinessTime
import ComplaintModel
import FuzzSupport

/// Reads a playbook, or a command, from JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  readPlaybook(bytes)
  readCommand(bytes)
  return 0
}

/// What is read can be written, is the same again and has no faults; a refusal names some.
private func readPlaybook(_ bytes: [UInt8]) {
  do throws(CodingError) {
    let playbook = try Playbook(json: bytes)
    let written = playbook.definition.encoded()
    let again = try? Playbook(json: written)
    expectEqual(again, playbook, "the playbook is another one when it is read again")
    expectEqual(again?.definition.encoded(), written, "the playbook has two forms")
    expectEqual(playbook.definition.faults, [], "faults that the reader did not see")
  } catch {
    expectFaults(error, bytes)
  }
}

private func readCommand(_ bytes: [UInt8]) {
  do throws(CodingError) {
    let command = try Complaint.Command(decoding: bytes)
    let again = try? Complaint.Command(decoding: command.encoded())
    expectEqual(again, command, "the command is another one when it is read again")
    expectEqual(again?.digest, command.digest, "the command has two digests")
  } catch {
    expectFaults(error, bytes)
  }
}

private func expectFaults(_ error: CodingError, _ bytes: [UInt8]) {
  if error.faults.isEmpty || error.faults.count > CodingError.mostFaults {
    broken("a refusal names \(error.faults.count) faults")
  }
  for fault in error.faults where fault.offset.map({ $0 > bytes.count }) ?? true {
    broken("a fault lies outside the text: \(fault)")
  }
}
