import CCmark
package struct TopLevelBlock {
  package enum Shape { case heading, paragraph, quote, list, code, html, table, rule, footnote }
  let block: Block
  package var shape: Shape { switch block.kind { case .heading: .heading; case .paragraph: .paragraph; case .quote: .quote; case .list: .list; case .code: .code; case .html: .html; case .table: .table; case .rule: .rule; case .footnote: .footnote } }
  package var lines: ClosedRange<Int> { block.lines }
  package func convert() -> Block { block }
}
package struct ParsedDocument: ~Copyable {
  let b: [Block]
  package init(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    cmark_gfm_core_extensions_ensure_registered()
    let p = cmark_parser_new(Int32(CMARK_OPT_DEFAULT) | (1<<14) | (1<<13) | (1<<9))
    for e in ["table","strikethrough","autolink","tasklist"] { cmark_parser_attach_syntax_extension(p, cmark_find_syntax_extension(e)) }
    let a = Array(bytes)
    a.withUnsafeBytes { cmark_parser_feed(p, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    let root = cmark_parser_finish(p)
    var lines: [Bool] = [] // blank
    var blank = true
    for c in a { if c == 10 { lines.append(blank); blank = true } else if c != 32 && c != 13 && c != 9 { blank = false } }
    lines.append(blank)
    b = C(off: firstLine - 1, blank: lines).kids(root)
    cmark_node_free(root); cmark_parser_free(p)
  }
  package func forEachTopLevelBlock(_ f: (TopLevelBlock) -> Void) { for x in b { f(TopLevelBlock(block: x)) } }
  package func blocks() -> [Block] { b }
}
struct C {
  let off: Int; let blank: [Bool]
  func kids(_ n: OpaquePointer?) -> [Block] { var r: [Block] = []; var c = cmark_node_first_child(n); while c != nil { if let b = conv(c) { r.append(b) }; c = cmark_node_next(c) }; return r }
  func inl(_ n: OpaquePointer?) -> [Inline] { var r: [Inline] = []; var c = cmark_node_first_child(n); while c != nil {
    let lit = cmark_node_get_literal(c).map { String(cString: $0) } ?? ""
    switch String(cString: cmark_node_get_type_string(c)) {
    case "text": r.append(.text(lit))
    case "code": r.append(.code(lit))
    case "emph": r.append(.emphasis(inl(c)))
    case "strong": r.append(.strong(inl(c)))
    case "strikethrough": r.append(.struck(inl(c)))
    case "link": r.append(.link(destination: String(cString: cmark_node_get_url(c)), title: "", inl(c)))
    case "image": r.append(.image(destination: String(cString: cmark_node_get_url(c)), title: "", inl(c)))
    case "html_inline": r.append(.html(lit))
    case "softbreak": r.append(.softBreak)
    case "linebreak": r.append(.lineBreak)
    default: r.append(.text(lit)) }
    c = cmark_node_next(c) }; return r }
  func ln(_ n: OpaquePointer?) -> ClosedRange<Int> { let s = Int(cmark_node_get_start_line(n)); var e = max(s, Int(cmark_node_get_end_line(n))); while e > s, e <= blank.count, blank[e-1] { e -= 1 }; return s+off...e+off }
  func conv(_ n: OpaquePointer?) -> Block? {
    let l = ln(n)
    let lit = cmark_node_get_literal(n).map { String(cString: $0) } ?? ""
    switch String(cString: cmark_node_get_type_string(n)) {
    case "heading": return Block(.heading(level: Int(cmark_node_get_heading_level(n)), inl(n)), lines: l)
    case "paragraph": return Block(.paragraph(inl(n)), lines: l)
    case "block_quote": return Block(.quote(kids(n)), lines: l)
    case "list": var items: [Block.List.Item] = []; var c = cmark_node_first_child(n); while c != nil { items.append(.init(blocks: kids(c), lines: ln(c))); c = cmark_node_next(c) }
      return Block(.list(.init(marker: cmark_node_get_list_type(n) == CMARK_ORDERED_LIST ? .ordered(start: Int(cmark_node_get_list_start(n)), delimiter: ".") : .bullet, isTight: true, items: items)), lines: l)
    case "code_block": return Block(.code(info: String(cString: cmark_node_get_fence_info(n)), text: lit), lines: l)
    case "html_block": return Block(.html(lit), lines: l)
    case "thematic_break": return Block(.rule, lines: l)
    case "table": var rows: [Block.Table.Row] = []; var c = cmark_node_first_child(n); while c != nil { var cells: [[Inline]] = []; var d = cmark_node_first_child(c); while d != nil { cells.append(inl(d)); d = cmark_node_next(d) }; rows.append(.init(cells: cells, line: Int(cmark_node_get_start_line(c)) + off)); c = cmark_node_next(c) }
      return Block(.table(.init(alignments: rows[0].cells.map { _ in .leading }, header: rows[0], rows: Array(rows.dropFirst()))), lines: l)
    default: return nil }
  }
}
package struct Marks: OptionSet, Sendable, Hashable { package let rawValue: Int; package init(rawValue: Int) { self.rawValue = rawValue }
  package static let strong = Marks(rawValue: 1), emphasis = Marks(rawValue: 2), struck = Marks(rawValue: 4), code = Marks(rawValue: 8), link = Marks(rawValue: 16), image = Marks(rawValue: 32), footnote = Marks(rawValue: 64) }
package struct InlineRun: Equatable, Sendable { package var text: String; package var marks: Marks; package var destination: String?
  package init(text: String, marks: Marks = [], destination: String? = nil) { self.text = text; self.marks = marks; self.destination = destination } }
package enum InlinePiece { case run(InlineRun), softBreak, lineBreak }
extension [Inline] {
  package var pieces: [InlinePiece] { p([], nil) }
  func p(_ m: Marks, _ d: String?) -> [InlinePiece] { flatMap { i -> [InlinePiece] in switch i {
    case .text(let t): [.run(InlineRun(text: t, marks: m, destination: d))]
    case .code(let t): [.run(InlineRun(text: t, marks: m.union(.code), destination: d))]
    case .emphasis(let k): k.p(m.union(.emphasis), d)
    case .strong(let k): k.p(m.union(.strong), d)
    case .struck(let k): k.p(m.union(.struck), d)
    case .link(let x, _, let k): k.p(m.union(.link), x)
    case .image(_, _, let k): k.p(m.union(.image), d)
    case .html, .footnoteReference: []
    case .softBreak: [.softBreak]
    case .lineBreak: [.lineBreak] } } }
  package var plainText: String { pieces.map { switch $0 { case .run(let r): r.text; case .softBreak, .lineBreak: " " } }.joined() }
}
extension Block { package static func blocks(fromHTML h: String, lines: ClosedRange<Int>) -> [Block] { [Block(.paragraph([.text(h)]), lines: lines)] } }
