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

  /// Their positions ascend, no two alike.
  package private(set) var rows: [Row] = []

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
    let exact = rows.firstIndex { $0.position >= Position(line: line, offset: 0) } ?? rows.count - 1
    return max(0, exact)
  }

  /// The first row that leads somewhere.
  package func row(leadingTo link: Link) -> Int? {
    rows.firstIndex { row in row.line.runs.contains { $0.link == link } }
  }

  /// The last row at which a pane of that height may start without showing less than it could.
  package func lastTop(height: Int) -> Int { max(0, rows.count - height) }

  /// The rows as text, for output that is not a screen.
  package var text: String { rows.map(\.line.text).joined(separator: "\n") }
}
