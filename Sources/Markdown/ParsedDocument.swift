import CCmark

/// A Markdown text parsed by cmark-gfm: CommonMark with tables, strikethrough by two tildes, task lists, autolinks and
/// footnotes. Its top-level blocks are converted one by one, so that a reader pays only for those it looks into.
package struct ParsedDocument: ~Copyable {
  private let root: OpaquePointer?
  private let converter: Converter
  /// How many paragraphs at the end were added to keep footnotes alive.
  private let addedBlocks: Int

  /// Parses UTF-8; `firstLine` is the number of its first line, and `definitions` are those that stand elsewhere in the
  /// file.
  package init(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1, definitions: Definitions = Definitions()) {
    var text = bytes
    let own = Definitions(bytes, firstLine: firstLine)
    addedBlocks = own.footnoteLabels.isEmpty ? 0 : 1
    if !own.isEmpty || !definitions.isEmpty {
      text = text + Array("\n\n".utf8) + definitions.text(except: own) + own.references
    }
    let prepared = EmphasisRule.prepare(text)
    converter = Converter(
      marker: prepared.marker, lines: LineTable(bytes, firstLine: firstLine))
    root = Self.parse(prepared.bytes)
  }

  deinit { cmark_node_free(root) }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
    Extensions.register()
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    defer { cmark_parser_free(parser) }
    for name in Extensions.names { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return cmark_parser_finish(parser)
  }

  /// All blocks, converted.
  package func blocks() -> [Block] {
    var blocks: [Block] = []
    forEachTopLevelBlock { block in
      if let block = block.converted { blocks.append(block) }
    }
    return blocks
  }

  /// Hands over the top-level blocks in order; each is valid only during its call.
  package func forEachTopLevelBlock(_ body: (TopLevelBlock) -> Void) {
    var nodes: [OpaquePointer] = []
    var next = cmark_node_first_child(root)
    while let node = next {
      nodes.append(node)
      next = cmark_node_next(node)
    }
    if addedBlocks > 0, let index = nodes.lastIndex(where: { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH }) {
      nodes.remove(at: index)
    }
    for node in nodes {
      guard let shape = TopLevelBlock.Shape(node) else { continue }
      body(TopLevelBlock(shape: shape, lines: converter.lines(of: node), node: node, converter: converter))
    }
  }
}

/// A block of which only kind and lines are known yet.
package struct TopLevelBlock {
  package enum Shape: Sendable { case heading, paragraph, quote, list, code, html, table, rule, footnote }

  package let shape: Shape
  /// As in `Block.lines`.
  package let lines: ClosedRange<Int>
  fileprivate let node: OpaquePointer
  fileprivate let converter: Converter

  /// The whole block.
  package var converted: Block? { converter.block(node, depth: 0) }
}

extension TopLevelBlock.Shape {
  fileprivate init?(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: self = .heading
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_BLOCK_QUOTE: self = .quote
    case CMARK_NODE_LIST: self = .list
    case CMARK_NODE_CODE_BLOCK: self = .code
    case CMARK_NODE_HTML_BLOCK: self = .html
    case CMARK_NODE_THEMATIC_BREAK: self = .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnote
    case node_type_table(): self = .table
    case _: return nil
    }
  }
}

private enum Extensions {
  static let names = ["table", "strikethrough", "autolink", "tasklist"]

  /// cmark's own registration is not safe on several threads; a static's initializer runs once on one.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  static func register() { registration }
}
