import Screen

/// A note laid out for a width.
package struct Page: Sendable {
  package struct Row: Sendable {
    package var line: StyledLine
    package var position: Position
    /// Which of the note's callouts the row belongs to.
    package var callout: Int?

    /// The stretches that lead somewhere, from left to right.
    package var spans: [Span] {
      var spans: [Span] = []
      var column = 0
      for run in line.runs {
        let end = column + CellWidth.columns(of: run.text)
        defer { column = end }
        guard let link = run.link, end > column else { continue }
        if let last = spans.last, last.link == link, last.columns.upperBound == column {
          spans[spans.count - 1].columns = last.columns.lowerBound..<end
        } else {
          spans.append(Span(columns: column..<end, link: link))
        }
      }
      return spans
    }
  }

  /// A stretch of a row that leads somewhere.
  package struct Span: Equatable, Sendable {
    package var columns: Range<Int>
    package var link: Link
  }

  /// Where the text of a source line stands among columns.
  struct LinePlace: Sendable {
    var line: Int
    var row: Int
    /// The side it speaks of; nil for what is shared.
    var side: Int?
    /// Whether something in it answers the query.
    var isHit = false
  }

  /// What a page of columns knows about them.
  struct Columns: Sendable {
    /// The sides that show, counted from 0.
    var shown: Range<Int>
    var sides: Int
    /// Cells with text, those of sides that do not show included.
    var cells: Int
    /// In the order of the lines.
    var places: [LinePlace] = []
    /// Where each cell with text starts, in reading order.
    var cellPlaces: [LinePlace] = []
  }

  /// Their positions ascend, no two alike.
  package private(set) var rows: [Row] = []
  /// What stays above the rows while they scroll.
  package var heads: [StyledLine] = []
  /// The row above which the heads stand until they are scrolled to the top.
  var headRow = 0
  /// Set where sides of a comparison stand in columns.
  var columns: Columns?

  package init() {}

  /// Adds a row behind the others; a position that would not ascend moves up a little.
  mutating func append(_ line: StyledLine, at position: Position, callout: Int? = nil) {
    var position = position
    if let last = rows.last?.position, position <= last {
      position = Position(line: last.line, offset: last.offset + 1)
    }
    rows.append(Row(line: line, position: position, callout: callout))
  }

  /// The row that holds a position: the last that does not start behind it.
  package func row(at position: Position) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The first row with text of a source line, or of the next line that has any.
  package func row(ofLine line: Int) -> Int {
    if let columns { return columns.place(ofLine: line)?.row ?? 0 }
    let exact = rows.firstIndex { $0.position >= Position(line: line, offset: 0) } ?? rows.count - 1
    return max(0, exact)
  }

  /// The first row that leads somewhere.
  package func row(leadingTo link: Link) -> Int? {
    rows.firstIndex { row in row.line.runs.contains { $0.link == link } }
  }

  /// The heads that stay in a pane of that height: those that leave half of it for what stands under them.
  func heads(height: Int) -> [StyledLine] { heads.count * 2 <= height ? heads : [] }

  /// How far below the top of a pane a row shows when `top` is the first and `heads` rows are taken by the heads.
  func offset(of row: Int, top: Int, heads: Int) -> Int { row - top + (row < headRow ? 0 : heads) }

  /// The last row at which a pane of that height may start without showing less than it could.
  package func lastTop(height: Int) -> Int { max(0, rows.count - height) }

  /// The rows as text, for output that is not a screen.
  package var text: String {
    let lines = rows.map(\.line)
    return (lines[..<headRow] + heads + lines[headRow...]).map { $0.text.trimmingEnd }.joined(separator: "\n")
  }
}

extension Page.Columns {
  /// Where the text of a line starts, or that of the last line before it that has any; of several cells on one line
  /// that which answers the query.
  func place(ofLine line: Int) -> Page.LinePlace? {
    guard let last = places.last(where: { $0.line <= line }) else { return places.first }
    let here = places.filter { $0.line == last.line }
    return here.first(where: \.isHit) ?? here.first
  }
}

extension Page {
  /// Among columns, a source line of what shows at a row or, where that is blank, next below it.
  func columnsLine(atRow row: Int) -> Int? {
    guard let columns else { return nil }
    let visible = columns.places.filter { place in place.side.map(columns.shown.contains) ?? true }
    let isBlank = rows.indices.contains(row) && rows[row].line.text.allSatisfy { $0 == " " || $0 == "│" }
    let here = isBlank ? visible.filter { $0.row > row }.min { $0.row < $1.row } : nil
    return (here ?? visible.filter { $0.row <= row }.max { $0.row < $1.row } ?? visible.first)?.line
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmingEnd: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
