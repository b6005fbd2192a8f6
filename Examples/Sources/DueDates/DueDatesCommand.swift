import ArgumentParser
import Foundation

/// Shows when periods end and why, or answers such questions for another program.
@main
struct DueDatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "DueDates",
    abstract: "Shows when periods end and why, or answers such questions for another program.",
    discussion: Help.text)

  @Flag(help: "Answer each line of JSON on standard input with one on standard output.")
  var jsonl = false

  func run() throws {
    if jsonl { try serve() } else { try showSamples() }
  }

  private func showSamples() throws {
    for sample in Sample.all { print(try sample.text(), terminator: "\n\n\n") }
  }

  private func serve() throws {
    var session = Session()
    while let line = readLine() {
      // Written at once, without a buffer: the other program may wait for it.
      try FileHandle.standardOutput.write(contentsOf: Data((session.answer(to: line) + "\n").utf8))
    }
  }
}
