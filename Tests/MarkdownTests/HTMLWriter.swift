import Testing

@testable import Markdown

/// Writes blocks as cmark's own renderer does, as far as the specification's examples need it.
struct HTMLWriter {
  private(set) var html = ""

  mutating func add(_ blocks: [Block], isTight: Bool) {
    for block in blocks { add(block, isTight: isTight) }
  }

  private mutating func add(_ block: Block, isTight: Bool) {
    if case .paragraph = block.kind, isTight {} else { startLine() }
    switch block.kind {
    case .heading(let level, let inlines): html += "<h\(level)>\(Self.html(inlines))</h\(level)>\n"
    case .paragraph(let inlines): html += isTight ? Self.html(inlines) : "<p>\(Self.html(inlines))</p>\n"
    case .quote(let blocks):
      html += "<blockquote>\n"
      add(blocks, isTight: false)
      startLine()
      html += "</blockquote>\n"
    case .list(let list): add(list)
    case .code(let info, let text):
      let language = info.prefix { !$0.isWhitespace }
      let attribute = language.isEmpty ? "" : " class=\"language-\(Self.escaped(String(language)))\""
      html += "<pre><code\(attribute)>\(Self.escaped(text))</code></pre>\n"
    case .html(let text):
      html += text
      startLine()
    case .rule: html += "<hr />\n"
    case .table, .footnote: Issue.record("no example has a table or a footnote: \(block)")
    }
  }

  private mutating func add(_ list: Block.List) {
    let name: String
    switch list.marker {
    case .bullet: name = "ul"
    case .ordered: name = "ol"
    }
    html += "<\(name)"
    if case .ordered(let start, _) = list.marker, start != 1 { html += " start=\"\(start)\"" }
    html += ">\n"
    for item in list.items {
      #expect(item.isDone == nil, "no example has a task list")
      startLine()
      html += "<li>"
      add(item.blocks, isTight: list.isTight)
      html += "</li>\n"
    }
    html += "</\(name)>\n"
  }

  private mutating func startLine() {
    if let last = html.utf8.last, last != UInt8(ascii: "\n") { html += "\n" }
  }

  // MARK: Inlines

  private static func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

  private static func html(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): escaped(text)
    case .code(let code): "<code>\(escaped(code))</code>"
    case .emphasis(let inlines): "<em>\(html(inlines))</em>"
    case .strong(let inlines): "<strong>\(html(inlines))</strong>"
    case .struck(let inlines): "<del>\(html(inlines))</del>"
    case .link(let destination, let title, let inlines):
      "<a href=\"\(escapedAddress(destination))\"\(attribute(title))>\(html(inlines))</a>"
    case .image(let destination, let title, let inlines):
      "<img src=\"\(escapedAddress(destination))\" alt=\"\(plain(inlines))\"\(attribute(title)) />"
    case .html(let html): html
    case .footnoteReference(let label): "[^\(label)]"
    case .softBreak: "\n"
    case .lineBreak: "<br />\n"
    }
  }

  private static func attribute(_ title: String) -> String { title.isEmpty ? "" : " title=\"\(escaped(title))\"" }

  private static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text): escaped(text)
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .link(_, _, let inlines),
        .image(_, _, let inlines):
        plain(inlines)
      case .footnoteReference: ""
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func escapedAddress(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let character = Character(Unicode.Scalar(byte))
      switch character {
      case "&": result += "&amp;"
      case "'": result += "&#x27;"
      case "a"..."z", "A"..."Z", "0"..."9": result.append(character)
      case _ where "-_.+!*(),%#@?=;:/$~".contains(character): result.append(character)
      case _: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
