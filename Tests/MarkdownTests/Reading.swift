@testable import Markdown

/// The blocks of a text.
func blocks(_ source: String, firstLine: Int = 1) -> [Block] {
  ParsedDocument(Array(source.utf8)[...], firstLine: firstLine).blocks()
}

/// The inlines of a text's first paragraph or heading.
func inlines(_ source: String) -> [Inline] {
  switch blocks(source).first?.kind {
  case .paragraph(let inlines)?, .heading(_, let inlines)?: inlines
  case _: []
  }
}

extension Block {
  /// Kind and lines of the block and, in parentheses, of the blocks inside.
  var outline: String {
    let lines = "\(lines.lowerBound)-\(lines.upperBound)"
    switch kind {
    case .heading: return "heading \(lines)"
    case .paragraph: return "paragraph \(lines)"
    case .quote(let blocks): return "quote \(lines)" + Self.nested(blocks.map(\.outline))
    case .list(let list):
      let items = list.items.map { item in
        "item \(item.lines.lowerBound)-\(item.lines.upperBound)" + Self.nested(item.blocks.map(\.outline))
      }
      return "list \(lines)" + Self.nested(items)
    case .code: return "code \(lines)"
    case .html: return "html \(lines)"
    case .table(let table):
      return "table \(lines) rows " + ([table.header] + table.rows).map { "\($0.line)" }.joined(separator: " ")
    case .rule: return "rule \(lines)"
    case .footnote(_, let blocks): return "footnote \(lines)" + Self.nested(blocks.map(\.outline))
    }
  }

  private static func nested(_ outlines: [String]) -> String {
    outlines.isEmpty ? "" : " (\(outlines.joined(separator: " ")))"
  }

  /// All text that a reader of the block sees, spaces between its parts.
  var shownText: String {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .quote(let blocks), .footnote(_, let blocks): blocks.map(\.shownText).joined(separator: " ")
    case .list(let list): list.items.flatMap(\.blocks).map(\.shownText).joined(separator: " ")
    case .code(let info, let text): info + " " + text
    case .html(let html): Block.blocks(fromHTML: html, lines: lines).map(\.shownText).joined(separator: " ")
    case .table(let table):
      ([table.header] + table.rows).flatMap(\.cells).map(\.plainText).joined(separator: " ")
    case .rule: ""
    }
  }
}

/// A small repeatable generator, so that a failure can be seen again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }

  mutating func text(of pieces: [String], count: ClosedRange<Int> = 1...30) -> String {
    var text = ""
    for _ in 0..<Int.random(in: count, using: &self) { text += pieces.randomElement(using: &self) ?? "" }
    return text
  }
}
