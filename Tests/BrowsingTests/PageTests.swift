import Notes
import Screen
import Search
import TestSupport
import Testing

@testable import Browsing

@Suite struct PageTests {
  private static func page(_ text: String, width: Int, query: String = "", language: Language = .english) -> Page {
    let notebook = Notebook.read(texts: [("n.md", "# C\n\n## S\n" + text)])
    return Page(
      .service(category: 0, service: 0), of: notebook, width: width, query: Query(query), phrases: Phrases(language))
  }

  /// Markdown and the rows it takes in 24 columns.
  @Test(arguments: [
    ("하나 둘 셋 넷 다섯 여섯 일곱", "하나 둘 셋 넷 다섯 여섯\n일곱"),
    ("첫 줄\n둘째 줄", "첫 줄\n둘째 줄"),
    ("글\n-> 화살표 뒤의 긴 글은 들여 쓴다", "글\n-> 화살표 뒤의 긴 글은\n   들여 쓴다"),
    ("- 하나 둘 셋 넷 다섯 여섯 일곱", "• 하나 둘 셋 넷 다섯\n  여섯 일곱"),
    ("9. 아홉\n10. 열", " 9. 아홉\n10. 열"),
    ("- a\n\n- b", "• a\n\n• b"),
    ("- [ ] 할 일\n- [x] 한 일", "☐ 할 일\n☑ 한 일"),
    ("a\n\n\n\nb", "a\n\nb"),
    ("### 절\n글\n### 절", "절\n글\n\n절"),
    ("```\n  x\ty\n```", "    x y"),
    ("| a | b |\n|--:|:-:|\n| 1 | 22222 |", "a │   b\n──┼──────\n1 │ 22222"),
    ("> 인용", "┃ 인용"),
    ("> ### 제목\n본문", "┃ 제목\n┃ 본문"),
    ("> [!NOTE]\n> 글", "┃ ▪ Note\n┃ 글"),
    ("> 키워드가 나오면", "┃ ★ Exam cue\n┃ 키워드가 나오면"),
    ("---", "────────────────────────"),
    ("[a](http://x.y)", "a (http://x.y)"),
    ("<http://x.y>", "http://x.y"),
    ("![그림](a.png)", "그림 a.png"),
    ("a[^x]\n\n[^x]: b\n[^x]: c", "a[x]\n\n[x] b\n[x] c"),
    // Footnotes that stand elsewhere in the file.
    ("a[^x][^y]\n## T\n[^x]: b\n[^y]: c", "a[x][y]\n\n[x] b\n[y] c"),
    ("-", "•"),
    ("", "There is no text here."),
  ])
  func rows(markdown: String, expected: String) {
    #expect(Self.trimmed(Self.page(markdown, width: 24)) == expected)
  }

  /// A line end in prose that the writer wrapped by hand is a space, unless an arrow follows (T3).
  @Test func hardWrappedProseFlows() {
    let line = String(repeating: "가나다 ", count: 10).dropLast()
    let page = Self.page("\(line)\n\(line)\n-> 끝", width: 200)
    #expect(page.rows.map(\.line.text) == ["\(line) \(line)", "-> 끝"])
  }

  @Test func aTableThatDoesNotFitBecomesRecords() {
    let page = Self.page("| 이름 | 값 | 비고 |\n|-|-|-|\n| 하나둘셋 | 10000000 | 아무것도 아니다 |", width: 16)
    #expect(Self.trimmed(page) == "▪ 이름: 하나둘셋\n  값: 10000000\n  비고: 아무것도\n  아니다")
  }

  @Test(arguments: 1...40) func noRowIsWiderThanThePage(width: Int) {
    let text = """
      - 하나 **둘** `셋`
        1. 안쪽 목록의 아주 긴 글
           > 인용 안의 글 https://example.com/a/long/address

      | 이름 | 값 |
      |---|---|
      | 하나 | 둘 |

      ```
      let code = "길다"
      ```

      > ### 제목
      > 글
      """
    for row in Self.page(text, width: width).rows { #expect(row.line.columns <= max(2, width)) }
  }

  @Test func positionsAscendAndLeadBackToTheirRows() {
    let text = (1...40).map { "- 항목 \($0)은 두 줄에 걸칠 만큼 길다\n\n문단 \($0)" }.joined(separator: "\n\n")
    for width in [10, 23, 60] {
      let page = Self.page(text, width: width)
      for (index, row) in page.rows.enumerated() {
        #expect(page.row(at: row.position) == index)
        if index > 0 { #expect(page.rows[index - 1].position < row.position) }
      }
    }
  }

  @Test func matchesAreMarkedAcrossMarkup() {
    let page = Self.page("**다이나**모 디비", width: 40, query: "나모디")
    let marked = page.rows[0].line.runs.filter { $0.style.traits.contains(.match) }.map(\.text).joined()
    #expect(marked == "나모 디")
  }

  /// Only the name of a side stands out, and only where it is a line's label: the rest of the line does not, and no
  /// sentence that happens to open with it, nor the heading that sets the sides against each other.
  @Test(arguments: [
    ("- `A`: x\n- **B**: y\n- C: z", ["A", "B", ""]),
    ("> A(에이)는 이름과 뜻이 바뀐다.\n> A 는 B보다 먼저이다.", ["", ""]),
    ("B 규칙은 막지 않는다.", [""]),
    ("**B** 규칙은 막지 않는다.\n**B 규칙은** 막지 않는다.\n**B 규칙**", ["B", "", "B"]),
    ("B 규칙: 하나\nB(비) 규칙 : 둘\nB : 셋\nA, B 모두: 넷", ["B", "B(비)", "B", ""]),
    ("A\nB(비)\n비(Amazon B)\n글을 읽고(A) 뜻을 안다", ["A", "B(비)", "비(Amazon B)", ""]),
    ("### B (비 모드)\n### 에이(A 모드)의 뜻\n### A 🆚 B", ["B (비 모드)", "에이(A 모드)", ""]),
    ("> ### 1. B 모드\n> 글", ["1. B", ""]),
    (String(repeating: "가", count: 120) + "(A)", ["", "", "", ""]),
  ])
  func sidesOfAComparisonStandOut(markdown: String, expected: [String]) {
    let notebook = Notebook.read(texts: [("n.md", "# C\n\n## A 🆚 Amazon B\n\(markdown)")])
    let page = Page(
      .service(category: 0, service: 0), of: notebook, width: 80, query: Query(""), phrases: Phrases(.english))
    let sides = page.rows.map { row in row.line.runs.filter { $0.style.role == .side }.map(\.text).joined() }
    #expect(sides == expected)
  }

  /// Columns are no narrower than their longest word while that fits, and words are cut last.
  @Test(arguments: [
    // What is left goes where it saves rows, and to short columns first.
    ("운영 우수성 | 코드로 운영, 개선 | CloudFormation, CloudWatch", 44, [[11, 12, 15]]),
    ("하나 둘 | 가나 다라 마바 사아 자차 카타 파하 가나 다라 마바 사아", 30, [[7, 20]]),
    ("a b c d e f g h i j k | a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9", 36, [[8, 25]]),
    // Only between the parts of words.
    ("키 | 데이터베이스(DatabaseService) | a/bcdefgh/ijklmn", 34, [[2, 17, 9]]),
    // Each column as wide as it needs to be.
    ("a | bb | ccc", 80, [[1, 2, 3]]),
    // A word that no column has room for.
    ("가나 | abcdefghijklmnopqrstuvwxyz", 24, [[4, 17]]),
    // Records rather than shreds of words.
    ("abcdefghijklm | abcdefghijklm", 20, []),
  ])
  func columnsOfTables(cells: String, width: Int, expected: [[Int]]) {
    let header = cells.split(separator: "|").map { _ in "|" }.joined() + "|"
    let rule = cells.split(separator: "|").map { _ in "|-" }.joined() + "|"
    let page = Self.page("\(header)\n\(rule)\n| \(cells) |", width: width)
    let rules = page.rows.map(\.line.text).filter { $0.contains("─┼─") }
    #expect(rules.map { $0.split(separator: "─┼─").map(\.count) } == expected)
  }

  /// Where the first cells wrap, a row without text shows where the next ones start; where they do not, none is spent.
  @Test(arguments: [
    (16, "가      │ 나\n────────┼───────\n하나 둘 │ 글 글\n셋      │ 글 글\n        │ 글\n        │\n넷      │ 글"),
    (40, "가         │ 나\n───────────┼───────────────\n하나 둘 셋 │ 글 글 글 글 글\n넷         │ 글"),
  ])
  func rowsOfTablesStayApart(width: Int, expected: String) {
    let page = Self.page("| 가 | 나 |\n|---|---|\n| 하나 둘 셋 | 글 글 글 글 글 |\n| 넷 | 글 |", width: width)
    #expect(Self.trimmed(page) == expected)
    #expect(zip(page.rows, page.rows.dropFirst()).allSatisfy { $0.position < $1.position })
  }

  /// A table's header does not look like a heading.
  @Test func aTableUnderAHeadingStandsApart() {
    let page = Self.page("### 절\n| 가 | 나 |\n|---|---|\n| 1 | 2 |", width: 40)
    #expect(page.rows.map(\.line.text) == ["절", "", "가 │ 나", "───┼───", "1  │ 2 "])
    #expect(page.rows[2].line.runs.map(\.style) == [Style(.text, .strong), .dim, Style(.text, .strong)])
  }

  /// The address behind a link's text starts on the next row, or breaks behind a slash.
  @Test(arguments: [
    (44, "문서: Kinesis (https://docs.aws.amazon.com/\nstreams/latest/dev/introduction.html)"),
    (30, "문서: Kinesis\n(https://docs.aws.amazon.com/\nstreams/latest/dev/\nintroduction.html)"),
    (40, "문서: Kinesis\n(https://docs.aws.amazon.com/streams/\nlatest/dev/introduction.html)"),
    (60, "문서: Kinesis (https://docs.aws.amazon.com/streams/latest/\ndev/introduction.html)"),
  ])
  func addressesBreakBehindSlashes(width: Int, expected: String) {
    let text = "문서: [Kinesis](https://docs.aws.amazon.com/streams/latest/dev/introduction.html)"
    #expect(Self.trimmed(Self.page(text, width: width)) == expected)
  }

  private static func trimmed(_ page: Page) -> String { Story.trimmed(page.rows.map(\.line.text)) }

  /// Where rows lead, as `columns destination`, row by row; mentions by the number of their service.
  @Test(arguments: [
    ("가 [나](a.md)다", ["3..<5 a.md"]),
    ("- [가 나 다 라 마 바 사 아 자 차](a.md)", ["2..<25 a.md", "2..<7 a.md"]),
    ("> ### [가](a.md) KMS\n> <http://x.y>", ["2..<4 a.md 5..<8 #1", "2..<12 http://x.y"]),
    ("| a | b |\n|---|---|\n| `KMS` | [가](a.md) |", ["", "", "0..<3 #1 6..<8 a.md"]),
    ("[a](http://x.y) KMS", ["0..<1 http://x.y 15..<18 #1"]),
    ("```\nKMS\n```", [""]), ("![KMS](a.png) KMS", ["10..<13 #1"]), ("[가][x]\n\n[x]: b.md", ["0..<2 b.md"]),
    ("[](a.md)글", [""]), ("🛡\u{FE0F} **KM**S는", ["2..<5 #1"]),
  ])
  func spans(markdown: String, expected: [String]) {
    let notebook = Notebook.read(texts: [("n.md", "# C\n\n## S\n\(markdown)\n\n## KMS\n글")])
    let id = NoteID.service(category: 0, service: 0)
    let page = Page(
      id, of: notebook, width: 25, query: Query(""), phrases: Phrases(.english),
      mentions: MentionMarks(names: Mentions(notebook).names, note: id, spotlight: nil))
    let spans = page.rows.map { row in
      row.spans.map { span in
        switch span.link {
        case .destination(let destination): "\(span.columns) \(destination)"
        case .entry(let service): "\(span.columns) #\(service)"
        }
      }.joined(separator: " ")
    }
    #expect(spans == expected)
  }
}
