import CCmark

/// The rows of tables that have more cells than their table has columns, of which cmark drops the rest. A bar too many
/// reads as text: mostly the writer has forgotten to escape it.
struct OverfullRows {
  /// Where they stand in the text cmark was given, ascending.
  private(set) var lines: [Int] = []
  /// The indices of the bars behind the last column.
  private var bars: [Int] = []

  /// `bytes` are those that the document was made of, `lines` their lines.
  init(under root: OpaquePointer?, in bytes: ArraySlice<UInt8>, _ lines: LineTable) {
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

  /// The bars between cells from the end of the last column on; none where nothing stands behind it.
  private static func excessBars(in row: ArraySlice<UInt8>, columns: Int) -> [Int] {
    let end = row.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? row.startIndex
    var count = 0
    var excess: [Int] = []
    for index in row.indices where row[index] == UInt8(ascii: "|") && index > row.startIndex && index < end {
      guard row[index - 1] != UInt8(ascii: "\\") else { continue }
      count += 1
      if count >= columns { excess.append(index) }
    }
    guard let first = excess.first else { return [] }
    let isBlank = row[first...].allSatisfy { $0 == UInt8(ascii: "|") || $0 == 0x20 || $0 == 0x09 }
    return isBlank ? [] : excess
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
