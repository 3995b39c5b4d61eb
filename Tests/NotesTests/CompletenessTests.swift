import TestSupport
import Testing

@testable import Notes

/// Every word of the source can be reached in some note (R8).
@Suite struct CompletenessTests {
  private static let lines = [
    "# ", "# ", "## ", "## ", "### ", "#### ", "> ", "> ### ", ">", "- ", "  - ", "1. ", "", "", "", "---", "===",
    "***",
    "-> ", "    ", "| ", "`", "**", "~~", "text ", "text ", "<div>", "</div>", "[^a]: ", "[^a]: ", "[^A[]: ", "[^b`]: ",
    "[^a]", "[#]", "|-|\n| ", " | ", " | ", "[!NOTE] ",
    "> [!TIP] ", "\t", "A 🆚 ", "```", "```", "&amp;", "\\", "![", "](", "$", "{{",
  ]

  /// Lines that are put together of markup and of words that stand there once.
  private func text(_ random: inout SeededGenerator, _ number: inout Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        text += Self.lines.randomElement(using: &random) ?? ""
      }
      if Int.random(in: 0..<3, using: &random) > 0 {
        number += 1
        text += "단어\(number)끝"
      }
      text += ["\n", "\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    }
    return text
  }

  @Test(arguments: 0..<60)
  func everyWordIsInSomeNote(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      var number = 0
      let names = ["README.md", "a.md", "b/README.md", "b/c.md", "b/d/e.md", "b/d/f.md", "g/h.md", "index.md"]
      let count = Int.random(in: 1...4, using: &random)
      let files = names.shuffled(using: &random).prefix(count).sorted().map { (name: $0, text: text(&random, &number)) }
      let notebook = Notebook.read(texts: files)
      let missing = notebook.missingWords.filter { $0.hasPrefix("단어") }
      try #require(missing.isEmpty, "\(missing) of \(files)")
    }
  }

  /// No line of a file stands in two notes.
  @Test(arguments: 0..<20)
  func nothingIsShownTwice(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    for _ in 0..<20 {
      var number = 0
      let notebook = Notebook.read(texts: [("a.md", text(&random, &number)), ("b.md", text(&random, &number))])
      var taken: Set<[Int]> = []
      for id in notebook.noteIDs {
        let note = try #require(notebook.note(id))
        for line in note.lines { try #require(taken.insert([note.source, line]).inserted, "\(notebook.outline)") }
        #expect(note.sections.allSatisfy { note.lines.contains($0.line) })
        #expect(note.callouts.allSatisfy { note.lines.contains($0.lines.lowerBound) })
        #expect(note.callouts.allSatisfy { note.lines.contains($0.lines.upperBound) })
      }
    }
  }
}
