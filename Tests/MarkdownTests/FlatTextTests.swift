import Testing

@testable import Markdown

/// Text without markup: what is searched.
@Suite struct FlatTextTests {
  /// The text as the file's reader takes it down, straight from cmark's nodes.
  private func written(_ source: String) -> FlatText {
    var text = FlatText()
    ParsedDocument(Array(source.utf8)[...]).forEachTopLevelBlock { $0.write(to: &text) }
    return text
  }

  /// A line for each line, its terms in brackets behind it.
  private func described(_ text: FlatText) -> [String] {
    text.lines.indices.map { index in
      let terms = text.terms(of: index..<index + 1).map { "[\(text.text(in: text.terms[$0].extent))]" }
      return (["\(text.lines[index].number): \(text.text(in: text.lines[index].extent))"] + terms).joined(
        separator: " ")
    }
  }

  @Test(arguments: [
    ("# A *b* `c`\n\ntext", ["1: A b c [c]", "3: text"]),
    ("**a** b\n`c` **d *e* f**", ["1: a b [a]", "2: c d e f [c] [d ] [e] [ f]"]),
    ("- one\n  two\n\n  - **three**\n- four", ["1: one", "2: two", "4: three [three]", "5: four"]),
    ("> ### Title\n> - a [link](there)\n\n- [x] done", ["1: Title", "2: a link", "4: done"]),
    ("| a | **b** |\n|---|---|\n| `c` d | |\n| ~~e~~ | <br> |", ["1: a │ b [b]", "3: c d │ [c]", "4: e │"]),
    ("```sh\none\n\n  two\n```", ["2: one", "4: two"]),
    ("    code\n\n    more", ["1: code", "3: more"]),
    ("$\\text{CPU} > 50\\%$ and *$\\to$*", ["1: CPU > 50% and →"]),
    ("&#36;\\text{CPU} > 50\\%&dollar;", ["1: CPU > 50%"]),
    ("<div>a<br>b</div>", ["1: a", "1: b"]),
    ("a<br>b\n![name](target.png)", ["1: a", "1: b", "2: name target.png"]),
    ("say[^1]\n\n[^1]: **note**", ["1: say[1]", "3: note [note]"]),
    ("**상태 확인(Health Check)**을 한다", ["1: 상태 확인(Health Check)을 한다 [상태 확인(Health Check)]"]),
    ("[**a**](x)[**b**](x) ` c `", ["1: ab c [ab] [c]"]),
    ("a\\\n  \nb  \nc &amp; d", ["1: a\\", "3: b", "4: c & d"]),
    // A term of nothing but the space at the start of a line is none.
    ("` ` a `b`\n`c` ` `", ["1: a b [b]", "2: c [c]"]),
    ("***\n\n&nbsp;", ["3: \u{A0}"]), ("", []), ("#\n\n>\n\n-", []),
  ])
  func lines(_ source: String, _ expected: [String]) {
    #expect(described(written(source)) == expected)
  }

  private static let pieces = [
    "# ", "## ", "> ", "> ### ", "- ", "1. ", "  ", "    ", "| a | b |\n|---|---|\n", "| ", " | ", "```\n", "**", "*",
    "`", "~~", "[", "](x)",
    "![", "<br>", "<b>", "<div>\n", "$", "\\to", "\\", "\n", "\n\n", "\n", " ", "가용", "영역", "word", "(Name)", "을",
    "[^1]", "\n\n[^1]: ",
    "&amp;", "&dollar;", "&#36;", "\\text{x}", "[x] ", "---\n", "https://a.b/c ", "\u{100000}",
  ]

  /// The reader's way past blocks and inlines comes to the text of the blocks.
  @Test(arguments: 0..<60)
  func isTheTextOfTheBlocks(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<40 {
      let source = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let text = FlatText(ParsedDocument(Array(source.utf8)[...]).blocks())
      #expect(described(written(source)) == described(text), "\(source.debugDescription)")
    }
  }

  @Test func linesOfBlocksAreFoundByWhereTheBlocksStand() {
    let text = written("# A\n\none\ntwo\n\n- three\n- four\n\n## B\n")
    func lines(_ range: Range<Int>) -> [String] {
      text.lines(ofBlocksIn: range).map { text.text(in: text.lines[$0].extent) }
    }
    #expect(lines(1..<9) == ["A", "one", "two", "three", "four"])
    #expect(lines(2..<6) == ["one", "two"])
    #expect(lines(6..<9) == ["three", "four"])
    #expect(lines(9..<100) == ["B"])
    #expect(lines(10..<10).isEmpty)
  }

  /// A document that reads another one while it is read keeps its own memory.
  @Test func documentsMayNest() {
    var texts: [String] = []
    let source = (1...200).map { "- **item \($0)** &amp; more\n" }.joined()
    ParsedDocument(Array(source.utf8)[...]).forEachTopLevelBlock { block in
      for _ in 0..<3 {
        texts += ParsedDocument(Array("# inner\n\n<p>a &lt; b</p>".utf8)[...]).blocks().map { "\($0.lines)" }
      }
      var text = FlatText()
      block.write(to: &text)
      texts += described(text)
    }
    #expect(texts.count == 206)
    #expect(texts.last == "200: item 200 & more [item 200]")
  }
}
