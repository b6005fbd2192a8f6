import ComplaintModel
import Foundation

/// All that is wrong with a document, as `path: message`, without offsets and codes.
func codingFaults<Value>(
  _ text: String, _ read: ([UInt8]) throws(CodingError) -> Value
) -> [String] {
  do throws(CodingError) {
    _ = try read(Array(text.utf8))
    return []
  } catch {
    return error.faults.map { ($0.path.isEmpty ? "" : $0.path + ": ") + $0.message }
  }
}

/// The part of the text to which a fault's offset points, as far as its line goes.
func pointedAt(_ fault: CodingFault, in text: String) -> Substring? {
  fault.offset.map { offset in
    text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix { $0 != "\n" }
  }
}
