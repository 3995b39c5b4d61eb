/// Finds the comparisons of a notebook (R7).
struct ComparisonFinder {
  /// In the order of the notebook.
  let comparisons: [Comparison]

  init(_ notebook: Notebook) {
    let finder = Finder(notebook: notebook)
    comparisons = notebook.noteIDs.mapAtOnce(runs: 64...256) { finder.comparisons(in: $0) }.flatMap(\.self)
  }
}

private struct Finder: Sendable {
  let notebook: Notebook

  func comparisons(in id: NoteID) -> [Comparison] {
    let service = notebook.service(id)
    guard let note = service?.note ?? notebook.note(id), service?.compared != nil || !note.comparing.isEmpty else {
      return []
    }
    var found: [Comparison] = []
    func add(_ kind: Comparison.Kind, _ title: Title, line: Int, lines: Range<Int>, _ named: [String]) {
      let inside = kind == .section ? line + 1..<lines.upperBound : lines
      let sides = named.count > 1 ? named : parts(of: note, in: inside)
      guard sides.count > 1 else { return }
      found.append(
        Comparison(title: title, note: id, line: line, lines: lines, kind: kind, sides: sides.map(Side.init)))
    }
    if let service, let named = service.compared {
      add(.service, service.title, line: service.line, lines: note.lines, named)
    }
    for comparing in note.comparing {
      let line = comparing.line..<comparing.line + 1
      let sections = note.sections.slice(in: line) { $0.line }
      if let section = sections.first {
        let end = note.end(ofSection: sections.startIndex)
        add(.section, section.title, line: section.line, lines: section.line..<end, comparing.sides)
      } else if let callout = note.callouts.slice(in: line, line: { $0.lines.lowerBound }).first,
        let title = callout.title
      {
        add(.callout, title, line: comparing.line, lines: Range(callout.lines), comparing.sides)
      }
    }
    return found.sorted { $0.line < $1.line }
  }

  /// What a title compares that only announces a comparison: the sections or else the titled callouts under it.
  private func parts(of note: Note, in lines: Range<Int>) -> [String] {
    let sections = note.sections.slice(in: lines) { $0.line }
    let level = sections.map(\.level).min()
    let children = sections.filter { $0.level == level }.map(\.title.plain)
    if children.count > 1 { return children }
    return note.callouts.slice(in: lines) { $0.lines.lowerBound }.compactMap(\.title?.plain)
  }
}

extension Note {
  /// The line behind a section and those below it.
  fileprivate func end(ofSection index: Int) -> Int {
    sections[(index + 1)...].first { $0.level <= sections[index].level }?.line ?? lines.upperBound
  }
}
