import BusinessTime
public import ComplaintModel
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A channel that appends messages to a file, each as a line of JSON: for a program that sends them on, or
/// for looking at them.
///
/// ```swift
/// let letters = try FileChannel(.letter, path: "/var/spool/complaints/letters.jsonl")
/// ```
///
/// A file that is not there is made, readable for its owner alone; a symbolic link is not followed. A line
/// is written at once and lies on the disk when the message counts as delivered. After a line that was
/// cut off, as by a full disk, the next begins on a line of its own, so each line is a message or cannot be
/// read. The same message may stand there twice, under the same key.
public final class FileChannel: NotificationChannel {
  /// Which way it is.
  public let channel: ContactChannel
  private let path: String
  private let file: Guarded<Int32>

  /// Opens the file, and makes it if it is not there.
  ///
  /// - Throws: ``DeskError/Code/unavailable`` with what is wrong.
  public init(_ channel: ContactChannel, path: String) throws(DeskError) {
    self.channel = channel
    self.path = path
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(path, flags, mode_t(0o600))
    guard descriptor >= 0 else {
      throw DeskError(
        .unavailable, "the file \(path) for \"\(channel)\" cannot be opened: \(Self.reason())")
    }
    file = Guarded(descriptor)
  }

  deinit { file.withLock { _ = close($0) } }

  /// Appends a message.
  public func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    let line: [UInt8]
    do { line = try [UInt8](Self.encoder.encode(Line(message))) + [UInt8(ascii: "\n")] } catch {
      throw .permanent("the message cannot be written as JSON: \(error)")
    }
    let failure = file.withLock { Self.append(line, to: $0) }
    if let failure { throw .transient("the file \(path) cannot be written: \(failure)") }
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// - Returns: What went wrong; `nil` if the line lies on the disk.
  private static func append(_ line: [UInt8], to file: Int32) -> String? {
    var rest = (isCutOff(file) ? [UInt8(ascii: "\n")] : []) + line
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(file, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return reason() }
      rest.removeFirst(count)
    }
    return fsync(file) == 0 || errno == EINVAL ? nil : reason()
  }

  /// Whether the file ends in the middle of a line.
  private static func isCutOff(_ file: Int32) -> Bool {
    let end = lseek(file, 0, SEEK_END)
    guard end > 0 else { return false }
    var last: UInt8 = 0
    let count = unsafe pread(file, &last, 1, end - 1)
    return count == 1 && last != UInt8(ascii: "\n")
  }

  private static func reason() -> String {
    let code = errno
    return unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}

/// A message as it stands in the file.
private struct Line: Encodable {
  let key: String
  let tenant: String
  let complaint: String
  let template: String
  let count: Int
  let contact: String
  let address: String
  let language: String
  let subject: String
  let body: String

  init(_ message: OutgoingMessage) {
    key = message.key.description
    tenant = message.tenant.description
    complaint = message.complaint.description
    template = message.notification.template.rawValue
    count = message.count
    contact = message.contact.id
    address = message.address
    language = message.language.rawValue
    subject = message.subject
    body = message.body
  }
}
