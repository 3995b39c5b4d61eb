import Testing

@testable import Markdown

/// Inline text written again as Markdown reads as the same.
@Suite struct InlineMarkdownTests {
  private func inlines(_ text: String) -> [Inline] {
    guard case .paragraph(let inlines)? = ParsedDocument(Array(text.utf8)[...]).blocks().first?.kind else { return [] }
    return inlines
  }

  @Test(arguments: [
    "plain", "**bold** and *em* and ~~gone~~", "`code` and ``a ` b``", "`` `a` ``",
    "[text](https://a.example \"t\") after",
    "![alt](a.png)", "a \\* b \\_ c \\[x\\] \\\\ d", "**상태 확인(Health Check)**을 본다", "1 < 2", "<b>raw</b>",
    "line  \nbreak", "soft\nbreak",
    "https://auto.example/a_b", "a | b", "[**b** `c`](<a b>)",
  ])
  func itReadsAsTheSame(_ text: String) {
    let first = inlines(text)
    #expect(!first.isEmpty)
    #expect(TextLine.lines(of: inlines(first.markdown(in: .text)), from: 1) == TextLine.lines(of: first, from: 1))
  }

  @Test(arguments: [
    ("a | b", "a \\| b"), ("`a|b`", "`a\\|b`"), ("a\nb  \nc", "a<br>b<br>c"), ("[a|b](c|d)", "[a\\|b](<c%7Cd>)"),
  ])
  func inACell(_ text: String, _ cell: String) { #expect(inlines(text).markdown(in: .cell) == cell) }
}
