import Notes
import Screen

extension Browser {
  // MARK: What the lists hold

  /// A row of the category pane.
  enum CategoryRow: Hashable {
    case preface
    /// Counts in `Notebook.categories`.
    case category(Int)
  }

  var categoryRows: [CategoryRow] {
    (notebook.preface == nil ? [] : [.preface]) + notebook.categories.indices.map(CategoryRow.category)
  }

  /// The notes that the service pane lists.
  var serviceRows: [NoteID] {
    guard let category = place.note.category else { return notebook.preface == nil ? [] : [.preface] }
    return notebook.noteIDs(inCategory: category)
  }

  /// The callouts of the note that is shown.
  var callouts: [Callout] { notebook.note(place.note)?.callouts ?? [] }

  func rowCount(of pane: Pane) -> Int {
    switch pane {
    case .categories: categoryRows.count
    case .services: serviceRows.count
    case .callouts: callouts.count
    case .note: page.rows.count
    }
  }

  /// The selected row of a list; for the callouts the one jumped to, else the first that is on the screen.
  func selection(in pane: Pane) -> Int? {
    switch pane {
    case .categories:
      place.note.category.map { $0 + (notebook.preface == nil ? 0 : 1) } ?? (notebook.preface == nil ? nil : 0)
    case .services:
      switch place.note {
      case .preface, .introduction: rowCount(of: .services) > 0 ? 0 : nil
      case .service(let category, let service):
        notebook.categories[category].introduction == nil ? service : service + 1
      }
    case .callouts: currentCallout
    case .note: nil
    }
  }

  /// The callout that the place is at.
  var currentCallout: Int? {
    let line = place.target ?? max(place.top.line, place.comparisonLine ?? 0)
    return callouts.firstIndex { $0.lines.contains(line) }
  }

  /// The rows that a page of the focused pane has.
  var visibleRows: Int {
    place.pane == .note ? noteHeight : max(1, (layout.areas[place.pane]?.rows ?? 1) - 1)
  }

  // MARK: Moving in the focused pane

  mutating func move(by rows: Int) {
    switch place.pane {
    case .categories, .services, .callouts:
      let selected = selection(in: place.pane)
      // Without a selected callout the first step down selects the first.
      select(selected.map { $0 + rows } ?? (rows > 0 ? rows - 1 : 0), in: place.pane)
    case .note: scroll(by: rows)
    }
  }

  mutating func move(to row: Int) {
    switch place.pane {
    case .categories, .services, .callouts: select(row, in: place.pane)
    case .note:
      guard let note = notebook.note(place.note) else { return }
      place.target = nil
      if row == .max {
        place.top = Position(line: note.lines.upperBound, offset: 0)
      } else {
        place.top = .start
        arrange()
        scroll(by: row)
      }
    }
  }

  /// Selects the row of a list that is nearest to a number.
  mutating func select(_ row: Int, in pane: Pane) {
    let count = rowCount(of: pane)
    guard count > 0 else { return }
    let row = min(max(row, 0), count - 1)
    switch pane {
    case .categories:
      switch categoryRows[row] {
      case .preface: show(.preface)
      case .category(let category):
        let first = notebook.noteIDs(inCategory: category).first ?? .introduction(category: category)
        show(category == place.note.category ? place.note : lastNotes.first { $0.category == category } ?? first)
      }
    case .services: show(serviceRows[row])
    case .callouts: showLine(callouts[row].lines.lowerBound)
    case .note: break
    }
  }

  /// Shows a note from its first line, in the pane that has the keys.
  private mutating func show(_ note: NoteID) {
    guard note != place.note else { return }
    place = Place(note: note, pane: place.pane)
  }

  /// Scrolls the note; at the end of a part of a very large note on to the next.
  mutating func scroll(by rows: Int) {
    guard rows != 0, let note = notebook.note(place.note), !page.rows.isEmpty else { return }
    let last = page.lastTop(height: noteHeight)
    let wanted = topRow + rows
    let part = note.part(around: place.top.line)
    if wanted > last, topRow == last, part.upperBound < note.lines.upperBound {
      place.top = Position(line: part.upperBound, offset: -1)
    } else if wanted < 0, topRow == 0, part.lowerBound > note.lines.lowerBound {
      place.top = Position(line: part.lowerBound - 1, offset: .max / 4)
    } else {
      place.top = page.rows[min(max(wanted, 0), last)].position
    }
    place.target = nil
  }

  // MARK: Moving between panes

  mutating func focusLeft() {
    switch place.pane {
    case .categories: break
    case .services, .callouts: place.pane = .categories
    case .note: place.pane = .services
    }
  }

  mutating func focusRight() {
    switch place.pane {
    case .categories: place.pane = serviceRows.isEmpty ? .categories : .services
    case .services, .callouts: place.pane = .note
    case .note: break
    }
  }

  mutating func cyclePane(by steps: Int) {
    let panes = Pane.allCases.filter { $0 != .callouts || !callouts.isEmpty }
    guard let index = panes.firstIndex(of: place.pane) else { return }
    place.pane = panes[(index + steps + panes.count) % panes.count]
  }

  // MARK: The mouse

  /// Where in a pane a point is.
  private func pane(at point: Point) -> (pane: Pane, row: Int)? {
    guard let (pane, area) = layout.areas.all.first(where: { $0.value.contains(point) }) else { return nil }
    return (pane, point.row - area.origin.row - 1)
  }

  mutating func receive(_ action: Key.MouseAction, at point: Point) {
    if overlay != nil { return receiveInOverlay(action, at: point) }
    guard hasNotes, let (pane, row) = pane(at: point) else { return }
    let step =
      switch action {
      case .press: 0
      case .wheelUp: -3
      case .wheelDown: 3
      }
    switch (pane, action) {
    case (.note, .press): place.pane = .note
    case (.note, _): scroll(by: step)
    case (_, .press):
      place.pane = pane
      if row >= 0 { select(row + (listTops[pane] ?? 0), in: pane) }
    case (_, _): select((selection(in: pane) ?? 0) + step.signum(), in: pane)
    }
  }
}
