import BusinessTime
import ComplaintModel
import FuzzSupport

/// Reads an effect on a service clock, and lets a clock take in whatever was read.
///
/// Its canonical bytes are read again to the same effect, and written again to the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do throws(CodingError) {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(try ClockEffect(decoding: bytes))
  } catch {
    if error.faults.isEmpty { broken("a refusal names no fault") }
  }
  return 0
}

private func check(_ effect: ClockEffect) {
  let bytes = effect.encoded()
  do throws(CodingError) {
    let again = try ClockEffect(decoding: bytes)
    expectEqual(effect, again, "an effect is another one when it is read again")
    expectEqual(bytes, again.encoded(), "an effect has two canonical forms")
  } catch {
    broken("\(String(decoding: bytes, as: UTF8.self)) is not read again: \(error)")
  }
  if case .started(let name, let start) = effect {
    var clock = ServiceClock(name, start)
    clock.apply(effect)
    expectEqual(ServiceClock(name, start), clock, "a clock that starts anew")
  }
}
