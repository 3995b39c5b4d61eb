import Testing

@testable import Markdown

@Suite struct InlinePieceTests {
  /// T4.
  @Test(arguments: [
    ("$\\text{CPU} > 50\\%$", "CPU > 50%"),
    ("예: $\\text{CPU} > 50%$는 $\\text{Warning}$, 다음", "예: CPU > 50%는 Warning, 다음"),
    ("($\\text{AND, OR, NOT}$) 로", "(AND, OR, NOT) 로"),
    ("$\\text{AND} \\rightarrow B$", "AND → B"),
    ("$x^2 + y^{10}$", "x² + y¹⁰"),
    ("$a_1 \\le a_{n+1}$", "a₁ ≤ a_n+1"),
    ("$\\frac{1}{\\frac{2}{3}}$", "1/2/3"),
    ("$\\left(a \\times b\\right)$", "(a × b)"),
    ("$\\sqrt{\\mathrm{x}}$", "√x"),
    ("$$E = mc^2$$", "E = mc²"),
    ("$$ \\alpha \\to \\beta $$", " α → β "),
    ("$x$ 값", "x 값"),
    ("$x = 5$", "x = 5"),
    ("$\\unknown{a} b$", "unknowna b"),
    // Neither prices nor shell.
    ("$5 and $6", "$5 and $6"),
    ("from $5_000 to $6_000", "from $5_000 to $6_000"),
    ("$HOME and $PATH", "$HOME and $PATH"),
    ("PATH=$HOME/bin:$PATH_X", "PATH=$HOME/bin:$PATH_X"),
    ("${A}/b:${C}", "${A}/b:${C}"),
    ("A=$B_C,D=$E", "A=$B_C,D=$E"),
    ("US$5, US$x_1$", "US$5, US$x_1$"),
    ("$ $$ $$$ a$", "$ $$ $$$ a$"),
    ("$\\text{a", "$\\text{a"),
    ("`$\\text{a}$`", "$\\text{a}$"),
    ("\\$\\text{a}\\$ 5", "a 5"),
  ])
  func tex(source: String, text: String) {
    #expect(inlines(source).plainText == text)
  }

  /// T5. Lines end with `/` where the writer's line goes on, and with `|` where it may not.
  @Test(arguments: [
    ("a<br>b", "a|b"),
    ("a<br/>b<br />c<BR>d<Br\t/>e", "a|b|c|d|e"),
    ("a<br class=\"x\">b</br>c", "a|b|c"),
    ("a<br>\nb", "a|b"),
    ("a<br><br>b", "a||b"),
    ("a\nb  \nc\\\nd", "a/b|c|d"),
    ("x <img src=\"u.png\">", "x u.png"),
    ("x <img src=\"u.png\" alt=\"a b\" width=50%>", "x a b u.png"),
    ("x <IMG ALT='a > b' SRC=u.png /> y", "x a > b u.png y"),
    ("x <img alt=\"a &amp; b&nbsp;&#99;\" src=\"u?a=1&amp;b=2\">", "x a & b\u{A0}c u?a=1&b=2"),
    ("x <img data-src='no' hidden alt src=u>", "x u"),
    ("![a *b*](u.png)", "a b u.png"),
    ("![](u.png \"t\")", "t u.png"),
    ("![](u.png)", "u.png"),
    ("a <b>b</b> <span style='x'>c</span><!-- d --> <?e?>f", "a b c f"),
    ("a <kbd>Ctrl</kbd>+<kbd>C</kbd>", "a Ctrl+C"),
    ("&lt;b&gt; &amp;amp; &copy; &#xAC00; &nope;", "<b> &amp; © 가 &nope;"),
    ("1 < 2 > 0 <- <3", "1 < 2 > 0 <- <3"),
    ("[a](u) <https://x.y>", "a https://x.y"),
    ("a[^n]\n\n[^n]: b", "a[n]"),
  ])
  func html(source: String, expected: String) {
    let lines = TextLine.lines(of: inlines(source), from: 1)
    let text = lines.reduce(into: "") { $0 += $1.text + ($1.end == .soft ? "/" : "|") }
    #expect(text.dropLast() == expected)
  }

  @Test(arguments: [
    ("a\nb  \nc", [1, 2, 3]),
    ("a<br>b\nc", [1, 1, 2]),
    ("a<br>\nb<br>c", [1, 2, 2]),
  ])
  func `A line knows where it stands`(source: String, lines: [Int]) {
    #expect(TextLine.lines(of: inlines(source), from: 1).map(\.line) == lines)
  }

  @Test func `Runs of one kind join and carry their marks`() {
    #expect(
      inlines("a <i>b</i> **c *d* `e`** ~~f~~ [g **h**](u)").pieces == [
        .run(InlineRun(text: "a b ")), .run(InlineRun(text: "c ", marks: .strong)),
        .run(InlineRun(text: "d", marks: [.strong, .emphasis])), .run(InlineRun(text: " ", marks: .strong)),
        .run(InlineRun(text: "e", marks: [.strong, .code])), .run(InlineRun(text: " ")),
        .run(InlineRun(text: "f", marks: .struck)), .run(InlineRun(text: " ")),
        .run(InlineRun(text: "g ", marks: .link, destination: "u")),
        .run(InlineRun(text: "h", marks: [.link, .strong], destination: "u")),
      ])
  }

  @Test(arguments: [
    ("<p>a</p>", ["1-1 a"]),
    ("<details>\n<summary>a &amp; b</summary>\nc\nd\n</details>", ["2-2 a & b", "3-5 c d"]),
    ("<!-- a\nb -->\n<div>c</div>", ["3-3 c"]),
    ("<table>\n<tr><td>a</td><td>b</td></tr>\n</table>", ["2-2 a", "2-2 b"]),
    ("<div>\n  a\n  b<br>c\n</div>", ["2-4 a b c"]),
    ("<div>\n<img src=\"u\"\n alt='x>y'>\n</div>", ["2-4 x>y u"]),
    ("<div\n>가", ["2-2 가"]),
    ("<div>a < b <c", ["1-1 a < b <c"]),
    ("<div>a <!-- b", ["1-1 a <!-- b"]),
    ("<p title=\"x>a</p>", ["1-1 a"]),
    ("<div></div>", []),
  ])
  func `A block of raw HTML shows as paragraphs`(html: String, expected: [String]) {
    let shown = Block.blocks(fromHTML: html, lines: 1...1 + html.count { $0 == "\n" })
    #expect(shown.map { "\($0.lines.lowerBound)-\($0.lines.upperBound) \($0.shownText)" } == expected)
  }
}
