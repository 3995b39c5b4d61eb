import Notes
import Testing

@testable import Search

/// Date and tags of a file are found in the note that shows them.
@Suite struct FilingTests {
  private static let index = SearchIndex(
    Notebook.read(texts: [
      ("a.md", "---\ndate: 2025-10-16\ntags: [object storage, '#s3', 데이터]\n---\n# A\n## One\nwords\n## Two\ns3"),
      ("b.md", "---\ntags: base\n---\n# B\nintroduction\n## Three\nwords"),
      ("c.md", "---\ntags: lone\ntitle: C\n---\n## Four\nwords"),
    ]))

  @Test(arguments: [
    ("objectstorage", ["service One:6 #object storage"]),
    ("데이ㅌ", ["service One:6 #데이터"]),
    ("2025-10", ["body One:6 2025-10-16"]),
    ("base", ["category B:4 #base"]),
    ("lone", ["service Four:5 #lone"]),
    // A tag comes before text that says the same.
    ("s3", ["service One:6 #s3", "body Two:9 s3"]),
    ("-base words", ["body One:7 words", "body Three:7 words", "body Four:6 words"]),
  ])
  func whatIsFound(query: String, expected: [String]) {
    let hits = Self.index.hits(query).map { hit in
      "\(hit.kind) \(Self.index.notebook.title(of: hit.note).plain):\(hit.line) \(hit.snippet)"
    }
    #expect(hits == expected)
  }
}
