import Testing

@testable import Markdown

@Suite struct FootnoteTests {
  @Test(arguments: [
    // Under the writer's label, wherever it is mentioned.
    ("a[^x]\n\n[^x]: b", "a[x] ¶ [x] b"),
    ("[^x]: b\n\na[^x] c[^X]", "[x] b ¶ a[x] c[x]"),
    ("a[^y] b[^x]\n\n[^x]: one\n\n[^y]: two", "a[y] b[x] ¶ [x] one ¶ [y] two"),
    // Unmentioned ones are text all the same.
    ("a\n\n[^x]: b", "a ¶ [x] b"),
    ("[^x]: b", "[x] b"),
    ("[^x]: [^y]: b", "[x] ¶ [y] b"),
    ("> [^x]: b", " ¶ [x] b"),
    ("- [^x]: b", " ¶ [x] b"),
    // Undefined ones are text.
    ("a[^x]", "a[^x]"),
    // Nothing that is open at the end of the text swallows what is added for footnotes.
    ("[^x]: b\n\n# c\n\n```\nd", "[x] b ¶ c ¶  d\n"),
    ("[^x]: b\n\n<!-- c", "[x] b ¶ <!-- c"),
    ("    c[^x]:\n", " c[^x]:\n"),
  ])
  func footnotes(source: String, expected: String) {
    let shown = blocks(source).map { block in
      if case .footnote(let label, let blocks) = block.kind {
        return "[\(label)] " + blocks.map(\.shownText).joined(separator: " ")
      }
      return block.shownText
    }
    #expect(shown.map { $0.trimmingTrailingSpaces }.joined(separator: " ¶ ") == expected)
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
