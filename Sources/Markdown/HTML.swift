/// A tag of raw HTML, as far as it shows (T5).
enum HTMLTag: Equatable {
  case lineBreak
  /// `name` is the alternative text.
  case image(name: String, target: String)
  /// A tag that starts or ends a block of its own.
  case block
  /// Any other tag, a comment, a declaration: nothing to see.
  case other

  private static let blocks: Set<Substring> = [
    "p", "div", "details", "summary", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "h1", "h2",
    "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "section", "article", "center", "figure", "figcaption", "td",
    "th",
  ]

  init(_ tag: String) {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()[...]
    switch name {
    case "br": self = .lineBreak
    case "img":
      self = .image(name: Self.attribute("alt", of: tag), target: Self.attribute("src", of: tag))
    case _ where Self.blocks.contains(name): self = .block
    case _: self = .other
    }
  }

  /// The value of an attribute with entities decoded; empty where there is none.
  private static func attribute(_ name: String, of tag: String) -> String {
    var rest = tag[...]
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].split { $0.isWhitespace || $0 == "<" || $0 == "\"" || $0 == "'" }.last ?? ""
      var value = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      if let quote = value.first, quote == "\"" || quote == "'" {
        value = value.dropFirst()
        let text = value.prefix { $0 != quote }
        rest = value.dropFirst(text.count + 1)
        value = text
      } else {
        let text = value.prefix { !$0.isWhitespace && $0 != ">" }
        rest = value.dropFirst(text.count)
        value = text
      }
      if key.lowercased() == name { return HTMLText.decoded(String(value)) }
    }
    return ""
  }
}

enum HTMLText {
  /// Decodes the entities of a text as cmark does, by having it read the text as Markdown without any other syntax.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.split(separator: "&", omittingEmptySubsequences: false).enumerated().reduce(into: "") { result, part in
      guard part.offset > 0, let end = part.element.firstIndex(of: ";") else {
        result += (part.offset > 0 ? "&" : "") + part.element
        return
      }
      let entity = "&" + part.element[...end]
      let decoded = ParsedDocument(Array(entity.utf8)[...]).blocks().first?.inlineText ?? entity
      result += decoded + part.element[part.element.index(after: end)...]
    }
  }
}

extension Block {
  fileprivate var inlineText: String? {
    guard case .paragraph(let inlines) = kind else { return nil }
    return inlines.plainText
  }

  /// The text of a block of raw HTML as paragraphs, one for each element that is a block of its own; comments vanish.
  package static func blocks(fromHTML html: String, lines: ClosedRange<Int>) -> [Block] {
    var reader = HTMLReader(firstLine: lines.lowerBound, lastLine: lines.upperBound)
    reader.read(html)
    return reader.blocks
  }
}

private struct HTMLReader {
  let lastLine: Int
  var blocks: [Block] = []
  private var line: Int
  private var inlines: [Inline] = []
  private var startLine: Int

  init(firstLine: Int, lastLine: Int) {
    line = firstLine
    startLine = firstLine
    self.lastLine = lastLine
  }

  mutating func read(_ html: String) {
    var rest = html[...]
    while !rest.isEmpty {
      if rest.hasPrefix("<!--") {
        let end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
        count(rest[..<end])
        rest = rest[end...]
      } else if rest.first == "<", rest.dropFirst().first.map({ $0.isLetter || "/!?".contains($0) }) == true,
        let close = rest.firstIndex(of: ">")
      {
        let tag = rest[...close]
        add(HTMLTag(String(tag)), tag: String(tag))
        count(tag)
        rest = rest[rest.index(after: close)...]
      } else {
        let text = rest.first == "<" ? rest.prefix(1) : rest.prefix { $0 != "<" }
        add(text)
        rest = rest[text.endIndex...]
      }
    }
    flush()
  }

  private mutating func add(_ tag: HTMLTag, tag text: String) {
    switch tag {
    case .lineBreak: inlines.append(.lineBreak)
    case .image: add(.html(text))
    case .block: flush()
    case .other: break
    }
  }

  private mutating func add(_ text: Substring) {
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        line += 1
        if !inlines.isEmpty { inlines.append(.softBreak) }
      }
      let words = part.drop(while: \.isWhitespace)
      if !words.isEmpty { add(.text(HTMLText.decoded(String(inlines.isEmpty ? words : part)))) }
    }
  }

  private mutating func add(_ inline: Inline) {
    if inlines.isEmpty { startLine = min(line, lastLine) }
    inlines.append(inline)
  }

  private mutating func count(_ text: Substring) { line += text.count { $0.isNewline } }

  private mutating func flush() {
    while inlines.last == .softBreak { inlines.removeLast() }
    if !inlines.isEmpty {
      blocks.append(Block(.paragraph(inlines), lines: startLine...max(startLine, min(line, lastLine))))
    }
    inlines = []
  }
}
