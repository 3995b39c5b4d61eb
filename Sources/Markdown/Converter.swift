import CCmark

/// From cmark's nodes to blocks and inlines.
struct Converter {
  /// Deeper nesting than any writer's is flattened to text, so that no input exhausts the stack.
  private static let depthLimit = 64

  /// What `EmphasisRule` put in and every literal has to lose.
  let marker: Unicode.Scalar?
  let lines: LineTable

  func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    lines.range(from: Int(cmark_node_get_start_line(node)), to: Int(cmark_node_get_end_line(node)))
  }

  // MARK: Blocks

  func blocks(in parent: OpaquePointer, depth: Int) -> [Block] {
    Children(parent).compactMap { block($0, depth: depth) }
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
      return Block(.code(info: info, text: string(cmark_node_get_literal(node))), lines: lines)
    case CMARK_NODE_HTML_BLOCK: return Block(.html(string(cmark_node_get_literal(node))), lines: lines)
    case CMARK_NODE_THEMATIC_BREAK: return Block(.rule, lines: lines)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return Block(.footnote(label: number(ofFootnote: node), blocks(in: node, depth: depth + 1)), lines: lines)
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
    let rows = Children(node).map { row in
      Block.Table.Row(cells: Children(row).map(inlines), line: lines(of: row).lowerBound)
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

  /// cmark numbers references in the order of the text and puts the definitions at the end in the same order.
  private func number(ofFootnote node: OpaquePointer) -> String {
    var number = 1
    var previous = cmark_node_previous(node)
    while let sibling = previous, cmark_node_get_type(sibling) == CMARK_NODE_FOOTNOTE_DEFINITION {
      number += 1
      previous = cmark_node_previous(sibling)
    }
    return String(number)
  }

  // MARK: Inlines

  private func inlines(in parent: OpaquePointer) -> [Inline] { inlines(in: parent, depth: 0) }

  private func inlines(in parent: OpaquePointer, depth: Int) -> [Inline] {
    Children(parent).map { inline($0, depth: depth) }
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
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference(label: string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case node_type_strikethrough(): return .struck(inlines(in: node, depth: depth + 1))
    case _: return .text(string(cmark_node_get_literal(node)))
    }
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
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        text += string(cmark_node_get_literal(current))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_PARAGRAPH, CMARK_NODE_ITEM: text += text.isEmpty ? "" : " "
      case _: break
      }
    }
    return text
  }

  /// A literal of cmark's without the marker.
  private func string(_ literal: UnsafePointer<CChar>?) -> String {
    guard let literal else { return "" }
    let text = String(cString: literal)
    guard let marker, text.unicodeScalars.contains(marker) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != marker }))
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
