extension Block {
  /// The text of a block of raw HTML as paragraphs, one for each element that is a block of its own; comments vanish.
  package static func blocks(fromHTML html: String, lines: ClosedRange<Int>) -> [Block] {
    var reader = HTMLReader(html, lines: lines)
    return reader.read()
  }
}

private struct HTMLReader {
  private var rest: Substring.UTF8View
  private let lastLine: Int
  private var line: Int
  private var blocks: [Block] = []
  private var inlines: [Inline] = []
  private var startLine: Int
  /// Marks that were looked for in vain: without them a text full of `<` would be searched again for each.
  private var missing: Set<String> = []

  init(_ html: String, lines: ClosedRange<Int>) {
    rest = html[...].utf8
    line = lines.lowerBound
    startLine = lines.lowerBound
    lastLine = lines.upperBound
  }

  mutating func read() -> [Block] {
    while !rest.isEmpty {
      if let comment = comment() {
        pass(comment)
      } else if let tag = tag() {
        add(HTMLTag(tag), tag: tag)
        pass(tag[...].utf8)
      } else {
        let behind = rest.index(after: rest.startIndex)
        let end = rest[behind...].firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        let text = rest[..<end]
        rest = rest[end...]
        add(Substring(text))
      }
    }
    flush()
    return blocks
  }

  private mutating func comment() -> Substring.UTF8View? {
    guard rest.starts(with: "<!--".utf8), let end = end("-->", in: rest.dropFirst(4)) else { return nil }
    return rest[..<end]
  }

  /// A tag that ends; a `>` in quotes does not end it, unless no quote closes.
  private mutating func tag() -> String? {
    let behind = rest.dropFirst()
    guard rest.first == UInt8(ascii: "<"), let first = behind.first, Self.opensTag(first),
      let close = end(">", in: behind)
    else { return nil }
    return String(Substring(rest[..<(quotedEnd(of: behind) ?? close)]))
  }

  private static func opensTag(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    case _: false
    }
  }

  private func quotedEnd(of tag: Substring.UTF8View) -> String.Index? {
    var quote: UInt8?
    for index in tag.indices {
      let byte = tag[index]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: ">") { return tag.index(after: index) }
        if byte == UInt8(ascii: "<") { return nil }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
    }
    return nil
  }

  private mutating func end(_ mark: String, in text: Substring.UTF8View) -> String.Index? {
    guard !missing.contains(mark) else { return nil }
    let (first, length) = (mark.utf8.first, mark.utf8.count)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == first, text[index...].starts(with: mark.utf8) { return text.index(index, offsetBy: length) }
      index = text.index(after: index)
    }
    missing.insert(mark)
    return nil
  }

  private mutating func pass(_ markup: Substring.UTF8View) {
    line += markup.count { $0 == 0x0A }
    rest = rest.dropFirst(markup.count)
  }

  private mutating func add(_ tag: HTMLTag, tag text: String) {
    switch tag {
    case .lineBreak, .image: add(.html(text))
    case .block: flush()
    case .other: break
    }
  }

  private mutating func add(_ text: Substring) {
    let decoded = HTMLText.decoded(String(text))
    for (index, part) in decoded.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        line += 1
        if !inlines.isEmpty { inlines.append(.softBreak) }
      }
      let isAtStart = inlines.isEmpty || inlines.last == .softBreak
      let words = part.drop(while: \.isWhitespace)
      if !words.isEmpty { add(.text(String(isAtStart ? words : part))) }
    }
  }

  private mutating func add(_ inline: Inline) {
    if inlines.isEmpty { startLine = min(line, lastLine) }
    inlines.append(inline)
  }

  private mutating func flush() {
    while inlines.last == .softBreak { inlines.removeLast() }
    if !inlines.isEmpty {
      blocks.append(Block(.paragraph(inlines), lines: startLine...max(startLine, min(line, lastLine))))
    }
    inlines = []
  }
}
