/// The name of a member of a JSON object, made to be compared and written quickly.
///
/// It is a literal and nothing else: where its bytes lie and how many there are is all that the
/// compiler knows of it. Some thousand names are met by several coders each; when the compiler worked
/// out machine words for them, that and compiling definitions for each coder was two fifths of an
/// optimised build of this module.
package struct FieldName: ExpressibleByStringLiteral, Sendable {
  private let letters: StaticString

  /// Makes a name of its literal.
  package init(stringLiteral letters: StaticString) { self.letters = letters }

  /// The name.
  package var text: String { letters.description }

  /// The number of bytes of the name.
  var count: Int { letters.utf8CodeUnitCount }
}

// Unsafe is only that bytes are read by their address: a literal's are there as long as the program runs,
// and of those no more is read than its count says.

extension FieldName {
  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { unsafe letters.utf8Start[offset] }

  @inline(__always)
  private func four(_ offset: Int) -> UInt64 {
    let start = unsafe UnsafeRawPointer(letters.utf8Start)
    return UInt64(
      UInt32(littleEndian: unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  @inline(__always)
  private func eight(_ offset: Int) -> UInt64 {
    let start = unsafe UnsafeRawPointer(letters.utf8Start)
    return UInt64(littleEndian: unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Whether its bytes stand at a place of a text that is long enough.
  ///
  /// They are looked at in words; the last word overlaps the one before.
  @inline(__always)
  func stands(in bytes: Span<UInt8>, at start: Int) -> Bool {
    let count = count
    if count >= 8 {
      var offset = 0
      while offset + 8 < count {
        guard bytes.eight(at: start + offset) == eight(offset) else { return false }
        offset += 8
      }
      return bytes.eight(at: start + count - 8) == eight(count - 8)
    }
    if count >= 4 {
      return bytes.four(at: start) == four(0)
        && bytes.four(at: start + count - 4) == four(count - 4)
    }
    for offset in 0..<count where bytes[start + offset] != byte(offset) { return false }
    return true
  }

  /// Writes its bytes to a place with room for them.
  @inline(__always)
  func write(to bytes: inout MutableSpan<UInt8>, at start: Int) {
    let count = count
    if count >= 8 {
      var offset = 0
      while offset + 8 < count {
        bytes.write(eight(offset), at: start + offset)
        offset += 8
      }
      bytes.write(eight(count - 8), at: start + count - 8)
    } else if count >= 4 {
      bytes.writeFour(four(0), at: start)
      bytes.writeFour(four(count - 4), at: start + count - 4)
    } else {
      for offset in 0..<count { bytes[start + offset] = byte(offset) }
    }
  }
}
