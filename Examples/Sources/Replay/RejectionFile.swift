import Foundation
import Replaying

/// The file in which stands what was not taken as the log says it; without one it is only counted.
final class RejectionFile {
  private let handle: FileHandle?

  /// Makes the file anew.
  init(at path: String?) throws {
    guard let path else {
      handle = nil
      return
    }
    try Data((Rejection.header + "\n").utf8).write(to: URL(fileURLWithPath: path))
    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle?.seekToEnd()
  }

  /// Adds a line.
  func write(_ rejection: Rejection) { handle?.write(Data((rejection.csv + "\n").utf8)) }
}
