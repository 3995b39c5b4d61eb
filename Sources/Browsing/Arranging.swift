import Notes
import Screen
import Search

/// Pages that were laid out lately.
struct PageCache: Sendable {
  struct Key: Hashable, Sendable {
    var note: NoteID
    var part: Int
    var width: Int
    var query: Query
    var spotlight: NoteID?
    /// For a comparison in columns, else nil.
    var columns: Columns?

    struct Columns: Hashable, Sendable {
      /// The line of its heading.
      var line: Int
      var first: Int
      var isStacked: Bool
      /// As in `ColumnsContext`.
      var uncovered: Int?
    }
  }

  private static let limit = 8
  private var pages: [(key: Key, page: Page)] = []

  /// The page for a key, made where it is not there yet.
  mutating func page(for key: Key, make: () -> Page) -> Page {
    if let found = pages.first(where: { $0.key == key }) { return found.page }
    let page = make()
    pages.append((key, page))
    if pages.count > Self.limit { pages.removeFirst() }
    return page
  }
}

extension Browser {
  /// Notes are set no wider than this, however wide the screen is.
  private static let measure = 88

  /// Brings layout, page and scrolling in line with the rest of the state; called after every change.
  mutating func arrange() {
    if case .help(let top) = overlay { overlay = .help(top: max(0, min(top, HelpPanel.lastTop(self)))) }
    guard hasNotes else {
      layout = Layout(
        size: size, focus: .categories, wishes: Layout.Wishes(categories: 0, services: 0, callouts: 0))
      return
    }
    if place.pane == .callouts, callouts.isEmpty { place.pane = .services }
    lastNotes.removeAll { $0.category == place.note.category }
    lastNotes.append(place.note)
    layout = Layout(size: size, focus: place.pane, wishes: wishes)
    compare()
    if let area = layout.areas[.note] {
      page =
        columnsPage(width: area.columns - 2)
        ?? page(
          place.note, around: place.top.line, width: area.columns - 2, query: walk?.query,
          spotlight: shownSpotlight)
    }
    for pane in [Pane.categories, .services, .callouts] {
      guard let area = layout.areas[pane] else { continue }
      listTops[pane] = Self.top(
        listTops[pane] ?? 0, showing: selection(in: pane) ?? 0, rows: rowCount(of: pane), height: area.rows - 1)
    }
    preview = nil
    arrangePicker()
    arrangeSearch()
  }

  /// The service whose mentions are marked in the note shown.
  var shownSpotlight: NoteID? { spotlight?.note == place.note ? spotlight?.service : nil }

  private mutating func arrangePicker() {
    guard case .picker(var picker) = overlay else { return }
    let areas = PickerPanel.areas(size)
    picker.top = Self.top(
      picker.top, showing: picker.selection, rows: picker.matching.count, height: areas.list.rows)
    if case .line(let note, let line)? = picker.selected?.target {
      let width = areas.preview.columns - 2
      preview =
        columnsPreview(of: picker, width: width)
        ?? page(
          note, around: line, width: width, query: nil,
          spotlight: picker.kind == .mentions ? place.note : nil)
    }
    overlay = .picker(picker)
  }

  /// The page of a note, `columns` wide but no wider than reads well.
  mutating func page(
    _ id: NoteID, around line: Int, width: Int, query: Query?, spotlight: NoteID? = nil
  ) -> Page {
    let width = max(1, min(width, Self.measure))
    let part = notebook.note(id)?.partNumber(around: line) ?? 0
    let query = query ?? Query("")
    let key = PageCache.Key(note: id, part: part, width: width, query: query, spotlight: spotlight)
    return pages.page(for: key) { [notebook, phrases, mentions] in
      Page(
        id, around: line, of: notebook, width: width, query: query, phrases: phrases,
        mentions: mentions.map { MentionMarks(names: $0.names, note: id, spotlight: spotlight) })
    }
  }

  /// The rows of the note pane's text.
  var noteHeight: Int {
    layout.areas[.note].map { max(1, noteText(in: $0).rows) } ?? 1
  }

  /// The page's row at the top of the note pane.
  var topRow: Int { min(page.row(at: place.top), page.lastTop(height: noteHeight)) }

  /// Moves a list's first row as little as shows the selected row.
  static func top(_ top: Int, showing selection: Int, rows: Int, height: Int) -> Int {
    let height = max(1, height)
    let shown = min(max(top, selection - height + 1), selection)
    return max(0, min(shown, rows - height))
  }

  var wishes: Layout.Wishes {
    Layout.Wishes(
      categories: naturalColumns.categories, services: naturalColumns.services, callouts: callouts.count)
  }

  /// Measures the lists of the whole notebook once, so that the panes keep their places from category to category.
  mutating func measureLists() {
    let ids = notebook.noteIDs.prefix(Self.measuredNotes)
    naturalColumns = (
      max(16, categoryRows.prefix(Self.measuredNotes).map { CategoryPane.columns(of: $0, in: self) }.max() ?? 0),
      max(20, ids.map { ServicePane.columns(of: $0, in: self) }.max() ?? 0)
    )
  }

  /// Enough to know how wide titles are.
  private static let measuredNotes = 1000
}
