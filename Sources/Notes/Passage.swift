import Markdown

/// A stretch of text in which names may stand: a paragraph, a heading, a cell. Code blocks are none; images, and links
/// that show their address, leave a gap in it.
struct Passage {
  var text = ""
  /// Where each source line starts in `text`, in UTF-8 bytes, ascending.
  private var lines: [(offset: Int, line: Int)]
  private(set) var links: [(destination: String, line: Int)] = []

  /// Stands for what is no text: no name goes across it.
  private static let gap = "\u{FFFC}"

  /// `line` is where the inlines start.
  init(_ inlines: [Inline], line: Int) {
    lines = [(0, line)]
    var line = line
    for piece in inlines.pieces {
      switch piece {
      case .run(let run): add(run, line: line)
      case .softBreak, .lineBreak:
        text += " "
        line += 1
        lines.append((text.utf8.count, line))
      case .tagBreak: text += " "
      }
    }
  }

  private mutating func add(_ run: InlineRun, line: Int) {
    if let destination = run.destination, links.last.map({ $0 != (destination, line) }) ?? true {
      links.append((destination, line))
    }
    text += run.isText ? run.text : Self.gap
  }

  /// The source line of a place in the text.
  func line(at offset: Int) -> Int {
    lines.last { $0.offset <= offset }?.line ?? lines[0].line
  }

  /// All passages of some blocks, in order.
  static func forEach(in blocks: [Block], _ body: (Passage) -> Void) {
    for block in blocks {
      let line = block.lines.lowerBound
      switch block.kind {
      case .heading(_, let inlines), .paragraph(let inlines): body(Passage(inlines, line: line))
      case .quote(let blocks), .footnote(_, let blocks): forEach(in: blocks, body)
      case .list(let list): for item in list.items { forEach(in: item.blocks, body) }
      case .html(let html): forEach(in: Block.blocks(fromHTML: html, lines: block.lines), body)
      case .table(let table):
        for row in [table.header] + table.rows {
          for cell in row.cells { body(Passage(cell, line: row.line)) }
        }
      case .code, .rule: break
      }
    }
  }
}

extension InlineRun {
  /// Whether the run is text in which names may stand.
  package var isText: Bool {
    guard !marks.contains(.image) else { return false }
    guard let destination else { return true }
    return !text.contains("://") && text != destination && !destination.hasSuffix(":" + text)
      && !destination.hasSuffix("//" + text)
  }
}
