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

  /// Words are not cut to fit in narrower columns.
  private static let leastColumns = 12
  private static let gap = " │ "

  /// `mark` is applied to each cell's line before it is wrapped.
  init(
    _ table: Block.Table, columns: Int, mentions: MentionMarks? = nil, mark: (StyledLine) -> StyledLine
  ) {
    let header = table.header.cells.map { mark(Self.line(of: $0, base: Style(.text, .strong), mentions: mentions)) }
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
    let needsSpace = Self.needsSpace(between: body, in: widths)
    for (index, (row, cells)) in zip(table.rows, body).enumerated() {
      if needsSpace, index > 0 { addSpace(widths) }
      add(cells, widths, table.alignments, line: row.line)
    }
  }

  private static func line(of cell: [Inline], base: Style = .text, mentions: MentionMarks?) -> StyledLine {
    TextLine.lines(of: cell, from: 0).enumerated().reduce(into: StyledLine()) { line, element in
      if element.offset > 0 { line.append(" ") }
      line.append(InlineStyle.line(of: element.element.runs, base: base, mentions: mentions))
    }
  }

  /// A width for each column that adds up to `columns` at most; nil where no readable one does. As in tables of CSS,
  /// no column is narrower than its longest word while that fits; after that words break, first between their parts.
  private static func widths(of rows: [[StyledLine]], columns: Int) -> [Int]? {
    let needs = (0..<(rows.map(\.count).max() ?? 0)).map { index in
      rows.reduce(into: Need()) { need, row in if index < row.count { need.add(row[index]) } }
    }
    guard needs.reduce(0, { $0 + $1.whole }) > columns else { return needs.map(\.whole) }
    let floors = [needs.map(\.word), needs.map(\.part), needs.map { min($0.part, leastColumns) }]
    guard let floor = floors.first(where: { $0.reduce(0, +) <= columns }) else { return nil }
    // Short columns first, as that keeps names in one piece, unless a share by what columns want saves rows.
    let even = grown(floor, to: needs, columns: columns) { width, _, _ in Double(width) }
    let fair = [[needs.first?.whole ?? 1] + floor.dropFirst(), floor].filter { $0.reduce(0, +) <= columns }.map {
      grown($0, to: needs, columns: columns) { width, floor, whole in Double(width - floor) / Double(whole - floor) }
    }
    // The first of those that take the fewest rows.
    return ([even] + fair).map { (widths: $0, height: height(of: rows, in: $0)) }.min { $0.height < $1.height }?.widths
  }

  /// What the cells of a column take without wrapping, and without breaking words or their parts.
  private struct Need {
    var whole = 1
    var word = 1
    var part = 1

    mutating func add(_ cell: StyledLine) {
      let longest = cell.longest
      (whole, word, part) = (max(whole, cell.columns), max(word, longest.word), max(part, longest.part))
    }
  }

  /// Gives out the columns beyond `floor`, one by one, to whom `share` of width, floor and whole need is least.
  private static func grown(
    _ floor: [Int], to needs: [Need], columns: Int, share: (Int, Int, Int) -> Double
  ) -> [Int] {
    var widths = floor
    for _ in 0..<max(0, columns - floor.reduce(0, +)) {
      let wanting = widths.indices.filter { widths[$0] < needs[$0].whole }
      let next = wanting.min {
        share(widths[$0], floor[$0], needs[$0].whole) < share(widths[$1], floor[$1], needs[$1].whole)
      }
      guard let next else { break }
      widths[next] += 1
    }
    return widths
  }

  private static func height(of rows: [[StyledLine]], in widths: [Int]) -> Int {
    let spaces = needsSpace(between: rows.dropFirst(), in: widths) ? max(0, rows.count - 2) : 0
    return rows.reduce(spaces) { $0 + (zip($1, widths).map { $0.wrapped(to: $1).count }.max() ?? 1) }
  }

  /// Where first cells wrap, nothing else shows where the next row starts.
  private static func needsSpace(between rows: some Sequence<[StyledLine]>, in widths: [Int]) -> Bool {
    rows.contains { row in row.first.map { $0.wrapped(to: widths.first ?? 1).count > 1 } ?? false }
  }

  /// Adds a row without text.
  private mutating func addSpace(_ widths: [Int]) {
    guard let last = rows.last else { return }
    let cells = widths.map { StyledLine(String(repeating: " ", count: $0)) }
    let line = cells.dropFirst().reduce(cells.first ?? StyledLine()) { $0 + StyledLine(Self.gap, .dim) + $1 }
    rows.append(Row(line: line, lineNumber: last.lineNumber, offset: last.offset + 1))
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
