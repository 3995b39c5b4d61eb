/// One place of the screen.
package struct Cell: Hashable, Sendable {
  /// A base character with its combining marks; empty in the second column of a wide character.
  package var text: String
  package var style: Style

  package static let blank = Cell(text: " ", style: .text)

  /// Styles first, which are quick to compare: all cells of the screen are, whenever it is drawn.
  package static func == (left: Cell, right: Cell) -> Bool { left.style == right.style && left.text == right.text }

  /// The second column of a wide character.
  package var isContinuation: Bool { text.isEmpty }
}

/// A screen that is drawn in memory: a grid of cells, and where the hardware cursor stands.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` cells each.
  package private(set) var cells: [Cell]
  /// Where text is being typed; nil hides the cursor.
  package var cursor: Point?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cells of one row, which must lie on the canvas.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a line from `point` on within `columns` cells and never past the canvas; a wide character that does not
  /// fit is left out. Returns the columns used.
  @discardableResult
  package mutating func write(_ line: StyledLine, at point: Point, columns: Int = .max) -> Int {
    guard (0..<size.rows).contains(point.row), point.column >= 0 else { return 0 }
    let limit = min(columns, size.columns - point.column)
    var used = 0
    for run in line.runs {
      for glyph in Glyphs(run.text) {
        guard used + glyph.columns <= limit else { return used }
        put(glyph, style: run.style, column: point.column + used, row: point.row)
        used += glyph.columns
      }
    }
    return used
  }

  /// Writes unstyled text; see `write(_:at:columns:)`.
  @discardableResult
  package mutating func write(_ text: String, _ style: Style = .text, at point: Point, columns: Int = .max) -> Int {
    write(StyledLine(text, style), at: point, columns: columns)
  }

  /// Fills an area with one single-column character.
  package mutating func fill(_ rect: Rect, with text: String = " ", style: Style = .text) {
    let area = rect.intersection(Rect(size))
    for row in area.origin.row..<area.endRow {
      for column in area.origin.column..<area.endColumn {
        put(Glyph(text: text, columns: 1), style: style, column: column, row: row)
      }
    }
  }

  /// Adds traits to what stands in an area.
  package mutating func restyle(_ rect: Rect, adding traits: Style.Traits) {
    let area = rect.intersection(Rect(size))
    for row in area.origin.row..<area.endRow {
      for column in area.origin.column..<area.endColumn {
        cells[row * size.columns + column].style.traits.formUnion(traits)
      }
    }
  }

  private mutating func put(_ glyph: Glyph, style: Style, column: Int, row: Int) {
    let index = row * size.columns + column
    // Half of a wide character cannot stay: what is overwritten in part is blanked.
    if cells[index].isContinuation, column > 0 { cells[index - 1].text = " " }
    let last = index + glyph.columns - 1
    if column + glyph.columns < size.columns, cells[last + 1].isContinuation { cells[last + 1].text = " " }
    cells[index] = Cell(text: glyph.text, style: style)
    if glyph.columns == 2 { cells[last] = Cell(text: "", style: style) }
  }

  /// The screen as text, a line a row, without the spaces at the ends of lines.
  package var text: String {
    (0..<size.rows).map { row in
      var line = self.row(row).reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
