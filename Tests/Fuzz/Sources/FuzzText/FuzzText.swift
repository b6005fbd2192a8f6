import BusinessTime
import FuzzSupport

/// Reads a text as an instant, a span and a date; whatever is one is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  check(text) { (text: String) throws(BusinessTimeError) in try Timestamp(text) }
  check(text) { (text: String) throws(BusinessTimeError) in try TimeSpan(iso8601: text) }
  check(text) { (text: String) throws(BusinessTimeError) in try LocalDate(text) }
  return 0
}

private func check<Value: Equatable & CustomStringConvertible>(
  _ text: String, _ read: (String) throws(BusinessTimeError) -> Value
) {
  do throws(BusinessTimeError) {
    let value = try read(text)
    do throws(BusinessTimeError) {
      expectEqual(value, try read(value.description), "\"\(text)\" as a \(Value.self)")
    } catch {
      broken("\(Value.self) does not read its own text: \(error)")
    }
  } catch {
    let codes: [BusinessTimeError.Code] = [.malformed, .outOfRange]
    if !codes.contains(error.code) { broken("\"\(text)\" is refused with \(error)") }
  }
}
