/// The tables of which cmark would fill in very many missing cells: a wide header over many short rows costs memory out
/// of all proportion to its text. Such a table reads as the text that it is.
struct SparseTables {
  /// Where in the text their delimiter rows begin, ascending.
  private(set) var delimiterRows: [Int] = []

  /// How many cells are filled in for all tables of a text: as many as cmark-gfm does from 0.29.0.gfm.7 on
  /// (MAX_AUTOCOMPLETED_CELLS in its table.c).
  static let limit = 0x80000

  init(in bytes: ArraySlice<UInt8>) {
    // So many columns and rows need as many bytes at least.
    guard bytes.count * bytes.count / 16 > Self.limit else { return }
    var missing = 0
    var index = bytes.startIndex
    while let bar = bytes[index...].withUnsafeBytes({ $0.index(of: UInt8(ascii: "|"), from: 0) }).map({ index + $0 }) {
      let start = bytes[index..<bar].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? index
      let line = SourceLine(at: start, in: bytes)
      index = max(line.end, bar + 1)
      guard let columns = Self.columns(ofDelimiterRow: line.content) else { continue }
      var missingHere = 0
      while index < bytes.endIndex {
        let row = SourceLine(at: index, in: bytes)
        if row.isBlank { break }
        missingHere += max(0, columns - Self.cells(in: row.content))
        index = row.end
      }
      if missing + missingHere > Self.limit {
        delimiterRows.append(line.content.startIndex)
      } else {
        missing += missingHere
      }
    }
  }

  /// Nil for what is no delimiter row, or for one of a single column, of which no cell can be missing.
  private static func columns(ofDelimiterRow content: ArraySlice<UInt8>) -> Int? {
    let isDelimiter = content.allSatisfy {
      [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09].contains($0)
    }
    guard isDelimiter, content.contains(UInt8(ascii: "-")) else { return nil }
    return content.split(separator: UInt8(ascii: "|")).count
  }

  /// About how many cells a row has, and never more.
  private static func cells(in content: ArraySlice<UInt8>) -> Int {
    let bar = UInt8(ascii: "|")
    let end = content.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? content.startIndex
    let isClosed = end > content.startIndex && content[end] == bar
    return 1 + content.count { $0 == bar } - (content.first == bar ? 1 : 0) - (isClosed ? 1 : 0)
  }
}
