import Testing

@testable import Notes

/// What is odd in a file is said with its line, and the rest still reads.
@Suite struct DiagnosticTests {
  @Test(arguments: [
    ("# A\n\n##\n\ntext", 3, Diagnostic.Oddity.emptyHeading),
    ("# A\n\n> [!HINT]\n> text", 3, .unknownAlert(kind: "HINT")),
    ("# A\n\n::: tip\ntext\n:::", 3, .unknownConstruct(opener: ":::")),
    ("# A\n\n{% raw %}", 3, .unknownConstruct(opener: "{%")),
    ("# A\n\n{{ value }}", 3, .unknownConstruct(opener: "{{")),
    ("# A\n\n![[note]]", 3, .unknownConstruct(opener: "![[")),
    ("---\ntags: x\n---\n# A\n\n![[note]]", 6, .unknownConstruct(opener: "![[")),
    ("---\ntags: x\n---\n# A\n\na[^b]\n\n[^b]: c\n\n## D\n\n[^B]: e", 12, .repeatedFootnote(label: "B")),
    ("# A\n\n[^b[c]: d", 3, .unreferableFootnote(label: "b[c")),
    ("# A\n\n> a | b\n> --|--\n> c | d\n> e | f | g", 6, .overfullRow),
  ])
  func oddities(_ text: String, _ line: Int, _ oddity: Diagnostic.Oddity) {
    let notebook = Notebook.read(texts: [("n.md", text)])
    #expect(notebook.diagnostics == [Diagnostic(path: "n.md", line: line, oddity: oddity)])
    #expect(notebook.categories.map(\.title.plain) == ["A"])
    #expect(notebook.missingWords == [])
  }

  /// A header of very many columns over very many short rows; what has a cell for each column is a table whatever its
  /// size, and so is what has few.
  @Test(arguments: [(1000, 1000, true), (1000, 100, false), (4, 60_000, false)])
  func aTableOfMissingCellsReadsAsText(columns: Int, rows: Int, isText: Bool) throws {
    let delimiters = String(repeating: "-|", count: columns)
    let header = String(repeating: "h|", count: columns)
    let text = "# A\n\n> |\(header)\n> |\(delimiters)\n" + String(repeating: "> |c|\n", count: rows) + "\n## B\n"
    let notebook = Notebook.read(texts: [("n.md", text)])
    #expect(notebook.diagnostics == (isText ? [Diagnostic(path: "n.md", line: 4, oddity: .sparseTable)] : []))
    #expect(notebook.missingWords == [])
  }

  @Test(arguments: [
    "# A\n\n> [!NOTE]\n> text\n", "text: a ::: b", "```\n::: tip\n```", "| a |\n|---|\n| {{ b }} |", "",
    "a[^b]\n\n[^b]: c\n\n```\n[^b]: d\n```", "| a |\n|---|\n| b | |",
  ])
  func whatIsNotOdd(_ text: String) {
    #expect(Notebook.read(texts: [("n.md", text)]).diagnostics == [])
  }

  @Test func aVeryLongLineIsReported() {
    let text = "# A\n\n" + String(repeating: "가 ", count: Notebook.lineLimit / 4 + 1) + "\n\n## B\n"
    let notebook = Notebook.read(texts: [("n.md", text)])
    #expect(
      notebook.diagnostics == [Diagnostic(path: "n.md", line: 3, oddity: .lineTooLong(limit: Notebook.lineLimit))])
    #expect(notebook.outline == "A +introduction\n  B")
  }
}
