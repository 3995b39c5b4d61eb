import Testing

@testable import Markdown

@Suite struct BlockLinesTests {
  @Test(arguments: [
    ("# a\n", ["heading 1-1"]),
    ("\n\n# a #\n\n", ["heading 3-3"]),
    ("a\n===\n", ["heading 1-2"]),
    ("a\nb\n---\n\n\nc", ["heading 1-3", "paragraph 6-6"]),
    ("a\nb\n\nc\n", ["paragraph 1-2", "paragraph 4-4"]),
    ("a\n***\nb", ["paragraph 1-1", "rule 2-2", "paragraph 3-3"]),
    // Code.
    ("```\na\n\nb\n```\nc", ["code 1-5", "paragraph 6-6"]),
    ("```\na\n\n\n", ["code 1-2"]),
    ("~~~\n```\n~~~\n", ["code 1-3"]),
    ("    a\n\n    b\n\n\nc", ["code 1-3", "paragraph 6-6"]),
    // Lists.
    ("- a\n- b\n\n\nc", ["list 1-2 (item 1-1 (paragraph 1-1) item 2-2 (paragraph 2-2))", "paragraph 5-5"]),
    (
      "- a\n\n  b\n- c\n\n",
      ["list 1-4 (item 1-3 (paragraph 1-1 paragraph 3-3) item 4-4 (paragraph 4-4))"]
    ),
    (
      "- a\n  - b\n    c\n\n\nd",
      ["list 1-3 (item 1-3 (paragraph 1-1 list 2-3 (item 2-3 (paragraph 2-3))))", "paragraph 6-6"]
    ),
    ("- a\n\n\n\n1. b\n", ["list 1-1 (item 1-1 (paragraph 1-1))", "list 5-5 (item 5-5 (paragraph 5-5))"]),
    ("-\n- a\n", ["list 1-2 (item 1-1 item 2-2 (paragraph 2-2))"]),
    // Quotes.
    ("> a\nb\n\nc", ["quote 1-2 (paragraph 1-2)", "paragraph 4-4"]),
    ("> # a\n>\nb", ["quote 1-2 (heading 1-1)", "paragraph 3-3"]),
    ("> a\n>\n> \n\nb", ["quote 1-3 (paragraph 1-1)", "paragraph 5-5"]),
    (
      "> - a\n>\n> b\n",
      ["quote 1-3 (list 1-1 (item 1-1 (paragraph 1-1)) paragraph 3-3)"]
    ),
    ("> ```\n> a\n> ```\n> b", ["quote 1-4 (code 1-3 paragraph 4-4)"]),
    ("> > a\n> b\n", ["quote 1-2 (quote 1-2 (paragraph 1-2))"]),
    // HTML.
    ("<div>\na\n</div>\n\nb", ["html 1-3", "paragraph 5-5"]),
    ("<!-- a -->\nb", ["html 1-1", "paragraph 2-2"]),
    ("<!-- a\n\nb -->\nc", ["html 1-3", "paragraph 4-4"]),
    ("<!-- a\n\nb", ["html 1-3"]),
    ("> <!-- a\n> b -->\n\nc", ["quote 1-2 (html 1-2)", "paragraph 4-4"]),
    // Tables.
    ("|a|b|\n|-|-|\n|c|d|\n|e|f|\n\ng", ["table 1-4 rows 1 3 4", "paragraph 6-6"]),
    ("a\n|b|\n|-|\n", ["paragraph 1-1", "table 2-3 rows 2"]),
    // Footnotes stand where they were written.
    (
      "a[^x]\n\n[^x]: b\n\n    c\n\n# d",
      ["paragraph 1-1", "footnote 3-5 (paragraph 3-3 paragraph 5-5)", "heading 7-7"]
    ),
    // Line ends.
    ("# a\r\n\r\nb\r\n\r\n", ["heading 1-1", "paragraph 3-3"]),
    ("# a\r\rb\r\r\r", ["heading 1-1", "paragraph 3-3"]),
    ("a\r\n\rb\n\r\n# c", ["paragraph 1-1", "paragraph 3-3", "heading 5-5"]),
    ("", []),
    ("\n \t\n", []),
  ])
  func lines(source: String, expected: [String]) {
    #expect(blocks(source).map(\.outline) == expected)
  }

  @Test func `Lines count from the first one of the slice`() {
    #expect(
      blocks("a\n\n- b\n\n", firstLine: 40).map(\.outline) == [
        "paragraph 40-40", "list 42-42 (item 42-42 (paragraph 42-42))",
      ])
  }

  @Test func `Top-level blocks tell their shape and lines before they are converted`() {
    let source = "# a\n\nb\n\n> c\n\n- d\n\n```\n```\n\n<p>\n\n***\n\n|e|\n|-|\n\n[^f]: g\n"
    var seen: [String] = []
    ParsedDocument(Array(source.utf8)[...]).forEachTopLevelBlock { block in
      #expect(block.converted?.lines == block.lines)
      seen.append("\(block.shape) \(block.lines.lowerBound)")
    }
    #expect(
      seen == [
        "heading 1", "paragraph 3", "quote 5", "list 7", "code 9", "html 12", "rule 14", "table 16", "footnote 19",
      ])
  }
}
