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
      index = bytes[index..<bar].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? index
      let line = SourceLine(at: index, in: bytes)
      guard Self.delimiters(in: line.content) != nil else {
        index = line.end
        continue
      }
      let run = Self.run(from: &index, in: bytes)
      if missing + run.missing > Self.limit {
        delimiterRows += run.delimiterRows
      } else {
        missing += run.missing
      }
    }
  }

  /// The text with a backslash before each of the delimiter rows, which makes them rows of text.
  func escaped(in bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    for place in delimiterRows {
      result += rest[..<place] + [UInt8(ascii: "\\")]
      rest = rest[place...]
    }
    return result + rest
  }

  /// The delimiter rows among lines that stand together, from the one at an index, which goes behind them, and at most
  /// how many cells are missing in the rows below them.
  private static func run(
    from index: inout Int, in bytes: ArraySlice<UInt8>
  ) -> (delimiterRows: [Int], missing: Int) {
    var delimiterRows: [Int] = []
    var (columns, missing) = (0, 0)
    while index < bytes.endIndex {
      let line = SourceLine(at: index, in: bytes)
      if let delimiters = self.delimiters(in: line.content) {
        delimiterRows.append(delimiters.startIndex)
        columns = max(columns, delimiters.split(separator: UInt8(ascii: "|")).count)
      } else if line.isBlank || endsTable(line) {
        break
      } else {
        missing += max(0, columns - cells(in: line.content))
      }
      index = line.end
    }
    return (delimiterRows, missing)
  }

  /// A line's text if it may be a delimiter row: behind all that may stand before it in the containers of a block, with
  /// the spaces that cmark knows.
  private static func delimiters(in content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let row = content.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    let isDelimiter = row.allSatisfy {
      [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C].contains($0)
    }
    return isDelimiter && row.contains(UInt8(ascii: "-")) && row.contains(UInt8(ascii: "|")) ? row : nil
  }

  /// Whether no row of a table stands on a line, whatever the table stands in: it opens a fence or is a heading.
  private static func endsTable(_ line: SourceLine) -> Bool {
    guard line.indent <= 3 else { return false }
    let signs = line.content.prefix { $0 == UInt8(ascii: "#") }.count
    let isHeading = (1...6).contains(signs) && [nil, 0x20, 0x09].contains(line.content.dropFirst(signs).first)
    return isHeading || Fence(line) != nil
  }

  /// How many cells a row has, an escaped bar taken for one that parts them.
  private static func cells(in content: ArraySlice<UInt8>) -> Int {
    let bar = UInt8(ascii: "|")
    let end = content.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? content.startIndex
    let isClosed = end > content.startIndex && content[end] == bar
    return 1 + content.count { $0 == bar } - (content.first == bar ? 1 : 0) - (isClosed ? 1 : 0)
  }
}
