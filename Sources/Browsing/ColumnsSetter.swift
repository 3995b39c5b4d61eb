import Markdown
import Notes
import Screen
import Search

/// Puts a comparison's parts below each other.
struct ColumnsSetter {
  private(set) var page = Page()
  private let columns: ComparisonColumns
  private let context: ColumnsContext
  private let callouts: [Callout]
  private let marks: SideMarks
  private let layout: ColumnsLayout
  private let width: Int
  /// Counts the parts, so that positions of the page ascend in their order.
  private var ordinal = 0
  private var line = 0
  private var info: Page.Columns
  /// Cells with text so far.
  private var cells = 0

  init(
    _ columns: ComparisonColumns, _ notebook: Notebook, _ context: ColumnsContext, _ layout: ColumnsLayout, width: Int
  ) {
    self.columns = columns
    self.context = context
    self.layout = layout
    self.width = width
    callouts = notebook.note(context.note)?.callouts ?? []
    marks = SideMarks(notebook.comparisons(in: context.note))
    let count = columns.rows.reduce(0) { $0 + $1.cells.count { !$0.isEmpty } }
    info = Page.Columns(shown: layout.shown, sides: columns.heads.count, cells: count)
  }

  // MARK: Side by side

  mutating func set() {
    page.heads = headRows
    for (index, part) in columns.parts.enumerated() {
      switch part {
      case .shared(let pieces):
        if index > 0 { addBlank() }
        addShared(pieces)
        if index + 1 < columns.parts.count { addBlank() }
      case .row(let row):
        if info.cellPlaces.isEmpty { page.headRow = page.rows.count }
        if let label = row.label {
          addLabel(label, at: row.labelLine ?? line)
        } else if index > 0, case .row = columns.parts[index - 1] {
          addRow(separators, at: line)
        }
        addCells(row)
      }
    }
    finish()
  }

  private var headRows: [StyledLine] {
    let cells = layout.shown.map { side in
      head(side).wrapped(to: layout.widths[side - layout.shown.lowerBound]).prefix(4).map(\.line)
    }
    let height = cells.map(\.count).max() ?? 0
    var rows = (0..<height).map { row in joined(cells.map { $0.indices.contains(row) ? $0[row] : StyledLine() }) }
    rows.append(rule)
    return rows
  }

  /// The rule under the heads, and which sides show where not all do.
  private var rule: StyledLine {
    let line = layout.widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    guard layout.shown.count < info.sides else { return StyledLine(line, .dim) }
    let left = layout.shown.lowerBound > 0 ? "◂ " : "  "
    let right = layout.shown.upperBound < info.sides ? " ▸" : "  "
    let text = " \(left)\(layout.shown.lowerBound + 1)–\(layout.shown.upperBound)/\(info.sides)\(right)"
    let room = max(0, layout.width - CellWidth.columns(of: text))
    return StyledLine(line, .dim).clipped(to: room, marker: "") + StyledLine(text, Style(.side, .strong))
  }

  private func head(_ side: Int) -> StyledLine {
    let runs = TextLine.lines(of: columns.heads[side].title, from: 1).flatMap(\.runs)
    let text = InlineStyle.line(of: runs, base: Style(.side, .strong)).mapStyles {
      Style(.side, $0.traits.union(.strong))
    }
    let head = text.adding(.match, to: context.query.ranges(in: text.text))
    guard context.linked.contains(side) else { return head }
    return head + StyledLine(" ") + StyledLine("[\(side + 1)]", Style(.link))
  }

  private mutating func addCells(_ row: ComparisonColumns.Row) {
    let start = page.rows.count
    var set: [[StyledLine]] = Array(repeating: [], count: layout.shown.count)
    for (side, pieces) in row.cells.enumerated() {
      let isShown = layout.shown.contains(side)
      let cell = lines(of: pieces, width: isShown ? layout.widths[side - layout.shown.lowerBound] : 24)
      if !pieces.isEmpty {
        info.cellPlaces.append(Page.LinePlace(line: cell.first?.position.line ?? line, row: start, side: side))
        cells += 1
      }
      let covered = context.uncovered.map { !pieces.isEmpty && cells > $0 } ?? false
      for (offset, source) in cell.enumerated() { notePlace(of: source, at: isShown ? start + offset : start, side) }
      if isShown { set[side - layout.shown.lowerBound] = cell.map { covered ? $0.line.covered : $0.line } }
    }
    if let anchor = row.cells.first(where: { !$0.isEmpty })?.first?.blocks.first?.lines.lowerBound {
      line = max(line, anchor)
    }
    let height = set.map(\.count).max() ?? 0
    for row in 0..<height {
      let cells = set.map { $0.indices.contains(row) ? $0[row] : StyledLine() }
      addRow(joined(cells), at: line, share: row * 1024 / max(1, height))
    }
    ordinal += 1
  }

  /// One row of cells, each as wide as its column.
  private func joined(_ cells: [StyledLine]) -> StyledLine {
    var line = StyledLine()
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(ColumnsLayout.gap, .dim) }
      line.append(cell.padded(to: layout.widths[index]))
    }
    return line
  }

  private var separators: StyledLine { joined(layout.widths.map { _ in StyledLine() }) }

  private mutating func addLabel(_ label: String, at labelLine: Int) {
    line = max(line, labelLine)
    let isHit = !context.query.ranges(in: label).isEmpty
    info.places.append(Page.LinePlace(line: labelLine, row: page.rows.count, side: nil, isHit: isHit))
    let width = layout.isStacked ? width : layout.width
    var text = StyledLine(label, Style(.heading, .strong))
    text = text.adding(.match, to: context.query.ranges(in: label)).clipped(to: width)
    if !layout.isStacked {
      text.append(" " + String(repeating: "─", count: max(0, width - text.columns - 1)), .dim)
    }
    addRow(text, at: line)
    ordinal += 1
  }

  // MARK: One below the other

  mutating func stack() {
    guard columns.isDivided else {
      for part in columns.parts { if case .shared(let pieces) = part { addShared(pieces) } }
      return finish()
    }
    let firstRow = columns.parts.firstIndex(where: \.isRow) ?? 0
    let lastRow = columns.parts.lastIndex(where: \.isRow) ?? 0
    for part in columns.parts[..<firstRow] { if case .shared(let pieces) = part { addShared(pieces) } }
    var places: [Int: Page.LinePlace] = [:]
    for side in columns.heads.indices {
      if !page.rows.isEmpty { addBlank() }
      addHead(side)
      var index = 0
      for part in columns.parts[firstRow...lastRow] {
        guard case .row(let row) = part else { continue }
        for (other, pieces) in row.cells.enumerated() where !pieces.isEmpty {
          defer { index += 1 }
          guard other == side else { continue }
          if let label = row.label { addLabel(label, at: row.labelLine ?? line) }
          places[index] = stackCell(pieces, side, isCovered: context.uncovered.map { index >= $0 } ?? false)
        }
      }
    }
    info.cellPlaces = places.sorted { $0.key < $1.key }.map(\.value)
    for part in columns.parts[firstRow...] {
      guard case .shared(let pieces) = part else { continue }
      addBlank()
      addShared(pieces)
    }
    finish()
  }

  private mutating func addHead(_ side: Int) {
    if let headLine = columns.heads[side].line {
      line = max(line, headLine)
      info.places.append(Page.LinePlace(line: headLine, row: page.rows.count, side: side))
    }
    for row in head(side).wrapped(to: width) { addRow(row.line, at: line) }
    ordinal += 1
  }

  private mutating func stackCell(_ pieces: [ComparisonColumns.Piece], _ side: Int, isCovered: Bool) -> Page.LinePlace {
    let start = page.rows.count
    let cell = lines(of: pieces, width: max(1, width - 2))
    for (offset, source) in cell.enumerated() {
      line = max(line, source.position.line)
      notePlace(of: source, at: start + offset, side)
      addRow(StyledLine("  ") + (isCovered ? source.line.covered : source.line), at: line, share: offset)
    }
    ordinal += 1
    return Page.LinePlace(line: cell.first?.position.line ?? line, row: start, side: side)
  }

  // MARK: Rows

  private mutating func addShared(_ pieces: [ComparisonColumns.Piece]) {
    var builder = PageBuilder(width: width, query: context.query, sides: marks, mentions: context.mentions)
    builder.add(pieces, callouts, context.phrases)
    for row in builder.page.rows {
      line = max(line, row.position.line)
      notePlace(of: row, at: page.rows.count, nil)
      addRow(row.line, at: line, share: row.position.offset + 1, callout: row.callout)
    }
    ordinal += 1
  }

  /// Remembers where the text of a source line is set.
  private mutating func notePlace(of source: Page.Row, at row: Int, _ side: Int?) {
    // The blank row before a block is no place to go to.
    guard source.position.offset >= 0 else { return }
    let isHit = source.line.runs.contains { $0.style.traits.contains(.match) }
    info.places.append(Page.LinePlace(line: source.position.line, row: row, side: side, isHit: isHit))
  }

  private func lines(of pieces: [ComparisonColumns.Piece], width: Int) -> [Page.Row] {
    var builder = PageBuilder(width: width, query: context.query, sides: SideMarks([]), mentions: context.mentions)
    builder.add(pieces, callouts, context.phrases)
    return builder.page.rows
  }

  private mutating func addBlank() {
    addRow(StyledLine(), at: line)
    ordinal += 1
  }

  /// `share` orders the rows of one part.
  private mutating func addRow(_ text: StyledLine, at line: Int, share: Int = 0, callout: Int? = nil) {
    page.append(text, at: Position(line: line, offset: ordinal << 20 + share), callout: callout)
  }

  private mutating func finish() {
    for (side, head) in columns.heads.enumerated() {
      guard !layout.isStacked, let line = head.line else { continue }
      let row = info.cellPlaces.first { $0.side == side }?.row ?? 0
      info.places.append(Page.LinePlace(line: line, row: row, side: side))
    }
    info.places = info.places.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
    // The first row of a line's text is where one goes to it, unless a later one answers the query.
    info.places = info.places.reduce(into: []) { kept, place in
      let isKnown = kept.last.map { $0.line == place.line && $0.side == place.side && ($0.isHit || !place.isHit) }
      if isKnown != true { kept.append(place) }
    }
    if page.rows.isEmpty { page.append(StyledLine(context.phrases(.nothingToShow), .dim), at: .start) }
    page.columns = info
  }
}

extension PageBuilder {
  /// Adds pieces with the writer's spacing.
  fileprivate mutating func add(_ pieces: [ComparisonColumns.Piece], _ callouts: [Callout], _ phrases: Phrases) {
    var previous: Block?
    for piece in pieces {
      switch piece {
      case .block(let block):
        if let previous, needsGap(between: previous, and: block) { addGap(before: block.lines.lowerBound) }
        add([block])
        previous = block
      case .callout(let index, let blocks):
        if previous != nil { addGap(before: blocks.first?.lines.lowerBound ?? 0) }
        guard callouts.indices.contains(index) else { continue }
        let callout = callouts[index]
        addCallout(blocks, index: index, role: callout.isCue ? .cue : .callout, head: callout.head(phrases))
        previous = blocks.last
      }
    }
  }
}

extension StyledLine {
  /// Dots in place of the text, so that its length shows and nothing else.
  fileprivate var covered: StyledLine {
    let text = text
    let indent = text.prefix { $0 == " " }.count
    return StyledLine(
      String(repeating: " ", count: indent) + String(repeating: "·", count: max(0, columns - indent)), .dim)
  }
}
