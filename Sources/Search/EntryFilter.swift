/// Filters a list of short texts by what is typed, by the rules of search.
package struct EntryFilter: Sendable {
  private let pattern: QueryPattern

  package init(_ query: Query) { pattern = QueryPattern(query) }

  /// How well an entry answers; smaller is better.
  package struct Rank: Comparable, Sendable {
    fileprivate var rank: AnswerRank

    package static func < (left: Rank, right: Rank) -> Bool { left.rank < right.rank }
  }

  /// The rank of an entry in which every term stands, in its text or in the other texts that go with it; nil for any
  /// other.
  package func rank(text: String, others: [String]) -> Rank? {
    let texts = ([text] + others).map(FoldedText.init)
    var ranks: [MatchRank] = []
    for term in pattern.terms {
      let best = texts.enumerated().compactMap { index, text in
        text.best(term, in: index == 0 ? .title : .body)
      }.min()
      guard let best else { return nil }
      ranks.append(best)
    }
    for term in pattern.excluded where texts.contains(where: { $0.best(term, in: .body) != nil }) { return nil }
    return Rank(rank: AnswerRank(ranks, .together))
  }
}

extension FoldedText {
  /// The best match of a term, forgiving nothing.
  fileprivate func best(_ term: TermPattern, in region: Region) -> MatchRank? {
    withHaystack { text in
      term.matches(in: text, range: 1..<text.bytes.count - 1, forgiving: false)
        .map { MatchRank(region, $0, in: text) }.min()
    }
  }
}
