import Markdown
import Notes

/// A line of a note's text, without markup.
struct NoteLine: Equatable {
  var text: String
  /// Where it stands in the file, from 1.
  var line: Int
  /// What of it is bold or code.
  var terms: [String] = []
}

enum NoteText {
  /// All text of a note, a line for each line of a paragraph, heading, code block and row of a table.
  static func lines(of note: Note, in notebook: Notebook) -> [NoteLine] {
    var collector = Collector()
    for part in note.parts {
      for block in notebook.blocks(of: note, lines: part) { collector.collect(block) }
    }
    return collector.lines
  }

  private struct Collector {
    var lines: [NoteLine] = []

    mutating func collect(_ block: Block) {
      let line = block.lines.lowerBound
      switch block.kind {
      case .heading(_, let inlines), .paragraph(let inlines): collect(inlines, line: line)
      case .quote(let blocks), .footnote(_, let blocks): for block in blocks { collect(block) }
      case .list(let list): for item in list.items { for block in item.blocks { collect(block) } }
      case .code(_, let text):
        let texts = text.split(separator: "\n", omittingEmptySubsequences: false)
        // Of a fenced block the first line is the fence; the text ends with a line end.
        let start = block.lines.count >= texts.count ? line + 1 : line
        for (offset, text) in texts.enumerated() {
          add(String(text), line: min(start + offset, block.lines.upperBound))
        }
      case .html(let html): for block in Block.blocks(fromHTML: html, lines: block.lines) { collect(block) }
      case .table(let table):
        for row in [table.header] + table.rows {
          add(
            row.cells.map(\.plainText).joined(separator: " │ "), line: row.line, terms: row.cells.flatMap(\.terms))
        }
      case .rule: break
      }
    }

    private mutating func collect(_ inlines: [Inline], line: Int) {
      for textLine in TextLine.lines(of: inlines, from: line) {
        add(textLine.text, line: textLine.line, terms: textLine.runs.filter(\.isTerm).map(\.text))
      }
    }

    private mutating func add(_ text: String, line: Int, terms: [String] = []) {
      let text = text.trimmingSpaces
      if !text.isEmpty { lines.append(NoteLine(text: text, line: line, terms: terms)) }
    }
  }
}

extension InlineRun {
  /// Whether writers mark a term like this.
  fileprivate var isTerm: Bool { marks.contains(.strong) || marks.contains(.code) }
}

extension [Inline] {
  fileprivate var terms: [String] {
    pieces.compactMap { if case .run(let run) = $0, run.isTerm { run.text } else { nil } }
  }
}
