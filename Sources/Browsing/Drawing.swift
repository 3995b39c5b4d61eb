import Notes
import Screen
import Search

extension Browser {
  /// Draws the whole screen.
  package func draw(on canvas: inout Canvas) {
    guard layout.isUsable else {
      canvas.write(phrases(.tooSmall), at: Point(column: 0, row: 0))
      return
    }
    switch overlay {
    case .picker(let picker): return PickerPanel.draw(picker, of: self, on: &canvas)
    case .search(let list): return SearchPanel.draw(list, of: self, on: &canvas)
    case .help(let top): return HelpPanel.draw(self, top: top, on: &canvas)
    case .labels, nil: break
    }
    if case .reading(let progress) = phase, !hasNotes {
      canvas.write(
        StyledLine(phrases(.reading(progress)), .dim).clipped(to: size.columns - 2), at: Point(column: 1, row: 0))
      return
    }
    drawRules(on: &canvas)
    for (pane, area) in layout.areas.all {
      switch pane {
      case .categories: CategoryPane.draw(self, on: &canvas, in: area)
      case .services: ServicePane.draw(self, on: &canvas, in: area)
      case .callouts: CalloutPane.draw(self, on: &canvas, in: area)
      case .note: NotePane.draw(self, on: &canvas, in: area)
      }
    }
    drawLabels(on: &canvas)
    StatusLine.draw(self, on: &canvas)
  }

  private func drawRules(on canvas: inout Canvas) {
    for column in layout.rules {
      canvas.fill(Rect(column: column, row: 0, columns: 1, rows: layout.status.origin.row), with: "│", style: .dim)
    }
    // The callouts are set off from the services above them by a rule through their header.
    guard let area = layout.areas[.callouts] else { return }
    canvas.fill(
      Rect(column: area.origin.column, row: area.origin.row, columns: area.columns, rows: 1), with: "─", style: .dim)
    for column in [area.origin.column - 1, area.endColumn] where layout.rules.contains(column) {
      canvas.write(column < area.origin.column ? "├" : "┤", .dim, at: Point(column: column, row: area.origin.row))
    }
  }

  /// Draws what the selected entry of a list leads to.
  func drawPreview(of picker: Picker, on canvas: inout Canvas, in area: Rect) {
    guard area.rows > 1, area.columns > 4, let entry = picker.selected else { return }
    switch entry.target {
    case .command(let command):
      let text = StyledLine(phrases.summary(of: command))
      let keys = StyledLine(command.keysForHelp, Style(.code, .strong))
      let body = ListRows.header(StyledLine(command.entry.name), hasKeys: false, on: &canvas, in: area)
      for (row, line) in ([keys, StyledLine()] + text.wrapped(to: body.columns - 2).map(\.line)).enumerated()
      where row < body.rows {
        canvas.write(line, at: Point(column: body.origin.column + 1, row: body.origin.row + row))
      }
    case .line(let note, let line):
      guard let preview else { return }
      if preview.columns != nil {
        NotePane.draw(preview, top: 0, title: StyledLine(entry.text), hasKeys: false, on: &canvas, in: area)
        return
      }
      let height = max(1, area.rows - NotePane.titleRows(noteTitle(note), in: area).count)
      let isInside = notebook.note(note)?.lines.contains(line) ?? false
      let spot = picker.kind == .mentions ? row(ofMentionOf: place.note, in: preview, line: line) : nil
      let row = isInside ? (spot ?? preview.row(ofLine: line)) - (picker.kind == .mentions ? height / 3 : 0) : 0
      NotePane.draw(
        preview, top: max(0, min(row, preview.lastTop(height: height))),
        title: noteTitle(note), hasKeys: false, on: &canvas, in: area)
    }
  }
}
