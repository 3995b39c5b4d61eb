import CCmark
import Glibc

extension Converter {
  /// Adds to `text` what `FlatText.add` would of the block that a node becomes, mostly without making it: this is done
  /// to every block of every file before anything can be found.
  func write(_ node: OpaquePointer, depth: Int, to text: inout FlatText) {
    guard depth < Self.depthLimit else { return convert(node, depth: depth, to: &text) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      let mark = text.mark
      var writer = InlineWriter(self, line: lines.line(startLine(of: node)))
      if writer.write(node, depth: 0, to: &text) {
        text.endLine(writer.line)
      } else {
        text.takeBack(to: mark)
        convert(node, depth: depth, to: &text)
      }
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_FOOTNOTE_DEFINITION: writeChildren(of: node, depth: depth + 1, to: &text)
    case CMARK_NODE_LIST:
      var next = cmark_node_first_child(node)
      while let item = next {
        writeChildren(of: item, depth: depth + 1, to: &text)
        next = cmark_node_next(item)
      }
    case CMARK_NODE_THEMATIC_BREAK: break
    case node_type_table():
      let mark = text.mark
      if !writeRows(of: node, to: &text) {
        text.takeBack(to: mark)
        convert(node, depth: depth, to: &text)
      }
    case _: convert(node, depth: depth, to: &text)
    }
  }

  private func writeChildren(of parent: OpaquePointer, depth: Int, to text: inout FlatText) {
    var next = cmark_node_first_child(parent)
    while let node = next {
      write(node, depth: depth, to: &text)
      next = cmark_node_next(node)
    }
  }

  /// False where something has to be converted, and then the text holds a part.
  private func writeRows(of table: OpaquePointer, to text: inout FlatText) -> Bool {
    var line = lines(of: table).lowerBound
    var nextRow = cmark_node_first_child(table)
    while let row = nextRow {
      var nextCell = cmark_node_first_child(row)
      while let cell = nextCell {
        var writer = InlineWriter(self, line: line)
        guard writer.write(cell, depth: 0, to: &text) else { return false }
        nextCell = cmark_node_next(cell)
        if nextCell != nil { text.append(FlatText.cellSeparator) }
      }
      text.endLine(line)
      // The second line holds the alignments.
      line += nextRow == cmark_node_first_child(table) ? 2 : 1
      nextRow = cmark_node_next(row)
    }
    return true
  }

  private func convert(_ node: OpaquePointer, depth: Int, to text: inout FlatText) {
    if let block = block(node, depth: depth) { text.add(block) }
  }
}

/// Writes inlines that read as they are written: no TeX, HTML, images or references to footnotes.
private struct InlineWriter {
  private let placeholders: Placeholders
  private let mayHoldTeX: Bool
  /// The source line of the line that is being written.
  private(set) var line: Int
  private var marks: InlineRun.Marks = []
  /// Where the open term starts, and how it is marked.
  private var term: (start: Int, marks: InlineRun.Marks)?

  init(_ converter: Converter, line: Int) {
    placeholders = converter.placeholders
    mayHoldTeX = converter.mayHoldTeX
    self.line = line
  }

  /// Adds what stands in a node, up to the end of its last line; false where something has to be converted, and then
  /// the text holds a part.
  mutating func write(_ parent: OpaquePointer, depth: Int, to text: inout FlatText) -> Bool {
    guard depth < Converter.depthLimit else { return false }
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        guard append(cmark_node_get_literal(node), isCode: false, to: &text) else { return false }
      case CMARK_NODE_CODE:
        guard append(cmark_node_get_literal(node), isCode: true, to: &text) else { return false }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        endTerm(in: &text)
        text.endLine(line)
        line += 1
      case CMARK_NODE_STRONG: guard write(node, .strong, depth, to: &text) else { return false }
      case CMARK_NODE_EMPH: guard write(node, .emphasis, depth, to: &text) else { return false }
      case CMARK_NODE_LINK: guard write(node, .link, depth, to: &text) else { return false }
      case node_type_strikethrough(): guard write(node, .struck, depth, to: &text) else { return false }
      case _: return false
      }
    }
    if depth == 0 { endTerm(in: &text) }
    return true
  }

  private mutating func write(
    _ node: OpaquePointer, _ mark: InlineRun.Marks, _ depth: Int, to text: inout FlatText
  ) -> Bool {
    let outer = marks
    marks.insert(mark)
    defer { marks = outer }
    return write(node, depth: depth + 1, to: &text)
  }

  private mutating func append(_ literal: UnsafePointer<CChar>?, isCode: Bool, to text: inout FlatText) -> Bool {
    guard let literal else { return true }
    let length = strlen(literal)
    guard length > 0 else { return true }
    // Only plain text holds TeX.
    let mayHoldTeX = mayHoldTeX && !isCode
    guard !mayHoldTeX || memchr(literal, Int32(UInt8(ascii: "$")), length) == nil else { return false }
    let marks = isCode ? self.marks.union(.code) : self.marks
    let isTerm = isCode || marks.contains(.strong)
    // Whether two links side by side are one run depends on where they lead.
    guard !isTerm || !marks.contains(.link) else { return false }
    if term?.marks != (isTerm ? marks : nil) { endTerm(in: &text) }
    if isTerm, term == nil { term = (text.count, marks) }
    let start = text.count
    literal.withMemoryRebound(to: UInt8.self, capacity: length) {
      let bytes = UnsafeBufferPointer(start: $0, count: length)
      if placeholders.isEmpty { text.append(bytes) } else { placeholders.forEachPiece(of: bytes) { text.append($0) } }
    }
    // What a placeholder stands for may hold some, too.
    return !mayHoldTeX || placeholders.isEmpty || !text.holds(UInt8(ascii: "$"), from: start)
  }

  private mutating func endTerm(in text: inout FlatText) {
    if let term { text.addTerm(from: term.start) }
    term = nil
  }
}
