/// The texts of a list's entries, folded once to be filtered by whatever is typed, by the rules of search.
package struct EntryFilter: Sendable {
  private var texts = Shard.Buffer()
  /// For each entry where its own text starts and where the other texts that go with it do; one more for the end.
  private var starts: [(own: Int, others: Int)] = []

  package init(_ entries: some Sequence<(text: String, others: [String])>) {
    for entry in entries {
      let own = texts.bytes.count
      append(entry.text)
      starts.append((own, texts.bytes.count))
      for text in entry.others { append(text) }
    }
    starts.append((texts.bytes.count, texts.bytes.count))
  }

  private mutating func append(_ text: String) {
    Folding.fold(text.utf8, into: &texts)
    texts.append(FoldedByte.textEnd, isSpaced: false)
  }

  /// The entries in which every term stands, in their texts or in the others; those whose own texts answer best come
  /// first.
  package func entries(answering query: Query) -> [Int] {
    let found = entries(having: QueryPattern(query))
    guard found.isEmpty, let shortened = query.shortened else { return found }
    return entries(having: QueryPattern(shortened))
  }

  private func entries(having pattern: QueryPattern) -> [Int] {
    let count = starts.count - 1
    var isExcluded = [Bool](repeating: false, count: count)
    for term in pattern.excluded {
      for (entry, rank) in ranks(of: term).enumerated() where rank != .none { isExcluded[entry] = true }
    }
    let terms = pattern.terms.map(ranks)
    var found: [(rank: AnswerRank, entry: Int)] = []
    for entry in 0..<count where !isExcluded[entry] {
      let ranks = terms.map { $0[entry] }
      if !ranks.contains(.none) { found.append((AnswerRank(ranks, .together), entry)) }
    }
    return found.sorted { ($0.rank, $0.entry) < ($1.rank, $1.entry) }.map(\.entry)
  }

  /// The best rank of a term in each entry, forgiving nothing.
  private func ranks(of term: TermPattern) -> [MatchRank] {
    var ranks = [MatchRank](repeating: .none, count: starts.count - 1)
    texts.withHaystack { text in
      for alternative in term.alternatives {
        var entry = 0
        var position = 1
        while let index = text.firstIndex(of: alternative.stem, in: position..<text.bytes.count) {
          position = index + 1
          while starts[entry + 1].own <= index { entry += 1 }
          guard let match = alternative.match(at: index, in: text) else { continue }
          let rank = MatchRank(index < starts[entry].others ? .title : .body, match, in: text)
          ranks[entry] = min(ranks[entry], rank)
        }
      }
    }
    return ranks
  }
}
