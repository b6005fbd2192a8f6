import Foundation
import Replaying

/// How far the replay is: a bar on a terminal, a line every few seconds elsewhere, or as often as is asked for.
final class ProgressLine {
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
  private let clock = ContinuousClock()
  private let start = ContinuousClock().now
  private let pause: Duration
  private var shown: ContinuousClock.Instant?

  /// Makes one that lets so many seconds pass between two lines.
  init(every seconds: Double?) {
    pause = seconds.map { .seconds($0) } ?? (isTerminal ? .milliseconds(100) : .seconds(5))
  }

  /// Shows it, unless it was shown a moment ago.
  func show(_ progress: CaseReplay.Progress) {
    let now = clock.now
    if let shown, now - shown < pause { return }
    shown = now
    let text = text(progress, after: seconds(now - start))
    put(isTerminal ? "\r\u{1B}[K" + bar(progress.fraction) + text : text + "\n")
  }

  /// Leaves the terminal's line.
  func end() { if isTerminal, shown != nil { put("\r\u{1B}[K") } }

  private func text(_ progress: CaseReplay.Progress, after seconds: Double) -> String {
    let rate = Int(Double(progress.events) / max(seconds, 0.001))
    var text = "\(progress.cases) cases, \(progress.events) records, \(rate)/s"
    if let fraction = progress.fraction, fraction > 0.01, fraction < 1 {
      text += ", \(Int((seconds / fraction - seconds).rounded(.up))) s left"
    }
    return text
  }

  private func bar(_ fraction: Double?) -> String {
    guard let fraction else { return "" }
    let (width, done) = (24, Int(min(1, fraction) * 24))
    return "[" + String(repeating: "#", count: done)
      + String(repeating: ".", count: width - done) + "] "
  }

  private func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }

  private func put(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
