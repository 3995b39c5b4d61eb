import Screen

/// Where the panes are, for a screen's size and the pane that keys act on.
package struct Layout: Equatable, Sendable {
  /// Only what is on the screen, header rows included.
  package private(set) var areas = PaneTable<Rect>()
  /// The columns of the vertical rules between panes.
  package private(set) var rules: [Int] = []
  package let status: Rect
  /// False where nothing fits but a notice.
  package let isUsable: Bool

  /// How wide each list would like to be, and how many callouts there are.
  package struct Wishes: Equatable, Sendable {
    package var categories: Int
    package var services: Int
    package var callouts: Int
  }

  private static let leastSize = Size(columns: 20, rows: 5)
  /// From this many columns on there are two panes side by side, then three.
  static let twoPanes = 60
  package static let threePanes = 100

  /// `widensNote` gives the note the whole width while keys act on it.
  package init(size: Size, focus: Pane, wishes: Wishes, widensNote: Bool = false) {
    isUsable = size.columns >= Self.leastSize.columns && size.rows >= Self.leastSize.rows
    status = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: isUsable ? 1 : 0)
    guard isUsable else { return }
    let body = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows - 1)
    if size.columns < Self.twoPanes || (widensNote && focus == .note) {
      areas[focus] = body
      return
    }
    if size.columns < Self.threePanes {
      if focus == .categories {
        let width = min(wishes.categories, size.columns * 55 / 100)
        areas[.categories] = column(of: body, from: 0, width: width)
        areas[.services] = column(of: body, from: width + 1, width: size.columns - width - 1)
        rules = [width]
      } else {
        let width = min(wishes.services, size.columns * 42 / 100)
        placeServices(in: column(of: body, from: 0, width: width), callouts: wishes.callouts)
        areas[.note] = column(of: body, from: width + 1, width: size.columns - width - 1)
        rules = [width]
      }
      return
    }
    let first = min(wishes.categories, size.columns * 28 / 100)
    let second = min(wishes.services, size.columns * 28 / 100)
    areas[.categories] = column(of: body, from: 0, width: first)
    placeServices(in: column(of: body, from: first + 1, width: second), callouts: wishes.callouts)
    areas[.note] = column(of: body, from: first + second + 2, width: size.columns - first - second - 2)
    rules = [first, first + second + 1]
  }

  /// Whether the note can be seen together with a list.
  package static func showsNoteBesideLists(_ size: Size) -> Bool { size.columns >= twoPanes }

  /// Whether the note can be seen whichever pane keys act on.
  package static func alwaysShowsNote(_ size: Size) -> Bool { size.columns >= threePanes }

  private func column(of body: Rect, from column: Int, width: Int) -> Rect {
    Rect(column: column, row: body.origin.row, columns: width, rows: body.rows)
  }

  /// The callouts stand under the services and take no more rows than they need, at most two fifths.
  private mutating func placeServices(in area: Rect, callouts: Int) {
    let rows = min(callouts + 1, area.rows * 2 / 5)
    guard callouts > 0, rows >= 2 else {
      areas[.services] = area
      return
    }
    areas[.services] = area.inset(bottom: rows)
    areas[.callouts] = area.inset(top: area.rows - rows)
  }
}
