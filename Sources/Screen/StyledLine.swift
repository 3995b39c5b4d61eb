/// One line of styled text, before it becomes cells.
package struct StyledLine: Equatable, Sendable {
  package struct Run: Equatable, Sendable {
    package var text: String
    package var style: Style
    /// Where the text leads to, if anywhere.
    package var link: Link?
  }

  /// Neighbouring runs differ in style or link, and none is empty.
  package private(set) var runs: [Run] = []

  package init() {}

  package init(_ text: String, _ style: Style = .text) {
    append(text, style)
  }

  package mutating func append(_ text: String, _ style: Style = .text, link: Link? = nil) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style, runs[last].link == link {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, style: style, link: link))
    }
  }

  package mutating func append(_ line: StyledLine) {
    for run in line.runs { append(run.text, run.style, link: run.link) }
  }

  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.append(right)
    return line
  }

  package var isEmpty: Bool { runs.isEmpty }

  package var text: String { runs.reduce(into: "") { $0 += $1.text } }

  /// The cells that the line takes.
  package var columns: Int { runs.reduce(0) { $0 + CellWidth.columns(of: $1.text) } }

  /// The line with every style changed.
  package func mapStyles(_ change: (Style) -> Style) -> StyledLine {
    var line = StyledLine()
    for run in runs { line.append(run.text, change(run.style), link: run.link) }
    return line
  }

  /// At most `columns` cells; what is cut off is marked by `marker`, which takes one column or none.
  package func clipped(to columns: Int, marker: String = "…") -> StyledLine {
    guard columns > 0 else { return StyledLine() }
    var line = StyledLine()
    // Where the line has to end if it turns out too long, with room for the marker.
    let end = columns - (marker.isEmpty ? 0 : 1)
    var cut = StyledLine()
    var used = 0
    for run in runs {
      for glyph in Glyphs(run.text) {
        if used + glyph.columns > columns {
          cut.append(marker, cut.runs.last?.style ?? run.style)
          return cut
        }
        line.append(glyph.text, run.style, link: run.link)
        used += glyph.columns
        if used <= end { cut = line }
      }
    }
    return line
  }

  /// Clipped or filled with spaces to exactly `columns` cells; `trailing` text is kept at the right edge.
  package func padded(to columns: Int, trailing: StyledLine = StyledLine(), style: Style = .text) -> StyledLine {
    let room = max(0, columns - trailing.columns)
    var line = clipped(to: room)
    line.append(String(repeating: " ", count: room - line.columns), style)
    line.append(trailing.clipped(to: columns))
    return line
  }

  /// Adds traits to ranges of the line's text, counted in UTF-8 bytes, ascending and on character boundaries.
  package func adding(_ traits: Style.Traits, to ranges: [Range<Int>]) -> StyledLine {
    changing(ranges) { $0.adding(traits) }
  }

  /// Changes the style of ranges of the line's text, counted as in `adding(_:to:)`.
  package func changing(_ ranges: [Range<Int>], _ change: (Style) -> Style) -> StyledLine {
    changingRuns(in: ranges) { run, _ in run.style = change(run.style) }
  }

  /// Lets ranges of the line's text, counted as in `adding(_:to:)`, lead somewhere, save for what already does.
  package func linking(_ ranges: [Range<Int>], to links: [Link]) -> StyledLine {
    changingRuns(in: ranges) { run, index in run.link = run.link ?? links[index] }
  }

  /// `change` gets the part of a run that lies in a range, and which range that is.
  private func changingRuns(in ranges: [Range<Int>], _ change: (inout Run, Int) -> Void) -> StyledLine {
    guard !ranges.isEmpty else { return self }
    var line = StyledLine()
    var offset = 0
    var next = 0
    for run in runs {
      let bytes = Array(run.text.utf8)
      var position = 0
      func add(to end: Int, _ change: (inout Run) -> Void = { _ in }) {
        var piece = Run(text: String(decoding: bytes[position..<end], as: UTF8.self), style: run.style, link: run.link)
        change(&piece)
        line.append(piece.text, piece.style, link: piece.link)
        position = end
      }
      while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
      var index = next
      while index < ranges.count, ranges[index].lowerBound < offset + bytes.count {
        let start = max(position, ranges[index].lowerBound - offset)
        let end = min(bytes.count, ranges[index].upperBound - offset)
        if start < end {
          add(to: start)
          add(to: end) { change(&$0, index) }
        }
        index += 1
      }
      add(to: bytes.count)
      offset += bytes.count
    }
    return line
  }
}
