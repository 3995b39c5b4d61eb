import Testing

@testable import Markdown

@Suite struct DefinitionsTests {
  /// A note that is parsed apart from the rest of its file, here the last line, knows what the rest defines.
  @Test(arguments: [
    ("[a]: u", "[a]", "a (u)"),
    ("[a]: <u v> 't'", "[b][A]", "b (u v, t)"),
    ("  [ A\n b ]: u", "[a B]", "a B (u)"),
    ("[a\\]]: u", "[a\\]]", "a] (u)"),
    // Destination and title may stand on lines of their own.
    ("[a]:\n  u\n  't'", "[a]", "a (u, t)"),
    ("[a]: u\n\"t\nt\"\n[b]: v", "[a] [b]", "a (u, t t)  b (v)"),
    ("[a]: u\n\"t\" x", "[a]", "a (u)"),
    ("[a]: u \"t\" x", "[a]", "[a]"),
    ("[a]:\n\nu", "[a]", "[a]"),
    // The first one counts.
    ("[a]: u\n[a]: v", "[a]", "a (u)"),
    ("[a]: u\n[b]: v\n", "[a] [b]", "a (u)  b (v)"),
    ("[a]: u\n# h\n```\nx\n```\n\n[b]: v", "[a] [b]", "a (u)  b (v)"),
    ("> [a]: u\n> 't'\n", "[a]", "a (u, t)"),
    // A definition cannot break into a paragraph.
    ("x\n[a]: u", "[a]", "[a]"),
    ("# x\n[a]: u", "[a]", "a (u)"),
    ("x\n===\n[a]: u", "[a]", "a (u)"),
    ("    [a]: u", "[a]", "[a]"),
    // Code.
    ("```\n[a]: u\n```", "[a]", "[a]"),
    ("```\n~~~\n[a]: u\n```", "[a]", "[a]"),
    ("````\n```\n[a]: u\n````", "[a]", "[a]"),
    ("```\nx\n````\n[a]: u", "[a]", "a (u)"),
    ("```\nx\n``` y\n[a]: u\n```", "[a]", "[a]"),
    ("``` `\n\n[a]: u", "[a]", "a (u)"),
    ("~~~ `\n[a]: u\n~~~", "[a]", "[a]"),
    ("> ```\n> x\n\n[a]: u", "[a]", "a (u)"),
    ("- ```\n  x\n  ```\n\n[a]: u", "[a]", "a (u)"),
    ("1. ```\n   x\n\n[a]: u", "[a]", "a (u)"),
    ("```\n> ```\n[a]: u\n```", "[a]", "[a]"),
    // Line ends.
    ("[a]:\r\nu\r\n\r\n[b]: v\r\n", "[a] [b]", "a (u)  b (v)"),
    ("x\r\r[a]: u\r[b]: v", "[a] [b]", "a (u)  b (v)"),
    // Images.
    ("[a]: u\n[b]: v", "[![a]][b]", "a u (v)"),
    // Footnotes.
    ("[^a]: b", "x[^a]", "x[a] ¶ {a b}"),
    ("x\n[^a]: b\nc\n\n    d\n\ne", "x[^a]", "x[a] ¶ {a b c d}"),
    ("[^a]: b\n# c\n```\n\n[d]: u\n```", "x[^a]", "x[a] ¶ {a b}"),
    ("[^a]: b[^c] [d]\n\n[^c]: e\n\n[d]: u", "x[^a]", "x[a] ¶ {a b[c] d (u)} ¶ {c e}"),
    ("[^a]: **가(나)**다", "x[^a]", "x[a] ¶ {a 가(나)다}"),
    // Of two footnotes the first of the file is referred to, and each shows where it stands.
    ("[^a]: b", "[^a]: c[^a]", "{a c[a]} ¶ {a b}"),
    ("[^a]: b", "[^a]: c", "{a c}"),
    // What is not mentioned is not there.
    ("[^a]: b\n\n[c]: u", "x", "x"),
    // What opens the note stays what it is.
    ("[^a]: b", "    [^a] x", "[^a] x\n"),
    ("[a]: u", "'t' [a]", "'t' a (u)"),
  ])
  func slice(elsewhere: String, note: String, expected: String) {
    let before = elsewhere + "\n\n***\n\n"
    let bytes = Array((before + note).utf8)
    let definitions = Definitions(
      bytes[...], firstLine: 50 - LineTable(Array(before.utf8)[...], firstLine: 1).count + 1)
    let blocks = ParsedDocument(bytes.dropFirst(before.utf8.count), firstLine: 50, definitions: definitions).blocks()
    #expect(blocks.map(\.linkedText).joined(separator: " ¶ ") == expected)
    #expect(blocks.allSatisfy { $0.lines == 50...50 })
  }

  @Test func `A slice reads as it does in its file`() throws {
    var random = SeededGenerator(state: 11)
    let pieces = [
      "가 ", "word ", "**나(다)**라 ", "[a] ", "[b c][d] ", "x[^n] ", "[^m] ", "`code` ", "\n", "\n\n", "\n\n",
      "\n- item\n",
      "\n> quote\n", "\n> - [ ] x\n>\n> [a]\n", "\n\n[a]: /u 't'\n", "\n\n[d]:\n/v\n\n",
      "\n\n[^n]: note [a]\n\n    more\n\n",
      "\n\n[^m]: **가(나)**다\n\n", "\n\n```\n[a]: /no\n```\n\n", "\n\n|a|b|\n|-|-|\n|c|d|\n", "\n<div>\n", "\n---\n",
      "\n===\n",
      "1~3 ~~s~~ ", "<br>", "\\\n", "    code\n", "\r\n",
    ]
    for _ in 0..<1500 {
      // No block reaches over a heading; every one of these stands at the top level.
      let parts = (0..<Int.random(in: 2...4, using: &random)).map { _ in "# h\n\n" + random.text(of: pieces) + "\n\n" }
      let source = Array(parts.joined().utf8)
      let definitions = Definitions(source[...])
      let whole = ParsedDocument(source[...]).blocks()
      guard whole.count(where: \.isFirstLevelHeading) == parts.count else { continue }
      var (start, line) = (0, 1)
      var sliced: [Block] = []
      for part in parts {
        let slice = source[start..<start + part.utf8.count]
        sliced += ParsedDocument(slice, firstLine: line, definitions: definitions).blocks()
        start = slice.endIndex
        line += slice.count { $0 == 0x0A }
      }
      // Footnotes of other parts are shown once more at the end of a slice.
      let own = sliced.filter { block in whole.contains(block) || !block.isFootnote }
      try #require(own == whole, "\(parts.joined().debugDescription)")
    }
  }
}

extension Block {
  fileprivate var isFootnote: Bool {
    if case .footnote = kind { true } else { false }
  }

  fileprivate var isFirstLevelHeading: Bool {
    if case .heading(1, [.text("h")]) = kind { true } else { false }
  }

  /// The text with the destination of every link behind it, and footnotes in braces.
  fileprivate var linkedText: String {
    switch kind {
    case .paragraph(let inlines): inlines.linkedText
    case .footnote(let label, let blocks): "{\(label) \(blocks.map(\.linkedText).joined(separator: " "))}"
    case .code(_, let text): text
    case _: shownText
    }
  }
}

extension [Inline] {
  fileprivate var linkedText: String {
    map { inline in
      if case .link(let destination, let title, let inlines) = inline {
        let title = title.isEmpty ? "" : ", " + title.split(separator: "\n").joined(separator: " ")
        return "\(inlines.linkedText) (\(destination)\(title))" + (self.count > 1 && inline == self.first ? " " : "")
      }
      return [inline].plainText
    }.joined()
  }
}
