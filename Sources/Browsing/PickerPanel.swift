import Notes
import Screen
import Search

/// The one kind of list over the panes: what is typed, the entries that match, a preview of the selected one.
enum PickerPanel {
  struct Areas: Equatable {
    var field: Rect
    var list: Rect
    /// Without rows or columns where there is no room for a preview.
    var preview: Rect
    var status: Rect
  }

  /// List and preview stand side by side where the screen is wide, else one above the other.
  static func areas(_ size: Size) -> Areas {
    let field = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
    let status = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    let body = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    if size.columns >= 60 {
      let width = size.columns * 45 / 100
      return Areas(
        field: field, list: body.inset(trailing: size.columns - width), preview: body.inset(leading: width + 1),
        status: status)
    }
    let rows = body.rows >= 8 ? body.rows / 2 : body.rows
    return Areas(
      field: field, list: body.inset(bottom: body.rows - rows), preview: body.inset(top: rows), status: status)
  }

  static func draw(_ picker: Picker, of browser: Browser, on canvas: inout Canvas) {
    let areas = areas(browser.size)
    let number = picker.matching.isEmpty ? 0 : picker.selection + 1
    FieldRow.draw(
      picker.field, prompt: prompt(of: picker.kind, browser.phrases),
      trailing: StyledLine(" \(number)/\(picker.matching.count)", .dim), on: &canvas, in: areas.field)
    if picker.matching.isEmpty {
      canvas.write(
        StyledLine(note(on: picker, browser), .dim), at: Point(column: 1, row: areas.list.origin.row),
        columns: areas.list.columns - 1)
    }
    let highlighter = Highlighter(picker.query)
    ListRows.draw(
      on: &canvas, in: areas.list, count: picker.matching.count, top: picker.top, selection: picker.selection,
      hasKeys: true
    ) {
      row(
        picker.entries[picker.matching[$0]], highlighter: highlighter,
        columns: areas.list.columns - ListRows.frameColumns)
    }
    drawRule(on: &canvas, areas)
    browser.drawPreview(of: picker, on: &canvas, in: areas.preview)
    drawStatus(browser, on: &canvas, in: areas.status)
  }

  /// The rule between list and preview where they stand side by side.
  static func drawRule(on canvas: inout Canvas, _ areas: Areas) {
    guard areas.preview.origin.column > 0 else { return }
    for row in areas.preview.origin.row..<areas.preview.endRow {
      canvas.write("│", .dim, at: Point(column: areas.preview.origin.column - 1, row: row))
    }
  }

  private static func prompt(of kind: Picker.Kind, _ phrases: Phrases) -> StyledLine {
    let (sign, name): (String, Phrase) =
      switch kind {
      case .comparisons: ("v", .comparisons)
      case .callouts: ("c", .callouts)
      case .outline: ("o", .outline)
      case .mentions: ("m", .mentions)
      case .commands: (":", .commands)
      }
    return StyledLine(sign + " ", Style(.heading, .strong)) + StyledLine(phrases(name) + ": ", .dim)
  }

  private static func note(on picker: Picker, _ browser: Browser) -> String {
    browser.phrases(.noMatches)
  }

  private static func row(
    _ entry: Picker.Entry, highlighter: Highlighter, columns: Int
  ) -> (text: StyledLine, trailing: StyledLine) {
    let text = StyledLine(entry.text).adding(.match, to: highlighter.ranges(in: entry.text))
    return row(icon: entry.icon, indent: entry.indent, text: text, detail: entry.detail, columns: columns)
  }

  /// The text comes first; what says where it stands takes the room that is left, or a quarter.
  static func row(
    icon: String, indent: Int = 0, text: StyledLine, detail: String, columns: Int
  ) -> (text: StyledLine, trailing: StyledLine) {
    let lead = Icon.column(icon, Style(.callout)) + StyledLine(String(repeating: " ", count: indent))
    let free = columns - lead.columns - text.columns - 1
    let detail = StyledLine(detail, .dim).clipped(to: max(free, columns / 4))
    let room = columns - lead.columns - (detail.isEmpty ? 0 : detail.columns + 1)
    return (lead + text.showingMatch(columns: room), detail)
  }

  static func drawStatus(_ browser: Browser, on canvas: inout Canvas, in area: Rect) {
    let hints = [Phrase.hintMove, .hintGo, .hintBack].map { browser.phrases($0) }.joined(separator: "   ")
    canvas.write(StyledLine(hints, .dim).clipped(to: area.columns - 2), at: Point(column: 1, row: area.origin.row))
  }
}

extension StyledLine {
  /// A line that is too long and whose first match would be cut off starts a little before that match.
  func showingMatch(columns: Int) -> StyledLine {
    guard self.columns > columns, let match = runs.firstIndex(where: { $0.style.traits.contains(.match) }) else {
      return self
    }
    let before = runs[..<match].reduce(0) { $0 + CellWidth.columns(of: $1.text) }
    guard before + CellWidth.columns(of: runs[match].text) > columns else { return self }
    return StyledLine("…", .dim) + droppingColumns(min(before - columns / 3, self.columns - columns + 1))
  }

  /// Without the glyphs of the first columns.
  private func droppingColumns(_ count: Int) -> StyledLine {
    var rest = StyledLine()
    var column = 0
    for run in runs {
      for glyph in Glyphs(run.text) {
        if column >= count { rest.append(glyph.text, run.style) }
        column += glyph.columns
      }
    }
    return rest
  }
}
