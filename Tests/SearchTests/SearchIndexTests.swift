import Notes
import TestSupport
import Testing

@testable import Search

/// What answers a query (S1).
@Suite struct SearchIndexTests {
  private func hits(_ query: String, _ texts: [(name: String, text: String)]) -> [String] {
    let notebook = Notebook.read(texts: texts)
    return SearchIndex(notebook).hits(for: Query(query)).map { hit in
      "\(hit.kind) \(notebook.title(of: hit.note).plain):\(hit.line) \(hit.snippet) (\(hit.rule))"
    }
  }

  private func hits(_ query: String, _ text: String) -> [String] { hits(query, [("n.md", text)]) }

  @Test(arguments: [
    ("word", "# C\n## A\nword here\n## B\nother", ["body A:3 word here (prefix)"]),
    ("a", "# C\n## A\ntext", ["service A:2 A (exact)"]),
    ("network", "# Networks\n## A\ntext", ["category A:3 Networks (prefix)"]),
    ("part", "# C\n## A\n### The Part\ntext", ["section A:3 The Part (substring)"]),
    ("note", "# C\n## A\n> ### A note\ntext", ["callout A:3 A note (substring)"]),
    (">", "# C\n## A\n> ### note\ntext", []),
    // A quote whose heading stands on its second line.
    ("note", "# C\n## A\n>\n> ### A note\ntext", ["callout A:3 A note (substring)"]),
    ("y", "# C\n## X 🆚 Y\ntext", ["comparison X 🆚 Y:2 X 🆚 Y (substring)"]),
    ("y", "# C\n## A\n### X vs Y\ntext", ["comparison A:3 X vs Y (substring)"]),
    ("y", "# C\n## A\n> ### X vs Y\ntext", ["comparison A:3 X vs Y (substring)"]),
    // Text of every kind of block, at its line.
    ("item", "# C\n## A\n- one\n- item", ["body A:4 item (exact)"]),
    ("cell", "# C\n## A\n| a |\n|---|\n| cell |", ["body A:5 cell (exact)"]),
    ("code", "# C\n## A\n```\nx\ncode\n```", ["body A:5 code (exact)"]),
    ("code", "# C\n## A\n```\nx\ncode", ["body A:5 code (exact)"]),
    ("code", "# C\n## A\n\n    x\n    code\n", ["body A:5 code (exact)"]),
    ("second", "# C\n## A\nfirst\nsecond", ["body A:4 second (exact)"]),
    ("bold", "# C\n## A\nvery **bo**ld", ["body A:3 very bold (substring)"]), ("**", "# C\n## A\nvery **bo**ld", []),
    // Text outside services.
    ("intro", "# C\nintro\n## A", ["body C:2 intro (exact)"]),
    ("preface", "# T\npreface\n# C\n## A\n# D\n## B", ["body T:2 preface (exact)"]),
    // Terms are looked for within a note.
    ("one two", "# C\n## A\none\n\ntwo\n## B\none", ["body A:3 one (prefix)", "body A:5 two (substring)"]),
    ("one three", "# C\n## A\none\n## B\nthree", []),
    ("a one", "# C\n## A\none\n## B\none", ["service A:2 A (substring)", "body A:3 one (substring)"]),
    ("", "# C\n## A\ntext", []), (" \u{200B} ", "# C\n## A\ntext", []), ("없음", "# C\n## A\ntext", []),
    // Bodies in the order of the notebook.
    (
      "x", "# C\n## A\nax\n\nbx\n## B\ncx",
      ["body A:3 ax (substring)", "body A:5 bx (substring)", "body B:7 cx (substring)"]
    ),
  ])
  func kinds(_ query: String, _ text: String, _ expected: [String]) {
    let found = hits(query, text)
    #expect(found.map { $0.prefix { $0 != "(" } } == expected.map { $0.prefix { $0 != "(" } })
    // How a part of the query matches is not told.
    if !query.contains(" ") { #expect(found == expected) }
  }

  @Test(arguments: [
    ("queue", "# C\n## SQS(Simple Queue)\ntext", ["SQS"]), ("별칭", "---\naliases: [별칭]\n---\n# C\n## A\ntext", ["A"]),
  ])
  func aliases(_ query: String, _ text: String, _ expected: [String]) {
    let notebook = Notebook.read(texts: [("n.md", text)])
    let hits = SearchIndex(notebook).hits(for: Query(query))
    #expect(hits.map { notebook.title(of: $0.note).plain.prefix { $0 != "(" } }.map { String($0) } == expected)
  }

  /// A service with several names is one place.
  @Test func aPlaceAnswersOnce() {
    #expect(
      hits("queue", "# C\n## SQS(Simple Queue Service)\ntext") == [
        "service SQS(Simple Queue Service):2 SQS(Simple Queue Service) (substring)"
      ])
    #expect(
      hits("sqs", "# C\n## SQS(Simple Queue Service)\ntext") == [
        "service SQS(Simple Queue Service):2 SQS(Simple Queue Service) (prefix)"
      ])
  }

  @Test func aCancelledIndexFindsWhatItHas() {
    let notebook = Notebook.read(texts: [("n.md", "# C\n## A\nword\n## B\nword")])
    var notes = 0
    let index = SearchIndex(notebook) {
      notes += 1
      return notes > 1
    }
    #expect(index.hits(for: Query("word")).map(\.line) == [3])
  }

  @Test func aQueryOfManyTerms() {
    let words = (0..<80).map { "w\($0)." }
    #expect(hits(words.joined(separator: " "), "# C\n## A\n" + words.joined(separator: " ")).count == 1)
  }

  private static let pieces = [
    "# ", "## ", "## ", "### ", "> ### ", "> ", "- ", "| a | ", "```\n", "S3", "dynamo DB", "가용 영역", "가용", "Ｓ３", "(별칭)",
    " vs ", " ", "\n", "\n",
    "\n\n", "\n\n", "**굵게**", "\u{1100}\u{1161}", "x", "y", "z",
  ]

  /// The lines that a plain search over everything finds: all of a note that has every term.
  private func found(_ query: Query, in notebook: Notebook) -> Set<Found> {
    var all: Set<Found> = []
    func search(_ note: NoteID, _ texts: [(line: Int, text: String)]) {
      let folded = texts.map { (line: $0.line, text: $0.text, bytes: Folding.bytes(of: $0.text)) }
      guard query.terms.allSatisfy({ term in folded.contains { $0.bytes.contains(term) } }) else { return }
      let whole = folded.filter { text in query.terms.allSatisfy { text.bytes.contains($0) } }
      let partly = folded.filter { text in query.terms.contains { text.bytes.contains($0) } }
      for text in whole.isEmpty ? partly : whole { all.insert(Found(note: note, line: text.line)) }
    }
    for (index, category) in notebook.categories.enumerated() {
      let first = notebook.noteIDs(inCategory: index).first ?? .introduction(category: index)
      let line = notebook.note(first)?.lines.lowerBound ?? 1
      search(first, ([category.title.plain] + category.aliases).map { (line, $0) })
    }
    for id in notebook.noteIDs {
      guard let note = notebook.note(id) else { continue }
      let names = notebook.service(id).map { service in
        ([service.title.plain] + service.aliases).map { (line: service.line, text: $0) }
      }
      // A callout's title is found at the callout.
      let starts = Dictionary(note.callouts.map { ($0.titleLine ?? 0, $0.lines.lowerBound) }) { first, _ in first }
      let lines = NoteText.lines(of: note, in: notebook).map { (line: starts[$0.line] ?? $0.line, text: $0.text) }
      search(id, (names ?? []) + lines)
    }
    return all
  }

  private struct Found: Hashable {
    var note: NoteID
    var line: Int
  }

  @Test(arguments: 0..<40)
  func theIndexFindsWhatAPlainSearchFinds(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<8 {
      let texts = (0..<Int.random(in: 1...3, using: &random)).map { number in
        (name: "\(number).md", text: random.text(of: Self.pieces, upTo: 60))
      }
      let notebook = Notebook.read(texts: texts)
      let index = SearchIndex(notebook)
      for _ in 0..<10 {
        let query = Query(
          random.text(of: ["s3", "DynamoDB", "가용", "가", "영역", "별칭", "x", "y", "굵게", " ", " "], upTo: 3))
        let hits = Set(index.hits(for: query).map { Found(note: $0.note, line: $0.line) })
        let expected = query.isEmpty ? [] : found(query, in: notebook)
        try #require(hits == expected, "\(query.text.debugDescription) in \(texts)")
      }
    }
  }
}

extension [UInt8] {
  /// By the plainest of searches.
  func contains(_ needle: [UInt8]) -> Bool {
    guard !needle.isEmpty, needle.count <= count else { return false }
    return (0...count - needle.count).contains { self[$0..<$0 + needle.count].elementsEqual(needle) }
  }
}
