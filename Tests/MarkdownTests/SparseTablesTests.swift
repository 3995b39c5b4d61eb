import Testing

@testable import Markdown

/// Tables of which cmark would fill in very many cells are text; all others are tables.
@Suite struct SparseTablesTests {
  private static func row(_ cell: String, _ columns: Int) -> String {
    "|" + String(repeating: cell + "|", count: columns)
  }

  /// A table whose rows have some of its columns, each line behind a prefix.
  private static func made(
    _ columns: Int, _ rows: Int, cells: Int = 1, prefix: String = "", end: String = "\n", space: String = ""
  ) -> String {
    let lines = [row("h", columns), row("-" + space, columns)] + Array(repeating: row("c", cells), count: rows)
    return lines.map { prefix + $0 + end }.joined()
  }

  /// How many tables there are anywhere in some blocks.
  private static func count(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { sum, block in
      switch block.kind {
      case .table: sum + 1
      case .quote(let blocks), .footnote(_, let blocks): sum + count(blocks)
      case .list(let list): sum + list.items.reduce(0) { $0 + count($1.blocks) }
      case .heading, .paragraph, .code, .html, .rule: sum
      }
    }
  }

  private static func tables(_ text: String) -> Int { count(ParsedDocument(Array(text.utf8)[...]).blocks()) }

  private static let sparse: [String] = [
    made(1000, 1000), made(1000, 1000, end: "\r\n"), made(1000, 1000, end: "\r"), made(1000, 1000, prefix: "> "),
    made(1000, 1000, prefix: "> > "), "- x\n\n" + made(1000, 1000, prefix: "  "),
    // A quote in an item that is set in far.
    "10. > x\n    >\n" + made(1000, 1000, prefix: "    > "),
    // Spaces that cmark knows in a delimiter row.
    made(1000, 1000, space: "\u{0B}"), made(1000, 1000, space: "\u{0C}"),
    // Hardly too many.
    made(725, 725),
    // Another row of that kind directly before.
    "-|-\n" + made(1000, 1000), "[^1]\n\n[^1]: x\n\n" + made(1000, 1000, prefix: "    "),
  ]

  @Test(arguments: sparse) func isText(_ text: String) {
    #expect(Self.tables(text) == 0 && SparseTables(in: Array(text.utf8)[...]).delimiterRows.count >= 1)
  }

  @Test func aTableDirectlyBeforeChangesNothing() {
    #expect(Self.tables(Self.made(2, 2, cells: 2) + "## T\n" + Self.made(1000, 1000)) == 1)
  }

  private static let list = String(repeating: "- item\n", count: 60_000)
  private static let code = "```\n" + String(repeating: "a log line\n", count: 60_000) + "```\n"
  private static let usual: [String] = [
    made(1000, 100), made(4, 60_000), made(2, 2), made(725, 723),
    // No cell is missing.
    made(725, 725, cells: 725),
    // What comes directly behind a table is not of it.
    made(12, 2, cells: 12) + code, made(12, 2, cells: 12) + "## T\n" + list,
  ]

  @Test(arguments: usual) func isATable(_ text: String) {
    #expect(Self.tables(text) == 1 && SparseTables(in: Array(text.utf8)[...]).delimiterRows.isEmpty)
  }

  /// The cells of all tables together count.
  @Test func ofTwoTablesTheSecondIsText() {
    let text = Self.made(600, 600) + "\n" + Self.made(600, 600)
    #expect(Self.tables(text) == 1)
  }

  /// A footnote of another part of the file, which is put before the part that mentions it.
  @Test func aTableInAFootnoteFromElsewhereIsText() {
    let footnote = "[^1]: " + Self.row("h", 1000) + "\n" + Self.row("-", 1000).indented
    let text = "a[^1]\n\n" + footnote + String(repeating: "    |c|\n", count: 1000)
    let bytes = Array(text.utf8)
    let part = ParsedDocument(bytes[..<6], definitions: Definitions(bytes[...]))
    let blocks = part.blocks()
    #expect(Self.count(blocks) == 0 && "\(blocks)".contains("|c|"))
  }
}

extension String {
  fileprivate var indented: String { "    " + self + "\n" }
}
