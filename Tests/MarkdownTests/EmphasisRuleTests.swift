import CCmark
import Testing

@testable import Markdown

@Suite struct EmphasisRuleTests {
  @Test(arguments: [
    // Closing behind punctuation, opening before it.
    ("**상태 확인(Health Check)**을", "<strong>상태 확인(Health Check)</strong>을"),
    ("**\"인용\"**은", "<strong>&quot;인용&quot;</strong>은"),
    ("가**(나)**다", "가<strong>(나)</strong>다"),
    ("*(가)*는", "<em>(가)</em>는"),
    ("***가(나)***는", "<em><strong>가(나)</strong></em>는"),
    ("**`코드`**를", "<strong><code>코드</code></strong>를"),
    ("**[이름](u)**만", "<strong><a href=\"u\">이름</a></strong>만"),
    ("나는**\"가\"**라고", "나는<strong>&quot;가&quot;</strong>라고"),
    ("ᅡ**(a)**", "ᅡ<strong>(a)</strong>"),
    ("**(k)**ᄏ", "<strong>(k)</strong>ᄏ"),
    // Kana and Han, and punctuation which is CJK itself.
    ("**「引用」**の", "<strong>「引用」</strong>の"),
    ("これは**「重要」**です", "これは<strong>「重要」</strong>です"),
    ("**重点。**word", "<strong>重点。</strong>word"),
    ("word**「引用」**", "word<strong>「引用」</strong>"),
    ("葛\u{E0100}**(かつ)**", "葛\u{E0100}<strong>(かつ)</strong>"),
    ("大\u{FE00}**(だい)**", "大\u{FE00}<strong>(だい)</strong>"),
    // Emoji and signs are punctuation in a line with CJK.
    ("**좋음!**✅ 다음", "<strong>좋음!</strong>✅ 다음"),
    ("⚠️**\"주의\"** 필요", "⚠️<strong>&quot;주의&quot;</strong> 필요"),
    ("**비용 ⬇️**는", "<strong>비용 ⬇️</strong>는"),
    ("**good!**✅", "**good!**✅"),
    // CommonMark's own.
    ("**a**가", "<strong>a</strong>가"),
    ("**가**나**다**", "<strong>가</strong>나<strong>다</strong>"),
    ("**a(b)**c", "**a(b)**c"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("가 * 나 * 다", "가 * 나 * 다"),
    ("__가(나)__다", "__가(나)__다"),
    // Nesting.
    ("**가 *(나)*는 다(라)**를", "<strong>가 <em>(나)</em>는 다(라)</strong>를"),
    ("*가 **(나)**는*", "<em>가 <strong>(나)</strong>는</em>"),
    // Escapes and code.
    ("\\*\\*가(나)\\*\\*다", "**가(나)**다"),
    ("\\**(가)*는", "*<em>(가)</em>는"),
    ("\\\\**(가)**는", "\\<strong>(가)</strong>는"),
    ("`**가(나)**다` **가(나)**다", "<code>**가(나)**다</code> <strong>가(나)</strong>다"),
    // A closer behind a space at the end of its line.
    ("**가 나 **", "<strong>가 나 </strong>"),
    ("**가 나  **  ", "<strong>가 나  </strong>"),
    ("**가 나\n다 **\n라", "<strong>가 나\n다 </strong>\n라"),
    ("**가** 나 **", "<strong>가</strong> 나 **"),
    ("가 나 **", "가 나 **"),
    ("**a b **", "**a b **"),
    ("`**가` 나 **", "<code>**가</code> 나 **"),
  ])
  func inlines(source: String, html: String) {
    #expect(Cmark.html(source) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("* 가\n* **나(다)**라", "<ul>\n<li>가</li>\n<li><strong>나(다)</strong>라</li>\n</ul>\n"),
    ("가\n\n***\n\n* * *\n나", "<p>가</p>\n<hr />\n<hr />\n<p>나</p>\n"),
    ("**가\r** **", "<p>**가</p>\n<hr />\n"),
    ("**가 **\r\n나 **다(라)**마", "<p><strong>가 </strong>\n나 <strong>다(라)</strong>마</p>\n"),
    ("**가\n** **", "<p>**가</p>\n<hr />\n"),
    (">**가(나)**다", "<blockquote>\n<p><strong>가(나)</strong>다</p>\n</blockquote>\n"),
    ("- **가\n- 나 **", "<ul>\n<li>**가</li>\n<li>나 **</li>\n</ul>\n"),
    ("```\n가**(나)**다\n```", "<pre><code>가**(나)**다\n</code></pre>\n"),
  ])
  func blocks(source: String, html: String) {
    #expect(Cmark.html(source) == html)
  }

  @Test func `A pipe is the end of a cell`() {
    let source = "| 가 | 나 |\n|---|---|\n| **다(라)**마 | **바 ** |\n"
    let html = Cmark.html(source)
    #expect(html.contains("<td><strong>다(라)</strong>마</td>"))
    #expect(html.contains("<td><strong>바 </strong></td>"))
    #expect(EmphasisRule.prepare(Array("|**가**|**나**|".utf8)[...]).marker == nil)
  }

  @Test func `A marker is absent from the source`() {
    let source = "\u{100000}\u{100001}**가(나)**다"
    #expect(EmphasisRule.prepare(Array(source.utf8)[...]).marker == "\u{100002}")
    #expect(Cmark.html(source) == "<p>\u{100000}\u{100001}<strong>가(나)</strong>다</p>\n")
  }

  @Test func `A slice keeps to its bounds`() {
    let whole = Array("가**(나)**다".utf8)
    #expect(EmphasisRule.prepare(whole.dropFirst(3)).marker != nil)
    #expect(EmphasisRule.prepare(whole.dropFirst(3).dropLast(3)).marker == nil)
  }

  @Test func `ASCII comes back as it is`() {
    var random = Seeded(state: 1)
    let pieces = ["a", "b ", "*", "**", "_", "(", ")", "\"", " ", "\n", "\\", "`", "|", "> ", "- "]
    for _ in 0..<2000 {
      let source = random.text(of: pieces)
      let prepared = EmphasisRule.prepare(Array(source.utf8)[...])
      #expect(prepared.marker == nil && prepared.bytes.elementsEqual(source.utf8))
    }
  }

  @Test func `Text with no CJK comes back as it is`() {
    var random = Seeded(state: 2)
    let pieces = ["é", "**", "*", "(", ")", "“", "”", "→", "✅", "\u{FE0F}", " ", "\n", "\\", "`", "|"]
    for _ in 0..<2000 {
      let source = random.text(of: pieces)
      #expect(EmphasisRule.prepare(Array(source.utf8)[...]).marker == nil)
    }
  }

  @Test func `Markers leave blocks, lines and text alone`() {
    var random = Seeded(state: 3)
    let pieces = [
      "가", "나다", "다.", "a", "**", "**", "**", "*", "***", "(", ")", "\"", "「", "」", "→", "✅", "\u{FE0F}", " ", "  ",
      "\n", "\n\n",
      "\r\n", "\r", "\\", "`", "```", "|", "|-|-|\n", "> ", "- ", "* ", "1. ", "# ", "---",
      "[", "](u)", "[a]: ", "<div>", "~",
    ]
    var marked = 0
    for _ in 0..<10_000 {
      let source = random.text(of: pieces)
      let prepared = EmphasisRule.prepare(Array(source.utf8)[...])
      #expect(Cmark.stripping(prepared.marker, from: String(decoding: prepared.bytes, as: UTF8.self)) == source)
      #expect(Cmark.blocks(prepared.bytes) == Cmark.blocks(Array(source.utf8)[...]), "\(source.debugDescription)")
      marked += prepared.marker == nil ? 0 : 1
    }
    #expect(marked > 1000)
  }

  /// With carriage returns each line is gone through, without them only those with something to see.
  @Test func `Lines that are passed over change nothing`() {
    var random = Seeded(state: 4)
    let pieces = [
      "가", "나다.", "a", "**", "**", "*", "(", ")", "→", " ", "\n", "\n", "\n\n", "\\", "`", "``", "|", "> ", "- ", "# ",
    ]
    for _ in 0..<10_000 {
      let source = random.text(of: pieces)
      func marked(_ source: String) -> String {
        let prepared = EmphasisRule.prepare(Array(source.utf8)[...])
        return String(decoding: prepared.bytes, as: UTF8.self)
      }
      let everyLine = marked(source.replacing("\n", with: "\r\n"))
      #expect(marked(source) == everyLine.replacing("\r\n", with: "\n"), "\(source.debugDescription)")
    }
  }

  @Test func `Ill-formed bytes are read past`() {
    for bytes: [UInt8] in [[0xEA, 0x2A, 0x2A], [0x80, 0x2A, 0x28], [0xEA, 0xB0, 0x80, 0x2A, 0xEA], [0x2A, 0xF4]] {
      #expect(EmphasisRule.prepare(bytes[...]).bytes.count >= bytes.count)
    }
  }
}

/// A small repeatable generator, so that a failure can be seen again.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }

  mutating func text(of pieces: [String]) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...30, using: &self) { text += pieces.randomElement(using: &self) ?? "" }
    return text
  }
}

/// Stock cmark-gfm with its tables, as the parser uses it.
private enum Cmark {
  static func html(_ source: String) -> String {
    let prepared = EmphasisRule.prepare(Array(source.utf8)[...])
    return parsing(prepared.bytes) { root in
      guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT, nil) else { return "" }
      defer { cmark_get_default_mem_allocator().pointee.free(html) }
      return stripping(prepared.marker, from: String(cString: html))
    }
  }

  /// Every block's type with its lines, in order.
  static func blocks(_ bytes: ArraySlice<UInt8>) -> [String] {
    parsing(bytes) { root in
      let walk = cmark_iter_new(root)
      defer { cmark_iter_free(walk) }
      var blocks: [String] = []
      while cmark_iter_next(walk) != CMARK_EVENT_DONE {
        let node = cmark_iter_get_node(walk)
        // The upper two bits say block or inline.
        guard cmark_node_get_type(node).rawValue & 0xC000 == 0x8000 else { continue }
        let type = String(cString: cmark_node_get_type_string(node))
        blocks.append("\(type) \(cmark_node_get_start_line(node)) \(cmark_node_get_end_line(node))")
      }
      return blocks
    }
  }

  static func stripping(_ marker: Unicode.Scalar?, from text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != marker { scalars.append(scalar) }
    return String(scalars)
  }

  private static func parsing<Result>(
    _ bytes: ArraySlice<UInt8>, _ body: (OpaquePointer?) -> Result
  ) -> Result {
    // Registering on several threads at once is not safe; our own parser does it once.
    _ = MarkdownTests.blocks("")
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    return body(root)
  }
}
