import Testing

@testable import Notes

/// A note too large to be shown as one is cut at its blocks.
@Suite struct LargeNoteTests {
  private static let block = String(repeating: "단어 word ", count: 80) + "\n\n"

  private func note(_ text: String) throws -> Note {
    let notebook = Notebook.read(texts: [("n.md", "# A\n## B\n" + text)])
    return try #require(notebook.categories.first?.services.first).note
  }

  @Test func aNoteOfUsualSizeIsOne() throws {
    let note = try note(String(repeating: Self.block, count: 200))
    #expect(note.partCount == 1)
    #expect(note.part(around: 50) == note.lines)
  }

  @Test(arguments: ["", "- ", "> "])
  func partsCoverTheNote(_ marker: String) throws {
    let note = try note(String(repeating: marker + Self.block, count: 1200))
    #expect((4...6).contains(note.partCount))
    var line = note.lines.lowerBound
    for number in 1...note.partCount {
      let part = note.part(around: line)
      #expect(part.lowerBound == line)
      #expect(part.count * Self.block.utf8.count / 2 <= FileOutline.partLimit + 2 * Self.block.utf8.count)
      #expect(part.allSatisfy { note.partNumber(around: $0) == number })
      line = part.upperBound
    }
    #expect(line == note.lines.upperBound)
  }

  @Test func aBlockThatIsLargerIsCutAtItsLines() throws {
    let line = String(repeating: "code ", count: 200) + "\n"
    let note = try note("```\n" + String(repeating: line, count: 1200) + "```\n")
    #expect(note.partCount > 3)
  }
}
