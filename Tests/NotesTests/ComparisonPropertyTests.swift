import Markdown
import TestSupport
import Testing

@testable import Notes

/// Over random notes: every block of a comparison lands exactly once, whatever it is.
@Suite struct ComparisonPropertyTests {
  /// `%` becomes a word that stands nowhere else.
  private static let blocks = [
    "%\n\n", "A: %\n\n", "`B`: %\n-> %\n\n", "**A**는 %\n\n", "반면, B는 %\n\n", "A와 B는 %\n\n", "A: %\nB: %\n\n",
    "**A**\n\n",
    "**A**\n- %\n- 값: %\n\n", "- A: %\n- %\n- **B**: %\n\n", "- `A`\n  - 값: %\n  - %\n- B: %\n  1. %\n  2. 값: %\n\n",
    "- 값: %\n- 속도: %\n\n",
    "1. %\n2. A: %\n\n", "### A\n%\n\n", "### 1. 가 (A mode)\n", "### B\n- 값: %\n- %\n\n", "### %\n%\n\n", "### 값\n",
    "#### 값\n%\n\n",
    "#### %\n- A: %\n- B: %\n\n", "> ### A\n> %\n\n", "> ### B (%)\n- 값: %\n- %\n\n",
    "> ### %\n> - A 사용: %\n> - B 사용: %\n\n",
    "> ### %\n> %\n\n", "> **A (%)**는 %\n>\n> %\n\n", "> %\n\n", "> A와 B의 %\n\n", "> [!NOTE]\n> A: %\n\n",
    "> - A: %\n> - B: %\n\n",
    "> > A: %\n\n", "| | A | B |\n|-|-|-|\n| 값 | % | % |\n| % | % | |\n\n",
    "| | 값 | % |\n|-|-|-|\n| A | % | % |\n| % | % | % |\n\n",
    "| | B | % | A |\n|-|-|-|-|\n| 값 | % | % | % |\n\n", "| % | % |\n|-|-|\n| % | % |\n\n", "```\n%\n```\n\n",
    "---\n\n", "<p>%</p>\n\n",
    "- [ ] A: %\n- [x] %\n\n", "%[^n]\n\n", "~~%~~ A\n\n",
  ]

  @Test(arguments: 0..<120) func everyBlockLandsOnce(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var count = 0
    var text = generator.text(of: Self.blocks, upTo: 9)
    while let mark = text.firstIndex(of: "%") {
      text.replaceSubrange(mark...mark, with: "w\(count)w")
      count += 1
    }
    let opening = ["# C\n## A 🆚 B\n", "# C\n## S\n### A vs B 비교\n", "# C\n## S\n> ### A 🆚 B\n"][seed % 3]
    let body = seed % 3 == 1 ? text.replacing("### ", with: "#### ") : text
    let notebook = Notebook.read(texts: [("n.md", opening + (seed % 3 == 2 ? Self.quoted(body) : body))])
    guard let comparison = notebook.comparisons.first(where: { $0.sides.map(\.name) == ["A", "B"] }) else { return }
    let columns = notebook.columns(of: comparison)
    // Head and label may both hold what a heading or a table's header says; a row's label is written once.
    let cells = columns.rows.flatMap { $0.cells.map(ComparisonColumns.text) }
    let found = Self.marks(in: cells.joined(separator: " ") + " " + columns.sharedText)
    let named = Self.marks(
      in: columns.heads.map { $0.title.plainText }.joined(separator: " ") + " "
        + columns.rows.compactMap(\.label).joined(separator: " "))
    #expect(found.values.allSatisfy { $0 == 1 || text.contains("|") }, "\(text)")
    let lines = comparison.kind == .service ? notebook.note(comparison.note)?.lines ?? 0..<0 : comparison.lines
    let source = String(decoding: notebook.sources[0].bytes(ofLines: lines), as: UTF8.self)
    for mark in Self.marks(in: source).keys { #expect(found[mark] != nil || named[mark] != nil, "\(mark) of\n\(text)") }
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(separator: "\n")
  }

  /// How often each of the words stands in a text.
  private static func marks(in text: String) -> [String: Int] {
    text.matches(of: /w\d+w/).reduce(into: [:]) { $0[String($1.output), default: 0] += 1 }
  }
}
