import Notes
import Screen

extension Browser {
  /// Goes to a line of a note and remembers the place that is left. `context` is the share of the pane's rows to keep
  /// above the line.
  mutating func jump(to note: NoteID, line: Int, context: Double = 0, view: Place.View = .usual) {
    let left = place
    var pane = place.pane
    if !Layout.showsNoteBesideLists(size) {
      pane = .note
    } else if pane == .categories, !Layout.alwaysShowsNote(size) {
      pane = .services
    }
    place = Place(note: note, pane: pane, top: Position(line: line, offset: 0), view: view)
    showLine(line, context: context)
    // Going to where one is already is no way to come back from.
    if (place.note, place.top, place.target) != (left.note, left.top, left.target) || place.view != left.view {
      history.leave(left)
    }
  }

  /// Scrolls the note that is shown to one of its lines.
  mutating func showLine(_ line: Int, context: Double = 0) {
    place.top = Position(line: line, offset: 0)
    place.target = line
    arrange()
    if page.columns != nil { return showInColumns(line, context: context) }
    guard let lines = notebook.note(place.note)?.lines, lines.contains(line), !page.rows.isEmpty else {
      place.top = .start
      return
    }
    let row = page.row(ofLine: line) - Int(Double(noteHeight) * context)
    place.top = row <= 0 ? .start : page.rows[row].position
    if page.rows.first.map({ $0.position > place.top }) ?? false, let first = page.rows.first {
      place.top = first.position
    }
  }

  /// The source line that the place is at: the one jumped to, else the one at the top, at least the note's heading.
  var line: Int {
    place.target ?? max(place.top.line, place.comparisonLine ?? 0, notebook.service(place.note)?.line ?? 0)
  }

  /// Steps through places in reading order, round at the ends; says so there.
  private mutating func step(
    _ steps: Int, through stops: [(note: NoteID, line: Int)], areComparisons: Bool = false
  ) {
    var here = (place.note, line)
    // However far a comparison has been read, the next is the one behind it.
    if areComparisons, page.columns != nil, let compared { here.1 = compared.comparison.line }
    let ahead = stops.boundary { ($0.note, $0.line) > here }
    let behind = stops.boundary { ($0.note, $0.line) >= here } - 1
    let wanted = steps > 0 ? ahead + steps - 1 : behind + steps + 1
    if wanted >= stops.count { message = phrases(.fromTheStart) }
    if wanted < 0 { message = phrases(.fromTheEnd) }
    let stop = stops[((wanted % stops.count) + stops.count) % stops.count]
    if areComparisons { jumpToComparison(stop.note, line: stop.line) } else { jump(to: stop.note, line: stop.line) }
  }

  // MARK: Comparisons

  mutating func goToComparison(by steps: Int) {
    guard !notebook.comparisons.isEmpty else { return message = phrases(.noComparisons) }
    step(steps, through: notebook.comparisons.map { ($0.note, $0.line) }, areComparisons: true)
  }

  /// The comparison that the place is in: around the line jumped to or at the top, else the note's own.
  var currentComparison: Comparison? {
    let here = notebook.comparisons(in: place.note)
    if let line = place.comparisonLine { return here.first { $0.line == line } }
    if let compared, compared.note == place.note, page.columns != nil { return compared.comparison }
    let line = place.target ?? place.top.line
    if case .written(let before?) = place.view,
      let comparison = here.first(where: { $0.line == before && ($0.kind == .service || $0.lines.contains(line)) })
    {
      return comparison
    }
    return here.last { $0.kind != .service && ($0.lines.contains(line) || $0.line == line) }
      ?? here.first { $0.kind == .service }
  }

  /// Goes to the service of a side, counted from 1, or says that it has none; false where there is no such side.
  mutating func goToSide(_ number: Int) -> Bool {
    guard hasNotes, let comparison = currentComparison, comparison.sides.indices.contains(number - 1) else {
      return false
    }
    let side = comparison.sides[number - 1]
    guard let target = notebook.target(of: side, in: comparison) else {
      message = phrases(.noService(side.name))
      return true
    }
    jump(to: target, line: notebook.service(target)?.line ?? 0)
    return true
  }

  // MARK: Callouts

  mutating func goToCallout(by steps: Int) {
    let stops = notebook.calloutStops.map { (note: $0.note, line: $0.line) }
    guard !stops.isEmpty else { return message = phrases(.noCallouts) }
    step(steps, through: stops)
  }

  // MARK: Places visited

  mutating func goBack(_ times: Int) {
    for _ in 0..<times {
      guard let earlier = history.back(from: place) else { return message = phrases(.noEarlierPlace) }
      place = earlier
    }
  }

  mutating func goForward(_ times: Int) {
    for _ in 0..<times {
      guard let later = history.forward(from: place) else { return message = phrases(.noLaterPlace) }
      place = later
    }
  }
}
