import Foundation
import TestSupport
import Testing

/// The real binary without a terminal: what it prints where, and its status.
@Suite struct CommandLineTests {
  private static let notes = """
    # 🗄️ 저장소

    ## S3(Simple Storage Service)
    - 객체 **저장소**

    > ### 버전
    > 되돌린다

    > "정적 웹"이 나오면 → S3

    ## EBS 🆚 EFS
    - `EBS`: 디스크
    - `EFS`: 파일
    ### 절
    글
    """

  private static func run(_ arguments: String..., input: String? = nil, notes: String = notes) throws -> ProgramRun {
    try ProgramRun(arguments, input: input, notes: ["n.md": notes])
  }

  private static func run(_ arguments: [String], input: String? = nil, notes: String = notes) throws -> ProgramRun {
    try ProgramRun(arguments, input: input, notes: ["n.md": notes])
  }

  @Test(
    arguments: [
      (["outline", "n.md"], 0), (["outline", "--json", "n.md"], 0), (["search", "저장소", "n.md"], 0),
      (["search", "없는말", "n.md"], 1), (["search", "--json", "없는말", "n.md"], 1), (["callouts", "n.md"], 0),
      (["callouts", "--cues", "n.md"], 0), (["show", "S3", "n.md"], 0), (["show", "nothing", "n.md"], 1),
      (["show", "--all", "n.md"], 0), (["show"], 64), (["show", "--all", "--width", "9000000000", "n.md"], 64),
      (["check", "n.md"], 0), (["keys"], 0), (["--version"], 0),
      (["--help"], 0), (["outline", "--bogus"], 64), (["search"], 64), (["search", "a", "--limit", "0", "n.md"], 64),
      (["outline", "missing.md"], 66), (["missing.md"], 64), (["outline", "/dev"], 66),
      (["--generate-completion-script", "bash"], 0),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    let outcome = try Self.run(arguments)
    #expect(outcome.status == status)
    // What goes wrong is said on standard error under the program's name, what was asked for on standard output.
    if status > 1 { #expect(outcome.complaint.hasPrefix("gongbu: ") && outcome.output.isEmpty) }
    if status == 0 { #expect(outcome.complaint.isEmpty) }
  }

  @Test func allOfNoNotesIsNothing() throws {
    let text = try Self.run("show", "--all", "n.md", notes: "")
    #expect(text.status == 1 && text.output.isEmpty && text.complaint == "gongbu: There is no text here.\n")
    let json = try Self.run("show", "--all", "--json", "n.md", notes: "")
    #expect(json.status == 1 && json.complaint.isEmpty && (json.json["notes"] as? [Any])?.isEmpty == true)
  }

  @Test func outlineAsJSON() throws {
    let json = try Self.run("outline", "--json", "n.md").json
    #expect(Set(json.keys) == ["title", "counts", "categories", "comparisons", "diagnostics"])
    let counts = try #require(json["counts"] as? [String: Int])
    #expect(
      counts == [
        "categories": 1, "services": 2, "sections": 1, "callouts": 2, "titledCallouts": 1, "cues": 1, "comparisons": 1,
      ])
    let category = try #require((json["categories"] as? [[String: Any]])?.first)
    #expect(category["icon"] as? String == "🗄️" && category["title"] as? String == "저장소")
    let service = try #require((category["services"] as? [[String: Any]])?.first)
    #expect(Set(service.keys) == ["title", "group", "path", "line", "sections", "callouts"])
    let callouts = try #require(service["callouts"] as? [[String: Any]])
    #expect(callouts.map { $0["line"] as? Int } == [6, 9])
    #expect(callouts.map { $0["endLine"] as? Int } == [7, 9])
    #expect(callouts.map { $0["cue"] as? Bool } == [false, true])
    #expect(callouts[1]["title"] is NSNull)
  }

  @Test func searchAsJSON() throws {
    let json = try Self.run("search", "simplestorage", "--json", "n.md").json
    #expect(Set(json.keys) == ["query", "elapsedMicroseconds", "total", "hits"])
    let hit = try #require((json["hits"] as? [[String: Any]])?.first)
    #expect(
      Set(hit.keys) == ["kind", "category", "service", "title", "path", "line", "snippet", "ranges", "rule"])
    #expect(hit["kind"] as? String == "service" && hit["rule"] as? String == "substring")
    // The range counts characters and reaches over the space that the query leaves out.
    #expect(hit["snippet"] as? String == "S3(Simple Storage Service)" && hit["ranges"] as? [[Int]] == [[3, 17]])
  }

  /// Another name that answers stands behind the note's title.
  @Test func aNoteGoesByItsTitle() throws {
    let notes = "# A\n## Global Accelerator\n## Placement Group 🆚 Fleet\n- `Fleet`: x\n"
    let named = try Self.run("search", "ga", "n.md", notes: notes)
    #expect(named.output.hasPrefix("n.md:2: Global Accelerator › GA\n"))
    let hits = try Self.run("search", "--json", "ga", "n.md", notes: notes).json["hits"] as? [[String: Any]]
    let hit = try #require(hits?.first)
    #expect(hit["title"] as? String == "Global Accelerator" && hit["snippet"] as? String == "GA")
    let titled = try Self.run("search", "placement", "n.md", notes: notes)
    #expect(titled.output == "n.md:3: Placement Group 🆚 Fleet\n")
  }

  @Test func jsonHoldsNoControlsEither() throws {
    let outcome = try Self.run("outline", "--json", "n.md", notes: "# A\n## S\u{9B}31m\u{202E}\u{7F}\n")
    #expect(!outcome.output.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    let category = try #require((outcome.json["categories"] as? [[String: Any]])?.first)
    let service = try #require((category["services"] as? [[String: Any]])?.first)
    #expect(service["title"] as? String == "S\u{9B}31m\u{202E}\u{7F}")
  }

  @Test func theEndOfALargeNoteIsFound() throws {
    let notes = "# A\n## B\n" + String(repeating: "낱말 낱말 낱말\n\n", count: 100_000) + "zanzibar\n"
    #expect(try Self.run("search", "zanzibar", "n.md", notes: notes).status == 0)
  }

  @Test func standardInputIsANotebook() throws {
    let outcome = try Self.run("outline", "-", input: "# A\n## B\n")
    #expect(outcome.status == 0 && outcome.output.contains("1 categories, 1 services"))
  }

  @Test func whatIsPrintedHoldsNoControls() throws {
    let notes = "# \u{1B}[31mA\n\n## B\u{7}\n> \u{1B}]0;t\u{7}\n"
    for arguments in [
      ["outline", "n.md"], ["show", "--all", "n.md"], ["callouts", "n.md"], ["search", "b", "n.md"],
    ] {
      let outcome =
        arguments.count == 2
        ? try Self.run(arguments[0], arguments[1], notes: notes)
        : try Self.run(arguments[0], arguments[1], arguments[2], notes: notes)
      #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test func oddNotesAreListedWithPathAndLine() throws {
    let outcome = try Self.run("check", "n.md", notes: "---\na: [\n---\n# A\n\n##\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("n.md:") })
    #expect(outcome.output.contains("n.md:6: "))
  }

  @Test func theManualNamesEveryCommand() throws {
    let page = try Self.run("keys", "--man").output
    for name in ["outline", "search", "callouts", "show", "check"] { #expect(page.contains(".B \(name)")) }
  }
}

/// What `compare` prints.
extension CommandLineTests {
  private static let compared = """
    # C
    ## A 🆚 B
    모두 `|`에 대하여

    ### A
    - 값: **하나** | 1
    ### B
    - 값: [둘](https://b.example)
    - 셋

    ## B
    글

    ## X vs Y
    아무것도 없다
    """

  @Test(
    arguments: [
      (["compare", "n.md"], 0), (["compare", "A 🆚 B", "n.md"], 0), (["compare", "--json", "n.md"], 0),
      (["compare", "없음", "n.md"], 1), (["compare", "--json", "없음", "n.md"], 1),
      (["compare", "A", "--width", "0", "n.md"], 64),
      (["compare", "A", "--json", "--markdown", "n.md"], 64), (["compare", "A", "missing.md"], 66),
      (["compare", "--markdown", "n.md"], 0), (["check", "n.md"], 1),
    ] as [([String], Int32)])
  func statusesOfCompare(arguments: [String], status: Int32) throws {
    #expect(try Self.run(arguments, notes: Self.compared).status == status)
  }

  @Test func comparisonsAreListedWithPathAndLine() throws {
    #expect(try Self.run(["compare", "n.md"], notes: Self.compared).output == "n.md:2: A 🆚 B\nn.md:14: X vs Y\n")
  }

  @Test func aComparisonIsPrintedInColumns() throws {
    let wide = try Self.run(["compare", "a🆚b", "--width", "60", "n.md"], notes: Self.compared).output
    #expect(
      wide == """
        A 🆚 B
        모두 |에 대하여

        A                             │ B
        ──────────────────────────────┼─────────────────────────────
        값 ─────────────────────────────────────────────────────────
        하나 | 1                      │ 둘 (https://b.example)
                                      │
                                      │ • 셋

        """)
    let narrow = try Self.run(["compare", "A 🆚 B", "--width", "20", "n.md"], notes: Self.compared).output
    #expect(narrow.contains("\nA\n값\n  하나 | 1\n"))
    let written = try Self.run(["compare", "X vs Y", "n.md"], notes: Self.compared).output
    #expect(written == "X vs Y\n아무것도 없다\n")
  }

  @Test func aComparisonAsMarkdown() throws {
    let output = try Self.run(["compare", "A 🆚 B", "--markdown", "n.md"], notes: Self.compared).output
    #expect(
      output == """
        ## A 🆚 B

        모두 `|`에 대하여

        |  | A | B |
        | --- | --- | --- |
        | 값 | **하나** \\| 1 | [둘](<https://b.example>) |
        |  |  | • 셋 |

        """)
  }

  @Test func compareAsJSON() throws {
    let json = try Self.run(["compare", "A 🆚 B", "--json", "n.md"], notes: Self.compared).json
    let comparison = try #require((json["comparisons"] as? [[String: Any]])?.first)
    #expect(
      Set(comparison.keys) == ["title", "category", "service", "path", "line", "sides", "rows", "shared"])
    #expect(comparison["title"] as? String == "A 🆚 B" && comparison["line"] as? Int == 2)
    #expect(comparison["shared"] as? String == "모두 |에 대하여")
    let sides = try #require(comparison["sides"] as? [[String: Any]])
    #expect(sides.map { $0["name"] as? String } == ["A", "B"])
    #expect(sides.map { $0["text"] as? String } == ["값: 하나 | 1", "값: 둘\n셋"])
    #expect(sides[0]["target"] is NSNull)
    let target = try #require(sides[1]["target"] as? [String: Any])
    #expect(target["category"] as? String == "C" && target["service"] as? String == "B" && target["line"] as? Int == 11)
    let rows = try #require(comparison["rows"] as? [[String: Any]])
    #expect(rows.map { $0["label"] as? String } == ["값", ""])
    #expect(rows.map { $0["cells"] as? [String] } == [["하나 | 1", "둘"], ["", "셋"]])
  }
}
