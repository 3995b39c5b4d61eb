import Notes
import Screen

/// The list of categories: icon, title, number of services.
enum CategoryPane {
  static func draw(_ browser: Browser, on canvas: inout Canvas, in area: Rect) {
    let hasKeys = browser.place.pane == .categories
    let list = ListRows.header(
      StyledLine(browser.phrases(.categories)), hasKeys: hasKeys, on: &canvas, in: area)
    let rows = browser.categoryRows
    ListRows.draw(
      on: &canvas, in: list, count: rows.count, top: browser.listTops[.categories] ?? 0,
      selection: browser.selection(in: .categories), hasKeys: hasKeys
    ) { row(rows[$0], of: browser) }
  }

  /// The columns that a row takes when nothing is cut.
  static func columns(of row: Browser.CategoryRow, in browser: Browser) -> Int {
    let (text, trailing) = self.row(row, of: browser)
    return text.columns + trailing.columns + 1 + ListRows.frameColumns
  }

  private static func row(
    _ row: Browser.CategoryRow, of browser: Browser
  ) -> (text: StyledLine, trailing: StyledLine) {
    switch row {
    case .preface: return (Self.text(browser.notebook.title, browser), StyledLine())
    case .category(let index):
      let category = browser.notebook.categories[index]
      return (text(category.title, browser), StyledLine("\(category.services.count)", .dim))
    }
  }

  private static func text(_ title: Title, _ browser: Browser) -> StyledLine {
    Icon.column(title.icon ?? "") + StyledLine(title.name(browser.phrases))
  }
}

enum Icon {
  /// An icon and a space in three columns, so that what follows stands aligned however wide the icon is.
  static func column(_ icon: String, _ style: Style = .text) -> StyledLine {
    StyledLine(icon, style).padded(to: 2) + StyledLine(" ")
  }
}

extension Title {
  /// The plain title, or what stands for one without text.
  func name(_ phrases: Phrases) -> String { plain.isEmpty ? phrases(.untitled) : plain }
}
