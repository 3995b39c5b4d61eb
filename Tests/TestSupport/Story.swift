import Browsing
import Foundation
import Notes
import Screen
import Search

/// A story that a person can read: notes, keys, and the screen that must follow.
///
///     # What the story shows.
///     size 80x24
///     --- notes.md
///     # A category
///     --- keys
///     j j Enter
///     --- screen
///     …
///
/// Lines before the first `---` may also set `language ko`. Keys are spelled as help spells them; the lines behind
/// `type` are typed letter by letter; `resize 60x20` changes the size. No story has a program that opens addresses.
package struct Story: Sendable {
  package enum Step: Sendable {
    case key(Key)
    case resize(Size)
    /// What must be on the screen; `line` is where the story says so.
    case screen(String, line: Int)
  }

  package let url: URL
  package var size = Size(columns: 80, rows: 24)
  package var language = Language.english
  package var files: [(name: String, text: String)] = []
  package var steps: [Step] = []

  package var name: String { url.deletingPathExtension().lastPathComponent }

  /// All stories beside the tests, in the order of their names.
  package static func all() throws -> [Story] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "story" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map(Story.init)
  }

  package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Stories")

  /// Throws where the file breaks the form above.
  package init(_ url: URL) throws {
    self.url = url
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    var section = ""
    var body: [Substring] = []
    var bodyLine = 1
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("--- ") {
        try finish(section, body, line: bodyLine)
        section = String(line.dropFirst(4))
        body = []
        bodyLine = index + 2
      } else {
        body.append(line)
      }
    }
    if body.last?.isEmpty == true { body.removeLast() }
    try finish(section, body, line: bodyLine)
  }

  package struct Malformed: Error, CustomStringConvertible {
    package var description: String
  }

  private mutating func finish(_ section: String, _ body: [Substring], line: Int) throws {
    switch section {
    case "": try readHead(body)
    case "keys":
      for (offset, words) in body.enumerated() { try readKeys(words, line: line + offset) }
    case "screen": steps.append(.screen(Self.trimmed(body), line: line))
    case _: files.append((section, body.joined(separator: "\n") + "\n"))
    }
  }

  private mutating func readHead(_ lines: [Substring]) throws {
    for line in lines where !line.isEmpty && !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      if words.count == 2, words[0] == "size", let size = Self.size(words[1]) {
        self.size = size
      } else if words == ["language", "ko"] {
        language = .korean
      } else {
        throw Malformed(description: "\(url.lastPathComponent): what is '\(line)'?")
      }
    }
  }

  private mutating func readKeys(_ line: Substring, line number: Int) throws {
    if line.hasPrefix("type ") {
      steps += line.dropFirst(5).map { .key(.character($0)) }
      return
    }
    if line.hasPrefix("resize "), let size = Self.size(line.dropFirst(7)) { return steps.append(.resize(size)) }
    for word in line.split(separator: " ") {
      guard let key = Key(spelling: String(word)) else {
        throw Malformed(description: "\(url.lastPathComponent):\(number): no key is called '\(word)'")
      }
      steps.append(.key(key))
    }
  }

  private static func size(_ text: Substring) -> Size? {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    return numbers.count == 2 ? Size(columns: numbers[0], rows: numbers[1]) : nil
  }

  /// Without the spaces at the ends of lines and the empty lines at the end, and with every time a search took as 0.0 ms.
  package static func trimmed(_ lines: [some StringProtocol]) -> String {
    var trimmed = lines.map { line in timeless(String(line.reversed().drop { $0 == " " }.reversed())) }
    while trimmed.last?.isEmpty == true { trimmed.removeLast() }
    return trimmed.joined(separator: "\n")
  }
}

extension Browser {
  /// Runs the searches that are wanted, as the loop does.
  package mutating func runSearches() {
    while let request = wantedSearch, var answer = request.run() {
      answer.elapsed = .zero
      receive(answer)
    }
  }
}

extension Story {
  /// A line that tells how long something took with that time as 0.0 ms, no wider or narrower than it was.
  private static func timeless(_ line: String) -> String {
    guard line.hasSuffix(" ms") else { return line }
    let digits = line.dropLast(3).reversed().prefix { $0.isNumber || $0 == "." }.count
    let zero = String(repeating: " ", count: max(0, digits - 3)) + "0.0"
    return digits >= 3 ? line.dropLast(3 + digits) + zero + " ms" : line
  }

  /// The browser at the start of the story, its notes read and indexed.
  package func browser() -> Browser {
    let notebook = Notebook.read(texts: files, title: "notes")
    var browser = Browser(size: size, phrases: Phrases(language))
    browser.receive(.read(notebook))
    browser.receive(.indexed(SearchIndex(notebook)))
    browser.receive(.mentioned(Mentions(notebook)))
    return browser
  }

  /// Runs the story in memory; `visit` gets the screen before the first step and after each, and the step.
  package func play(_ visit: (Step?, String) throws -> Void) rethrows {
    var browser = browser()
    var size = size
    try visit(nil, Self.screen(of: browser, size: size))
    for step in steps {
      switch step {
      case .key(let key):
        for case .open(let address) in browser.receive(key) { browser.receive(.notOpened(address)) }
        browser.runSearches()
      case .resize(let new):
        size = new
        browser.resize(to: new)
      case .screen: break
      }
      try visit(step, Self.screen(of: browser, size: size))
    }
  }

  private static func screen(of browser: Browser, size: Size) -> String {
    var canvas = Canvas(size: size)
    browser.draw(on: &canvas)
    return trimmed(canvas.text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// Writes the file again with the screens that the program really shows.
  package func record() throws {
    var screens: [Int: String] = [:]
    play { step, screen in
      if case .screen(_, let line) = step { screens[line] = screen }
    }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    var recorded: [String] = []
    var isSkipping = false
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("--- ") { isSkipping = false }
      if !isSkipping { recorded.append(String(line)) }
      if line == "--- screen", let screen = screens[index + 2] {
        recorded.append(screen)
        isSkipping = true
      }
    }
    while recorded.last?.isEmpty == true { recorded.removeLast() }
    try (recorded.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}
