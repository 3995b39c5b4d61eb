import Foundation
import TestSupport
import Testing

@testable import Notes

/// How the comparisons of real notes come apart: those of a user, where they stand beside the repository, and those that
/// come with the program. `RECORD=1` writes the goldens anew; a person reads the difference.
@Suite struct ComparisonGoldenTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let sample = here.appending(path: "../../../shared/samples/aws-saa-ko.md").standardized
  private static let notes = here.appending(path: "../../notes").standardized
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  private func compare(_ text: String, with golden: String) throws {
    let url = Self.here.appending(path: "../Goldens/" + golden)
    if Self.isRecording { return try text.write(to: url, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }

  /// The notes are not ours to quote: how a name begins is enough to know it by.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: sample.path), "the sample is not here"))
  func theFourteenOfTheSample() throws {
    let notebook = try Notebook.read([Self.sample.path])
    let outlines = notebook.comparisons.map { notebook.outline(of: $0, limit: 12) }
    try compare(outlines.joined(separator: "\n\n") + "\n", with: "sample.comparisons")
  }

  /// One golden for each file.
  @Test func thoseOfTheShippedNotes() throws {
    let notebook = try Notebook.read([Self.notes.path])
    let files = Dictionary(grouping: notebook.comparisons) { comparison in
      notebook.note(comparison.note).map { notebook.sources[$0.source].path } ?? ""
    }
    for (path, comparisons) in files {
      let text = comparisons.map { notebook.outline(of: $0) }.joined(separator: "\n\n") + "\n"
      try compare(text, with: URL(filePath: path).deletingPathExtension().lastPathComponent + ".comparisons")
    }
  }

  /// All sides are told apart, and every line of text lands once.
  @Test(arguments: [notes, sample]) func everyLineLandsOnce(url: URL) throws {
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    let notebook = try Notebook.read([url.path])
    for comparison in notebook.comparisons {
      let columns = notebook.columns(of: comparison)
      #expect(columns.isDivided, "\(comparison.title.plain)")
      for (index, side) in comparison.sides.enumerated() {
        #expect(!columns.text(ofSide: index).isEmpty, "\(comparison.title.plain): \(side.name)")
      }
      let landed = notebook.landings(of: columns)
      // The cells of a table's row share its line.
      let tables = notebook.textLines(of: comparison, where: { $0.hasPrefix("|") || $0.hasPrefix("> |") })
      for (line, count) in landed where count > 1 && !tables.contains(line) {
        Issue.record("line \(line) lands \(count) times: \(comparison.title.plain)")
      }
      for line in notebook.textLines(of: comparison) where landed[line] == nil {
        Issue.record("line \(line) is lost: \(comparison.title.plain)")
      }
    }
  }
}

extension Notebook {
  /// How often each line lands in the columns; cells of a table share their line.
  fileprivate func landings(of columns: ComparisonColumns) -> [Int: Int] {
    var landed: [Int: Int] = [:]
    func land(_ pieces: [ComparisonColumns.Piece]) {
      for line in pieces.flatMap(\.lines) { landed[line, default: 0] += 1 }
    }
    for part in columns.parts {
      switch part {
      case .shared(let pieces): land(pieces)
      case .row(let row):
        for cell in row.cells { land(cell) }
        if let line = row.labelLine, landed[line] == nil { landed[line] = 1 }
      }
    }
    for head in columns.heads { if let line = head.line, landed[line] == nil { landed[line] = 1 } }
    return landed
  }

  /// The lines under a comparison's heading that hold a word, without those between a table's header and rows.
  fileprivate func textLines(of comparison: Comparison, where isWanted: (String) -> Bool = { _ in true }) -> [Int] {
    guard let note = note(comparison.note) else { return [] }
    let lines = comparison.kind == .service ? note.lines : comparison.line + 1..<comparison.lines.upperBound
    return lines.filter { line in
      let text = String(decoding: sources[note.source].bytes(ofLines: line..<line + 1), as: UTF8.self)
      return isWanted(text) && text.contains { $0.isLetter || $0.isNumber }
    }
  }
}
