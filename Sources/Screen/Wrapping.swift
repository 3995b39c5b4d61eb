/// One row of a wrapped line.
package struct WrappedRow: Equatable, Sendable {
  package var line: StyledLine
  /// The glyphs of the whole line that stand before this row.
  package var offset: Int
}

extension StyledLine {
  /// Breaks the line into rows of at most `columns` cells: at spaces, as Korean is set by 어절, and inside a word only
  /// when the word alone is wider than a row, between its parts where it has some. No row is wider except one that holds
  /// a single wide character. Rows after the first start with `hang` spaces, unless that leaves too little room.
  package func wrapped(to columns: Int, hang: Int = 0) -> [WrappedRow] {
    let columns = max(1, columns)
    var wrapping = Wrapping(self, columns: columns)
    return wrapping.rows(hang: columns > hang + 8 ? hang : 0)
  }

  /// The columns of the longest word, and of the longest part between which a long word breaks: rows as wide cut none.
  package var longest: (word: Int, part: Int) { Wrapping(self, columns: .max).longest }

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
      var begin = wordStart
      for breaks in Breaks.allCases {
        begin = (begin...index).last { $0 == begin || isStart($0, of: breaks) } ?? begin
        if begin > start, !isTooWide(from: begin, to: breaks) { return beforeArrow(begin, from: start) }
      }
      // What has to be cut starts on this row only where a fair part of it fits.
      if begin > start, columns - width(start..<begin) < columns / 3 || index == begin {
        return beforeArrow(begin, from: start)
      }
      return endInsideWord(notBefore: max(start + 1, begin), at: index)
    }
    return glyphs.count
  }

  /// Moves a break between words before an arrow that would end the row: it goes with what it leads to.
  private func beforeArrow(_ end: Int, from start: Int) -> Int {
    let isBetween = { (index: Int) in index > start && isSpace(index - 1) }
    var arrowEnd = end
    while isBetween(arrowEnd) { arrowEnd -= 1 }
    var arrowStart = arrowEnd
    while arrowStart > start, !isSpace(arrowStart - 1), arrowEnd - arrowStart < 2 { arrowStart -= 1 }
    let word = glyphs[arrowStart..<arrowEnd].reduce(into: "") { $0 += $1.glyph.text }
    let isAlone =
      arrowEnd < end && isBetween(arrowStart) && glyphs[start..<arrowStart].contains { $0.glyph.text != " " }
    return isAlone && Arrow.spellings.contains(word) ? arrowStart : end
  }

  /// Moves a break at `index` inside a word, back to `first` at most, so that closing punctuation does not start a row
  /// and an opening bracket does not end one, as far as that costs no more than two characters (after the kinsoku rules
  /// of JIS X 4051).
  private func endInsideWord(notBefore first: Int, at index: Int) -> Int {
    let full = max(index, first)
    let ends = (max(first, full - 2)...full).reversed()
    return ends.first { end in
      end == glyphs.count
        || !(Punctuation.closes(glyphs[end].glyph.text) || Punctuation.opens(glyphs[end - 1].glyph.text))
    } ?? full
  }

  /// What a row may end behind, best first. Steps and parts are only looked for in what is wider than a row.
  private enum Breaks: CaseIterable {
    /// Spaces.
    case words
    /// Slashes, as in addresses, and what stands before an opening bracket.
    case steps
    /// Hyphens and the like.
    case parts
  }

  /// Whether what starts at `start` and ends at the next break is wider than a row.
  private func isTooWide(from start: Int, to breaks: Breaks) -> Bool {
    var used = 0
    // Nothing needs to be measured past the point where it is too wide.
    for index in start..<glyphs.count {
      if isSpace(index) || (index > start && isStart(index, of: breaks)) { return false }
      used += glyphs[index].glyph.columns
      if used > columns { return true }
    }
    return false
  }

  /// Whether something new starts here inside a word.
  private func isStart(_ index: Int, of breaks: Breaks) -> Bool {
    guard breaks != .words, index > 1 else { return false }
    let before = glyphs[index - 2].glyph.text
    let last = glyphs[index - 1].glyph.text
    let next = glyphs[index].glyph.text
    if Punctuation.opens(next) { return Punctuation.isWordy(last) }
    let isJoint = last == "/" || (breaks == .parts && Punctuation.joins(last))
    return isJoint && Punctuation.isWordy(before) && Punctuation.isWordy(next)
  }

  /// See `StyledLine.longest`.
  var longest: (word: Int, part: Int) {
    var longest = (word: 0, part: 0)
    var word = 0
    var part = 0
    for (index, (glyph, _)) in glyphs.enumerated() {
      word = isSpace(index) ? 0 : word + glyph.columns
      part = isSpace(index) ? 0 : (isStart(index, of: .parts) ? 0 : part) + glyph.columns
      longest = (max(longest.word, word), max(longest.part, part))
    }
    return longest
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

  /// What joins parts of a word and stays at the end of a row.
  static func joins(_ text: String) -> Bool { ["-", "_", "·", "&"].contains(text) }

  static func isWordy(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  static func opens(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    let category = scalar.properties.generalCategory
    return category == .openPunctuation || category == .initialPunctuation
  }
}
