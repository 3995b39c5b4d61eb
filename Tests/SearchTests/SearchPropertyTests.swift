import Foundation
import Notes
import TestSupport
import Testing

@testable import Search

/// What holds for all notes and queries.
@Suite struct SearchPropertyTests {
  private static let pieces = [
    "# ", "## ", "## ", "### ", "> ### ", "> ", "- ", "| a | ", "```\n", "**", "`", "S3", "AWS ", "Amazon ",
    "dynamo DB", "Multi-AZ",
    "Cloud Trail", "가용 영역", "가용", "스토리지", "스토", "스", "버스트", "닭", "값", "Ｓ３", "(별칭)", " vs ", " ", " ", "\n", "\n",
    "\n\n", "\n\n",
    "\u{1100}\u{1161}", "\u{1109}\u{1173}\u{1110}\u{1169}", "ㄱ", "ㅅ", "ㅏ", "x", "y", "az", "3", "é", "e\u{301}", "🛡️",
    "👩‍💻", ".", "→", "漢",
  ]

  private static let words = [
    "s3", "S3", "aws", "amazon", "a", "az", "multiaz", "DynamoDB", "dynamo", "db", "cloudtrail", "cloudtrial", "clodu",
    "가용", "가요", "가",
    "ㄱ", "ㄱㅇ", "ㅅㅌㄹㅈ", "스ㅌ", "스톨", "스토ㄹ", "슽", "스토러지", "스트", "버슽", "닭", "달ㄱ", "달", "값", "갑", "tmxh", "tmxhflwl", "TMXH",
    "Tmx",
    "rkdyd", "ㄴ3", "ekf", "rk",
    "dj", "x", "y", "xy", "3", "é", "e", "🛡", "👩‍💻", ".", "→", "漢", "Ｓ３", "\u{1109}\u{1173}\u{1110}\u{1169}",
    "\u{1100}\u{1161}", "ㅅ", "ㅏ",
    "별칭", "-", "\"", "\"가용 여", "\"가용 ㅇ", "\"스톨", "\"dyna", "#", "#c", "in:", "in:s", "-s3", "-가용", "-가", "\"가용 영역\"",
    "\"s3\"", "ㄱㅏ", "영역", "vs", "튬",
  ]

  private static func notebook(_ random: inout SeededGenerator) -> Notebook {
    let count = Int.random(in: 1...3, using: &random)
    return Notebook.read(
      texts: (0..<count).map { number in
        let filing = number == 1 ? "---\ntags: [s3, 가용]\ndate: 2025-10-16\n---\n" : ""
        return (name: "\(number).md", text: filing + random.text(of: pieces, upTo: 60))
      })
  }

  private static func query(_ random: inout SeededGenerator) -> Query {
    let count = [1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1
    let glue = [" ", " ", " ", ""].randomElement(using: &random) ?? " "
    let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: glue)
    return Query(text, isOpen: Bool.random(using: &random))
  }

  @Test(arguments: 0..<12)
  func theIndexFindsWhatAPlainSearchFinds(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<4 {
      let notebook = Self.notebook(&random)
      let (index, plain) = (SearchIndex(notebook), PlainSearch(notebook))
      for _ in 0..<25 {
        let query = Self.query(&random)
        // A plain search knows no filters.
        guard query.filters.isEmpty, query.scopes.isEmpty else { continue }
        let findings = try #require(index.findings(for: query))
        let isTypo = findings.answers.contains { $0.rank.rule == .typo }
        // Where a word with an error ends is a matter of taste: it counts only in which kind of text it stands.
        func told(_ target: Answer.Target, _ rank: [Int]) -> String {
          isTypo ? "\(target) \(rank[0] < 4 ? 0 : rank[0])" : "\(target) \(rank)"
        }
        let found = findings.answers.map { told($0.target, $0.rank.parts) }
        let expected = plain.answers(to: query).map { told($0.target, $0.rank) }
        try #require(
          isTypo ? Set(found) == Set(expected) : found == expected,
          "\(query.text.debugDescription) in \(notebook.sources.map { String(decoding: $0.bytes, as: UTF8.self) })")
      }
    }
  }

  /// What is on the line while somebody types: letters, syllables as they are composed, words put in and taken out.
  private static func typed(_ random: inout SeededGenerator) -> [String] {
    var lines = [""]
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let before = lines[lines.count - 1]
      let word = words.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.append(before + word)
      case 1: lines += (0...before.count).map { String(before.dropLast($0)) }
      case 2: lines.append(before.split(separator: " ").dropFirst().joined(separator: " "))
      case 3: lines += (0...word.count).map { before + " " + word.prefix($0) }
      case _:
        // As an input method composes the word's keys.
        let keys = word.map { KoreanLayout.keystrokes(for: $0).map { String($0) } ?? String($0) }.joined()
        lines += (0...keys.count).map { before + KoreanLayout.composed(keys.prefix($0)) }
      }
    }
    return lines
  }

  /// Where letters move to another place of a syllable, less is kept of what was found before.
  @Test(arguments: [
    ("ㄱ가", "ㄱㄱ", "ㄱ가"), ("가", "ㄱㅏ", "가"), ("닭", "달ㄱ", "닭"), ("스토ㄹ", "스톨", "스토ㄹ"), ("과", "고ㅏ", "과"), ("값", "가ㅂㅅ", "값"),
    ("갑시", "값", "갑시"), ("달기", "닭", "달기"), ("스토리", "스톨", "스토리"), ("스트", "스ㅌ", "스트"), ("가용", "ㄱ", "가"),
  ])
  func lettersMove(_ text: String, _ before: String, _ after: String) throws {
    let index = SearchIndex(Notebook.read(texts: [("n.md", "# C\n## A\n\(text)")]))
    let previous = try #require(index.findings(for: Query(before)))
    #expect(index.findings(for: Query(after), after: previous)?.total == 1)
  }

  @Test(arguments: 0..<150)
  func goingOnFromTheQueryBeforeFindsTheSame(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<4 {
      let index = SearchIndex(Self.notebook(&random))
      var previous: Findings?
      for line in (0..<4).flatMap({ _ in Self.typed(&random) }) {
        let query = Query(line, isOpen: true)
        let findings = try #require(index.findings(for: query, after: previous))
        try #require(
          findings.summary == index.findings(for: query)?.summary,
          """
          \(line.debugDescription) after \(previous?.query.text.debugDescription ?? "") in \
          \(index.notebook.sources.map { String(decoding: $0.bytes, as: UTF8.self) })
          """)
        previous = findings
      }
    }
  }

  @Test(arguments: 0..<12)
  func anUpdatedIndexIsAsAFreshOne(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var texts = (0..<4).map { (name: "\($0 % 2)/\($0).md", text: random.text(of: Self.pieces, upTo: 40)) }
    var index: SearchIndex?
    for step in 0..<12 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: texts.append((name: "\(step % 3)/n\(step).md", text: random.text(of: Self.pieces, upTo: 40)))
      case 1: if texts.count > 1 { texts.remove(at: Int.random(in: texts.indices, using: &random)) }
      case 2: texts[Int.random(in: texts.indices, using: &random)].name = "0/renamed\(step).md"
      case _:
        let place = Int.random(in: texts.indices, using: &random)
        texts[place].text =
          (Bool.random(using: &random) ? texts[place].text : "") + random.text(of: Self.pieces, upTo: 20)
      }
      let notebook = Notebook.read(texts: texts)
      // Small enough that there are several.
      let updated = SearchIndex(notebook, reusing: index, shardSize: 100)
      let fresh = SearchIndex(notebook, shardSize: 100)
      for _ in 0..<10 {
        let query = Self.query(&random)
        let (left, right) = try (
          #require(updated.findings(for: query)), #require(fresh.findings(for: query))
        )
        try #require(left.summary == right.summary && updated.hits(for: left) == fresh.hits(for: right))
      }
      index = updated
    }
  }

  /// In pieces, an index is searched on several processors.
  @Test(arguments: 0..<12)
  func anIndexInPiecesIsAsAWholeOne(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<4 {
      let notebook = Self.notebook(&random)
      let (whole, pieces) = (SearchIndex(notebook), SearchIndex(notebook, shardSize: 1))
      for _ in 0..<25 {
        let filter = ["", "#callout ", "#cue ", "#vs ", "#s3 ", "in:s3 ", "in:가용 "].randomElement(using: &random) ?? ""
        let query = Query(filter + Self.query(&random).text)
        let (left, right) = try (#require(whole.findings(for: query)), #require(pieces.findings(for: query)))
        try #require(left.summary == right.summary && whole.hits(for: left) == pieces.hits(for: right))
        // Each processor has a copy of what is asked.
        let pattern = QueryPattern(query)
        for forgiving in [false, true] {
          let asked = ShardQuery(
            pattern: pattern, gate: EntryGate(pattern, pieces), forgiving: forgiving, shardCount: pieces.shards.count)
          let copy = asked.copy()
          for shard in pieces.shards {
            let strict = forgiving ? asked.findings(in: shard, after: nil, of: nil, strict: nil) : nil
            let ranks = [asked, copy].map { $0.findings(in: shard, after: nil, of: nil, strict: strict).ranks }
            try #require(ranks[0] == ranks[1])
          }
        }
      }
    }
  }

  @Test(arguments: 0..<12)
  func whatAnswersIsMarked(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<4 {
      let index = SearchIndex(Self.notebook(&random))
      for _ in 0..<10 {
        let query = Self.query(&random)
        let findings = try #require(index.findings(for: query))
        for answer in findings.answers {
          let hits = index.hits(of: answer, in: findings)
          try #require(!hits.isEmpty, "\(query.text.debugDescription)")
          try #require(index.firstHit(of: answer, in: findings) == hits.first, "\(query.text.debugDescription)")
          try #require(index.hitCount(of: answer, in: findings) == hits.count)
          for hit in hits {
            let ranges = findings.query.ranges(in: hit.snippet)
            // Filters without terms mark nothing.
            if findings.query.terms.isEmpty || !findings.query.filters.isEmpty { continue }
            try #require(!ranges.isEmpty, "\(query.text.debugDescription) in \(hit.snippet.debugDescription)")
            let boundaries = Set(
              (hit.snippet.indices + [hit.snippet.endIndex]).map {
                hit.snippet.utf8.distance(from: hit.snippet.startIndex, to: $0)
              })
            for range in ranges {
              try #require(!range.isEmpty && boundaries.isSuperset(of: [range.lowerBound, range.upperBound]))
            }
          }
        }
      }
    }
  }
}
