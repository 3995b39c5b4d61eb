import Markdown
import Notes
import Screen
import Search

extension Page {
  /// Lays out the part of a note that a line stands in.
  package init(
    _ id: NoteID, around line: Int = 0, of notebook: Notebook, width: Int, query: Query, phrases: Phrases,
    mentions: MentionMarks? = nil
  ) {
    let note = notebook.note(id)
    var builder = PageBuilder(
      width: width, query: query, sides: SideMarks(notebook.comparisons(in: id)), mentions: mentions)
    guard let note, !note.lines.isEmpty else {
      if let note { builder.addFiling(of: note) }
      builder.addRow(StyledLine(phrases(.nothingToShow), .dim), at: .start)
      self = builder.page
      return
    }
    let part = note.part(around: line)
    if part.lowerBound == note.lines.lowerBound { builder.addFiling(of: note) }
    builder.add(notebook.blocks(of: note, lines: part), callouts: note.callouts, phrases: phrases)
    let parts = note.partCount
    if parts > 1 {
      let number = note.partNumber(around: line)
      builder.addGap(before: part.upperBound)
      builder.addRow(
        StyledLine(phrases(.continues(part: number, parts: parts)), .dim),
        at: Position(line: part.upperBound - 1, offset: .max / 2))
    }
    self = builder.page
  }
}

extension PageBuilder {
  /// Adds the date and the tags of the file that begins with a note.
  fileprivate mutating func addFiling(of note: Note) {
    guard let filing = note.filing else { return }
    addText(StyledLine(filing.text, .dim), at: note.filingLine)
    addGap(before: note.filingLine)
  }

  /// Adds a note's blocks, those of a callout together behind its bar. Blocks and callouts are in the order of their
  /// lines, so that one walk over both is enough.
  fileprivate mutating func add(_ blocks: [Block], callouts: [Callout], phrases: Phrases) {
    var index = callouts.startIndex
    var previous: Block?
    var rest = blocks[...]
    while let block = rest.first {
      let line = block.lines.lowerBound
      while index < callouts.endIndex, callouts[index].lines.upperBound < line { index += 1 }
      let callout = index < callouts.endIndex ? callouts[index] : nil
      if let callout, callout.lines.contains(line) {
        let members = rest.prefix { callout.lines.contains($0.lines.lowerBound) }
        if let previous, needsGap(between: previous, and: block) || previous.isQuote { addGap(before: line) }
        addCallout(Array(members), index: index, role: callout.isCue ? .cue : .callout, head: callout.head(phrases))
        previous = members.last
        rest = rest.dropFirst(members.count)
      } else {
        // Blocks up to the next callout are spaced as the writer spaced them.
        let end = callout?.lines.lowerBound ?? .max
        let run = rest.prefix { $0.lines.lowerBound < end }
        if previous != nil { addGap(before: line) }
        add(Array(run))
        previous = run.last
        rest = rest.dropFirst(run.count)
      }
    }
  }
}

extension Block {
  fileprivate var isQuote: Bool {
    if case .quote = kind { return true }
    return false
  }
}

extension Callout {
  /// What a callout's first row says about it, apart from its title.
  func head(_ phrases: Phrases) -> String? {
    if isCue { return "★ " + phrases(.cue) + (title == nil ? "" : " ·") }
    return alert.map { "▪ " + phrases(.alert($0)) + (title == nil ? "" : " ·") }
  }
}
