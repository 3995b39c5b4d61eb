import Screen
import Testing

@Suite struct StyledLineTests {
  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("abcdef", -3, ""),
    ("", 4, ""), ("a", 1, "a"),
    // A wide character is never cut: where it does not fit, a column stays empty.
    ("가나다", 6, "가나다"), ("가나다", 5, "가나…"), ("가나다", 4, "가…"), ("가나다", 3, "가…"), ("가나다", 2, "…"),
    ("가", 1, "…"), ("a가", 2, "a…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func clipping(_ text: String, _ columns: Int, _ expected: String) {
    let line = StyledLine(text).clipped(to: columns)
    #expect(line.text == expected)
    #expect(line.columns <= max(0, columns))
  }

  @Test(arguments: [("abc", 2, "ab"), ("가나", 3, "가"), ("가나", 1, ""), ("가나", 4, "가나")])
  func clippingWithoutMarker(_ text: String, _ columns: Int, _ expected: String) {
    #expect(StyledLine(text).clipped(to: columns, marker: "").text == expected)
  }

  @Test func clippingKeepsStyles() {
    let line = StyledLine("ab", .dim) + StyledLine("cdef", Style(.code))
    #expect(line.clipped(to: 4) == StyledLine("ab", .dim) + StyledLine("c…", Style(.code)))
    #expect(line.clipped(to: 2) == StyledLine("a…", .dim))
  }

  @Test(arguments: [
    ("ab", "", 4, "ab  "), ("가나다", "", 5, "가나…"), ("가나다", "", 3, "가…"), ("가나다", "", 1, "…"), ("a", "", 0, ""),
    ("title", "12", 9, "title  12"), ("title", "12", 6, "tit…12"), ("title", "12", 2, "12"), ("title", "123", 2, "1…"),
    ("가나", "5", 4, "가…5"), ("가나다라", "5", 7, "가나… 5"),
  ])
  func padding(_ text: String, _ trailing: String, _ columns: Int, _ expected: String) {
    let line = StyledLine(text).padded(to: columns, trailing: StyledLine(trailing))
    #expect(line.text == expected)
    #expect(line.columns == columns)
  }

  @Test func runsOfOneStyleAreOne() {
    var line = StyledLine("a", .dim)
    line.append("b", .dim)
    line.append("", Style(.code))
    line.append("c")
    #expect(line.runs.map(\.text) == ["ab", "c"])
    #expect(line.mapStyles { _ in .text }.runs.map(\.text) == ["abc"])
  }

  /// The pieces that carry the trait, in brackets.
  private func marked(_ line: StyledLine) -> String {
    line.runs.map { $0.style.traits.contains(.match) ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(
    arguments: [
      (["abcdef"], [1..<3], "a[bc]def"),
      (["abcdef"], [0..<6], "[abcdef]"),
      (["abcdef"], [0..<1, 5..<6], "[a]bcde[f]"),
      (["abcdef"], [], "abcdef"),
      (["abcdef"], [2..<2], "abcdef"),
      (["abcdef"], [4..<99], "abcd[ef]"),
      (["ab", "cd", "ef"], [1..<5], "a[b][cd][e]f"),
      (["ab", "cd"], [2..<3], "ab[c]d"),
      (["가나다"], [3..<6], "가[나]다"),
      (["가", "나"], [0..<6], "[가][나]"),
      // Ranges that overlap count once.
      (["abcdef"], [0..<3, 2..<4], "[abcd]ef"),
    ] as [([String], [Range<Int>], String)])
  func addingTraits(_ runs: [String], _ ranges: [Range<Int>], _ expected: String) {
    var line = StyledLine()
    for (index, text) in runs.enumerated() { line.append(text, index % 2 == 0 ? .text : .dim) }
    let changed = line.adding(.match, to: ranges)
    #expect(marked(changed) == expected)
    #expect(changed.text == line.text)
    #expect(changed.mapStyles { Style($0.role) } == line)
  }

  // MARK: Links

  private static let linked: StyledLine = {
    var line = StyledLine("see ")
    line.append("the long name", Style(.link), link: .destination("a.md"))
    line.append(" and 가나다")
    return line
  }()

  /// The text of a line that leads somewhere, run by run.
  private func links(_ line: StyledLine) -> [String] { line.runs.filter { $0.link != nil }.map(\.text) }

  @Test func linksSurviveWhatIsDoneToALine() {
    let line = Self.linked
    #expect(line.wrapped(to: 9).map { links($0.line) } == [["the"], ["long name"], [], []])
    #expect(line.cut(to: 6).map { links($0.line) } == [["th"], ["e long"], [" name"], [], []])
    #expect(links(line.clipped(to: 8)) == ["the"])
    #expect(links(line.padded(to: 40)) == ["the long name"])
    #expect(links(line.mapStyles { _ in .dim }) == ["the long name"])
    #expect(links(StyledLine("> ") + line) == ["the long name"])
    #expect(links(line.adding(.match, to: [8..<12])) == ["the ", "long", " name"])
  }

  @Test func aRangeLeadsSomewhereUnlessItDoes() {
    let line = Self.linked.linking([0..<3, 4..<7, 22..<28], to: [.entry(1), .entry(2), .entry(3)])
    #expect(line.runs.map(\.text) == ["see", " ", "the long name", " and ", "가나", "다"])
    #expect(line.runs.map(\.link) == [.entry(1), nil, .destination("a.md"), nil, .entry(3), nil])
    #expect(line.text == Self.linked.text)
  }
}
