import Markdown
import Notes
import Screen
import Search

/// What a comparison's page is made from, apart from its columns.
package struct ColumnsContext: Sendable {
  var note: NoteID
  var query: Query
  /// The sides whose own service a digit goes to.
  var linked: Set<Int>
  /// How many cells are uncovered; nil where none is covered.
  var uncovered: Int?
  var phrases: Phrases
  /// Finds the services that the text speaks of, once they are known.
  var mentions: MentionMarks?

  package init(
    _ note: NoteID, query: Query, linked: Set<Int>, uncovered: Int?, phrases: Phrases, mentions: MentionMarks? = nil
  ) {
    self.mentions = mentions
    self.note = note
    self.query = query
    self.linked = linked
    self.uncovered = uncovered
    self.phrases = phrases
  }
}

extension Page {
  /// Lays out a comparison, `width` wide: sides in columns under pinned heads, or one below the other where two do not
  /// fit or `isStacked` asks for it.
  package init(
    _ columns: ComparisonColumns, of notebook: Notebook, context: ColumnsContext, width: Int, first: Int = 0,
    isStacked: Bool = false
  ) {
    var layout = ColumnsLayout(sides: columns.heads.count, first: first, width: width)
    if isStacked { layout.widths = [] }
    if layout.isStacked { layout.shown = 0..<columns.heads.count }
    var setter = ColumnsSetter(columns, notebook, context, layout, width: max(1, width))
    if layout.isStacked { setter.stack() } else { setter.set() }
    self = setter.page
  }
}

extension Page {
  /// All sides of a comparison: as many beside each other as fit, the others on further pages, which leave out what is
  /// shared.
  package static func pages(
    _ columns: ComparisonColumns, of notebook: Notebook, context: ColumnsContext, width: Int
  ) -> [Page] {
    guard columns.isDivided else {
      return [Page(columns, of: notebook, context: context, width: width, isStacked: true)]
    }
    let count = columns.heads.count
    let layout = ColumnsLayout(sides: count, first: 0, width: width)
    guard !layout.isStacked else { return [Page(columns, of: notebook, context: context, width: width)] }
    // As many on the last page as on the first, or nearly.
    let pageCount = (count + layout.shown.count - 1) / layout.shown.count
    let pages = (0..<pageCount).map { page in
      let sides = ((page * count + pageCount - 1) / pageCount)..<(((page + 1) * count + pageCount - 1) / pageCount)
      return Page(columns.showing(sides), of: notebook, context: context, width: width)
    }
    return pages
  }
}
