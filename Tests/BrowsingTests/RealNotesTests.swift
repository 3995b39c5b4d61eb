import Browsing
import Foundation
import Notes
import Screen
import Search
import TestSupport
import Testing

/// The notes that come with the program and, where they stand beside the repository, those of its first user.
@Suite struct RealNotesTests {
  private static let repository = Story.folder.deletingLastPathComponent().deletingLastPathComponent()
  private static let sample = repository.appending(path: "../shared/samples/aws-saa-ko.md").standardizedFileURL

  private static var paths: [String] {
    let notes = repository.appending(path: "notes").path(percentEncoded: false)
    let sample = sample.path(percentEncoded: false)
    return [notes] + (FileManager.default.fileExists(atPath: sample) ? [sample] : [])
  }

  private static func pages(of notebook: Notebook, width: Int) -> [Page] {
    notebook.noteIDs.map {
      Page($0, of: notebook, width: width, query: Query(""), phrases: Phrases(.korean))
    }
  }

  @Test(arguments: paths, [118, 45, 38]) func noMarkupShows(path: String, width: Int) throws {
    for page in Self.pages(of: try Notebook.read([path]), width: width) {
      for row in page.rows where !row.line.runs.contains(where: { $0.style.role == .code }) {
        for raw in ["**", "\\text", "<img", "<br", "## ", "](", "[!"] {
          #expect(!row.line.text.contains(raw), "\(row.line.text)")
        }
      }
    }
  }

  /// Letters and digits of the source, in order, are those of the screen but for what markup takes: every word shows.
  @Test(arguments: paths) func everyWordCanBeReached(path: String) throws {
    let notebook = try Notebook.read([path])
    var shown: Set<String> = []
    for page in Self.pages(of: notebook, width: 500) { shown.formUnion(Self.words(page.text)) }
    for category in notebook.categories {
      shown.formUnion(Self.words(category.title.plain))
      for service in category.services { shown.formUnion(Self.words(service.title.plain)) }
    }
    shown.formUnion(Self.words(notebook.title.plain))
    for source in notebook.sources {
      let body = source.bytes(ofLines: 1..<source.lineCount + 1)
      for line in Self.withoutFrontMatter(String(decoding: body, as: UTF8.self)).split(separator: "\n") {
        let missing = Self.words(Self.withoutMarkup(String(line))).subtracting(shown)
        #expect(missing.isEmpty, "\(line)")
      }
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }

  private static func withoutFrontMatter(_ text: String) -> String {
    guard text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else { return text }
    return String(text[end.upperBound...])
  }

  /// Without what is markup by the rules of TeX, HTML and alerts, and without where links lead inside the notes: those
  /// are followed, not read.
  private static func withoutMarkup(_ line: String) -> String {
    line.replacing("\\text", with: " ").replacing("<img src=", with: " ").replacing(/width=\d+%?/, with: " ")
      .replacing(/\[!\w+\]/, with: " ").replacing(/^\s*```\w*/, with: " ").replacing("*", with: "").replacing(
        "`", with: ""
      ).replacing(/\]\((?!\w+:)[^)]*\)/, with: "] ")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: sample.path(percentEncoded: false))))
  func fourteenKeystrokesWalkTheFourteenComparisons() throws {
    let notebook = try Notebook.read([Self.sample.path(percentEncoded: false)])
    var browser = Browser(size: Size(columns: 80, rows: 24), phrases: Phrases(.korean))
    browser.receive(.read(notebook))
    var visited: [Int?] = []
    for _ in 0..<14 {
      _ = browser.receive(.character("]"))
      visited.append(browser.place.target)
    }
    #expect(visited == notebook.comparisons.map(\.line))
    for _ in 0..<13 { _ = browser.receive(.character("[")) }
    #expect(browser.place.target == notebook.comparisons.first?.line)
  }

  /// What shows before all is read has the places that it will have then.
  @Test(arguments: files) func aGlimpseIsABeginning(path: String) throws {
    let whole = try Notebook.read([path])
    let glimpse = try #require(Notebook.glimpse([path]))
    #expect(glimpse.title == whole.title && glimpse.preface?.lines == whole.preface?.lines)
    for id in glimpse.noteIDs { #expect(glimpse.title(of: id) == whole.title(of: id)) }
    let first = try #require(glimpse.noteIDs.first { glimpse.service($0) != nil })
    #expect(glimpse.note(first)?.lines == whole.note(first)?.lines)
  }

  private static var files: [String] {
    paths.flatMap { path in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.isEmpty ? [path] : names.map { path + "/" + $0 }
    }
  }
}
