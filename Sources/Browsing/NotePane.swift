import Notes
import Screen
import Search

/// The text of a note under its title, with how far it has been read.
enum NotePane {
  static func draw(_ browser: Browser, on canvas: inout Canvas, in area: Rect) {
    let hit = browser.walk?.current.flatMap { $0.note == browser.place.note ? $0.line : nil }
    let title = browser.shownTitle(marking: browser.walk?.query)
    let isInTitle = hit != nil && hit == browser.notebook.service(browser.place.note)?.line
    let text = draw(
      browser.page, top: browser.topRow, title: isInTitle ? title.withCurrentMatches : title,
      relations: browser.relations(in: area), hasKeys: browser.place.pane == .note, on: &canvas, in: area)
    let callout = browser.currentCallout
    for line in 0..<text.rows where browser.page.rows.indices.contains(browser.topRow + line) {
      let row = browser.page.rows[browser.topRow + line]
      let offset = browser.page.offset(
        of: browser.topRow + line, top: browser.topRow, heads: area.endRow - text.endRow)
      let start = Point(column: text.origin.column + 1, row: text.origin.row + offset)
      if row.position.line == hit { canvas.write(row.line.withCurrentMatches, at: start, columns: text.columns - 1) }
      if let callout, row.callout == callout {
        canvas.write("▌", Style(browser.callouts[callout].isCue ? .cue : .callout, .strong), at: start)
      }
    }
  }

  /// Draws a page from one of its rows on; returns the area of the text and its heads, as high as the text alone.
  @discardableResult
  static func draw(
    _ page: Page, top: Int, title: StyledLine, relations: StyledLine = StyledLine(), hasKeys: Bool,
    on canvas: inout Canvas, in area: Rect
  ) -> Rect {
    let titleRows = self.titleRows(title, in: area)
    let titleEnd = titleRows.count + (relations.isEmpty ? 0 : 1)
    canvas.write(
      relations, at: Point(column: area.origin.column + 1, row: area.origin.row + titleRows.count),
      columns: area.columns - 1)
    let heads = page.heads(height: area.rows - titleEnd)
    let text = area.inset(top: titleEnd, bottom: heads.count)
    let shown = min(page.rows.count, top + text.rows)
    for (index, row) in titleRows.enumerated() {
      let progress = StyledLine(index == 0 ? " \(shown)/\(page.rows.count)" : "", .dim)
      let line = row.mapStyles { ListRows.headerStyle(hasKeys: hasKeys).adding($0.traits) }
        .padded(to: max(0, area.columns - ListRows.frameColumns), trailing: progress)
      canvas.write(line, at: Point(column: area.origin.column + 1, row: area.origin.row + index))
    }
    let headStart = max(0, min(page.headRow - top, text.rows))
    for (index, head) in heads.enumerated() {
      canvas.write(
        head, at: Point(column: area.origin.column + 1, row: text.origin.row + headStart + index),
        columns: area.columns - 1)
    }
    for line in 0..<max(0, min(text.rows, page.rows.count - top)) {
      let offset = page.offset(of: top + line, top: top, heads: heads.count)
      canvas.write(
        page.rows[top + line].line, at: Point(column: text.origin.column + 1, row: text.origin.row + offset),
        columns: text.columns - 1)
    }
    return text
  }

  /// The rows that a title takes, beside the room for the progress: a long one goes on below where there is height for
  /// it, so that it can always be read.
  static func titleRows(_ title: StyledLine, in area: Rect) -> [StyledLine] {
    let rows = title.wrapped(to: area.columns - ListRows.frameColumns - progressColumns).map(\.line)
    return rows.count <= max(1, area.rows / 4) ? rows : [title]
  }

  /// The room that `12/48` may take in a header.
  private static let progressColumns = 9
}

extension StyledLine {
  /// What matches stands out from what matches elsewhere: it is the hit that was gone to.
  fileprivate var withCurrentMatches: StyledLine {
    mapStyles { $0.traits.contains(.match) ? $0.adding(.current) : $0 }
  }
}

extension Browser {
  /// A note's title as its header shows it, what answers a query marked.
  func noteTitle(_ id: NoteID, marking query: Query? = nil) -> StyledLine {
    let name = notebook.title(of: id).name(phrases)
    return StyledLine(name).adding(.match, to: query?.ranges(in: name) ?? [])
  }

  func isComparison(_ id: NoteID) -> Bool {
    notebook.comparisons(in: id).contains { $0.kind == .service }
  }
}
