import Testing

@testable import Markdown

@Suite struct ConversionTests {
  @Test(
    arguments: [
      ("# a", .heading(level: 1, [.text("a")])),
      ("###### a ##", .heading(level: 6, [.text("a")])),
      ("a\n---", .heading(level: 2, [.text("a")])),
      ("a\nb", .paragraph([.text("a"), .softBreak, .text("b")])),
      ("***", .rule),
      ("> a", .quote([Block(.paragraph([.text("a")]), lines: 1...1)])),
      ("``` swift x\nlet a\n\n  b\n```", .code(info: "swift x", text: "let a\n\n  b\n")),
      ("```\r\na\r\nb\r\n```", .code(info: "", text: "a\nb\n")),
      ("    a\n      b", .code(info: "", text: "a\n  b\n")),
      ("<div>\r\n가\r\n</div>", .html("<div>\n가\n</div>\n")),
    ] as [(String, Block.Kind)])
  func blocks(source: String, expected: Block.Kind) {
    #expect(MarkdownTests.blocks(source).map(\.kind) == [expected])
  }

  @Test(
    arguments: [
      ("- a\n- b", .bullet, true),
      ("* a\n\n* b", .bullet, false),
      ("3. a\n4. b", .ordered(start: 3, delimiter: "."), true),
      ("0) a", .ordered(start: 0, delimiter: ")"), true),
    ] as [(String, Block.List.Marker, Bool)])
  func lists(source: String, marker: Block.List.Marker, isTight: Bool) throws {
    guard case .list(let list)? = MarkdownTests.blocks(source).first?.kind else { throw Unexpected() }
    #expect(list.marker == marker)
    #expect(list.isTight == isTight)
  }

  @Test func `Task list items know whether they are done`() throws {
    guard case .list(let list)? = MarkdownTests.blocks("- [ ] a\n- [x] b\n- [X] c\n- d\n- [y] e").first?.kind
    else { throw Unexpected() }
    #expect(list.items.map(\.isDone) == [false, true, true, nil, nil])
    #expect(list.items.map { $0.blocks.map(\.shownText) } == [["a"], ["b"], ["c"], ["d"], ["[y] e"]])
  }

  @Test func `A table has alignments, a header and rows of as many cells`() throws {
    let source = "| a | **b** | c | d |\n|---|:--|:-:|--:|\n| 1 | x \\| y |\n| 2 | `p\\|q` | 3 | 4 | 5 |\n"
    guard case .table(let table)? = MarkdownTests.blocks(source).first?.kind else { throw Unexpected() }
    #expect(table.alignments == [.leading, .leading, .center, .trailing])
    #expect(table.header.cells == [[.text("a")], [.strong([.text("b")])], [.text("c")], [.text("d")]])
    #expect(table.rows.map { $0.cells.map(\.plainText) } == [["1", "x | y", "", ""], ["2", "p|q", "3", "4 | 5"]])
  }

  /// cmark drops what stands behind the last column.
  @Test(arguments: [
    ("|a|b|\n|-|-|\n|c|d|e|f|\n|g|h|", "c ¦ d|e|f / g ¦ h"),
    // Bars that the writer forgot to escape.
    ("|a|b|\n|-|-|\n|c|`d || e`|", "c ¦ d || e / terms d || e"),
    ("a|b\n-|-\nc|d|e\n f | g \\| h | i ", "c ¦ d|e / f ¦ g | h | i"),
    ("|a|b|\n|-|-|\n|`c|d`|e|\n|``f|`g``|h|i|", "c|d ¦ e / f|`g ¦ h|i / terms c|d / terms f|`g"),
    ("|a|b|\n|-|-|\n|`c|d`|\n|`e|f|g` h|", "`c ¦ d` / `e ¦ f|g` h"),
    // A bar at the end closes the row; nothing stands behind it.
    ("|a|\n|-|\n|c|\n|d||\n|e| | |", "c / d / e"),
    ("|a|\n|-|\n|c||d|", "c||d"),
    ("> - |a|b|\n>   |-|-|\n>   |c|d|e|\n\n[^x]: |a|\n    |-|\n    |b|c|", "c ¦ d|e / b|c"),
    ("|a|\n|-|\n|b|[c]|**가(나)**다|\n\n[c]: u", "b|c|가(나)다"),
    ("가|나\n-|-\n\r\n|a|\r\n|-|\r\n|b|c|\r\n", "b|c"),
  ])
  func `A row with more cells than columns keeps them in the last`(source: String, expected: String) {
    let rows = MarkdownTests.blocks(source).flatMap(\.tables).flatMap(\.rows)
    var shown = rows.map { $0.cells.map(\.plainText).joined(separator: " ¦ ") }
    let codes = rows.flatMap(\.cells).joined().compactMap {
      if case .code(let code) = $0 { "terms " + code } else { nil }
    }
    shown += codes
    #expect(shown.joined(separator: " / ") == expected)
  }

  @Test(
    arguments: [
      ("*a* _b_", [.emphasis([.text("a")]), .text(" "), .emphasis([.text("b")])]),
      ("**a *b***", [.strong([.text("a "), .emphasis([.text("b")])])]),
      ("**가(나)**다", [.strong([.text("가(나)")]), .text("다")]),
      ("`a  b`", [.code("a  b")]),
      ("[a](u \"t\")", [.link(destination: "u", title: "t", [.text("a")])]),
      ("[a][b]\n\n[b]: <u v>", [.link(destination: "u v", title: "", [.text("a")])]),
      ("![a *b*](u)", [.image(destination: "u", title: "", [.text("a "), .emphasis([.text("b")])])]),
      ("<https://a.b>", [.link(destination: "https://a.b", title: "", [.text("https://a.b")])]),
      ("www.a.com", [.link(destination: "http://www.a.com", title: "", [.text("www.a.com")])]),
      ("a  \nb\\\nc", [.text("a"), .lineBreak, .text("b"), .lineBreak, .text("c")]),
      ("a<b c>d", [.text("a"), .html("<b c>"), .text("d")]),
      ("&lt;&#44032;&copy;", [.text("<가©")]),
      // Two tildes strike, one does not (T2).
      ("~~a~~", [.struck([.text("a")])]),
      ("1~3일 4~5일", [.text("1~3일 4~5일")]),
      ("~a~", [.text("~a~")]),
    ] as [(String, [Inline])])
  func inlines(source: String, expected: [Inline]) {
    #expect(MarkdownTests.inlines(source).joiningTexts == expected)
  }

  @Test func `The emphasis rule's marker shows nowhere`() {
    let source = """
      **가(나)**다 `**가(나)**다` [**가(나)**다](<**가(나)**다> "**가(나)**다") <b t="**가(나)**다">

      ``` **가(나)**다
      **가(나)**다
      ```

      <p>**가(나)**다
      """
    #expect(EmphasisRule.prepare(Array(source.utf8)[...]).marker != nil)
    let isMarker = { (scalar: Unicode.Scalar) in scalar.value >= 0x10_0000 }
    #expect(!"\(MarkdownTests.blocks(source))".unicodeScalars.contains(where: isMarker))
  }
}

struct Unexpected: Error {}

extension [Inline] {
  /// cmark cuts text wherever markup might have started.
  fileprivate var joiningTexts: [Inline] {
    reduce(into: []) { joined, inline in
      if case .text(let more) = inline, case .text(let text)? = joined.last {
        joined[joined.count - 1] = .text(text + more)
      } else {
        joined.append(inline)
      }
    }
  }
}

extension Block {
  fileprivate var tables: [Table] {
    switch kind {
    case .table(let table): [table]
    case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.tables)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.tables)
    case .heading, .paragraph, .code, .html, .rule: []
    }
  }
}
