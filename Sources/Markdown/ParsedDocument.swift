import CCmark

/// A Markdown text parsed by cmark-gfm: CommonMark with tables, strikethrough by two tildes, task lists, autolinks and
/// footnotes. Its top-level blocks are converted one by one, so that a reader pays only for those it looks into.
package struct ParsedDocument: ~Copyable {
  private let root: OpaquePointer?
  private let converter: Converter
  private let hasFootnotes: Bool
  /// Whether the nodes are in `ParserMemory`.
  private let isSmall: Bool

  /// The footnotes that stand in the text itself, in the order of their references.
  let ownFootnotes: [Footnote]
  /// The lines of table rows with more cells than columns, ascending; what stands in those is text of the last one.
  package let overfullRows: [Int]
  /// The lines of the delimiter rows of tables that are read as text, ascending, since nearly all of their cells are
  /// missing.
  package let sparseTables: [Int]

  /// What tells footnotes apart, but for those of one label on one line.
  struct Footnote: Hashable {
    var label: String
    var line: Int
  }

  /// Parses UTF-8; `firstLine` is the number of its first line, and `definitions` are those of its file. Without those
  /// the text is a whole file.
  package init(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1, definitions: Definitions? = nil) {
    let strays = definitions?.strays ?? StrayFootnotes(in: bytes, firstLine: firstLine)
    self.init(
      bytes, firstLine: firstLine, relabelled: strays.labels(in: bytes, firstLine: firstLine), definitions: definitions)
  }

  /// Parses a text in which the footnotes of some labels, given by where those stand, are known by others to cmark.
  init(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, relabelled: [Range<Int>], definitions: Definitions? = nil
  ) {
    var elsewhere: [UInt8] = []
    if let definitions, !definitions.isEmpty {
      let lineCount = LineTable(bytes, firstLine: firstLine).count
      let text = definitions.text(for: bytes, outside: firstLine...firstLine + lineCount - 1)[...]
      elsewhere = SparseTables(in: text).escaped(in: text)
    }
    var placeholders = Placeholders()
    // cmark takes a bracket before `^` for a reference even over line ends, and drops it where nothing is so called.
    let unreferring = LabelScan.unreferringCarets(in: bytes)
    // With a character before it a delimiter row is none.
    let sparse = SparseTables(in: bytes).delimiterRows
    sparseTables = sparse.isEmpty ? [] : sparse.map(LineTable(bytes, firstLine: firstLine).line(at:))
    let hidden = sparse.isEmpty ? unreferring : (unreferring + sparse).sorted()
    let own = placeholders.replace(relabelled.merged(withCarets: hidden), in: bytes, besides: elsewhere)
    let added = Self.addition(to: own, elsewhere: elsewhere)
    let whole = added.isEmpty ? own : added + own
    // cmark takes a caret for the sign of a footnote however it is written, and then loses what it has not copied.
    let carets = LabelScan.mayHoldFootnotes(whole) ? LabelScan.encodedCarets(in: whole) : []
    let prepared = EmphasisRule.prepare(whole, marking: carets)
    if let marker = prepared.marker { placeholders.add(marker, for: "") }
    func lineTable(_ text: ArraySlice<UInt8>) -> LineTable {
      LineTable(text, addedLines: added.count { $0 == 0x0A }, firstLine: firstLine)
    }
    isSmall = prepared.bytes.count <= ParserMemory.textLimit
    if isSmall { ParserMemory.begin() }
    var text = prepared.bytes
    var lines = lineTable(text)
    var root = Self.parse(text, isSmall: isSmall)
    let overfull = OverfullRows(under: root, in: text, lines)
    if !overfull.isEmpty {
      cmark_node_free(root)
      text = overfull.escaped(in: text)
      lines = lineTable(text)
      root = Self.parse(text, isSmall: isSmall)
    }
    self.root = root
    overfullRows = overfull.lines.filter { !lines.isAdded($0) }.map { lines.range(from: $0, to: $0).lowerBound }
    let footnotes = Self.footnotes(of: root)
    hasFootnotes = !footnotes.isEmpty
    let footnoteLabels = footnotes.map { placeholders.restored(Converter.label(ofFootnote: $0, in: lines)) }
    let mayHoldTeX = [bytes, elsewhere[...]].contains { $0.holds(UInt8(ascii: "$")) || $0.holds(UInt8(ascii: "&")) }
    converter = Converter(
      placeholders: placeholders, lines: lines, mayHoldTeX: mayHoldTeX, footnoteLabels: footnoteLabels)
    ownFootnotes = zip(footnotes, footnoteLabels).compactMap { node, label in
      let line = Int(cmark_node_get_start_line(node))
      return lines.isAdded(line) ? nil : Footnote(label: label, line: lines.range(from: line, to: line).lowerBound)
    }
  }

  deinit {
    if isSmall { ParserMemory.end() } else { cmark_node_free(root) }
  }

  /// What goes before a text: definitions that stand elsewhere, and a paragraph that refers to the text's own footnotes,
  /// since cmark drops those that nothing refers to. At the start nothing of the text can swallow it, and the comment
  /// closes what it leaves open.
  private static func addition(to bytes: ArraySlice<UInt8>, elsewhere: [UInt8]) -> ArraySlice<UInt8> {
    var added = elsewhere
    for label in LabelScan.footnotesDefined(in: bytes) { added += Array("[".utf8) + label + Array("] ".utf8) }
    return added.isEmpty ? [] : (added + Array("\n\n<!---->\n\n".utf8))[...]
  }

  /// cmark numbers references in the order of the text and puts the footnotes at the end in the same order.
  private static func footnotes(of root: OpaquePointer?) -> [OpaquePointer] {
    var footnotes: [OpaquePointer] = []
    var next = cmark_node_last_child(root)
    while let node = next, cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
      footnotes.append(node)
      next = cmark_node_previous(node)
    }
    return footnotes.reversed()
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, isSmall: Bool) -> OpaquePointer? {
    // For footnotes cmark goes through all nodes once more.
    let footnotes = LabelScan.mayHoldFootnotes(bytes) ? CMARK_OPT_FOOTNOTES : 0
    let options = footnotes | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    let parser =
      isSmall ? cmark_parser_new_with_mem(options, ParserMemory.functions) : cmark_parser_new(options)
    defer { if !isSmall { cmark_parser_free(parser) } }
    let mayStrike = Extensions.mayStrike(bytes)
    Extensions.attach(Extensions.needed(for: bytes, mayStrike: mayStrike), to: parser)
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return Extensions.finish(parser, mayStrike: mayStrike)
  }

  /// All blocks, converted.
  package func blocks() -> [Block] {
    var blocks: [Block] = []
    forEachTopLevelBlock { block in
      if let block = block.converted { blocks.append(block) }
    }
    return blocks
  }

  /// Hands over the top-level blocks in the order of the source, footnotes defined elsewhere last; each is valid only
  /// during its call.
  package func forEachTopLevelBlock(_ body: (TopLevelBlock) -> Void) {
    for node in topLevelNodes() {
      guard let shape = TopLevelBlock.Shape(node) else { continue }
      body(TopLevelBlock(shape: shape, lines: converter.lines(of: node), node: node, converter: converter))
    }
  }

  private func topLevelNodes() -> [OpaquePointer] {
    var nodes: [OpaquePointer] = []
    nodes.reserveCapacity(32)
    var added: [OpaquePointer] = []
    var next = cmark_node_first_child(root)
    while let node = next {
      next = cmark_node_next(node)
      if !converter.lines.isAdded(converter.startLine(of: node)) {
        nodes.append(node)
      } else if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
        added.append(node)
      }
    }
    // cmark has moved the footnotes to the end.
    return hasFootnotes ? inSourceOrder(nodes) + inSourceOrder(added) : nodes
  }

  private func inSourceOrder(_ nodes: [OpaquePointer]) -> [OpaquePointer] {
    let lines = nodes.map { converter.startLine(of: $0) }
    return nodes.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }.map { nodes[$0] }
  }
}

extension [Range<Int>] {
  /// With an empty range at each caret but those of these labels.
  fileprivate func merged(withCarets carets: [Int]) -> Self {
    guard !carets.isEmpty else { return self }
    var merged: Self = []
    var rest = self[...]
    for caret in carets {
      while let label = rest.first, label.lowerBound <= caret + 1 { merged.append(rest.removeFirst()) }
      if let label = merged.last, !label.isEmpty, caret + 1 >= label.lowerBound, caret < label.upperBound { continue }
      merged.append(caret..<caret)
    }
    return merged + rest
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

  /// Adds its text.
  package func write(to text: inout FlatText) {
    text.startBlock(line: lines.lowerBound)
    converter.write(node, depth: 0, to: &text)
  }

  /// The first blocks inside it, a number of them at most.
  package func opening(_ count: Int) -> [Block] { converter.blocks(in: node, depth: 1, limit: count) }
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
