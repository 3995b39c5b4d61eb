import Markdown
import Screen

/// A table laid out within a number of columns: cells wrap; where even that does not fit, each row becomes a list of
/// `header: cell`, so that nothing is cut off.
struct TableLayout {
  struct Row {
    var line: StyledLine
    var lineNumber: Int
    var offset: Int
  }

  private(set) var rows: [Row] = []

  /// Narrower columns are not readable.
  private static let leastColumns = 6
  private static let gap = " │ "

  /// `mark` is applied to each cell's line before it is wrapped.
  init(
    _ table: Block.Table, columns: Int, mentions: MentionMarks? = nil, mark: (StyledLine) -> StyledLine
  ) {
    let header = table.header.cells.map { mark(Self.line(of: $0, base: Style(.heading, .strong), mentions: mentions)) }
    let body = table.rows.map { $0.cells.map { mark(Self.line(of: $0, mentions: mentions)) } }
    let widths = Self.widths(of: [header] + body, columns: columns - (header.count - 1) * 3)
    guard let widths else {
      for (row, cells) in zip(table.rows, body) { addRecord(cells, header: header, line: row.line, columns: columns) }
      if table.rows.isEmpty { addRecord(header, header: [], line: table.header.line, columns: columns) }
      return
    }
    add(header, widths, table.alignments, line: table.header.line)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    rows.append(Row(line: StyledLine(rule, .dim), lineNumber: table.header.line, offset: rows.count))
    for (row, cells) in zip(table.rows, body) { add(cells, widths, table.alignments, line: row.line) }
  }

  private static func line(of cell: [Inline], base: Style = .text, mentions: MentionMarks?) -> StyledLine {
    TextLine.lines(of: cell, from: 0).enumerated().reduce(into: StyledLine()) { line, element in
      if element.offset > 0 { line.append(" ") }
      line.append(InlineStyle.line(of: element.element.runs, base: base, mentions: mentions))
    }
  }

  /// A width for each column that adds up to `columns` at most; nil where no readable one does.
  private static func widths(of rows: [[StyledLine]], columns: Int) -> [Int]? {
    let count = rows.map(\.count).max() ?? 0
    let natural = (0..<count).map { index in
      max(1, rows.map { index < $0.count ? $0[index].columns : 0 }.max() ?? 1)
    }
    guard natural.reduce(0, { $0 + min($1, leastColumns) }) <= columns else { return nil }
    // Narrow columns get what they need; the others share what is left evenly.
    var widths = natural
    var free = columns
    for (rank, index) in natural.indices.sorted(by: { natural[$0] < natural[$1] }).enumerated() {
      widths[index] = min(natural[index], free / (count - rank))
      free -= widths[index]
    }
    return widths
  }

  private mutating func add(
    _ cells: [StyledLine], _ widths: [Int], _ alignments: [Block.Table.Alignment], line: Int
  ) {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1).map(\.line) }
    for index in 0..<max(1, wrapped.map(\.count).max() ?? 1) {
      var row = StyledLine()
      for (column, width) in widths.enumerated() {
        let cell = column < wrapped.count && index < wrapped[column].count ? wrapped[column][index] : StyledLine()
        if column > 0 { row.append(Self.gap, .dim) }
        row.append(Self.align(cell, alignments.indices.contains(column) ? alignments[column] : .leading, width))
      }
      rows.append(Row(line: row, lineNumber: line, offset: index))
    }
  }

  private static func align(_ cell: StyledLine, _ alignment: Block.Table.Alignment, _ width: Int) -> StyledLine {
    let free = max(0, width - cell.columns)
    let before =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    return StyledLine(String(repeating: " ", count: before)) + cell
      + StyledLine(String(repeating: " ", count: free - before))
  }

  private mutating func addRecord(_ cells: [StyledLine], header: [StyledLine], line: Int, columns: Int) {
    var offset = 0
    for (index, cell) in cells.enumerated() {
      let marker = StyledLine(index == 0 ? "▪ " : "  ", .dim)
      var text = StyledLine()
      if index < header.count, !header[index].isEmpty { text = header[index] + StyledLine(": ") }
      text.append(cell)
      for row in text.wrapped(to: max(1, columns - 2)) {
        rows.append(
          Row(
            line: (offset == 0 || row.offset == 0 ? marker : StyledLine("  ")) + row.line, lineNumber: line,
            offset: offset))
        offset += 1
      }
    }
  }
}
