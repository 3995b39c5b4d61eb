/// Walks over the lines of a text and finds definitions outside of fenced code.
struct DefinitionWalk {
  struct Found {
    var label: Label
    /// How many lines stand before it.
    var lineOffset: Int
    var text: ArraySlice<UInt8>
  }

  /// How many more lines than its first a link definition takes at most.
  private static let definitionLimit = 15

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var lineOffset = 0
  private var fence: Fence?
  /// A link definition cannot break into a paragraph.
  private var isInParagraph = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> Found? {
    while index < bytes.endIndex {
      let line = SourceLine(at: index, in: bytes)
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        // A line that leaves the quote or list item of the fence is not part of it.
        if fence != nil || open.holds(line) {
          advance(behind: line)
          continue
        }
      }
      if line.indent <= 3, line.content.first == UInt8(ascii: "["), let found = definition(at: line) { return found }
      fence = Fence(line)
      isInParagraph = fence == nil && line.isParagraphText && (isInParagraph || line.indent <= 3)
      advance(behind: line)
    }
    return nil
  }

  private mutating func advance(behind line: SourceLine) {
    index = line.end
    lineOffset += 1
  }

  private mutating func definition(at line: SourceLine) -> Found? {
    if let label = Self.footnoteLabel(line.content) { return footnote(label, at: line) }
    guard !isInParagraph else { return nil }
    guard let definition = linkDefinition(at: line) else { return nil }
    let found = Found(label: definition.label, lineOffset: lineOffset, text: definition.text)
    for _ in 0...definition.text.count(where: { $0 == 0x0A }) { advance(behind: SourceLine(at: index, in: bytes)) }
    isInParagraph = false
    return found
  }

  /// Reads on through the lines of a paragraph for as long as the definition may go on there.
  private func linkDefinition(at line: SourceLine) -> LinkDefinition? {
    var text = Array(line.content)
    var definition = LinkDefinition(text[...])
    var next = line.end
    for _ in 0..<Self.definitionLimit where next < bytes.endIndex {
      let more = SourceLine(at: next, in: bytes)
      guard !more.isBlank, !more.opensBlock, more.quoteDepth <= line.quoteDepth else { break }
      let isComplete = definition?.text.count == text.count
      if isComplete, !"\"'(".utf8.contains(more.content[more.content.startIndex]) { break }
      text += [0x0A] + more.content
      next = more.end
      definition = LinkDefinition(text[...])
    }
    return definition
  }

  /// Takes the line, lines that go on with its paragraph, and what is set in behind it.
  private mutating func footnote(_ label: Label, at line: SourceLine) -> Found {
    let found = lineOffset
    var text = Array(line.content)
    var blankLines = 0
    advance(behind: line)
    while index < bytes.endIndex {
      let more = SourceLine(at: index, in: bytes)
      guard more.quoteDepth == line.quoteDepth || more.isBlank else { break }
      if more.isBlank {
        blankLines += 1
      } else {
        guard more.indent >= 4 || (blankLines == 0 && !more.opensBlock && more.content.first != UInt8(ascii: "["))
        else { break }
        text += Array(repeating: 0x0A, count: blankLines + 1) + Array(repeating: 0x20, count: more.indent)
        text += more.content
        blankLines = 0
      }
      advance(behind: more)
    }
    isInParagraph = false
    return Found(label: label, lineOffset: found, text: text[...])
  }

  /// The label of `[^label]:`.
  private static func footnoteLabel(_ content: ArraySlice<UInt8>) -> Label? {
    guard content.dropFirst().first == UInt8(ascii: "^"), let close = content.firstIndex(of: UInt8(ascii: "]")),
      content[(close + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let label = content[content.startIndex + 1..<close]
    return label.count > 1 && !label.contains { $0 == 0x20 || $0 == 0x09 || $0 == 0 } ? Label(label) : nil
  }
}

/// A link definition at the start of a paragraph's text (CommonMark 4.7).
private struct LinkDefinition {
  let label: Label
  let text: ArraySlice<UInt8>

  init?(_ paragraph: ArraySlice<UInt8>) {
    var reader = Reader(rest: paragraph.dropFirst())
    guard let label = reader.label(), reader.skip(UInt8(ascii: ":")) else { return nil }
    reader.skipSpaces()
    guard reader.destination() else { return nil }
    var end = reader.lineEnd
    // A title that does not read as one ends the definition before it, if it stands on a line of its own.
    if reader.skipSpaces(), reader.title(), let titleEnd = reader.lineEnd { end = titleEnd }
    guard let end else { return nil }
    self.label = label
    text = paragraph[..<end]
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    /// Where the line ends, when only spaces are left on it.
    var lineEnd: Int? {
      let end = rest.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? rest.endIndex
      return end == rest.endIndex || rest[end] == 0x0A ? end : nil
    }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    /// Skips spaces and one line end at most; answers whether there were any.
    @discardableResult mutating func skipSpaces() -> Bool {
      let before = rest.startIndex
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
      if skip(0x0A) { rest = rest.drop { $0 == 0x20 || $0 == 0x09 } }
      return rest.startIndex > before
    }

    mutating func label() -> Label? {
      guard let label = text(until: UInt8(ascii: "]"), without: UInt8(ascii: "[")) else { return nil }
      return label.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } ? nil : Label(label)
    }

    mutating func destination() -> Bool {
      if skip(UInt8(ascii: "<")) { return text(until: UInt8(ascii: ">"), without: 0x0A) != nil }
      let destination = rest.prefix { $0 > 0x20 && $0 != 0x7F }
      rest = rest.dropFirst(destination.count)
      return !destination.isEmpty
    }

    mutating func title() -> Bool {
      if skip(UInt8(ascii: "\"")) { return text(until: UInt8(ascii: "\""), without: nil) != nil }
      if skip(UInt8(ascii: "'")) { return text(until: UInt8(ascii: "'"), without: nil) != nil }
      if skip(UInt8(ascii: "(")) { return text(until: UInt8(ascii: ")"), without: UInt8(ascii: "(")) != nil }
      return false
    }

    /// Reads behind the first `close` that no backslash escapes; nil where there is none or `forbidden` comes first.
    private mutating func text(until close: UInt8, without forbidden: UInt8?) -> ArraySlice<UInt8>? {
      var index = rest.startIndex
      while index < rest.endIndex, rest[index] != close {
        if rest[index] == forbidden { return nil }
        index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < rest.endIndex else { return nil }
      defer { rest = rest[(index + 1)...] }
      return rest[..<index]
    }
  }
}
