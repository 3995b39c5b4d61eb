/// A stretch of one file that is shown together.
package struct Note: Sendable {
  /// Counts in `Notebook.sources`.
  package var source: Int
  /// That of its file, if the file begins here.
  package var filing: Filing?
  private let content: Content

  /// In one piece, since there are many notes and every one is copied again and again.
  private final class Content: Sendable {
    let lines: Range<Int>
    let sections: [Section]
    let callouts: [Callout]
    let comparing: [FileOutline.Comparing]
    let cuts: [Int]

    init(_ outline: FileOutline, lines: Range<Int>) {
      self.lines = lines
      sections = outline.headings(in: lines).map {
        Section(title: $0.title, level: $0.level, line: $0.lines.lowerBound)
      }
      callouts = Array(outline.callouts.slice(in: lines) { $0.lines.lowerBound })
      comparing = Array(outline.comparing.slice(in: lines, line: \.line))
      cuts = Array(outline.cuts.slice(in: min(lines.lowerBound + 1, lines.upperBound)..<lines.upperBound) { $0 })
    }
  }

  /// What stands on some lines of a file, which counts in `Notebook.sources` as told.
  init(_ outline: FileOutline, source: Int, lines: Range<Int>) {
    self.source = source
    content = Content(outline, lines: lines)
  }

  /// Source lines from 1; empty for a heading without text.
  package var lines: Range<Int> { content.lines }
  package var sections: [Section] { content.sections }
  package var callouts: [Callout] { content.callouts }
  /// Which titles in it compare things.
  var comparing: [FileOutline.Comparing] { content.comparing }
  /// Lines at which a note too large to be shown as one is cut, ascending; nearly always none.
  var cuts: [Int] { content.cuts }
}

extension Note {
  /// The line that the filing stands on: the one before the text, which is never part of a note.
  package var filingLine: Int { max(1, lines.lowerBound - 1) }

  /// The lines to show together with a line: the whole note unless it is very large.
  package func part(around line: Int) -> Range<Int> {
    let start = cuts.last { $0 <= line } ?? lines.lowerBound
    let end = cuts.first { $0 > line } ?? lines.upperBound
    return start..<end
  }

  package var partCount: Int { cuts.count + 1 }

  /// All its lines, cut where it is too large to be shown as one; never empty.
  package var parts: [Range<Int>] {
    zip([lines.lowerBound] + cuts, cuts + [lines.upperBound]).map { $0..<$1 }
  }

  /// Counted from 1.
  package func partNumber(around line: Int) -> Int { cuts.count { $0 <= line } + 1 }
}

/// The third level: a heading inside a note.
package struct Section: Sendable {
  package var title: Title
  /// 1 to 6, as written.
  package var level: Int
  package var line: Int
}
