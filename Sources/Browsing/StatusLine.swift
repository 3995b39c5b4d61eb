import Notes
import Screen

/// The last row: where the user is, or one sentence, and at the right the next useful keys.
enum StatusLine {
  static func draw(_ browser: Browser, on canvas: inout Canvas) {
    let area = browser.layout.status
    guard area.columns > 2 else { return }
    let left = left(browser)
    let room = area.columns - 2
    // A sentence is there to be read; where the user is may be cut.
    let least = browser.message == nil ? min(left.columns, room / 2) : left.columns
    var right = hints(browser, columns: room - least - 3)
    if let count = browser.count { right = StyledLine("\(count)", Style(.text, .strong)) }
    let trailing = right.isEmpty ? right : StyledLine("   ") + right
    canvas.write(left.padded(to: room, trailing: trailing), at: Point(column: 1, row: area.origin.row), columns: room)
  }

  private static func left(_ browser: Browser) -> StyledLine {
    if case .labels = browser.overlay { return StyledLine(browser.phrases(.pressLabel), Style(.text, .strong)) }
    if let message = browser.message { return StyledLine(message, Style(.warning)) }
    if case .reading(let progress) = browser.phase, progress.files > 0 {
      return StyledLine(browser.phrases(.reading(progress)), .dim)
    }
    var line = StyledLine()
    if let cover = browser.cover, let columns = browser.page.columns {
      line.append(browser.phrases(.covered(cover.uncovered, of: columns.cells)), Style(.cue, .strong))
      line.append("   ")
    }
    if let walk = browser.walk {
      line.append(walk.count + " ", Style(.text, .strong))
      line.append(walk.query.text, Style(.text, .match))
      line.append("   ")
    }
    if let category = browser.place.note.category {
      line.append(browser.notebook.categories[category].title.name(browser.phrases), .dim)
      guard let service = browser.notebook.service(browser.place.note) else { return line }
      for name in service.group + [service.title.name(browser.phrases)] { line.append(" › " + name, .dim) }
    } else {
      line.append(browser.notebook.title.name(browser.phrases), .dim)
    }
    return line
  }

  /// As many hints as fit, the most useful ones at the right.
  private static func hints(_ browser: Browser, columns: Int) -> StyledLine {
    var hints: [Phrase] = browser.notebook.comparisons.isEmpty ? [] : [.hintNextComparison, .hintAllComparisons]
    if browser.page.columns != nil { hints = [.hintCover, .hintWritten] + hints.prefix(1) }
    if browser.place.isWritten, browser.currentComparison != nil { hints.insert(.hintColumns, at: 0) }
    if browser.walk != nil { hints = [.hintNextHit] }
    hints += [.hintSearch, .hintHelp]
    if browser.cover != nil { hints = [.hintHelp, .hintUncoverAll, .hintUncover] }
    while !hints.isEmpty {
      var line = StyledLine()
      for hint in hints { line.append((line.isEmpty ? "" : "   ") + browser.phrases(hint), .dim) }
      if line.columns <= columns { return line }
      hints.removeFirst()
    }
    return StyledLine()
  }
}
