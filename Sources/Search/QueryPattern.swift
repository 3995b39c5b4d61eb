import Notes

/// A query made ready to be looked for.
struct QueryPattern: Sendable {
  let query: Query
  let terms: [TermPattern]
  let excluded: [TermPattern]
  let scopes: [TermPattern]
  /// All terms as one name: `route 53` is `Route53`. Nil for a single term.
  let joined: Alternative?

  init(_ query: Query) {
    self.query = query
    terms = query.terms.map(TermPattern.init)
    // What a term excludes it excludes as it is written.
    excluded = query.excluded.map { TermPattern(Query.Term(text: $0.text, isPhrase: true)) }
    scopes = query.scopes.map(TermPattern.init)
    let isOneName = query.terms.count > 1 && query.terms.allSatisfy { !$0.isPhrase }
    joined = isOneName ? Alternative(.literal, .init(bytes: query.terms.flatMap { Folding.bytes(of: $0.text) })) : nil
  }
}

extension TermPattern {
  /// Whether the term stands in a text, without forgiving anything.
  func stands(in text: String) -> Bool {
    let folded = FoldedText(text)
    return folded.withHaystack { text in
      !matches(in: text, range: 1..<text.bytes.count - 1, forgiving: false).isEmpty
    }
  }

  /// Whether a text starts with the term, without forgiving anything.
  func opens(_ text: String) -> Bool {
    FoldedText(text).withHaystack { text in
      matches(in: text, range: 1..<text.bytes.count - 1, forgiving: false).first?.range.lowerBound == 1
    }
  }
}

extension TermPattern {
  /// Literal matches that take two equal letters on either side of a space for one.
  func mergedMatches(in text: Haystack) -> [Alternative.Match] {
    guard let literal = alternatives.first else { return [] }
    return (1..<text.bytes.count - 1).compactMap { literal.match(at: $0, in: text, isMerging: true) }
  }
}

extension Query {
  /// Where the terms stand in a text, as UTF-8 offsets on character boundaries; in order, overlaps joined. A term is
  /// marked by the best rule by which it stands there.
  package func ranges(in text: String) -> [Range<Int>] { Highlighter(self).ranges(in: text) }
}

/// Marks in many texts what a query finds.
package struct Highlighter: Sendable {
  private let patterns: [TermPattern]
  private let forgiving: Bool

  package init(_ query: Query) {
    patterns = query.terms.map(TermPattern.init)
    forgiving = query.isForgiving
  }

  /// As `Query.ranges`.
  package func ranges(in text: String) -> [Range<Int>] {
    guard !patterns.isEmpty, !text.isEmpty else { return [] }
    let folded = FoldedText(text)
    var found: [Range<Int>] = []
    folded.withHaystack { text in
      for pattern in patterns {
        var matches = pattern.matches(in: text, range: 1..<text.bytes.count - 1, forgiving: forgiving)
        if matches.isEmpty { matches = pattern.mergedMatches(in: text) }
        guard let best = matches.map(\.rule).min() else { continue }
        var end = 0
        for match in matches where match.range.lowerBound >= end && match.rule <= max(best, .partial) {
          end = match.range.upperBound
          found.append(folded.origins[match.range.lowerBound - 1].lowerBound..<folded.origins[end - 2].upperBound)
        }
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }
}
