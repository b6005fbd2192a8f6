package import BusinessTime

/// The SHA-256 digest of canonical bytes: equal values have equal digests, on any machine.
///
/// It names content; being without a key, it proves nothing about who wrote it.
public struct ContentDigest: Hashable, Sendable {
  // Four words instead of an array: a digest stands in every event and costs no allocation.
  let first: UInt64
  let second: UInt64
  let third: UInt64
  let fourth: UInt64

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  private init(words: [UInt64]) {
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// The digest of bytes.
  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    hash.update(bytes)
    self.init(hash)
  }

  /// The digest of a value's canonical bytes.
  package init(of value: some Coded) { self.init(of: value.canonicalBytes()) }

  /// The digest of what a hash has taken so far.
  package init(_ hash: SHA256) { self.init(hash.finalizedWords()) }

  /// The digest whose eight words these are, the first bytes in the first one's top.
  init(_ words: SIMD8<UInt32>) {
    func pair(_ index: Int) -> UInt64 { UInt64(words[index]) << 32 | UInt64(words[index + 1]) }
    (first, second, third, fourth) = (pair(0), pair(2), pair(4), pair(6))
  }

  /// Its eight words.
  var words: SIMD8<UInt32> {
    SIMD8(
      UInt32(first >> 32), UInt32(truncatingIfNeeded: first),
      UInt32(second >> 32), UInt32(truncatingIfNeeded: second),
      UInt32(third >> 32), UInt32(truncatingIfNeeded: third),
      UInt32(fourth >> 32), UInt32(truncatingIfNeeded: fourth))
  }

  /// The digest that 64 hexadecimal digits state, in lower case; `nil` for any other text.
  public init?(hex: String) {
    let digits = hex.utf8.compactMap { byte in
      byte < UInt8(ascii: "A") || byte >= UInt8(ascii: "a") ? byte.hexDigit : nil
    }
    guard digits.count == 64, hex.utf8.count == 64 else { return nil }
    self.init(
      words: stride(from: 0, to: 64, by: 16).map { start in
        digits[start..<start + 16].reduce(0) { $0 << 4 | UInt64($1) }
      })
  }

  /// The 64 hexadecimal digits of the digest, in lower case.
  public var hex: String { String(decoding: hexBytes, as: UTF8.self) }

  private var hexBytes: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for word in [first, second, third, fourth] {
      for shift in stride(from: 60, through: 0, by: -4) {
        digits.append(UInt8.hexDigit(UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 0xF))
      }
    }
    return digits
  }
}

extension ContentDigest: CustomStringConvertible {
  /// The hexadecimal digits.
  public var description: String { hex }
}

extension ContentDigest: TextCoded {
  package static var blank: ContentDigest { ContentDigest(words: [0, 0, 0, 0]) }

  package var codedText: String { hex }

  /// Reads the 64 digits.
  package init?(ascii bytes: Span<UInt8>) {
    guard bytes.count == 64 else { return nil }
    guard let first = Hexadecimal.word(bytes, at: 0), let second = Hexadecimal.word(bytes, at: 16),
      let third = Hexadecimal.word(bytes, at: 32), let fourth = Hexadecimal.word(bytes, at: 48)
    else { return nil }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  package func write(to writer: inout JSONWriter) {
    writer.append(hexadecimal: first, second, third, fourth)
  }

  package init(codedText: String) throws(TextFault) {
    guard let digest = ContentDigest(hex: codedText) else {
      throw TextFault("\(codedText.quoted) is not a digest of 64 lower-case hexadecimal digits")
    }
    self = digest
  }
}
