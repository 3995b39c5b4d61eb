import Notes
import Screen
import Search

/// A comparison that has been taken apart for showing it in columns.
struct Compared: Sendable {
  var comparison: Comparison
  /// Nil where nothing tells its sides apart.
  var columns: ComparisonColumns?
  /// The sides that have a service of their own.
  var linked: Set<Int>

  var note: NoteID { comparison.note }

  init(_ comparison: Comparison, of notebook: Notebook, _ targets: SideTargets) {
    self.comparison = comparison
    let columns = notebook.canDivide(comparison) ? notebook.columns(of: comparison, targets: targets) : nil
    self.columns = columns?.isDivided == true ? columns : nil
    linked = Set(comparison.sides.indices.filter { targets.target(of: comparison.sides[$0], in: comparison) != nil })
  }
}

/// The cells of a comparison covered for testing oneself; never kept.
struct Cover: Sendable {
  var note: NoteID
  /// The line of the comparison's heading.
  var line: Int
  /// How many cells have been uncovered, in reading order.
  var uncovered = 0
}

extension Browser {
  // MARK: Which comparison shows

  /// The comparison to show in columns, whether its sides can be told apart or not.
  private var wanted: Comparison? {
    let here = notebook.comparisons(in: place.note)
    switch place.view {
    case .usual: return here.first { $0.kind == .service }
    case .written: return nil
    case .comparison(let line): return here.first { $0.line == line }
    }
  }

  /// Takes the comparison apart that is to show; called while the rest is brought in line with the place.
  mutating func compare() {
    guard let wanted else {
      // Notes that changed on disk may have lost it.
      if case .comparison = place.view { place.view = .usual }
      return forgetComparison()
    }
    if compared?.note != wanted.note || compared?.comparison.line != wanted.line {
      compared = Compared(wanted, of: notebook, targets())
    }
    guard compared?.columns != nil else {
      if case .comparison = place.view { place.view = .written(comparison: nil) }
      cover = nil
      return
    }
    if cover?.note != wanted.note || cover?.line != wanted.line { cover = nil }
    // Whoever reads the comparison sees as many sides as the screen holds.
    if let area = layout.areas[.note], size.columns >= Layout.twoPanes, place.pane == .note,
      !ColumnsLayout.isEasy(sides: wanted.sides.count, width: area.columns - 2)
    {
      layout = Layout(size: size, focus: place.pane, wishes: wishes, widensNote: true)
    }
  }

  private mutating func targets() -> SideTargets {
    let targets = sideTargets ?? SideTargets(notebook)
    sideTargets = targets
    return targets
  }

  private mutating func forgetComparison() {
    compared = nil
    cover = nil
  }

  /// The page of the comparison that shows; nil where the note shows as written.
  mutating func columnsPage(width: Int) -> Page? {
    guard let compared, let columns = compared.columns else { return nil }
    let isStacked = size.columns < Layout.twoPanes
    let layout = ColumnsLayout(sides: columns.heads.count, first: place.firstSide, width: width)
    if !isStacked, !layout.isStacked { place.firstSide = layout.shown.lowerBound }
    let query = walk?.query ?? Query("")
    let key = PageCache.Key(
      note: place.note, part: 0, width: width, query: query, spotlight: shownSpotlight,
      columns: .init(
        line: compared.comparison.line, first: place.firstSide, isStacked: isStacked, uncovered: cover?.uncovered))
    let context = ColumnsContext(
      place.note, query: query, linked: compared.linked, uncovered: cover?.uncovered, phrases: phrases,
      mentions: mentions.map { MentionMarks(names: $0.names, note: place.note, spotlight: shownSpotlight) })
    return pages.page(for: key) { [notebook, first = place.firstSide] in
      Page(columns, of: notebook, context: context, width: width, first: first, isStacked: isStacked)
    }
  }

  /// The columns of the comparison that the selected entry of a list leads to.
  mutating func columnsPreview(of picker: Picker, width: Int) -> Page? {
    guard picker.kind == .comparisons, case .line(let note, let line)? = picker.selected?.target,
      let comparison = notebook.comparisons(in: note).first(where: { $0.line == line })
    else { return nil }
    let isStacked = size.columns < Layout.twoPanes
    let key = PageCache.Key(
      note: note, part: 0, width: width, query: Query(""), spotlight: nil,
      columns: .init(line: line, first: 0, isStacked: isStacked, uncovered: nil))
    let targets = targets()
    let page = pages.page(for: key) { [notebook, phrases, mentions] in
      let compared = Compared(comparison, of: notebook, targets)
      guard let columns = compared.columns else { return Page() }
      let context = ColumnsContext(
        note, query: Query(""), linked: compared.linked, uncovered: nil, phrases: phrases,
        mentions: mentions.map { MentionMarks(names: $0.names, note: note, spotlight: nil) })
      return Page(columns, of: notebook, context: context, width: max(1, width), isStacked: isStacked)
    }
    return page.columns == nil ? nil : page
  }

  /// What stands over the note: the title of the comparison that shows, else the note's.
  func shownTitle(marking query: Query? = nil) -> StyledLine {
    guard place.comparisonLine != nil, let compared else { return noteTitle(place.note, marking: query) }
    let name = compared.comparison.title.name(phrases)
    return StyledLine(name).adding(.match, to: query?.ranges(in: name) ?? [])
  }

  // MARK: Going there

  /// Goes to a comparison and shows its columns.
  mutating func jumpToComparison(_ note: NoteID, line: Int) {
    let kind = notebook.comparisons(in: note).first { $0.line == line }?.kind
    switch kind {
    case .section, .callout: jump(to: note, line: line, view: .comparison(line: line))
    case .service, nil: jump(to: note, line: line)
    }
  }

  /// A hit inside the comparison that shows is gone to in its columns.
  func view(for hit: Hit) -> Place.View {
    guard hit.note == place.note, let line = place.comparisonLine, compared?.comparison.lines.contains(hit.line) == true
    else { return .usual }
    return .comparison(line: line)
  }

  /// Scrolls columns to where a line of the source stands in them.
  mutating func showInColumns(_ line: Int, context: Double) {
    place.top = .start
    guard let compared, let columns = page.columns, line > compared.comparison.line, !page.rows.isEmpty,
      let spot = columns.place(ofLine: line)
    else { return }
    show(spot, in: columns, context: context)
  }

  private mutating func show(_ spot: Page.LinePlace, in columns: Page.Columns, context: Double) {
    if let side = spot.side, !columns.shown.contains(side) {
      place.firstSide = side < columns.shown.lowerBound ? side : side - columns.shown.count + 1
      arrange()
    }
    // Another choice of columns may be taller or lower.
    let row = (page.columns?.place(ofLine: spot.line) ?? spot).row - Int(Double(noteHeight) * context)
    place.top = row <= 0 ? .start : page.rows[min(row, page.rows.count - 1)].position
  }

  // MARK: Commands

  /// Switches between the columns and the note as written, at the same spot.
  mutating func toggleWritten() {
    if let compared, page.columns != nil {
      let target = place.target
      let line = page.columnsLine(atRow: topRow) ?? compared.comparison.line
      let isAtStart = topRow == 0
      place.view = .written(comparison: compared.comparison.line)
      place.firstSide = 0
      arrange()
      if isAtStart, compared.comparison.kind == .service {
        place.top = .start
      } else {
        showLine(isAtStart ? compared.comparison.line : line)
      }
      place.target = target ?? place.target
      return
    }
    guard let comparison = currentComparison else { return message = phrases(.noComparisonHere) }
    let (left, row) = (place, topRow)
    let line = page.rows.indices.contains(row) ? page.rows[row].position.line : 0
    place.view = comparison.kind == .service ? .usual : .comparison(line: comparison.line)
    arrange()
    guard page.columns != nil else {
      place = left
      return message = phrases(.undivided)
    }
    if row == 0 || line <= comparison.line { place.top = .start } else { showLine(line) }
    place.target = left.target ?? comparison.line
  }

  /// Tab in a comparison that is being read; false elsewhere.
  mutating func toggleInNotePane() -> Bool {
    guard place.pane == .note, page.columns != nil || (place.isWritten && currentComparison != nil) else {
      return false
    }
    toggleWritten()
    return true
  }

  /// Scrolls sideways by whole columns; false where there is nothing further, or nothing to scroll.
  mutating func showSides(by steps: Int, onlyInNotePane: Bool = false) -> Bool {
    guard !onlyInNotePane || place.pane == .note, let columns = page.columns else { return false }
    let wanted = max(0, min(columns.shown.lowerBound + steps, columns.sides - columns.shown.count))
    guard wanted != columns.shown.lowerBound else { return false }
    // The same cells stay in sight though their rows may differ in height.
    let line = topRow == 0 ? nil : page.rows[topRow].position
    place.firstSide = wanted
    arrange()
    if let line { place.top = page.rows[page.row(at: line)].position }
    return true
  }

  mutating func toggleCover() {
    if cover != nil { return cover = nil }
    if page.columns == nil { toggleWritten() }
    guard let compared, page.columns != nil else { return }
    cover = Cover(note: compared.note, line: compared.comparison.line)
  }

  /// Uncovers the next cells; where none is covered, a page down.
  mutating func advance(_ times: Int) {
    guard var cover, let columns = page.columns else { return move(by: times * max(1, visibleRows - 1)) }
    cover.uncovered = min(cover.uncovered + times, columns.cells)
    guard cover.uncovered > 0, columns.cellPlaces.indices.contains(cover.uncovered - 1) else { return }
    self.cover = cover.uncovered < columns.cells ? cover : nil
    let cell = columns.cellPlaces[cover.uncovered - 1]
    if let side = cell.side, !columns.shown.contains(side) {
      place.firstSide = side < columns.shown.lowerBound ? side : side - columns.shown.count + 1
    }
    arrange()
    guard let shown = page.columns?.cellPlaces[cover.uncovered - 1] else { return }
    if shown.row < topRow || shown.row >= topRow + noteHeight - 1 {
      place.top = page.rows[max(0, min(shown.row - 1, page.rows.count - 1))].position
      place.target = nil
    }
  }
}

extension Place {
  /// Whether a comparison was switched to the note as written.
  var isWritten: Bool {
    switch view {
    case .written: true
    case .usual, .comparison: false
    }
  }

  /// The line of the comparison's heading, where one inside the note shows in columns.
  var comparisonLine: Int? {
    switch view {
    case .usual, .written: nil
    case .comparison(let line): line
    }
  }
}
