import Notes
import Screen
import Search

/// A search for the loop to run, on another thread where that takes a while.
package struct SearchRequest: Sendable {
  package let query: Query
  let index: SearchIndex
  let indexNumber: Int
  let previous: Findings?

  /// Whether a request asks for the same of the same notes.
  package func isSame(as other: SearchRequest) -> Bool {
    query.text == other.query.text && indexNumber == other.indexNumber
  }

  /// Whether the answer is there at once.
  package var isQuick: Bool { index.isSmall }

  /// Searches; nil when cancelled.
  package func run(isCancelled: @Sendable () -> Bool = { false }) -> SearchAnswer? {
    index.findings(for: query, after: previous, isCancelled: isCancelled).map {
      SearchAnswer(findings: $0, indexNumber: indexNumber)
    }
  }
}

/// What a request has found.
package struct SearchAnswer: Sendable {
  let findings: Findings
  let indexNumber: Int
  /// How long it took, where somebody measured.
  package var elapsed: Duration?
}

extension Browser {
  /// The search that is wanted and not answered yet, if any: the loop runs it and hands back what it finds.
  package var wantedSearch: SearchRequest? {
    guard let index else { return nil }
    if case .search(let list) = overlay {
      guard !list.isAnswered(by: indexNumber) else { return nil }
      let previous = list.answeredBy == indexNumber ? list.findings : nil
      return SearchRequest(query: list.query, index: index, indexNumber: indexNumber, previous: previous)
    }
    guard let walk, walk.indexNumber != indexNumber else { return nil }
    return SearchRequest(
      query: Query(walk.query.text, isOpen: true), index: index, indexNumber: indexNumber, previous: nil)
  }

  /// Takes in what a search has found, unless something else is wanted by now.
  package mutating func receive(_ answer: SearchAnswer) {
    guard let wanted = wantedSearch, wanted.query.text == answer.findings.query.text,
      answer.indexNumber == indexNumber
    else { return }
    take(answer)
    arrange()
  }

  private mutating func take(_ answer: SearchAnswer) {
    if case .search(var list) = overlay {
      list.receive(answer.findings, from: answer.indexNumber, elapsed: answer.elapsed)
      overlay = .search(list)
    } else if let index {
      // The notes have changed under a search that was finished: it goes on from the note that is shown, or else from
      // where it was.
      let answers = answer.findings.answers
      let near = [place.note, walk?.place?.note].lazy.compactMap(\.self)
        .compactMap { note in answers.firstIndex { $0.target == .note(note) } }.first
      var start = near == nil ? SearchWalk.Start.inFront : .first
      if let near, let place = walk?.place, answers[near].target == .note(place.note) {
        start = .nearest(line: place.line)
      }
      if !answers.isEmpty, message == phrases(.noHits) { message = nil }
      walk = SearchWalk(
        answer.findings, in: index, number: answer.indexNumber,
        from: near ?? max(0, min(walk?.answer ?? 0, answers.count - 1)), at: start)
    }
  }

  // MARK: The list

  mutating func openSearch() {
    overlay = .search(SearchList(walk?.query.text ?? recentQueries.last ?? ""))
  }

  mutating func receive(_ key: Key, in list: SearchList) -> [Effect] {
    var list = list
    switch key {
    case .escape, .control("c"), .control("g"):
      overlay = nil
      return []
    case .enter:
      goToSelected(in: list)
      return []
    case .up where list.recall(1, of: recentQueries), .down where list.recall(-1, of: recentQueries): break
    case .up, .control("p"), .backTab: list.move(by: -1)
    case .down, .control("n"), .tab: list.move(by: 1)
    case .pageUp: list.move(by: -10)
    case .pageDown: list.move(by: 10)
    case .backspace where list.field.text.isEmpty:
      overlay = nil
      return []
    case .control("z"): return [.suspend]
    case .control("l"): return [.repaint]
    case .character, .paste, .control, .backspace, .delete, .left, .right, .home, .end, .mouse:
      guard list.edit(key) else { return [] }
    }
    overlay = .search(list)
    return []
  }

  /// Ends the list by going to what is selected for what is typed by now.
  private mutating func goToSelected(in list: SearchList) {
    var list = list
    guard let index else { return message = phrases(.indexing) }
    if !list.isAnswered(by: indexNumber) {
      list.receive(index.findings(for: list.query) ?? .none, from: indexNumber, elapsed: nil)
    }
    guard list.selected != nil else { return }
    overlay = nil
    recentQueries.removeAll { $0 == list.field.text }
    recentQueries = recentQueries.suffix(Self.recentLimit - 1) + [list.field.text]
    walk = SearchWalk(list.findings, in: index, number: indexNumber, from: list.selection)
    goToCurrentHit()
  }

  /// How many searches are remembered.
  private static let recentLimit = 100

  mutating func receive(_ action: Key.MouseAction, at point: Point, in list: SearchList) {
    var list = list
    switch action {
    case .wheelUp: list.move(by: -1)
    case .wheelDown: list.move(by: 1)
    case .press:
      let area = PickerPanel.areas(size).list
      guard area.contains(point), let answer = list.answer(atRow: point.row - area.origin.row + list.top) else {
        return
      }
      list.selection = answer
    }
    overlay = .search(list)
  }

  /// Brings list and preview in line with the rest of the state.
  mutating func arrangeSearch() {
    guard case .search(var list) = overlay else { return }
    let areas = PickerPanel.areas(size)
    list.arrange(height: areas.list.rows, in: index)
    if let hit = list.selectedHit, notebook.holds(hit.note) {
      preview = page(hit.note, around: hit.line, width: areas.preview.columns - 2, query: list.findings.query)
    }
    overlay = .search(list)
  }

  // MARK: Going on

  mutating func goToHit(by steps: Int) {
    guard var walk else { return message = phrases(.noQuery) }
    guard !walk.findings.answers.isEmpty else { return message = phrases(.noHits) }
    guard !walk.isStale else { return message = phrases(.indexing) }
    for _ in 0..<abs(steps) where walk.step(forward: steps > 0) {
      message = phrases(steps > 0 ? .fromTheStart : .fromTheEnd)
    }
    self.walk = walk
    goToCurrentHit()
  }

  private mutating func goToCurrentHit() {
    guard let hit = walk?.current, notebook.holds(hit.note) else { return }
    jump(to: hit.note, line: hit.line, context: 0.3, view: view(for: hit))
  }
}
