import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

@Suite struct CodingDigestTests {
  /// The examples of FIPS 180-4 and lengths around the end of a block; the latter by OpenSSL.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    ("a", 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    ("a", 63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    ("a", 65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    ("a", 119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    ("a", 120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `Digests are those of SHA-256`(text: String, count: Int, hex: String) {
    let bytes = Array(String(repeating: text, count: count).utf8)
    #expect(ContentDigest(of: bytes).hex == hex)
    #expect(ContentDigest(hex: hex) == ContentDigest(of: bytes))
  }

  @Test(arguments: Effort.seeds)
  func `A digest does not depend on how the bytes are handed over`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(1_000) {
      let count = Int.random(in: 0...400, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var hash = SHA256()
      var start = 0
      while start < count {
        let end = Int.random(in: start...count, using: &random)
        if Bool.random(using: &random) {
          hash.update(Array(bytes[start..<end]))
        } else {
          hash.update(bytes[start..<end])
        }
        start = end
      }
      #expect(ContentDigest(hash) == ContentDigest(of: bytes), "seed \(seed)")
      #expect(hash.hex == ContentDigest(of: bytes).hex, "seed \(seed)")
    }
  }

  @Test func `Equal values have equal digests, and only they`() {
    var event = SampleEvent()
    let digest = ContentDigest(of: event)
    event.texts = ["a": "1", "b": "2"]
    var other = SampleEvent()
    other.texts["b"] = "2"
    other.texts["a"] = "1"
    #expect(ContentDigest(of: event) == ContentDigest(of: other))
    #expect(ContentDigest(of: event) != digest)
  }

  @Test(arguments: [
    "", "e3b0", String(repeating: "E3", count: 32), String(repeating: "é", count: 32),
  ])
  func `Only 64 hexadecimal digits in lower case state a digest`(text: String) {
    #expect(ContentDigest(hex: text) == nil)
  }
}
