import Notes
import Screen

/// The list of a category's services: 🆚 before comparisons, the number of callouts behind.
enum ServicePane {
  static func draw(_ browser: Browser, on canvas: inout Canvas, in area: Rect) {
    let hasKeys = browser.place.pane == .services
    let list = ListRows.header(title(browser), hasKeys: hasKeys, on: &canvas, in: area)
    let rows = browser.serviceRows
    ListRows.draw(
      on: &canvas, in: list, count: rows.count, top: browser.listTops[.services] ?? 0,
      selection: browser.selection(in: .services), hasKeys: hasKeys
    ) { row(rows[$0], of: browser) }
  }

  /// The columns that a row takes when nothing is cut.
  static func columns(of id: NoteID, in browser: Browser) -> Int {
    let (text, trailing) = row(id, of: browser)
    return text.columns + trailing.columns + 1 + ListRows.frameColumns
  }

  /// The category's name where its own pane does not show.
  private static func title(_ browser: Browser) -> StyledLine {
    guard browser.layout.areas[.categories] == nil, let category = browser.place.note.category else {
      return StyledLine(browser.phrases(.services))
    }
    let title = browser.notebook.categories[category].title
    return StyledLine([title.icon, title.name(browser.phrases)].compactMap { $0 }.joined(separator: " "))
  }

  private static func row(_ id: NoteID, of browser: Browser) -> (text: StyledLine, trailing: StyledLine) {
    switch id {
    case .preface:
      return (Icon.column("") + StyledLine(browser.phrases(.preface), Style(.text, .emphasis)), StyledLine())
    case .introduction:
      return (Icon.column("") + StyledLine(browser.phrases(.introduction), Style(.text, .emphasis)), StyledLine())
    case .service(let category, let index):
      let service = browser.notebook.categories[category].services[index]
      var text = Icon.column(browser.isComparison(id) ? "🆚" : "", Style(.side))
      if let folder = service.group.last { text.append(folder + " › ", .dim) }
      text.append(service.title.name(browser.phrases))
      let callouts = service.note.callouts.count
      return (text, StyledLine(callouts > 0 ? "\(callouts)" : "", .dim))
    }
  }
}
