import Notes

/// A part of a note that answers by itself, because a filter asks for its kind.
struct Stretch {
  var kind: Hit.Kind
  var lines: Range<Int>
  /// Where it is gone to.
  var line: Int
  var label: String

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

  private func callouts(in id: NoteID, _ isWanted: (Callout) -> Bool) -> [Stretch] {
    (notebook.note(id)?.callouts ?? []).filter(isWanted).map {
      Stretch(kind: .callout, lines: Range($0.lines), line: $0.lines.lowerBound, label: $0.label)
    }
  }
}
