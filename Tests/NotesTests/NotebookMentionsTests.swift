import Foundation
import Testing

@testable import Notes

/// Which notes mention a service, and which comparisons it takes part in.
@Suite struct NotebookMentionsTests {
  private func read(_ texts: (String, String)...) -> Notebook {
    Notebook.read(texts: texts.map { (name: $0.0, text: $0.1) })
  }

  /// The mentions of the service of a title, as `note:line`.
  private func mentions(of title: String, in notebook: Notebook) throws -> [String] {
    let id = try #require(notebook.noteIDs.first { notebook.service($0)?.title.plain == title })
    return Mentions(notebook).mentions(of: id).map { "\(notebook.title(of: $0.note).plain):\($0.line)" }
  }

  @Test func everyKindOfTextCounts() throws {
    let notebook = read(
      (
        "a.md",
        """
        # 분류

        KMS를 쓴다

        ## KMS
        KMS는 자기를 말하지 않는다

        ## 문단
        첫 줄
        둘째 줄에 KMS가 있다, KMS

        ## 목록
        - 하나
          - `KMS`

        ## 표
        | 가 | 나 |
        |---|---|
        | 다 | **KM**S |

        ## 콜아웃
        > ### KMS와 함께
        > 글

        ## 각주
        글[^1]

        [^1]: KMS

        ## HTML
        <p>KMS</p>

        ## 코드
        ```
        KMS
        ```

            KMS

        ## 그림
        ![KMS](KMS.png) https://example.com/KMS

        ## 링크
        [KMS](https://example.com/)
        """
      ))
    #expect(
      try mentions(of: "KMS", in: notebook) == [
        "분류:3", "문단:10", "목록:14", "표:19", "콜아웃:22", "각주:28", "HTML:31", "링크:44",
      ])
  }

  @Test func linksToANoteMentionIt() throws {
    let notebook = read(
      ("storage/a.md", "# 객체 저장\n\n글"), ("storage/b.md", "# B\n\n글\n[여기](a.md)"),
      ("net/c.md", "# C\n\n[저기](../storage/a.md#x)"),
      ("net/d.md", "# D\n\n[밖](https://a.md)"))
    #expect(try mentions(of: "객체 저장", in: notebook) == ["B:4"])
    #expect(Mentions(notebook).mentions(of: .service(category: 0, service: 1)) == [])
  }

  @Test func anAliasOfSeveralServicesNamesNone() throws {
    let notebook = read(
      ("s/a.md", "---\naliases: [키 보관, 열쇠함지기]\n---\n# A1\n글"), ("s/b.md", "---\naliases: [키 보관]\n---\n# B2\n글"),
      ("s/c.md", "# C3\n키 보관과 열쇠함지기"))
    #expect(try mentions(of: "A1", in: notebook) == ["C3:2"])
    #expect(try mentions(of: "B2", in: notebook) == [])
  }

  @Test func ofSeveralServicesOfOneTitleTheFirstIsMeant() throws {
    let notebook = read(("a.md", "# 하나\n## KMS\nKMS\n## 다른\nKMS\n# 둘\n## KMS\nKMS"))
    let mentions = Mentions(notebook)
    #expect(mentions.mentions(of: .service(category: 0, service: 0)).map(\.line) == [5])
    #expect(mentions.mentions(of: .service(category: 1, service: 0)) == [])
  }

  @Test func aServiceTakesPartInComparisonsElsewhere() throws {
    let notebook = read(
      (
        "a.md",
        "# 하나\n## Config\n글\n### Config 🆚 CloudTrail\n글\n## CloudTrail\n글\n## AWS Config 🆚 CloudTrail\n글\n## X 🆚 config\n글"
      ))
    let mentions = Mentions(notebook)
    let titles = { (id: NoteID) in mentions.comparisons(with: id).map { notebook.comparisons[$0].title.plain } }
    #expect(titles(.service(category: 0, service: 0)) == ["AWS Config 🆚 CloudTrail", "X 🆚 config"])
    #expect(titles(.service(category: 0, service: 1)) == ["Config 🆚 CloudTrail", "AWS Config 🆚 CloudTrail"])
    #expect(titles(.service(category: 0, service: 2)) == [])
  }

  @Test(arguments: ["../../../notes", "../../../../shared/samples/aws-saa-ko.md"])
  func sideTargetsAreThoseOfALookup(path: String) throws {
    let url = URL(filePath: #filePath).appending(path: path).standardized
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    let notebook = try Notebook.read([url.path])
    let targets = SideTargets(notebook)
    for comparison in notebook.comparisons {
      for side in comparison.sides {
        #expect(targets.target(of: side, in: comparison) == notebook.target(of: side, in: comparison))
      }
    }
    #expect(notebook.comparisons.count > 10)
    #expect(notebook.deadLinks() == [])
  }

  @Test func whatIsCancelledMentionsNothing() throws {
    let notebook = read(("a.md", "# 하나\n## KMS\n글\n## B\nKMS"))
    let mentions = Mentions(notebook, isCancelled: { true })
    #expect(mentions.mentions(of: .service(category: 0, service: 0)) == [] && !mentions.isComplete)
  }

  /// Notes are read again only where they, what they link to or the names have changed; what has been read before the end
  /// of a cancelled search is known to the next.
  @Test func whatStandsUnchangedIsNotReadAgain() throws {
    let folder = try TemporaryFolder([
      "s/a.md": "# KMS\n글", "s/b.md": "# B\nKMS", "s/c.md": "# C\n글", "s/d.md": "# D\n[여기](c.md)",
    ])
    var files = try NoteFiles([folder.path])
    try files.read()
    func mentions(after old: Mentions?, notes limit: Int = .max) -> (mentions: Mentions, read: Int) {
      var read = 0
      let mentions = Mentions(files.notebook(), reusing: old) {
        guard read < limit else { return true }
        read += 1
        return false
      }
      return (mentions, read)
    }
    func change(_ name: String, _ text: String) throws {
      try folder.write(Array(text.utf8), to: name)
      _ = files.refresh([.file(folder.path(name))], settled: [])
    }
    func lines(_ mentions: Mentions) -> [[Int]] {
      (0..<4).map { mentions.mentions(of: .service(category: 0, service: $0)).map(\.line) }
    }
    let beginning = mentions(after: nil, notes: 3).mentions
    var all = mentions(after: beginning)
    #expect(all.read == 1 && lines(all.mentions) == [[2], [], [2], []])
    // A note with links is read again, unless they are addresses.
    try change("s/b.md", "# B\nKMS [웹](https://example.com/)")
    all = mentions(after: mentions(after: all.mentions).mentions)
    #expect(all.read == 1 && all.mentions.isComplete)
    try change("s/c.md", "# C\n글\nKMS")
    all = mentions(after: all.mentions)
    #expect(all.read == 2 && lines(all.mentions) == [[2, 3], [], [2], []])
    try change("s/a.md", "# EBS\n글")
    all = mentions(after: all.mentions)
    #expect(all.read == 4 && lines(all.mentions) == [[], [], [2], []])
  }
}
