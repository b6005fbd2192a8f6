import ArgumentParser
import BusinessTime

/// Runs a complaint through a lifecycle with a stage that the library does not know.
@main
struct OwnLifecycleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "OwnLifecycle",
    abstract: "Runs a complaint through a lifecycle with a stage of its own.",
    discussion: Help.text)

  @Option(help: "The language of what is printed: en or zh.")
  var language = Language.en

  func run() throws {
    var walk = try Walk(in: language.display)
    walk.run()
    print(walk.lines.joined(separator: "\n"))
  }
}

/// A language by its short code.
enum Language: String, ExpressibleByArgument {
  case en, zh

  var display: DisplayLanguage {
    switch self {
    case .en: .english
    case .zh: .chinese
    }
  }
}
