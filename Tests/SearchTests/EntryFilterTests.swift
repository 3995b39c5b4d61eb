import Notes
import TestSupport
import Testing

@testable import Search

/// Filtering the entries of a list.
@Suite struct EntryFilterTests {
  typealias Entry = (text: String, others: [String])

  private static let words = [
    "s3", "S3", "Dynamo DB", "cloud trail", "가용 영역", "가용", "스토리지", "(별칭)", "🆚", "", " ", "ㄱ", "é", "Multi-AZ",
    "AWS Config",
    "암호화", "비교",
  ]
  private static let queries = [
    "s3", "dynamodb", "가요", "ㅅㅌㄹㅈ", "tmxhflwl", "-s3", "s3 가용", "\"가용 영", "\"가용", "-가용 s3", "az", "config", "스토ㄹ", "없음",
    "",
    "s3 -", "s3 -스", "#cue", "é", "vs",
  ]

  /// Every entry by itself.
  private static func plain(_ query: Query, _ entries: [Entry]) -> [Int] {
    func best(_ term: TermPattern, _ text: String, in region: Region) -> MatchRank? {
      FoldedText(text).withHaystack { text in
        term.matches(in: text, range: 1..<text.bytes.count - 1, forgiving: false)
          .map { MatchRank(region, $0, in: text) }.min()
      }
    }
    func rank(_ entry: Entry, _ pattern: QueryPattern) -> AnswerRank? {
      let ranks = pattern.terms.map { term in
        ([best(term, entry.text, in: .title)] + entry.others.map { best(term, $0, in: .body) }).compactMap(\.self).min()
      }
      let isExcluded = pattern.excluded.contains { term in
        ([entry.text] + entry.others).contains { best(term, $0, in: .body) != nil }
      }
      return isExcluded || ranks.contains(nil) ? nil : AnswerRank(ranks.compactMap(\.self), .together)
    }
    let pattern = QueryPattern(query)
    let found = entries.indices.compactMap { index in rank(entries[index], pattern).map { (rank: $0, index: index) } }
    return found.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
  }

  @Test(arguments: 0..<20) func entriesAreFoundAsOneByOne(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func text() -> String {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    let entries: [Entry] = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      (text(), (0..<Int.random(in: 0...2, using: &random)).map { _ in text() })
    }
    let filter = EntryFilter(entries)
    for text in Self.queries {
      let query = Query(text, isOpen: true)
      var expected = Self.plain(query, entries)
      if expected.isEmpty, let shortened = query.shortened { expected = Self.plain(shortened, entries) }
      #expect(filter.entries(answering: query) == expected, "\(text) in \(entries)")
    }
  }
}
