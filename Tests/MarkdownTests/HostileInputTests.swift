import Foundation
import Testing

@testable import Markdown

@Suite struct HostileInputTests {
  private static let many = 100_000

  /// Reads everything there is to read on a thread with as little stack as the system's own threads have.
  private func read(_ bytes: [UInt8]) async -> String {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        let blocks = ParsedDocument(bytes[...], definitions: Definitions(bytes[...])).blocks()
        continuation.resume(returning: blocks.map(\.shownText).joined(separator: " "))
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
  }

  @Test(arguments: [
    ">", "> ", "[", "]", "![", "*", "**", "***a", "_", "~~", "`", "``a", "- ", "* ", "1. ", "<div>", "<div>\n", "<b>",
    "<",
    "<!--", "<a \"", "a <b '", "&amp;", "&", "$", "$$", "$x", "$\\text{", "\\frac{", "|", "|a|\n|-|\n", "\\", "#", "\n",
    "\r", "\0", "\t", "[a]: ", "[a]: u\n", "[^a]: ", "[^a]:\n", "[a](", "](", "![a](<", "> - ", "\n> ", "```\n", "~~~",
    "a@",
    "http://", "<img alt=", "[^a]", "**가(", "\u{FEFF}", "\u{0301}",
  ])
  func `Endless nesting of nothing`(piece: String) async {
    let text = await read(Array(String(repeating: piece, count: Self.many).utf8))
    #expect(text.utf8.count <= 4 * piece.utf8.count * Self.many)
  }

  @Test(arguments: [
    ("[", "](u)"), ("![", "](u)"), ("*", "*"), ("**", "**"), ("~~", "~~"), ("<b>", "</b>"), ("$\\text{", "}$"),
    ("$\\text{x", "}$"), ("> ", ""), ("- ", ""), ("`", "`"), ("(", ")"), ("<div>", "</div>"), ("*a **b ", "** *"),
  ])
  func `Words inside of deep nesting are still there`(open: String, close: String) async {
    for depth in [63, 64, 65, 2000] {
      let source =
        String(repeating: open, count: depth) + "word" + String(repeating: close, count: depth)
      #expect(await read(Array(source.utf8)).contains("word"), "\(open) \(depth)")
    }
  }

  @Test func `A nested formula closes its groups`() {
    let source = "$" + String(repeating: "\\text{", count: 50_000) + "x" + String(repeating: "}", count: 50_000) + "$"
    #expect(TeX.replaced(in: source).contains("x"))
  }

  @Test(arguments: [
    ("a\0b", "a\u{FFFD}b"),
    ("a\rb", "a b"),
    ("a\u{85}b", "a\u{85}b"),
  ])
  func oddities(source: String, text: String) async {
    #expect(await read(Array(source.utf8)) == text)
  }

  @Test func `Invalid UTF-8 becomes replacement characters`() async {
    #expect(await read([0x61, 0xFF, 0x62, 0xC3]).contains("\u{FFFD}"))
    #expect(await read([0x5B, 0xFF, 0x5D, 0x3A, 0x20, 0xFF, 0x0A, 0x0A, 0x5B, 0xFF, 0x5D]).contains("\u{FFFD}"))
  }

  @Test func `Random bytes and random markup are read`() async {
    var random = SeededGenerator(state: 5)
    let pieces = [
      "가", "a", "**", "*", "[", "]", "(", ")", "![", "](u)", "[^", "[^a]", "]: ", "[a]: u", "<", ">", "<br>", "<!--",
      "-->",
      "`", "```", "~~~", "\n", "\n\n", "\r", "\r\n", "\t", "    ", "- ", "1. ", "> ", "# ", "---", "|", "|-|-|", "$",
      "\\text{",
      "}", "&amp;", "\0", "\u{10FFFD}", "<div>", "<img alt=\"", "\"",
    ]
    for _ in 0..<3000 {
      var bytes = Array(random.text(of: pieces, count: 1...40).utf8)
      if Bool.random(using: &random) {
        for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random) }
      }
      let lineCount = LineTable(bytes[...], firstLine: 1).count
      for block in ParsedDocument(bytes[...], definitions: Definitions(bytes[...])).blocks() {
        #expect(block.lines.lowerBound >= 1 && block.lines.upperBound <= lineCount)
        _ = block.shownText
      }
    }
  }

  @Test func `Every word outside of markup is shown`() {
    var random = SeededGenerator(state: 9)
    let frames: [(String, String)] = [
      ("", " "), ("**", "** "), ("*", "* "), ("`", "` "), ("~~", "~~ "), ("(", ") "), ("[", "](u) "), ("![", "](u) "),
      ("<b>", "</b> "), ("", "<br>"), ("", "\n"), ("", "\n\n"), ("\n- ", "\n"), ("\n  - ", "\n"), ("\n1. ", "\n"),
      ("\n> ", "\n"), ("\n> > ", "\n"), ("\n# ", "\n"), ("", "\n===\n"), ("\n```\n", "\n```\n"), ("\n    ", "\n"),
      ("\n|", "|b|\n|-|-|\n"), ("\n<div>", "</div>\n\n"), ("\n<details>\n<summary>", "</summary>\n"),
      ("\n- [ ] ", "\n"),
      ("<!-- -->", " "), ("**", "(나)**다 "), ("$", "$ "), ("&lt;", "&gt; "), ("\\*", "\\* "), ("~", " "), ("_", "_ "),
      ("[", "] "), ("[^", "] "),
    ]
    for _ in 0..<3000 {
      var source = ""
      var words: [String] = []
      for index in 0..<Int.random(in: 1...12, using: &random) {
        let word = "w\(index)x가"
        let frame = frames.randomElement(using: &random) ?? ("", "")
        source += frame.0 + word + frame.1
        words.append(word)
      }
      source += "\n\n[^note]: footnoted\n"
      words.append("footnoted")
      let shown = blocks(source).map(\.shownText).joined(separator: " ")
      for word in words { #expect(shown.contains(word), "\(word) of \(source.debugDescription)") }
    }
  }

  @Test(arguments: ["~~가~~", "~~가", "가~~나**다**", "*가~*", "~**가**~", "_~가_", "1~3일 *가*", "~ * ~", "(~가)**나**"])
  func `A text reads the same whether strikethrough is thought of or left out`(source: String) {
    let bytes = Array(source.utf8)
    let always = ParsedDocument(Array((source + "\n\n~~x~~\n").utf8)[...]).blocks()
    #expect(ParsedDocument(bytes[...]).blocks() == Array(always.dropLast()))
  }

  @Test func `Documents are parsed on several threads at once`() async {
    // Texts with and without tildes are read by different means.
    let sources = ["~~a~~ www.b.com ~~c~~ https://d.e\n\n", "1~3 www.b.com https://d.e\n\n"].map { Array($0.utf8) }
    let expected = sources.map { ParsedDocument($0[...]).blocks() }
    #expect("\(expected[0])".contains("struck"))
    #expect(expected.allSatisfy { "\($0)".contains("http://www.b.com") && "\($0)".contains("https://d.e") })
    let mistakes = await withTaskGroup(of: Int.self) { group in
      for thread in 0..<4 {
        group.addTask {
          (0..<2000).count { _ in ParsedDocument(sources[thread % 2][...]).blocks() != expected[thread % 2] }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(mistakes == 0)
  }
}
