/// Finds the comparisons of a notebook (R7).
struct ComparisonFinder {
  /// In the order of the notebook.
  let comparisons: [Comparison]

  init(_ notebook: Notebook) {
    let finder = Finder(notebook: notebook)
    comparisons = notebook.noteIDs.mapAtOnce(run: 256) { finder.comparisons(in: $0) }.flatMap(\.self)
  }
}

private struct Finder: Sendable {
  let notebook: Notebook

  func comparisons(in id: NoteID) -> [Comparison] {
    guard let note = notebook.note(id) else { return [] }
    var found: [Comparison] = []
    func add(_ kind: Comparison.Kind, _ title: Title, line: Int, lines: Range<Int>) {
      let sides = sides(of: title, in: note, lines: kind == .section ? line + 1..<lines.upperBound : lines)
      guard sides.count > 1 else { return }
      found.append(
        Comparison(title: title, note: id, line: line, lines: lines, kind: kind, sides: sides.map(Side.init)))
    }
    if let service = notebook.service(id) {
      add(.service, service.title, line: service.line, lines: note.lines)
    }
    for (index, section) in note.sections.enumerated() {
      guard Comparison.announces(section.title.plain) || Comparison.sides(inTitle: section.title.plain).count > 1 else {
        continue
      }
      let end = note.sections[(index + 1)...].first { $0.level <= section.level }?.line ?? note.lines.upperBound
      add(.section, section.title, line: section.line, lines: section.line..<end)
    }
    for callout in note.callouts {
      guard let title = callout.title else { continue }
      add(.callout, title, line: callout.lines.lowerBound, lines: Range(callout.lines))
    }
    return found.sorted { $0.line < $1.line }
  }

  /// The names that a title sets against each other or, where it only announces a comparison, those of the sections
  /// or else of the titled callouts under it; fewer than two where it compares nothing.
  private func sides(of title: Title, in note: Note, lines: Range<Int>) -> [String] {
    let named = Comparison.sides(inTitle: title.plain)
    guard named.count < 2, Comparison.announces(title.plain) else { return named }
    let sections = note.sections.slice(in: lines) { $0.line }
    let level = sections.map(\.level).min()
    let children = sections.filter { $0.level == level }.map(\.title.plain)
    if children.count > 1 { return children }
    return note.callouts.slice(in: lines) { $0.lines.lowerBound }.compactMap(\.title?.plain)
  }
}
