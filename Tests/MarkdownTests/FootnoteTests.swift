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
    // Of several with one label, all show; the first is the one that is referred to.
    ("a[^x]\n\n[^x]: one\n\n[^x]: two", "a[x] ¶ [x] one ¶ [x] two"),
    ("[^x]: one\n\na[^X]\n\n[^X]: two\n\n[^x]: three", "[x] one ¶ a[x] ¶ [X] two ¶ [x] three"),
    ("[^x]: one\n[^x]: two\n\n    more", "[x] one ¶ [x] two more"),
    ("[^x]: [^x]: [^x]: b", "[x] ¶ [x] ¶ [x] b"),
    ("- [^x]: one\n> [^x]: two\n> c[^x]", " ¶ [x] one ¶  ¶ [x] two c[x]"),
    ("[^ß]: one\n\n[^SS]: two", "[ß] one ¶ [SS] two"),
    // What only looks like a second one stays what it is.
    ("[^x]: a\n\nb\n    [^x]: c\n\n[^x]: d", "[x] a ¶ b [x]: c ¶ [x] d"),
    ("[^x]: a\n\nb [^x]: c\n\n[^x]: d", "[x] a ¶ b [x]: c ¶ [x] d"),
    ("```\n[^x]: a\n```\n\n[^x]: b\n[^x]: `[^x]: c`", " [^x]: a\n ¶ [x] b ¶ [x] [^x]: c"),
    // Labels that no reference can hold.
    ("[^a[b]: c", "[a[b] c"),
    ("[^a\\]: c", "[a\\] c"),
    ("[^a`]: c\n\n[^b`]: d", "[a`] c ¶ [b`] d"),
    ("[^<a]: c\n\n[^b>]: d", "[<a] c ¶ [b>] d"),
    ("[^" + String(repeating: "a", count: 1200) + "]: c", "[" + String(repeating: "a", count: 1200) + "] c"),
    ("[^*a*]: c\n\nd[^*a*]", "[*a*] c ¶ d[*a*]"),
    ("가**(나)**다\n[^**(나)**다]: c", "가(나)다 ¶ [**(나)**다] c"),
    // Undefined ones are text.
    ("a[^x]", "a[^x]"),
    ("a[^x y]\n[^z `b` c]", "a[^x y] [^z b c]"),
    // Those over a line end too, which cmark would drop.
    ("a[^x\nb] c", "a[^x b] c"),
    ("[^x\n*b* [c]\n](d", "[^x b [c] ](d"),
    ("[^x\nb](u) `[^x\nb]`\n\n    [^x\n    y]", "^x b [^x b] ¶  [^x\ny]\n"),
    ("[^x\r\nb]\n\n[^x\n b]: u", "^x b"),
    // An escaped or encoded caret refers to nothing, whatever else is in the text.
    ("x[^1] [&Hat;abcdefgh] and [\\^abc] end\n\n[^1]: n", "x[1] [^abcdefgh] and [^abc] end ¶ [1] n"),
    ("see [^1] [&#94;a] [&#x5E;b *c*] d", "see [^1] [^a] [^b c] d"),
    ("see [^1] [\\^a] `[\\^b] [&Hat;c]`\n\n[\\^a]: u", "see [^1] ^a [\\^b] [&Hat;c]"),
    ("x [&Hat;abcdefgh] end", "x [^abcdefgh] end"),
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
