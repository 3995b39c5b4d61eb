import Notes
import Screen

/// The callouts of the note that is shown, under the services.
enum CalloutPane {
  static func draw(_ browser: Browser, on canvas: inout Canvas, in area: Rect) {
    let hasKeys = browser.place.pane == .callouts
    let callouts = browser.callouts
    let title = StyledLine(browser.phrases(.callouts), ListRows.headerStyle(hasKeys: hasKeys))
    canvas.write(
      StyledLine(" ") + title + StyledLine(" "), at: Point(column: area.origin.column + 1, row: area.origin.row),
      columns: area.columns - 1)
    let list = area.inset(top: 1)
    ListRows.draw(
      on: &canvas, in: list, count: callouts.count, top: browser.listTops[.callouts] ?? 0,
      selection: browser.selection(in: .callouts), hasKeys: hasKeys
    ) { row(callouts[$0], browser.phrases) }
  }

  private static func row(_ callout: Callout, _ phrases: Phrases) -> (text: StyledLine, trailing: StyledLine) {
    let icon = Icon.column(callout.isCue ? "★" : "┃", Style(callout.isCue ? .cue : .callout))
    let label = callout.label.isEmpty ? phrases(.untitled) : callout.label
    return (icon + StyledLine(label), StyledLine())
  }
}
