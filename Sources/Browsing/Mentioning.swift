import Notes
import Screen

extension Browser {
  // MARK: The line under a note's title

  /// The rows and columns of a note pane under its title and the line that tells its relations, as high as its text is
  /// without the heads of columns.
  func noteText(in area: Rect) -> Rect {
    let text = area.inset(
      top: NotePane.titleRows(shownTitle(), in: area).count + (relations(in: area).isEmpty ? 0 : 1))
    return text.inset(bottom: page.heads(height: text.rows).count)
  }

  /// In how many comparisons the note shown takes part, and how many notes mention it; empty where there is neither,
  /// a comparison inside the note shows, or the pane is too low for it.
  func relations(in area: Rect) -> StyledLine {
    guard let mentions, area.rows >= Self.leastRows, place.comparisonLine == nil else { return StyledLine() }
    let comparisons = mentions.comparisons(with: place.note).count
    let notes = mentions.mentions(of: place.note).count
    guard comparisons + notes > 0 else { return StyledLine() }
    let columns = area.columns - ListRows.frameColumns
    let line = StyledLine(phrases(.relations(comparisons: comparisons, notes: notes)), .dim)
    guard line.columns > columns else { return line }
    return StyledLine(phrases(.shortRelations(comparisons: comparisons, notes: notes)), .dim).clipped(to: columns)
  }

  /// Lower panes keep their rows for the text.
  private static let leastRows = 8

  // MARK: The list

  /// The comparisons that the note shown takes part in, then the notes that mention it.
  var mentionEntries: [Picker.Entry] {
    guard let mentions else { return [] }
    let compared = mentions.comparisons(with: place.note).map { notebook.comparisons[$0] }
    return compared.map { comparison in
      Picker.Entry(
        icon: "🆚", text: comparison.title.plain,
        detail: origin(of: comparison.note, isInside: comparison.kind != .service),
        target: .line(comparison.note, comparison.line))
    }
      + mentions.mentions(of: place.note).map { mention in
        Picker.Entry(
          icon: "←", text: notebook.title(of: mention.note).name(phrases),
          detail: origin(of: mention.note, isInside: false), target: .line(mention.note, mention.line))
      }
  }

  /// Goes to where a note mentions a service, and marks the mentions there until they are dropped.
  mutating func jump(to note: NoteID, line: Int, mentioning service: NoteID) {
    spotlight = (service, note)
    jump(to: note, line: line, context: 1.0 / 3)
    guard let row = row(ofMentionOf: service, in: page, line: line) else { return }
    let top = row - noteHeight / 3
    place.top = top <= 0 && page.rows.first?.position.line ?? 0 <= line ? .start : page.rows[max(0, top)].position
  }

  /// The first row of a page, from a line on, that mentions a service; a mention may stand far below the first row of a
  /// long line.
  func row(ofMentionOf service: NoteID, in page: Page, line: Int) -> Int? {
    guard let ordinal = mentions?.names.services.firstIndex(of: service) else { return nil }
    let first = page.columns == nil ? page.row(at: Position(line: line, offset: 0)) : page.row(ofLine: line)
    return page.rows.indices.dropFirst(first).first { row in
      page.rows[row].line.runs.contains { $0.link == .entry(ordinal) }
    }
  }
}
