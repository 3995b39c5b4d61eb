import Testing

@testable import Notes

/// Which side each block of a comparison speaks of, and how what is said is aligned (C1, C2).
@Suite struct ComparisonColumnsTests {
  /// The columns of the last comparison in a note, as `outline(of:)` writes them, without the line of the title.
  private func columns(_ note: String) -> [String] {
    let notebook = Notebook.read(texts: [("n.md", "# C\n" + note)])
    guard let comparison = notebook.comparisons.last else { return [] }
    return notebook.outline(of: comparison).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(arguments: [
    // Child sections, with what stands deeper in them.
    ("## A 🆚 B\n### A\none\n#### more\ntwo\n### B\nthree", ["A @3 | B @7", "·: 4,5,6 | 8"]),
    (
      "## 분산(가 🆚 나)\n### ㄱㄴ(가 방식)\n하나\n### ㄷㄹ(나 방식)\n둘\n### 다\n셋",
      ["ㄱㄴ(가 방식) @3 | ㄷㄹ(나 방식) @5", "·: 4 | 6", "shared 7,8"]
    ),
    // Titled callouts.
    ("## A 🆚 B\n> ### A\n> one\n\n> ### 2. 비 (B mode)\n> two", ["A @3 | 2. 비 (B mode) @6", "·: 4 | 7"]),
    // Untitled callouts that open in bold.
    ("## A 🆚 B\n> **A (Alpha)**는 하나다.\n\n> **B**는 둘이다.\n\n> 둘 다 좋다.", ["A @3 | B @5", "·: 3 | 5", "shared 7"]),
    // List items, with their arrow lines and what is nested in them.
    ("## A 🆚 B\n- `A`: one\n-> so\n- **B**: two\n- both", ["A @3 | B @5", "·: 3–4 | 5", "shared 6"]),
    ("## A 🆚 B\n- **A**\n  - 값: 1\n  - 더\n- **B**\n  - 값: 2", ["A @3 | B @6", "값: 4 | 7", "·: 5 | -"]),
    // Paragraphs: a colon, bold, a particle, a lead-in, plain words.
    ("## A 🆚 B\nA: one\n\n**B** is two", ["A @3 | B @5", "·: 3 | 5"]),
    ("## 가나 🆚 다라\n가나는 하나다.\n\n반면, `다라` 는 둘이다.", ["가나 @3 | 다라 @5", "·: 3 | 5"]),
    (
      "## Macie 🆚 DMS\nMacie의 일은 하나다.\n\n반면에 DMS는 둘이다.\n\nMacie와 DMS는 다르다.",
      ["Macie @3 | DMS @5", "·: 3 | 5", "shared 7"]
    ),
    (
      "## EBS vs EFS\nEBS is one.\n\nHowever, EFS is two.\n\nEBS and EFS are both.",
      ["EBS @3 | EFS @5", "·: 3 | 5", "shared 7"]
    ),
    // Lines of one paragraph.
    ("## A 🆚 B\nA: one\nB: two\n-> so", ["A @3 | B @4", "·: 3 | 4–5"]),
    // A paragraph that says nothing but the name opens what follows.
    ("## A 🆚 B\n**A**\n\n- one\n\nB:\n\n- two\n\nboth", ["A @3 | B @7", "·: 5 | 9", "shared 11"]),
    // Quotes inside a callout that compares.
    ("## S\n> ### A 🆚 B\n> - `A`: one\n> - `B`: two", ["A @4 | B @5", "·: 4 | 5"]),
    // A heading over items of the sides is the point in which they are compared; so is a callout's title.
    ("## A 🆚 B\n### 값\n- A: 1\n- B: 2\n### 속도\n- A: 3\n- B: 4", ["A @4 | B @5", "값: 4 | 5", "속도: 7 | 8"]),
    ("## A 🆚 B\n- A: 1\n- B: 2\n\n> ### 보기\n> - A 사용: 3\n> - B 사용: 4", ["A @3 | B @4", "·: 3 | 4", "보기: 7 | 8"]),
    ("## A 🆚 B\n### 값\n모두\n\n- A: 1\n- B: 2", ["A @6 | B @7", "shared 3,4", "·: 6 | 7"]),
    // Tables by header and by first column; what is about no side stays a table.
    ("## A 🆚 B\n| | A | B |\n|--|--|--|\n| 값 | 1 | 2 |\n| 속도 | | 4 |", ["A @3 | B @3", "값: 5 | 5", "속도: - | 6"]),
    (
      "## A 🆚 B\n| | 값 | 속도 |\n|--|--|--|\n| A | 1 | 3 |\n| B | 2 | 4 |\n| C | 5 | 6 |",
      ["A @3 | B @3", "값: 5 | 6", "속도: 5 | 6", "shared 3–7"]
    ),
    ("## A 🆚 B\n| | A | 모두 | B |\n|--|--|--|--|\n| 값 | 1 | 9 | 2 |", ["A @3 | B @3", "값: 5 | 5", "shared 3–5"]),
    // What is announced compares the sections or the titled callouts.
    ("## 가격 비교\n> ### A\n> 1\n\n> ### B\n> 2", ["A @3 | B @6", "·: 4 | 7"]),
    // A longer name is not the shorter one's.
    ("## 비교\n### S3 Standard\n1\n### S3 Standard-IA (드문)\n2", ["S3 Standard @3 | S3 Standard-IA (드문) @5", "·: 4 | 6"]),
    ("## Standard 🆚 Standard-IA\n- Standard-IA: 1\n- Standard: 2", ["Standard @4 | Standard-IA @3", "·: 4 | 3"]),
    // Numbers, makers, abbreviations.
    (
      "## Elastic Block Store 🆚 Elastic File System\n- EBS: 1\n- AWS EFS: 2",
      ["Elastic Block Store @3 | Elastic File System @4", "·: 3 | 4"]
    ),
    (
      "## Data Streams 🆚 Data Firehose\n- Streams: 1\n- Firehose: 2",
      ["Data Streams @3 | Data Firehose @4", "·: 3 | 4"]
    ),
    // A remark on all of them inside the last section is shared.
    ("## A1 🆚 B1\n### A1\none\n### B1\ntwo\n\n> A1이 싸고 B1이 빠르다", ["A1 @3 | B1 @5", "·: 4 | 6", "shared 8"]),
    // A rule is no text.
    ("## A 🆚 B\n- A: 1\n- B: 2\n\n---\n", ["A @3 | B @4", "·: 3 | 4"]),
  ])
  func sides(_ note: String, _ expected: [String]) { #expect(columns(note) == expected) }

  @Test(
    arguments: [
      // In an order that agrees with every side's.
      (["장점: 1", "사례: 2"], ["장점: 3", "정책: 4", "사례: 5"], ["장점: 4 | 7", "·: - | 8", "사례: 5 | 9"]),
      (["장점: 1", "정책: 2"], ["정책: 3", "장점: 4"], ["장점: 4 | 8", "정책: 5 | 7"]),
      // Spaces, particles and languages in parentheses do not part them.
      (
        ["사용 사례: 1", "장점(Pros): 2", "비용은: 3"], ["사용사례: 4", "Pros: 5", "비용: 6"],
        ["사용 사례: 4 | 8", "장점(Pros): 5 | 9", "비용은: 6 | 10"]
      ),
      (["`언제 사용?`: 1"], ["**언제 사용?**: 2"], ["언제 사용?: 4 | 6"]), (["**값:** 1"], ["값： 2"], ["값: 4 | 6"]),
      // Nothing in common.
      (["하나: 1", "둘"], ["셋: 1"], ["·: 4–5 | 7"]),
      // An address and a name are no labels.
      (["https://a.b: 1"], ["https: 2"], ["·: 4 | 6"]), (["s3:Get"], ["s3:Put"], ["·: 4 | 6"]),
    ] as [([String], [String], [String])])
  func rows(_ first: [String], _ second: [String], _ expected: [String]) {
    let items = { (items: [String]) in items.map { "- " + $0 + "\n" }.joined() }
    #expect(Array(columns("## A 🆚 B\n### A\n\(items(first))### B\n\(items(second))").dropFirst()) == expected)
  }

  @Test func pointsUnderHeadingsAndBoldLinesAlign() {
    #expect(columns("## A 🆚 B\n### A\n#### 값\n1\n### B\n#### 값\n2") == ["A @3 | B @6", "값: 5 | 8"])
    #expect(
      columns("## A 🆚 B\n### A\n**값**\n- 1\n\n### B\n값:\n- 2") == ["A @3 | B @7", "값: 5 | 9"])
  }

  @Test(arguments: [
    ("## A 🆚 B\njust text", true), ("## A 🆚 B\n- A: only one of them", true), ("## A 🆚 B", false),
    ("## A 🆚 B\n- A: 1\n- B: 2", false), ("## 가격\n텍스트", false),
  ])
  func whatCannotBeToldApartIsSaid(_ note: String, _ isOdd: Bool) {
    let notebook = Notebook.read(texts: [("n.md", "# C\n" + note)])
    let expected = Diagnostic(path: "n.md", line: 2, oddity: .undividedComparison(sides: ["A", "B"]))
    #expect(notebook.allDiagnostics == (isOdd ? [expected] : []))
    if isOdd, let comparison = notebook.comparisons.first {
      #expect(notebook.outline(of: comparison).contains("shared 3"))
      #expect(!notebook.columns(of: comparison).isDivided)
    }
  }

  @Test func aServiceLendsItsOtherNames() {
    let note = "## Simple Email Service 🆚 Pinpoint\n- SES: 1\n- Pinpoint: 2\n## SES(Simple Email Service)\n"
    let notebook = Notebook.read(texts: [("n.md", "# C\n" + note)])
    let comparison = notebook.comparisons[0]
    #expect(notebook.outline(of: comparison).hasSuffix("·: 3 | 4"))
  }

  @Test(arguments: [
    ("A 🆚 B", ["A 🆚 B"]), ("a🆚b", ["A 🆚 B"]), ("Big", ["Big 🆚 Small"]), ("small", ["Big 🆚 Small"]),
    ("S", ["x vs y", "A 🆚 B"]), ("none", []),
  ])
  func comparisonsAreFoundByName(_ name: String, _ titles: [String]) {
    let note = "# C\n## S\n### x vs y\n### A 🆚 B\n## Big 🆚 Small\n"
    #expect(Notebook.read(texts: [("n.md", note)]).comparisons(named: name).map(\.title.plain) == titles)
  }
}
