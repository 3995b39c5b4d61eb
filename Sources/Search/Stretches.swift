import Notes

/// A part of a note that answers by itself, because a filter asks for its kind.
struct Stretch {
  var kind: Hit.Kind
  var lines: Range<Int>
  /// Where it is gone to.
  var line: Int

  func holds(_ line: Int) -> Bool { lines.contains(line) || line == self.line }

  /// Whether the texts in which terms stand have every term in here or in the note's title.
  func isAnswered(by texts: [Shard.FoundText], termCount: Int) -> Bool {
    var terms: UInt64 = 0
    for text in texts where text.region.isName || holds(text.line) { terms |= text.terms }
    return terms.nonzeroBitCount >= min(termCount, UInt64.bitWidth)
  }
}

extension SearchIndex {
  /// The stretches of a note that filters ask for.
  func stretches(in id: NoteID, _ filters: [Query.Filter]) -> [Stretch] {
    var found: [[Stretch]] = []
    for filter in filters {
      switch filter {
      case .callouts: found.append(callouts(in: id, onlyCues: false))
      case .cues: found.append(callouts(in: id, onlyCues: true))
      case .comparisons:
        found.append(
          notebook.comparisons[comparisons[id] ?? 0..<0].map {
            Stretch(kind: .comparison, lines: $0.lines, line: $0.line)
          })
      case .tag: break
      }
    }
    guard let first = found.first, found.count > 1 else { return found.first ?? [] }
    // Of several filters each has to hold: a callout that is a comparison.
    return first.filter { stretch in
      found.dropFirst().allSatisfy { others in
        others.contains { $0.lines.overlaps(stretch.lines) || $0.line == stretch.line }
      }
    }
  }

  private func callouts(in id: NoteID, onlyCues: Bool) -> [Stretch] {
    guard let callouts = notebook.note(id)?.callouts else { return [] }
    // By their indices: this is asked of every note, and callouts are costly to copy.
    return callouts.indices.compactMap { index in
      guard !onlyCues || callouts[index].isCue else { return nil }
      let lines = callouts[index].lines
      return Stretch(kind: .callout, lines: Range(lines), line: lines.lowerBound)
    }
  }

  /// What a stretch of a note is called.
  func label(of stretch: Stretch, in id: NoteID) -> String {
    let label =
      stretch.kind == .comparison
      ? notebook.comparisons(in: id).first { $0.line == stretch.line }?.title.plain
      : notebook.note(id)?.callouts.first { $0.lines.lowerBound == stretch.line }?.label
    return label ?? ""
  }
}
