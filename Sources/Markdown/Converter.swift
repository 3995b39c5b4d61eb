import CCmark

/// From cmark's nodes to blocks and inlines. In one piece, since every block that is handed out goes with it.
final class Converter {
  /// Deeper nesting than any writer's is flattened to text, so that no input exhausts the stack.
  static let depthLimit = 64

  let placeholders: Placeholders
  let lines: LineTable
  /// Whether a `$`, or what may stand for one, is anywhere in the text.
  let mayHoldTeX: Bool
  /// What the writer calls the footnotes that cmark numbers from 1.
  let footnoteLabels: [String]

  init(placeholders: Placeholders, lines: LineTable, mayHoldTeX: Bool, footnoteLabels: [String]) {
    self.placeholders = placeholders
    self.lines = lines
    self.mayHoldTeX = mayHoldTeX
    self.footnoteLabels = footnoteLabels
  }

  func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let start = startLine(of: node)
    let end = Int(cmark_node_get_end_line(node))
    switch cmark_node_get_type(node) {
    // cmark leaves out the line that ends a comment, and of a quote only the bare mark behind a list.
    case CMARK_NODE_HTML_BLOCK: return lines.range(from: start, to: start + max(0, lineCount(of: node) - 1))
    case CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_HEADING:
      return lines.range(from: start, to: end, trimsQuoteMarks: true)
    case CMARK_NODE_PARAGRAPH where end == 0:
      return lines.range(from: start, to: cmark_node_next(node).map { startLine(of: $0) - 1 } ?? start)
    case _: return lines.range(from: start, to: end)
    }
  }

  /// Where a node starts in the text cmark was given.
  func startLine(of node: OpaquePointer) -> Int {
    let line = Int(cmark_node_get_start_line(node))
    switch cmark_node_get_type(node) {
    // cmark gives a table the start of the paragraph that it ended, and that paragraph none.
    case CMARK_NODE_PARAGRAPH where line == 0:
      return cmark_node_next(node).map { Int(cmark_node_get_start_line($0)) } ?? 0
    case node_type_table():
      let firstRow = cmark_node_first_child(node).flatMap { cmark_node_next($0) }
      return firstRow.map { Int(cmark_node_get_start_line($0)) - 2 } ?? Int(cmark_node_get_end_line(node)) - 1
    case _: return line
    }
  }

  private func lineCount(of node: OpaquePointer) -> Int {
    block(cmark_node_get_literal(node)).utf8.count { $0 == 0x0A }
  }

  // MARK: Blocks

  /// The first `limit` blocks in a node.
  func blocks(in parent: OpaquePointer, depth: Int, limit: Int = .max) -> [Block] {
    Children(parent).prefix(limit).compactMap { block($0, depth: depth) }
  }

  /// Nil for a node that is no block.
  func block(_ node: OpaquePointer, depth: Int) -> Block? {
    let lines = lines(of: node)
    guard depth < Self.depthLimit else { return Block(.paragraph([.text(flatText(of: node))]), lines: lines) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return Block(.heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node)), lines: lines)
    case CMARK_NODE_PARAGRAPH: return Block(.paragraph(inlines(in: node)), lines: lines)
    case CMARK_NODE_BLOCK_QUOTE: return Block(.quote(blocks(in: node, depth: depth + 1)), lines: lines)
    case CMARK_NODE_LIST: return Block(.list(list(node, depth: depth)), lines: lines)
    case CMARK_NODE_CODE_BLOCK:
      let info = string(cmark_node_get_fence_info(node))
      return Block(.code(info: info, text: block(cmark_node_get_literal(node))), lines: lines)
    case CMARK_NODE_HTML_BLOCK: return Block(.html(block(cmark_node_get_literal(node))), lines: lines)
    case CMARK_NODE_THEMATIC_BREAK: return Block(.rule, lines: lines)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return Block(
        .footnote(
          label: placeholders.restored(Self.label(ofFootnote: node, in: self.lines)),
          blocks(in: node, depth: depth + 1)), lines: lines)
    case node_type_table(): return table(node).map { Block(.table($0), lines: lines) }
    case _: return nil
    }
  }

  private func list(_ node: OpaquePointer, depth: Int) -> Block.List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let delimiter: Character = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : "."
    return Block.List(
      marker: isOrdered
        ? .ordered(start: Int(cmark_node_get_list_start(node)), delimiter: delimiter) : .bullet,
      isTight: cmark_node_get_list_tight(node) != 0,
      items: Children(node).map { item in
        let isTask = cmark_node_get_syntax_extension(item) != nil
        return Block.List.Item(
          isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
          blocks: blocks(in: item, depth: depth + 1), lines: lines(of: item))
      })
  }

  private func table(_ node: OpaquePointer) -> Block.Table? {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let letters = UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(node), count: count)
    let start = lines(of: node).lowerBound
    let rows = Children(node).enumerated().map { index, row in
      // The second line holds the alignments.
      Block.Table.Row(cells: Children(row).map(inlines), line: index == 0 ? start : start + index + 1)
    }
    guard let header = rows.first else { return nil }
    return Block.Table(
      alignments: letters.map { letter in
        switch letter {
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .trailing
        case _: .leading
        }
      },
      header: header, rows: Array(rows.dropFirst()))
  }

  /// cmark keeps a footnote's label to itself, but tells the column behind its `[^label]:`.
  static func label(ofFootnote node: OpaquePointer, in lines: LineTable) -> String {
    let text = lines.text(
      ofLine: Int(cmark_node_get_start_line(node)), before: Int(cmark_node_get_start_column(node)))
    guard let close = text.lastIndex(of: UInt8(ascii: "]")) else { return "" }
    let label = text[..<close].trailing { $0 > 0x20 && $0 != UInt8(ascii: "]") }
      .drop { $0 != UInt8(ascii: "[") }
    return String(decoding: label.dropFirst(2), as: UTF8.self)
  }

  // MARK: Inlines

  private func inlines(in parent: OpaquePointer) -> [Inline] { inlines(in: parent, depth: 0) }

  private func inlines(in parent: OpaquePointer, depth: Int) -> [Inline] {
    var inlines: [Inline] = []
    inlines.reserveCapacity(Children(parent).reduce(0) { count, _ in count + 1 })
    for child in Children(parent) { inlines.append(inline(child, depth: depth)) }
    return inlines
  }

  private func inline(_ node: OpaquePointer, depth: Int) -> Inline {
    guard depth < Self.depthLimit else { return .text(flatText(of: node)) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_CODE: return .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: return .emphasis(inlines(in: node, depth: depth + 1))
    case CMARK_NODE_STRONG: return .strong(inlines(in: node, depth: depth + 1))
    case CMARK_NODE_LINK:
      return .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        inlines(in: node, depth: depth + 1))
    case CMARK_NODE_IMAGE:
      return .image(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        inlines(in: node, depth: depth + 1))
    case CMARK_NODE_HTML_INLINE: return .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference(label: footnoteLabel(ofReference: node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case node_type_strikethrough(): return .struck(inlines(in: node, depth: depth + 1))
    case _: return .text(string(cmark_node_get_literal(node)))
    }
  }

  private func footnoteLabel(ofReference node: OpaquePointer) -> String {
    let number = string(cmark_node_get_literal(node))
    guard let index = Int(number), footnoteLabels.indices.contains(index - 1) else { return number }
    return footnoteLabels[index - 1]
  }

  /// The text of a node and all below it, without recursion.
  private func flatText(of node: OpaquePointer) -> String {
    var text = ""
    let iterator = cmark_iter_new(node)
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let current = cmark_iter_get_node(iterator), cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER
      else { continue }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: text += string(cmark_node_get_literal(current))
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: text += " " + string(cmark_node_get_literal(current))
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE, node_type_strikethrough(): break
      // Breaks, and blocks of all kinds.
      case _: if !text.isEmpty { text += " " }
      }
    }
    return text
  }

  /// A literal of several lines, each ended by LF.
  private func block(_ literal: UnsafePointer<CChar>?) -> String {
    let text = string(literal)
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes.map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self)
  }

  /// A literal of cmark's as it stands in the source.
  private func string(_ literal: UnsafePointer<CChar>?) -> String {
    literal.map { placeholders.restored(String(cString: $0)) } ?? ""
  }
}

/// The children of a node.
private struct Children: Sequence, IteratorProtocol {
  private var upcoming: OpaquePointer?

  init(_ parent: OpaquePointer) { upcoming = cmark_node_first_child(parent) }

  mutating func next() -> OpaquePointer? {
    defer { upcoming = upcoming.flatMap { cmark_node_next($0) } }
    return upcoming
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which every byte is wanted.
  fileprivate func trailing(while isWanted: (UInt8) -> Bool) -> Self {
    self[(lastIndex { !isWanted($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
