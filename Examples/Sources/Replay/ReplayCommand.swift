public import ArgumentParser
import ComplaintKit
import ComplaintTestKit
import Foundation
public import Replaying

/// Replays a log of cases through a desk, and reports what came of them.
@main struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Replay",
    abstract: "Replays a log of cases through a desk, and reports what came of them.",
    discussion: help)

  @Argument(help: "The log in CSV; - for standard input. Without one, a year is made up.")
  var log: String?

  @Option(help: "What its columns mean: a JSON file, *.mapping.json.")
  var mapping: String?

  @Option(help: "The way of working: a JSON file; beside the mapping if it is left out.")
  var playbook: String?

  @Option(help: "Where complaints are kept: memory, sqlite:FILE or postgres:URL.")
  var store = "memory"

  @Option(help: "adopting: each case as a whole; living: all side by side, with escalations.")
  var manner: CaseReplay.Manner?

  @Option(help: "How many complaints the year has that is made up.")
  var complaints = ComplaintYear.usualCount

  @Option(help: "How many cases are committed together.")
  var batch = 256

  @Option(help: "How many seconds pass between two lines that say how far it is.")
  var progress: Double?

  @Option(help: "A CSV file for what was not taken as the log says it.")
  var rejected: String?

  @Option(help: "A file for the report as JSON.")
  var json: String?

  @Option(help: "A file for the report as one page with charts.")
  var html: String?

  func validate() throws {
    guard (1...10_000).contains(batch) else {
      throw ValidationError("--batch is from 1 to 10000")
    }
    guard (progress ?? 0) >= 0 else { throw ValidationError("--progress is at least 0") }
    guard complaints > 0 else { throw ValidationError("--complaints is at least 1") }
    guard (log == nil) == (mapping == nil) else {
      throw ValidationError("a log needs --mapping, and --mapping a log")
    }
  }

  func run() async throws {
    let list = try RejectionFile(at: rejected)
    if let log, let mapping {
      let job = try ReplayJob(mapping: mapping, playbook: playbook)
      var options = try job.options()
      options.manner = manner ?? .adopting
      options.reject = list.write
      var source = try LogSource(
        try ByteSource(path: log), job.mapping, job.playbook, reject: list.write)
      try await replay(&source, by: job.playbook, options)
    } else {
      let playbook = try ComplaintYear.playbook()
      var options = CaseReplay.Options()
      options.manner = manner ?? .living
      options.zone = try ZoneRules("Asia/Shanghai")
      options.reject = list.write
      var source = try YearSource(by: playbook, count: complaints)
      try await replay(&source, by: playbook, options)
    }
  }

  private func replay(
    _ source: inout some CaseSource, by playbook: Playbook, _ options: CaseReplay.Options
  ) async throws {
    var options = options
    options.batch = batch
    let replay = try await CaseReplay(by: playbook, in: .named(store))
    let (line, stop) = (ProgressLine(every: progress), StopSignal())
    let report = try await replay.run(&source, options) { progress in
      line.show(progress)
      return !stop.isGiven
    }
    line.end()
    try write(report)
    if stop.isGiven {
      FileHandle.standardError.write(Data("interrupted; the same command goes on\n".utf8))
      throw ExitCode(130)
    }
  }

  private func write(_ report: ReplayReport) throws {
    print(ReportText.text(of: report), terminator: "")
    if let html { try Data(report.page().utf8).write(to: URL(fileURLWithPath: html)) }
    guard let json else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(report).write(to: URL(fileURLWithPath: json))
  }
}

extension CaseReplay.Manner: ExpressibleByArgument {}
