/// What is searched for: terms that must all stand in a note.
package struct Query: Equatable, Sendable {
  package let text: String
  /// The terms, folded; none is empty.
  package let terms: [[UInt8]]

  package init(_ text: String) {
    self.text = text
    terms = text.split(whereSeparator: \.isWhitespace).map(Folding.bytes).filter { !$0.isEmpty }
  }

  package var isEmpty: Bool { terms.isEmpty }

  /// Where the terms stand in a text, as UTF-8 offsets on character boundaries; in order, overlaps joined.
  package func ranges(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let folded = FoldedText(text)
    let found = terms.flatMap { folded.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    return found.reduce(into: []) { joined, range in
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }
}
