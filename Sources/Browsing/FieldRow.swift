import Screen

/// Draws a text being typed behind its prompt, with the cursor, and what stands at the right edge.
enum FieldRow {
  static func draw(_ field: TextField, prompt: StyledLine, trailing: StyledLine, on canvas: inout Canvas, in area: Rect)
  {
    let start = 1 + prompt.columns
    canvas.write(prompt, at: Point(column: 1, row: area.origin.row))
    let room = max(1, area.columns - start - trailing.columns - 2)
    // A long text scrolls so that the cursor stays in sight.
    var text = StyledLine(field.text, Style(.text, field.isSelected ? .selected : []))
    var cursor = field.cursorColumn
    while cursor > room, let first = text.runs.first?.text.first {
      cursor -= CellWidth.columns(of: String(first))
      text = StyledLine(String(text.text.dropFirst()))
    }
    canvas.write(text, at: Point(column: start, row: area.origin.row), columns: room)
    canvas.write(trailing, at: Point(column: area.columns - trailing.columns - 1, row: area.origin.row))
    canvas.cursor = Point(column: min(start + cursor, area.columns - 1), row: area.origin.row)
  }
}
