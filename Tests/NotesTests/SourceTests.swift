import Testing

@testable import Notes

/// Bytes become text (R2).
@Suite struct SourceTests {
  private func lines(_ bytes: [UInt8]) -> [String] {
    let source = Source(path: "a.md", bytes: bytes)
    return (1..<source.lineCount + 1).map { String(decoding: source.bytes(ofLines: $0..<$0 + 1), as: UTF8.self) }
  }

  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a\n"]), ("a\nb", ["a\n", "b"]), ("a\r\nb\r\n", ["a\r\n", "b\r\n"]),
    ("a\rb", ["a\r", "b"]), ("a\r\r\nb", ["a\r", "\r\n", "b"]), ("\n\n", ["\n", "\n"]), ("\u{FEFF}a", ["a"]),
    // Only the first is a byte-order mark; no other character ends a line.
    ("a\u{FEFF}b", ["a\u{FEFF}b"]), ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
  ])
  func linesAreThoseOfCommonMark(_ text: String, _ expected: [String]) {
    #expect(lines(Array(text.utf8)).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 1),
      ([0x61, 0x0A, 0x62, 0x0A, 0xC0, 0x80], "a\nb\n\u{FFFD}\u{FFFD}", 3),
      // A character that the end of the file cuts off.
      ([0x61, 0x0D, 0x0A, 0xEA, 0xB0], "a\r\n\u{FFFD}", 2),
      // The byte-order mark does not shift the line.
      ([0xEF, 0xBB, 0xBF, 0x0A, 0x80], "\n\u{FFFD}", 2),
      // A surrogate half.
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 1),
    ] as [([UInt8], String, Int)])
  func invalidBytesAreReplaced(_ bytes: [UInt8], _ expected: String, _ line: Int) {
    let source = Source(path: "a.md", bytes: bytes)
    #expect(String(decoding: source.bytes, as: UTF8.self) == expected)
    #expect(source.firstInvalidLine == line)
  }

  @Test func validTextHasNoInvalidLine() {
    #expect(Source(path: "a.md", bytes: Array("가\u{FFFD}나".utf8)).firstInvalidLine == nil)
  }

  @Test func linesPastTheEndAreLeftOut() {
    let source = Source(path: "a.md", bytes: Array("a\nb\n".utf8))
    #expect(String(decoding: source.bytes(ofLines: 2..<9), as: UTF8.self) == "b\n")
    #expect(source.bytes(ofLines: 7..<9).isEmpty)
    #expect(source.trimmingBlankLines(at: 1..<9) == 1..<3)
  }
}
