import Screen

/// Draws rows of a list: the selected one is marked by `▌` and, where keys act on it, by the selection's style.
enum ListRows {
  /// What a list's row takes apart from its text: the mark, and the space before the right edge.
  static let frameColumns = 2

  static func draw(
    on canvas: inout Canvas, in area: Rect, count: Int, top: Int, selection: Int?, hasKeys: Bool,
    row: (Int) -> (text: StyledLine, trailing: StyledLine)
  ) {
    for line in 0..<max(0, min(area.rows, count - top)) {
      let index = top + line
      let isSelected = index == selection
      let (text, trailing) = row(index)
      var styled = StyledLine(isSelected ? "▌" : " ", .text)
      styled.append(
        text.padded(
          to: max(0, area.columns - frameColumns),
          trailing: trailing.isEmpty ? trailing : StyledLine(" ") + trailing))
      styled.append(" ")
      if isSelected { styled = styled.mapStyles { $0.adding(hasKeys ? [.selected] : [.strong]) } }
      canvas.write(styled, at: Point(column: area.origin.column, row: area.origin.row + line), columns: area.columns)
    }
  }

  /// Draws a pane's header row and returns the area below it.
  static func header(
    _ title: StyledLine, trailing: StyledLine = StyledLine(), hasKeys: Bool, on canvas: inout Canvas, in area: Rect
  ) -> Rect {
    let title = title.mapStyles { _ in headerStyle(hasKeys: hasKeys) }
    let line = StyledLine(" ") + title.padded(to: max(0, area.columns - frameColumns), trailing: trailing)
    canvas.write(line, at: area.origin, columns: area.columns)
    return area.inset(top: 1)
  }

  static func headerStyle(hasKeys: Bool) -> Style { Style(.heading, hasKeys ? [.strong, .underlined] : .strong) }
}
