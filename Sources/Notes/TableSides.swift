import Markdown

/// A table whose header row or first column names the sides of a comparison.
struct TableSides {
  private(set) var units: [ColumnSplitter.Unit] = []
  /// What the table calls the sides.
  private(set) var titles: [(side: Int, title: [Inline])] = []
  /// What is about no side.
  private(set) var rest: Block.Table?

  /// Nil where the table names fewer than two sides.
  init?(_ table: Block.Table, names: SideNames) {
    let header = Self.sides(of: table.header.cells, names)
    if header.count > 1 {
      readColumns(table, header)
      return
    }
    let rows = Self.sides(of: table.rows.map { $0.cells.first ?? [] }, names)
    guard rows.count > 1 else { return nil }
    readRows(table, rows)
  }

  /// Which cells name a side, each side once.
  private static func sides(of cells: [[Inline]], _ names: SideNames) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for (index, cell) in cells.enumerated() {
      guard let side = names.side(titled: cell.plainText.trimmingSpaces), !found.values.contains(side) else { continue }
      found[index] = side
    }
    return found
  }

  private mutating func readColumns(_ table: Block.Table, _ sides: [Int: Int]) {
    let columns = table.header.cells.indices
    for column in columns {
      if let side = sides[column] { titles.append((side, table.header.cells[column])) }
    }
    // The first column that is no side says what the rows are about.
    let labels = columns.first { sides[$0] == nil }
    for row in table.rows {
      let label = labels.flatMap { row.cells.indices.contains($0) ? row.cells[$0].plainText.trimmingSpaces : nil } ?? ""
      for column in columns {
        guard let side = sides[column] else { continue }
        add(row.cells.indices.contains(column) ? row.cells[column] : [], side, label, line: row.line)
      }
    }
    let others = columns.filter { sides[$0] == nil }
    guard others.count > 1 else { return }
    rest = Block.Table(
      alignments: others.map { table.alignments.indices.contains($0) ? table.alignments[$0] : .leading },
      header: Self.row(table.header, others), rows: table.rows.map { Self.row($0, others) })
  }

  private static func row(_ row: Block.Table.Row, _ columns: [Int]) -> Block.Table.Row {
    Block.Table.Row(cells: columns.map { row.cells.indices.contains($0) ? row.cells[$0] : [] }, line: row.line)
  }

  private mutating func readRows(_ table: Block.Table, _ sides: [Int: Int]) {
    for (index, row) in table.rows.enumerated() {
      guard let side = sides[index], let title = row.cells.first else { continue }
      titles.append((side, title))
      for column in table.header.cells.indices.dropFirst() {
        add(
          row.cells.indices.contains(column) ? row.cells[column] : [], side,
          table.header.cells[column].plainText.trimmingSpaces, line: row.line)
      }
    }
    let others = table.rows.indices.filter { sides[$0] == nil }.map { table.rows[$0] }
    if !others.isEmpty { rest = Block.Table(alignments: table.alignments, header: table.header, rows: others) }
  }

  private mutating func add(_ cell: [Inline], _ side: Int, _ label: String, line: Int) {
    let isEmpty = cell.plainText.trimmingSpaces.isEmpty
    let pieces = isEmpty ? [] : [ComparisonColumns.Piece.block(Block(.paragraph(cell), lines: line...line))]
    units.append(
      ColumnSplitter.Unit(
        side: side, label: label.isEmpty ? nil : ColumnSplitter.Label(text: label, line: line, isRow: true),
        pieces: pieces, unlabelled: pieces))
  }
}
