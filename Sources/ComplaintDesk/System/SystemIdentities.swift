import BusinessTime
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ids and salts from the system's generator, fetched in blocks: one call of the system for 32 words, which
/// one thread uses up.
public final class SystemIdentities: IdentityGenerator {
  private static let block = 32

  private let words = Lanes<[UInt64]>([])

  /// Makes a generator.
  public init() {}

  /// Sixty-four bits that cannot be guessed.
  public func next() -> UInt64 {
    words.withLock { words in
      if words.isEmpty { words = Self.fetch() }
      return words.removeLast()
    }
  }

  private static func fetch() -> [UInt64] {
    var words = [UInt64](repeating: 0, count: block)
    let status = unsafe words.withUnsafeMutableBytes { bytes in
      unsafe getentropy(bytes.baseAddress, bytes.count)
    }
    if status == 0 { return words }
    // No system on which this runs has failed so far; its own generator stops the process if it must.
    var system = SystemRandomNumberGenerator()
    return (0..<block).map { _ in system.next() }
  }
}
