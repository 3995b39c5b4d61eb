import Markdown

extension ComparisonColumns {
  /// All that is said of a side, a line for each line of the text, labels in front.
  package func text(ofSide side: Int) -> String {
    rows.compactMap { row in
      let text = Self.text(row.cells[side])
      guard !text.isEmpty else { return nil }
      return row.label.map { "\($0): \(text)" } ?? text
    }.joined(separator: "\n")
  }

  /// What is about all sides or none.
  package var sharedText: String {
    parts.compactMap { part in
      switch part {
      case .shared(let pieces): Self.text(pieces)
      case .row: nil
      }
    }.joined(separator: "\n")
  }

  /// Pieces as plain text.
  package static func text(_ pieces: [Piece]) -> String {
    pieces.flatMap { piece in
      switch piece {
      case .block(let block): block.plainLines
      case .callout(_, let blocks): blocks.flatMap(\.plainLines)
      }
    }.joined(separator: "\n")
  }

  /// The title, what stands above, a table of the sides, and what stands below.
  package func markdown(titled title: Title) -> String {
    guard isDivided else {
      return ["## " + title.inlines.markdown(in: .text), markdownOfShared(parts[...])].filter { !$0.isEmpty }
        .joined(separator: "\n\n")
    }
    let first = parts.firstIndex(where: \.isRow) ?? 0
    var lines = [
      Self.line([""] + heads.map { $0.title.markdown(in: .cell) }),
      Self.line(Array(repeating: "---", count: heads.count + 1)),
    ]
    for row in rows {
      let label = [Inline.text(row.label ?? "")].markdown(in: .cell)
      lines.append(Self.line([label] + row.cells.map { $0.flatMap(\.markdownLines).joined(separator: "<br>") }))
    }
    return [
      "## " + title.inlines.markdown(in: .text), markdownOfShared(parts[..<first]), lines.joined(separator: "\n"),
      markdownOfShared(parts[first...].filter { !$0.isRow }[...]),
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func markdownOfShared(_ parts: ArraySlice<Part>) -> String {
    parts.flatMap { part -> [String] in
      switch part {
      case .shared(let pieces): pieces.flatMap { $0.blocks.flatMap(\.plainMarkdown) }
      case .row: []
      }
    }.joined(separator: "\n\n")
  }
}

extension ComparisonColumns.Part {
  /// Whether it holds what is said of the sides.
  package var isRow: Bool {
    switch self {
    case .row: true
    case .shared: false
    }
  }
}

extension ComparisonColumns.Piece {
  /// Its blocks, in the order of the text.
  package var blocks: [Block] {
    switch self {
    case .block(let block): [block]
    case .callout(_, let blocks): blocks
    }
  }

  fileprivate var markdownLines: [String] { blocks.flatMap(\.cellLines) }
}

extension Block {
  /// The lines of a block as the writer broke them, without markup.
  fileprivate var plainLines: [String] {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines):
      TextLine.lines(of: inlines, from: lines.lowerBound).map(\.text)
    case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.plainLines)
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.plainLines) }
    case .code(_, let text): text.split(separator: "\n").map(String.init)
    case .html(let html): Block.blocks(fromHTML: html, lines: lines).flatMap(\.plainLines)
    case .table(let table):
      ([table.header] + table.rows).map { $0.cells.map(\.plainText).joined(separator: " | ") }
    case .rule: []
    }
  }

  /// The lines of a block as Markdown that fits into a table's cell.
  fileprivate var cellLines: [String] {
    switch kind {
    case .heading(_, let inlines): ["**" + [Inline.text(inlines.plainText)].markdown(in: .cell) + "**"]
    case .paragraph(let inlines): [inlines.markdown(in: .cell)]
    case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.cellLines)
    case .list(let list):
      list.items.enumerated().flatMap { index, item in
        item.blocks.flatMap(\.cellLines).enumerated().map { line, text in
          line == 0 ? list.sign(at: index) + " " + text : "  " + text
        }
      }
    case .code(_, let text): text.split(separator: "\n").map { [Inline.code(String($0))].markdown(in: .cell) }
    case .html, .table: plainLines.map { [Inline.text($0)].markdown(in: .cell) }
    case .rule: []
    }
  }

  /// A block as Markdown outside of tables.
  fileprivate var plainMarkdown: [String] {
    switch kind {
    case .heading(let level, let inlines): [String(repeating: "#", count: level) + " " + inlines.markdown(in: .text)]
    case .paragraph(let inlines): [inlines.markdown(in: .text).guardingLineStarts]
    case .quote(let blocks):
      [blocks.flatMap(\.plainMarkdown).joined(separator: "\n\n").prefixingLines("> ")]
    case .footnote(let label, let blocks):
      [
        "[^\(label)]: "
          + blocks.flatMap(\.plainMarkdown).joined(separator: "\n\n").prefixingLines("    ").drop { $0 == " " }
      ]
    case .list(let list):
      [
        list.items.enumerated().map { index, item in
          let sign = list.sign(at: index, bullet: "-") + " "
          let text = item.blocks.flatMap(\.plainMarkdown).joined(separator: "\n")
          return sign + text.prefixingLines(String(repeating: " ", count: sign.count)).dropFirst(sign.count)
        }.joined(separator: "\n")
      ]
    case .code(let info, let text): ["```\(info)\n\(text)```"]
    case .html(let html): [html]
    case .table(let table):
      [
        (["| " + table.header.cells.map { $0.markdown(in: .cell) }.joined(separator: " | ") + " |"]
          + ["|" + String(repeating: "---|", count: table.header.cells.count)]
          + table.rows.map { "| " + $0.cells.map { $0.markdown(in: .cell) }.joined(separator: " | ") + " |" })
          .joined(separator: "\n")
      ]
    case .rule: ["---"]
    }
  }
}

extension Block.List {
  fileprivate func sign(at index: Int, bullet: String = "•") -> String {
    switch marker {
    case .bullet: bullet
    case .ordered(let start, let delimiter): "\(start + index)\(delimiter)"
    }
  }
}

extension String {
  /// With a backslash where a line would open a heading, a quote or a list.
  fileprivate var guardingLineStarts: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      guard let first = rest.first, (digits.isEmpty ? "#>+-=" : ".)").contains(first) else { return String(line) }
      return digits + "\\" + rest
    }.joined(separator: "\n")
  }

  fileprivate func prefixingLines(_ prefix: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }.joined(separator: "\n")
  }
}
