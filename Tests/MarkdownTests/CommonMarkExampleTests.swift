import CCmark
import Foundation
import Testing

@testable import Markdown

/// Every example of the CommonMark specification reads as stock cmark-gfm reads it.
@Suite struct CommonMarkExampleTests {
  private struct Example: Decodable {
    let example: Int
    let markdown: String
  }

  private static let path = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"

  @Test func `Every example`() throws {
    let data = try #require(FileManager.default.contents(atPath: Self.path), "run `make deps`: \(Self.path) is missing")
    let examples = try JSONDecoder().decode([Example].self, from: data)
    #expect(examples.count > 640)
    for example in examples {
      var writer = HTMLWriter()
      writer.add(blocks(example.markdown), isTight: false)
      #expect(writer.html == StockCmark.html(example.markdown), "example \(example.example)")
    }
  }

  @Test func `A text reads the same without the extensions that it does not need`() {
    let pieces = [
      "a", "www", ".", "w", ":", "//", "http", "mailto:", "@", "b.com", "&#64;", "&commat;", "&#x40;", "\\", " ", "\n",
      "|", "-", ":-", "| - |", "~", "~~", "*", "[x](", ")", "<", ">", "가",
    ]
    var random = SeededGenerator(state: 7)
    for _ in 0..<5000 {
      let source = random.text(of: pieces, count: 1...8)
      let bytes = Array(source.utf8)[...]
      let needed = Extensions.needed(for: bytes, mayStrike: Extensions.mayStrike(bytes))
      #expect(StockCmark.html(source, extensions: needed) == StockCmark.html(source), "\(source.debugDescription)")
    }
  }
}

private enum StockCmark {
  static func html(_ source: String, extensions: [Extensions.Name] = Extensions.Name.allCases) -> String {
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_UNSAFE
    let parser = cmark_parser_new(options)
    defer { cmark_parser_free(parser) }
    Extensions.attach(extensions, to: parser)
    cmark_parser_feed(parser, source, source.utf8.count)
    let root = Extensions.finish(parser, mayStrike: extensions.contains(.strikethrough))
    defer { cmark_node_free(root) }
    guard let html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }
}
