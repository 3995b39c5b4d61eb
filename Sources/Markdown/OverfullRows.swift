import CCmark

/// The rows of tables that have more cells than their table has columns, of which cmark drops the rest. A bar too many
/// reads as text: mostly the writer has forgotten to escape it, as in code.
struct OverfullRows {
  /// Where they stand in the text cmark was given, ascending.
  private(set) var lines: [Int] = []
  /// The indices of the bars behind the last column.
  private var bars: [Int] = []

  /// `bytes` are those that the document was made of, `lines` their lines.
  init(under root: OpaquePointer?, in bytes: ArraySlice<UInt8>, _ lines: LineTable) {
    // Most texts have no table, which a search for a bar tells.
    guard bytes.holds(UInt8(ascii: "|")) else { return }
    var unread = root.map { [$0] } ?? []
    while let parent = unread.popLast() {
      var next = cmark_node_first_child(parent)
      while let node = next {
        next = cmark_node_next(node)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION:
          unread.append(node)
        case node_type_table(): add(node, bytes, lines)
        case _: break
        }
      }
    }
    self.lines.sort()
    bars.sort()
  }

  var isEmpty: Bool { lines.isEmpty }

  private mutating func add(_ table: OpaquePointer, _ bytes: ArraySlice<UInt8>, _ lines: LineTable) {
    let columns = Int(cmark_gfm_extensions_get_table_columns(table))
    var next = cmark_node_first_child(table).flatMap { cmark_node_next($0) }
    while let row = next {
      next = cmark_node_next(row)
      let line = Int(cmark_node_get_start_line(row))
      guard let start = lines.start(ofTextLine: line) else { continue }
      let excess = Self.excessBars(in: SourceLine(at: start, in: bytes).content, columns: columns)
      if !excess.isEmpty {
        self.lines.append(line)
        bars += excess
      }
    }
  }

  /// The bars between cells that are too many: those in code, if that leaves cells enough, then those behind the last
  /// column; none where nothing stands behind it.
  private static func excessBars(in row: ArraySlice<UInt8>, columns: Int) -> [Int] {
    let end = row.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? row.startIndex
    let bar = UInt8(ascii: "|")
    // Nearly all rows have one bar less inside than columns, which counting tells.
    let all = row.withUnsafeBytes { $0.count { $0 == bar } }
    guard all - (row.first == bar ? 1 : 0) - (end < row.endIndex && row[end] == bar ? 1 : 0) >= columns else {
      return []
    }
    let bars = row.indices.filter { index in
      row[index] == bar && index > row.startIndex && index < end && row[index - 1] != UInt8(ascii: "\\")
    }
    guard bars.count >= columns else { return [] }
    let isBlank = row[bars[columns - 1]...].allSatisfy { $0 == UInt8(ascii: "|") || $0 == 0x20 || $0 == 0x09 }
    if isBlank { return [] }
    var spans = codeSpans(in: row)[...]
    var (inCode, others): ([Int], [Int]) = ([], [])
    for bar in bars {
      while let span = spans.first, span.upperBound <= bar { spans.removeFirst() }
      if spans.first?.contains(bar) ?? false { inCode.append(bar) } else { others.append(bar) }
    }
    if others.count < columns - 1 { (inCode, others) = ([], bars) }
    return inCode + others.dropFirst(columns - 1)
  }

  /// What stands between backticks of one number, ascending.
  private static func codeSpans(in row: ArraySlice<UInt8>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var open: [Int: Int] = [:]
    var index = row.startIndex
    while index < row.endIndex {
      let ticks = row[index...].prefix { $0 == UInt8(ascii: "`") }.count
      if ticks > 0 {
        if let start = open[ticks] {
          spans.append(start..<index)
          open = [:]
        } else {
          open[ticks] = index + ticks
        }
      }
      index += max(1, ticks)
    }
    return spans
  }

  /// The text with those bars escaped; lines stay as they are.
  func escaped(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bars.count)
    var rest = bytes
    for bar in bars {
      result += rest.prefix(upTo: bar)
      result.append(UInt8(ascii: "\\"))
      rest = bytes[bar...]
    }
    return (result + rest)[...]
  }
}
