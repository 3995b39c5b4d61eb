import Screen
import TestSupport
import Testing

/// Wrapping at 어절 (T6).
@Suite struct WrappingTests {
  private func rows(_ text: String, _ columns: Int, hang: Int = 0) -> [String] {
    StyledLine(text).wrapped(to: columns, hang: hang).map(\.line.text)
  }

  @Test(arguments: [
    ("", 10, [""]),
    ("one", 10, ["one"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two", 3, ["one", "two"]),
    ("a  b   c", 3, ["a", "b", "c"]),
    ("고가용성 아키텍처를 설계한다", 12, ["고가용성", "아키텍처를", "설계한다"]),
    ("고가용성 아키텍처를 설계한다", 20, ["고가용성 아키텍처를", "설계한다"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("trailing   ", 8, ["trailing"]),
    // A word that fits on a row of its own is never cut, however much room is left.
    ("a abcdefgh", 8, ["a", "abcdefgh"]),
    // A non-breaking space holds words together.
    ("10\u{A0}GB is", 5, ["10\u{A0}GB", "is"]),
  ])
  func breaksAtSpaces(_ text: String, _ columns: Int, _ expected: [String]) {
    #expect(rows(text, columns) == expected)
  }

  @Test(arguments: [
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("가나다라마", 4, ["가나", "다라", "마"]),
    ("가나다라마", 5, ["가나", "다라", "마"]),
    // A long word starts where a fair part of it fits, else on the next row.
    ("ab cdefghijklmn", 9, ["ab cdefgh", "ijklmn"]),
    ("abcdef ghijklmnopqr", 9, ["abcdef", "ghijklmno", "pqr"]),
    // The first character of a long word has to fit.
    ("a bcd", 2, ["a", "bc", "d"]), ("aa 가나다라", 4, ["aa", "가나", "다라"]),
  ])
  func cutsWordsThatAreWiderThanARow(_ text: String, _ columns: Int, _ expected: [String]) {
    #expect(rows(text, columns) == expected)
  }

  /// A long word breaks between its parts; a part that fits on a row is not cut.
  @Test(arguments: [
    ("see https://a.example/bb/cccc/dd", 20, ["see", "https://a.example/", "bb/cccc/dd"]),
    ("see https://a.example/bb/cccc/dd", 24, ["see https://a.example/", "bb/cccc/dd"]),
    ("(https://example.com/abcdefghijklmnopqrstuvw)", 22, ["(https://example.com/", "abcdefghijklmnopqrstuv", "w)"]),
    ("https://example.com/", 12, ["https://exam", "ple.com/"]),
    // Behind a slash rather than behind a hyphen.
    ("https://a.b/one/two-three/four", 18, ["https://a.b/one/", "two-three/four"]),
    ("a/one-two-three-four", 10, ["a/one-two-", "three-four"]),
    ("데이터베이스(Database)", 14, ["데이터베이스", "(Database)"]),
    ("s3:x-amz-server-side", 14, ["s3:x-amz-", "server-side"]),
    ("가나·다라·마바", 8, ["가나·", "다라·", "마바"]), ("a--b->c", 4, ["a--b", "->c"]),
    ("one-two", 7, ["one-two"]), ("a one-two", 8, ["a", "one-two"]),
  ])
  func breaksLongWordsBetweenTheirParts(_ text: String, _ columns: Int, _ expected: [String]) {
    #expect(rows(text, columns) == expected)
  }

  @Test(arguments: [
    ("", 0, 0), ("가 나다", 4, 4), ("a one-two b", 7, 4), ("https://a.b/cdef/g", 18, 12), ("가나다(Database)을", 18, 12),
  ])
  func longestWordAndPart(_ text: String, _ word: Int, _ part: Int) {
    #expect(StyledLine(text).longest == (word, part))
  }

  @Test(arguments: [
    ("abcd.efg", 4, ["abc", "d.ef", "g"]),
    ("가나다).라마", 6, ["가나", "다).라", "마"]),
    ("가나(다라마", 5, ["가나", "(다라", "마"]),
    ("가나다라‼마바", 8, ["가나다", "라‼마바"]),
    ("가나다라。마바", 8, ["가나다", "라。마바"]),
    // Too many of them to be carried over.
    ("ab))))))", 4, ["ab))", "))))"]),
  ])
  func closingPunctuationDoesNotStartARow(_ text: String, _ columns: Int, _ expected: [String]) {
    #expect(rows(text, columns) == expected)
  }

  @Test(arguments: [
    ("one → two", 6, ["one", "→ two"]), ("one -> two", 7, ["one", "-> two"]), ("one x-> two", 8, ["one x->", "two"]),
    ("→ two", 3, ["→", "two"]), ("  => two", 5, ["  =>", "two"]), ("one →", 5, ["one →"]),
    ("one → twothreefour", 7, ["one", "→ twoth", "reefour"]),
  ])
  func noRowEndsWithAnArrow(_ text: String, _ columns: Int, _ expected: [String]) {
    #expect(rows(text, columns) == expected)
  }

  @Test(arguments: [
    ("one two three four", 12, 2, ["one two", "  three four"]),
    ("one two three", 7, 7, ["one two", "three"]),
    ("one two three four", 10, 2, ["one two", "three four"]),
  ])
  func laterRowsHang(_ text: String, _ columns: Int, _ hang: Int, _ expected: [String]) {
    #expect(rows(text, columns, hang: hang) == expected)
  }

  @Test(arguments: [0, 1, -5])
  func panesOfOneColumn(_ columns: Int) {
    #expect(rows("ab c", columns) == ["a", "b", "c"])
    #expect(rows("가 나", columns) == ["가", "나"])
  }

  @Test func rowsKnowWhereTheyStart() {
    let rows = StyledLine("one two three").wrapped(to: 7)
    #expect(rows.map(\.offset) == [0, 8])
  }

  @Test func rowsKeepStyles() {
    let line = StyledLine("one ", .dim) + StyledLine("two three", Style(.code))
    #expect(
      line.wrapped(to: 7).map(\.line) == [
        StyledLine("one ", .dim) + StyledLine("two", Style(.code)), StyledLine("three", Style(.code)),
      ])
  }

  @Test(arguments: [
    ("a  bc def", 4, ["a  b", "c de", "f"]), ("가나다", 3, ["가", "나", "다"]), ("가나", 1, ["가", "나"]), ("", 3, [""]),
    ("    ", 2, ["  ", "  "]),
  ])
  func cuttingKeepsSpaces(_ text: String, _ columns: Int, _ expected: [String]) {
    let rows = StyledLine(text).cut(to: columns)
    #expect(rows.map(\.line.text) == expected)
  }

  private static let pieces = [
    "a", "B", "7", "가", "힣", " ", " ", "  ", "(", ")", ".", "‼️", "📊", "e\u{301}", "👨‍👩‍👧", "\u{1B}", "\t", "\u{202E}",
    "\u{9B}",
    "고가용성", "https://example.com/a/b", "\u{1112}\u{1161}\u{11AB}", "🇰🇷", "→", " → ", " -> ", "。",
  ]

  /// No row is wider than asked, but for one wide character; no glyph is lost, doubled or moved.
  @Test(arguments: 0..<40)
  func anyTextWraps(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let line =
        StyledLine(random.text(of: Self.pieces, upTo: 30)) + StyledLine(random.text(of: Self.pieces, upTo: 30), .dim)
      let columns = Int.random(in: 1...24, using: &random)
      let hang = Int.random(in: 0...6, using: &random)
      let glyphs = line.runs.flatMap { Glyphs($0.text).map(\.text) }
      let wrapped = line.wrapped(to: columns, hang: hang)
      let cut = line.cut(to: columns)
      for row in wrapped + cut where row.line.columns > columns {
        try #require(row.line.columns == 2 && columns == 1, "\(line.text.debugDescription) to \(columns)")
      }
      #expect(wrapped.map(\.line.text).joined().filter { $0 != " " } == glyphs.joined().filter { $0 != " " })
      #expect(cut.map(\.line.text).joined() == glyphs.joined())
      let longest = line.longest
      #expect(longest.part <= longest.word)
      for row in line.wrapped(to: longest.word).dropFirst() {
        #expect(glyphs[row.offset - 1] == " ", "no word as wide as a row is cut")
      }
      #expect(line.wrapped(to: longest.part).allSatisfy { $0.line.columns <= max(1, longest.part) })
      for (row, next) in zip(wrapped, wrapped.dropFirst()) {
        #expect(row.offset < next.offset)
        #expect(glyphs[next.offset] != " ", "a row starts with what is not a space")
      }
      for row in wrapped {
        let shown = Glyphs(row.line.text).map(\.text).drop { $0 == " " }
        #expect(Array(glyphs[row.offset...].drop { $0 == " " }.prefix(shown.count)) == Array(shown))
      }
    }
  }
}
