import Markdown
import Notes
import Screen
import Search

/// Lays blocks out in rows of a given width.
struct PageBuilder {
  /// What stands at the left of rows: a bullet on the first, spaces on the rest.
  struct Margin {
    var first: StyledLine
    var rest: StyledLine
    var isUsed = false
  }

  private(set) var page = Page()
  let width: Int
  private let highlighter: Highlighter
  /// Which part of inline text is a side of the comparison it stands in.
  var sides: SideMarks
  /// Where inline text speaks of other services; nil while nobody knows.
  private let mentions: MentionMarks?
  var margins: [Margin] = []
  private var callout: Int?
  private var listDepth = 0

  init(width: Int, query: Query, sides: SideMarks, mentions: MentionMarks? = nil) {
    self.width = max(1, width)
    highlighter = Highlighter(query)
    self.sides = sides
    self.mentions = mentions
  }

  /// The columns left for text between the margins and the right edge.
  var room: Int { max(1, width - marginColumns) }

  /// Margins never take more than what leaves a readable strip of text, however deep lists are nested.
  private var marginColumns: Int {
    min(margins.reduce(0) { $0 + $1.rest.columns }, max(0, width - min(width, 12)))
  }

  // MARK: Rows

  /// Adds one row as it is, cut at the right edge.
  mutating func addRow(_ line: StyledLine, at position: Position) {
    var row = takeMargin()
    row.append(line.clipped(to: room))
    page.append(row, at: position, callout: callout)
  }

  /// Adds a line of text, wrapped; `hang` more columns are left free before all rows but the first.
  mutating func addText(_ line: StyledLine, at lineNumber: Int, hang: Int = 0) {
    let marked = line.adding(.match, to: highlighter.ranges(in: line.text))
    for row in marked.wrapped(to: room, hang: hang) {
      addRow(row.line, at: Position(line: lineNumber, offset: row.offset))
    }
  }

  /// Adds a row without text before a block.
  mutating func addGap(before lineNumber: Int) {
    guard !page.rows.isEmpty else { return }
    var margin = StyledLine()
    for level in margins { margin.append(level.rest) }
    while margin.text.last == " " { margin = margin.clipped(to: margin.columns - 1, marker: "") }
    page.append(margin, at: Position(line: lineNumber, offset: -1), callout: callout)
  }

  /// The margin for the next row; a first margin is used once.
  private mutating func takeMargin() -> StyledLine {
    var line = StyledLine()
    for index in margins.indices {
      line.append(margins[index].isUsed ? margins[index].rest : margins[index].first)
      margins[index].isUsed = true
    }
    return line.columns > marginColumns ? line.clipped(to: marginColumns, marker: "") : line
  }

  /// Lays out what `body` adds behind a margin.
  mutating func indented(_ first: StyledLine, _ rest: StyledLine, _ body: (inout PageBuilder) -> Void) {
    margins.append(Margin(first: first, rest: rest))
    body(&self)
    margins.removeLast()
  }

  // MARK: Blocks

  /// Adds blocks with the writer's spacing: a gap where the source has one, and before headings.
  mutating func add(_ blocks: [Block]) {
    var previous: Block?
    for block in blocks.flatMap(\.visible) {
      if let previous, needsGap(between: previous, and: block) { addGap(before: block.lines.lowerBound) }
      add(block)
      previous = block
    }
  }

  func needsGap(between previous: Block, and next: Block) -> Bool {
    if case .heading = previous.kind {
      // A table's header right under it would look like a second one.
      if case .table = next.kind { return true }
      return false
    }
    if case .heading = next.kind { return true }
    // Footnotes stand apart from the text, wherever in the file they were written.
    if case .footnote = next.kind, !previous.isFootnote { return true }
    return next.lines.lowerBound > previous.lines.upperBound + 1
  }

  private mutating func add(_ block: Block) {
    let line = block.lines.lowerBound
    switch block.kind {
    case .heading(let level, let inlines):
      let style = Style(.heading, level <= 3 ? .strong : [.strong, .emphasis])
      addParagraph(inlines, at: line, base: style, isTitle: true)
    case .paragraph(let inlines): addParagraph(inlines, at: line)
    case .quote(let blocks):
      let bar = StyledLine("│ ", .dim)
      indented(bar, bar) { $0.add(blocks) }
    case .list(let list): add(list)
    case .code(let info, let text): addCode(info: info, text: text, lines: block.lines)
    case .html: add(block.visible)
    case .table(let table): addTable(table)
    case .rule: addRow(StyledLine(String(repeating: "─", count: room), .dim), at: Position(line: line, offset: 0))
    case .footnote(let label, let blocks):
      let marker = StyledLine("[\(label)] ", .dim)
      indented(marker, StyledLine(String(repeating: " ", count: min(4, marker.columns)))) { $0.add(blocks) }
    }
  }

  /// Adds a paragraph's lines; `base` is the style of text without marks of its own.
  mutating func addParagraph(_ inlines: [Inline], at line: Int, base: Style = .text, isTitle: Bool = false) {
    for textLine in ParagraphLines.lines(of: inlines, from: line) {
      let line = InlineStyle.line(of: textLine.runs, base: base, mentions: mentions)
      let styled = sides.marking(textLine.runs, in: line, at: textLine.line, isTitle: isTitle)
      addText(styled, at: textLine.line, hang: ParagraphLines.hang(of: textLine.text))
    }
  }

  private mutating func add(_ list: Block.List) {
    let markers = ListMarkers(list, depth: listDepth)
    listDepth += 1
    var previousEnd: Int?
    for (index, item) in list.items.enumerated() {
      if let previousEnd, item.lines.lowerBound > previousEnd + 1 { addGap(before: item.lines.lowerBound) }
      previousEnd = item.lines.upperBound
      let marker = markers.marker(at: index)
      indented(marker, StyledLine(String(repeating: " ", count: marker.columns))) {
        $0.add(item.blocks)
        // An item without text still shows its marker.
        if $0.margins.last?.isUsed == false {
          $0.addRow(StyledLine(), at: Position(line: item.lines.lowerBound, offset: 0))
        }
      }
    }
    listDepth -= 1
  }

  /// Code keeps its spaces; a line wider than the room goes on behind an arrow, so that nothing is cut off.
  private mutating func addCode(info: String, text: String, lines: ClosedRange<Int>) {
    var codeLines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if codeLines.last?.isEmpty == true { codeLines.removeLast() }
    indented(StyledLine("  "), StyledLine("  ")) { builder in
      if !info.isEmpty { builder.addText(StyledLine(info, .dim), at: lines.lowerBound) }
      let first = lines.lowerBound + (info.isEmpty && codeLines.count > lines.count - 2 ? 0 : 1)
      for (offset, code) in codeLines.enumerated() {
        builder.addCodeLine(String(code), at: min(first + offset, lines.upperBound))
      }
    }
  }

  private mutating func addCodeLine(_ code: String, at lineNumber: Int) {
    let line = StyledLine(TabStops.expanded(code), Style(.code))
    let marked = line.adding(.match, to: highlighter.ranges(in: line.text))
    for (index, row) in marked.cut(to: max(1, room - 2)).enumerated() {
      let continued = StyledLine(index > 0 ? "↪ " : "", .dim)
      addRow(continued + row.line, at: Position(line: lineNumber, offset: row.offset))
    }
  }

  private mutating func addTable(_ table: Block.Table) {
    let layout = TableLayout(table, columns: room, mentions: mentions) { [highlighter] line in
      line.adding(.match, to: highlighter.ranges(in: line.text))
    }
    for row in layout.rows { addRow(row.line, at: Position(line: row.lineNumber, offset: row.offset)) }
  }

  // MARK: Callouts

  /// Adds the blocks of a callout behind its bar; `head` names what is special about it.
  mutating func addCallout(_ blocks: [Block], index: Int, role: Style.Role, head: String?) {
    callout = index
    let bar = StyledLine("┃ ", Style(role))
    indented(bar, bar) { builder in
      var contents = blocks.flatMap(\.calloutContents)
      var line = StyledLine(head ?? "", Style(role, .strong))
      if case .heading(_, let inlines)? = contents.first?.kind, let start = contents.first?.lines.lowerBound {
        contents.removeFirst()
        if head != nil { line.append(" ", Style(role, .strong)) }
        let runs = ParagraphLines.lines(of: inlines, from: start).flatMap(\.runs)
        line.append(
          builder.sides.marking(
            runs, in: InlineStyle.line(of: runs, base: Style(role, .strong), mentions: builder.mentions), at: start,
            isTitle: true))
        builder.addText(line, at: start)
      } else if head != nil, let start = blocks.first?.lines.lowerBound {
        builder.addText(line, at: start)
      }
      builder.add(contents)
    }
    callout = nil
  }
}

extension Block {
  fileprivate var isFootnote: Bool {
    if case .footnote = kind { true } else { false }
  }

  /// Raw HTML as the blocks that show of it, which may be none; any other block as it is.
  fileprivate var visible: [Block] {
    if case .html(let html) = kind { return Block.blocks(fromHTML: html, lines: lines) }
    return [self]
  }

  /// What a callout shows of one of its blocks: of a quote what stands in it, the line of `[!KIND]` left out.
  fileprivate var calloutContents: [Block] {
    guard case .quote(var blocks) = kind else { return [self] }
    guard case .paragraph(let inlines)? = blocks.first?.kind, AlertMarker(inlines.plainText) != nil else {
      return blocks
    }
    let rest = inlines.droppingAlertMarker
    if rest.isEmpty {
      blocks.removeFirst()
    } else {
      blocks[0].kind = .paragraph(rest)
    }
    return blocks
  }
}

extension [Inline] {
  /// Without the `[!KIND]` that opens an alert, and the break behind it.
  fileprivate var droppingAlertMarker: [Inline] {
    var rest = self[...]
    while let first = rest.first {
      rest.removeFirst()
      guard case .text(let text) = first, let close = text.firstIndex(of: "]") else { continue }
      let tail = text[text.index(after: close)...].drop(while: \.isWhitespace)
      if !tail.isEmpty { return [.text(String(tail))] + rest }
      if rest.first == .softBreak || rest.first == .lineBreak { rest.removeFirst() }
      return Array(rest)
    }
    return []
  }
}
