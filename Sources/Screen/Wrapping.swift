/// One row of a wrapped line.
package struct WrappedRow: Equatable, Sendable {
  package var line: StyledLine
  /// The glyphs of the whole line that stand before this row.
  package var offset: Int
}

extension StyledLine {
  /// Breaks the line into rows of at most `columns` cells: at spaces, as Korean is set by 어절, and inside a word only
  /// when the word alone is wider than a row. No row is wider except one that holds a single wide character. Rows after
  /// the first start with `hang` spaces, unless that leaves too little room.
  package func wrapped(to columns: Int, hang: Int = 0) -> [WrappedRow] {
    let columns = max(1, columns)
    var wrapping = Wrapping(self, columns: columns)
    return wrapping.rows(hang: columns > hang + 8 ? hang : 0)
  }

  /// Cuts the line into rows of at most `columns` cells wherever a row is full, spaces kept.
  package func cut(to columns: Int) -> [WrappedRow] {
    Wrapping(self, columns: max(1, columns)).cuts()
  }
}

private struct Wrapping {
  /// `run` counts in `runs`.
  private var glyphs: [(glyph: Glyph, run: Int)] = []
  private let runs: [StyledLine.Run]
  /// The room in the row at hand.
  private var columns: Int

  init(_ line: StyledLine, columns: Int) {
    self.columns = columns
    runs = line.runs
    for (index, run) in runs.enumerated() {
      for glyph in Glyphs(run.text) { glyphs.append((glyph, index)) }
    }
  }

  mutating func rows(hang: Int) -> [WrappedRow] {
    var rows: [WrappedRow] = []
    var start = 0
    repeat {
      let end = endOfRow(from: start)
      rows.append(row(start..<end, hang: rows.isEmpty ? 0 : hang))
      if rows.count == 1 { columns -= hang }
      start = end
      while start < glyphs.count, isSpace(start) { start += 1 }
    } while start < glyphs.count
    return rows
  }

  func cuts() -> [WrappedRow] {
    var rows: [WrappedRow] = [WrappedRow(line: StyledLine(), offset: 0)]
    var used = 0
    for (index, (glyph, run)) in glyphs.enumerated() {
      if used > 0, used + glyph.columns > columns {
        rows.append(WrappedRow(line: StyledLine(), offset: index))
        used = 0
      }
      rows[rows.count - 1].line.append(glyph.text, runs[run].style, link: runs[run].link)
      used += glyph.columns
    }
    return rows
  }

  /// Where the row that starts at `start` ends; past `start` unless there is nothing left.
  private func endOfRow(from start: Int) -> Int {
    var used = 0
    var wordStart = start
    for index in start..<glyphs.count {
      if isSpace(index) { wordStart = index + 1 }
      used += glyphs[index].glyph.columns
      guard used > columns, !isSpace(index) else { continue }
      let room = columns - width(start..<wordStart)
      let wordIsTooWide = width(wordStart..<endOfWord(from: wordStart)) > columns
      // A long word starts on this row only where a fair part of it fits.
      if wordStart > start, !wordIsTooWide || room < columns / 3 || index == wordStart { return wordStart }
      return endInsideWord(from: wordStart, at: index)
    }
    return glyphs.count
  }

  /// Moves a break inside a word so that closing punctuation does not start a row and an opening bracket does not end
  /// one, as far as that costs no more than two characters (after the kinsoku rules of JIS X 4051).
  private func endInsideWord(from wordStart: Int, at index: Int) -> Int {
    let full = max(index, wordStart + 1)
    let ends = (max(wordStart + 1, full - 2)...full).reversed()
    return ends.first { end in
      end == glyphs.count
        || !(Punctuation.closes(glyphs[end].glyph.text) || Punctuation.opens(glyphs[end - 1].glyph.text))
    } ?? full
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    // No word needs to be measured past the point where it is too wide.
    var used = 0
    while end < glyphs.count, !isSpace(end), used <= columns {
      used += glyphs[end].glyph.columns
      end += 1
    }
    return end
  }

  private func width(_ range: Range<Int>) -> Int {
    glyphs[range].reduce(0) { $0 + $1.glyph.columns }
  }

  private func isSpace(_ index: Int) -> Bool { glyphs[index].glyph.text == " " }

  private func row(_ range: Range<Int>, hang: Int) -> WrappedRow {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(end - 1) { end -= 1 }
    var line = StyledLine(String(repeating: " ", count: hang))
    for (glyph, run) in glyphs[range.lowerBound..<end] {
      line.append(glyph.text, runs[run].style, link: runs[run].link)
    }
    return WrappedRow(line: line, offset: range.lowerBound)
  }
}

private enum Punctuation {
  static func closes(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: return true
    case _: return ".,:;!?、。，．：；！？%‼…".unicodeScalars.contains(scalar)
    }
  }

  static func opens(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    let category = scalar.properties.generalCategory
    return category == .openPunctuation || category == .initialPunctuation
  }
}
