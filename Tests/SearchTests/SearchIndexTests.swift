import Notes
import Synchronization
import Testing

@testable import Search

/// What answers a query (S1).
@Suite struct SearchIndexTests {
  private func hits(_ query: String, _ texts: [(name: String, text: String)]) -> [String] {
    let notebook = Notebook.read(texts: texts)
    return SearchIndex(notebook).hits(query).map { hit in
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
    // Words that meet in one letter, in any normal form; a mark is none.
    ("elasticache", "# C\n## Elastic Cache\ntext", ["service Elastic Cache:2 Elastic Cache (exact)"]),
    ("스토리지도", "# C\n## 스토리지 지도\ntext", ["service 스토리지 지도:2 스토리지 지도 (exact)"]),
    (
      "스토리지도",
      "# C\n## \u{1109}\u{1173}\u{1110}\u{1169}\u{1105}\u{1175}\u{110C}\u{1175} \u{110C}\u{1175}\u{1103}\u{1169}\ntext",
      ["service 스토리지 지도:2 스토리지 지도 (exact)"]
    ),
    ("x{y", "# C\n## A x[ {y\ntext", []),
    // Text outside services.
    ("intro", "# C\nintro\n## A", ["body C:2 intro (exact)"]),
    ("preface", "# T\npreface\n# C\n## A\n# D\n## B", ["body T:2 preface (exact)"]),
    // Terms are looked for within a note.
    ("one two", "# C\n## A\none\n\ntwo\n## B\none", ["body A:3 one (prefix)", "body A:5 two (substring)"]),
    ("one three", "# C\n## A\none\n## B\nthree", []),
    ("a one", "# C\n## A\none\n## B\none", ["body A:3 one (exact)", "service A:2 A (exact)"]),
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
    let hits = SearchIndex(notebook).hits(query)
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
        "service SQS(Simple Queue Service):2 SQS(Simple Queue Service) (exact)"
      ])
  }

  @Test func aCancelledIndexFindsWhatItHas() {
    let notebook = Notebook.read(texts: [("n.md", "# C\n## A\nword\n## B\nword")])
    let asked = Mutex(0)
    let index = SearchIndex(notebook) {
      asked.withLock { asked in
        asked += 1
        return asked > 2
      }
    }
    #expect(index.hits("word").map(\.line) == [3])
  }

  @Test func aQueryOfManyTerms() {
    let words = (0..<80).map { "w\($0)." }
    #expect(hits(words.joined(separator: " "), "# C\n## A\n" + words.joined(separator: " ")).count == 1)
  }
}
