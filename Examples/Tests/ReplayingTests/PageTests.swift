import Foundation
import Replaying
import Testing

@Suite struct PageTests {
  @Test func `Nothing that a source told is read as markup`() throws {
    var report = try ReplayReport.sample()
    report.title = "<script>alert(1)</script>"
    report.categories[0].label = "</td><img src=x onerror=alert(2)>\u{202E}dne"
    let page = report.page()
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `The page needs nothing else`() throws {
    let page = try ReplayReport.sample().page()
    #expect(!page.contains("http:"))
    #expect(!page.contains("https:"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("@import"))
    let sources = page.matches(of: /(?:src|href)="([^"]*)"/).map { String($0.1) }
    #expect(sources == ["data:,"])
  }

  @Test func `Every drawing says what it shows and has its numbers as a table`() throws {
    let page = try ReplayReport.sample().page()
    let drawings = page.matches(of: /<svg [^>]*role="img"/).count
    #expect(drawings == 5)
    #expect(page.matches(of: /<desc id="[a-z]+-text">[^<]+<\/desc>/).count == drawings)
    #expect(page.matches(of: /<details>/).count == drawings)
    for (id, title) in [("volume", "Complaints over time"), ("promises", "Promises")] {
      #expect(page.contains("aria-labelledby=\"\(id)-title \(id)-text\""))
      #expect(page.contains("<caption>\(title)</caption>"))
    }
    // Kept and missed differ by more than their colour.
    #expect(page.contains("class=\"bar hatched\""))
    #expect(page.contains("class=\"bar solid\""))
  }

  @Test func `A report of nothing has a page too`() {
    let page = ReplayReport().page()
    #expect(page.contains("No complaints."))
    #expect(!page.contains("nan"))
  }

  @Test func `Numbers are written as people read them`() throws {
    var report = try ReplayReport.sample()
    report.complaints = 1_234_567
    report.timeToClose.p50 = 2 * 86_400 + 4 * 3_600 + 59
    let page = report.page()
    #expect(page.contains("<dd>1,234,567</dd>"))
    #expect(page.contains("<dd>2 d 4 h</dd>"))
  }
}

@Suite(.enabled(if: Browser.isThere, "chromium is not installed"), .serialized)
struct BrowserTests {
  @Test func `A browser shows the page without an error, on light and on dark ground`() throws {
    let browser = try Browser()
    let page = try ReplayReport.sample().page()
    let light = try browser.shot(of: page)
    let dark = try browser.shot(of: page, "--blink-settings=preferredColorScheme=0")
    #expect(light.complaints.isEmpty, "\(light.complaints)")
    #expect(dark.complaints.isEmpty, "\(dark.complaints)")
    // An empty page of that size is a few kilobytes.
    #expect(light.picture.count > 40_000)
    #expect(light.picture != dark.picture)
  }

  @Test func `A request to elsewhere and a script would be noticed`() throws {
    let browser = try Browser()
    for addition in ["<img src=\"https://shop.example/x.png\">", "<script>nothing()</script>"] {
      let page = try ReplayReport.sample().page()
        .replacingOccurrences(of: "</body>", with: addition + "</body>")
      #expect(try !browser.shot(of: page).complaints.isEmpty, "\(addition)")
    }
  }
}

/// A browser without a window.
private struct Browser {
  /// What came of a page: a picture, and what the browser complained of.
  struct Shot {
    let picture: Data
    let complaints: [String]
  }

  private static let programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]

  static var isThere: Bool { program != nil }

  private static var program: String? {
    programs.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private let program: String

  init() throws { program = try #require(Self.program) }

  func shot(of page: String, _ options: String...) throws -> Shot {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("replay-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    let picture = folder.appendingPathComponent("page.png")
    let log = folder.appendingPathComponent("log")
    try Data(page.utf8).write(to: file)
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder.path)/profile", "--hide-scrollbars", "--window-size=1100,2400",
        "--enable-logging=stderr", "--log-level=0", "--screenshot=\(picture.path)",
      ] + options + ["file://\(file.path)"]
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
    return Shot(
      picture: try Data(contentsOf: picture),
      complaints: lines.filter { $0.contains("CONSOLE") }.map(String.init))
  }
}
