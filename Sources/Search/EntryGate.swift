import Notes

/// Which entries a query's filters and scopes let answer.
struct EntryGate: Sendable {
  private let filters: [Query.Filter]
  private let scopes: [TermPattern]
  private let notebook: Notebook
  /// For each category whether every scope names it.
  private let scoped: [Bool]
  /// Where each note's comparisons are in `Notebook.comparisons`.
  private let comparisons: [NoteID: Range<Int>]

  init(_ pattern: QueryPattern, _ index: SearchIndex) {
    filters = pattern.query.filters
    scopes = pattern.scopes
    notebook = index.notebook
    comparisons = index.comparisons
    let scopes = scopes
    scoped =
      scopes.isEmpty
      ? []
      : notebook.categories.map { category in
        scopes.allSatisfy { scope in ([category.title.plain] + category.aliases).contains { scope.stands(in: $0) } }
      }
  }

  /// Whether there is nothing to narrow.
  var isOpen: Bool { filters.isEmpty && scopes.isEmpty }

  /// Whether an entry that has all terms is one to look in.
  func lets(_ entry: Int, of shard: Shard, _ pattern: QueryPattern, _ forgiving: Bool) -> Bool {
    guard case .note(let id) = shard.entries[entry].target else { return filters.isEmpty && isInScope(shard, entry) }
    guard isInScope(shard, entry) else { return false }
    guard !filters.isEmpty else { return true }
    for case .tag(let tag) in filters {
      let tags = notebook.service(id)?.tags ?? []
      guard tags.contains(where: { Folding.bytes(of: $0).starts(with: Folding.bytes(of: tag)) }) else { return false }
    }
    let stretches = stretches(in: id)
    guard !stretches.isEmpty else { return filters.allSatisfy { if case .tag = $0 { true } else { false } } }
    return stretches.contains { stretch in
      shard.hasTexts(ofEntry: entry, on: stretch.holds, with: pattern.terms, forgiving: forgiving)
    }
  }

  /// The stretches of a note that the filters ask for.
  func stretches(in id: NoteID) -> [Stretch] {
    var found: [[Stretch]] = []
    for filter in filters {
      switch filter {
      case .callouts: found.append(callouts(in: id) { _ in true })
      case .cues: found.append(callouts(in: id) { $0.isCue })
      case .comparisons:
        found.append(
          notebook.comparisons[comparisons[id] ?? 0..<0].map {
            Stretch(kind: .comparison, lines: $0.lines, line: $0.line, label: $0.title.plain)
          })
      case .tag: break
      }
    }
    guard let first = found.first else { return [] }
    // Of several filters each has to hold: a callout that is a comparison.
    return first.filter { stretch in
      found.dropFirst().allSatisfy { others in
        others.contains { $0.lines.overlaps(stretch.lines) || $0.line == stretch.line }
      }
    }
  }

  /// A part of a note that answers by itself.
  struct Stretch {
    var kind: Hit.Kind
    var lines: Range<Int>
    /// Where it is gone to.
    var line: Int
    var label: String

    func holds(_ line: Int) -> Bool { lines.contains(line) || line == self.line }
  }

  /// Whether the texts in which terms stand have every term in a stretch or in the note's title.
  func texts(_ texts: [Shard.FoundText], answer termCount: Int, in stretch: Stretch) -> Bool {
    var terms: UInt64 = 0
    for text in texts where text.region.isName || stretch.holds(text.line) {
      terms |= text.terms
    }
    return terms.nonzeroBitCount >= min(termCount, UInt64.bitWidth)
  }

  private func callouts(in id: NoteID, _ isWanted: (Callout) -> Bool) -> [Stretch] {
    (notebook.note(id)?.callouts ?? []).filter(isWanted).map {
      Stretch(kind: .callout, lines: Range($0.lines), line: $0.lines.lowerBound, label: $0.label)
    }
  }

  private func isInScope(_ shard: Shard, _ entry: Int) -> Bool {
    guard !scopes.isEmpty else { return true }
    switch shard.entries[entry].target {
    case .category(let category): return scoped[category]
    case .note(let id):
      guard let category = id.category else { return false }
      if scoped[category] { return true }
      let group = notebook.service(id)?.group ?? []
      return !group.isEmpty && scopes.allSatisfy { scope in group.contains { scope.stands(in: $0) } }
    }
  }
}
