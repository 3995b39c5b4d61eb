/// A cell's place; both coordinates count from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// An extent in cells, never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// An area of cells.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  /// The first column to the right of the area.
  package var endColumn: Int { origin.column + size.columns }
  /// The first row below the area.
  package var endRow: Int { origin.row + size.rows }

  package func contains(_ point: Point) -> Bool {
    (origin.column..<endColumn).contains(point.column) && (origin.row..<endRow).contains(point.row)
  }

  /// The part that lies in another area; empty where there is none.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(origin.column, other.origin.column)
    let row = max(origin.row, other.origin.row)
    return Rect(
      column: column, row: row, columns: min(endColumn, other.endColumn) - column,
      rows: min(endRow, other.endRow) - row)
  }

  /// What is left after cutting cells off the edges; empty when too much is cut.
  package func inset(top: Int = 0, leading: Int = 0, bottom: Int = 0, trailing: Int = 0) -> Rect {
    Rect(
      column: origin.column + min(leading, columns), row: origin.row + min(top, rows),
      columns: columns - leading - trailing, rows: rows - top - bottom)
  }
}
