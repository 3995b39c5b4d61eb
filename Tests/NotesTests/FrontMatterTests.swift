import Testing

@testable import Notes

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> FrontMatter.Reading {
    FrontMatter.read(Source(path: "a.md", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    ("title: S3", FrontMatter(title: "S3")),
    ("title: \"🗄️ 스토리지\"", FrontMatter(title: "🗄️ 스토리지")),
    ("category: 스토리지\ntags: [aws, s3]", FrontMatter(category: "스토리지", tags: ["aws", "s3"])),
    ("tags:\n  - a\n  - b c", FrontMatter(tags: ["a", "b c"])),
    ("tags: a, b", FrontMatter(tags: ["a", "b"])),
    ("aliases: 버킷", FrontMatter(aliases: ["버킷"])),
    // Scalars are taken as written.
    (
      "title: 2024\naliases: [1.0, yes, 2024-01-02]", FrontMatter(title: "2024", aliases: ["1.0", "yes", "2024-01-02"])
    ),
    ("date: 2025-10-16\nunknown: {a: [1, 2]}", FrontMatter()),
    // A template that nobody filled in.
    ("title:\ncategory: \"\"\ntags:\naliases: []", FrontMatter()),
    ("title: ~\ncategory: null\ntags: null", FrontMatter()),
    ("title: [a, b]", FrontMatter()),
    ("# a comment\ntitle: A", FrontMatter(title: "A")),
  ])
  func whatItSays(_ yaml: String, _ expected: FrontMatter) {
    let reading = read("---\n\(yaml)\n---\n# Heading\n")
    #expect(reading.frontMatter == expected)
    #expect(reading.failure == nil)
    #expect(reading.firstLine == yaml.split(separator: "\n", omittingEmptySubsequences: false).count + 3)
  }

  @Test(arguments: [
    "---\ntitle: A\n---\ntext", "---\r\ntitle: A\r\n---\r\ntext", "---\rtitle: A\r---\rtext",
    "\u{FEFF}---\ntitle: A\n---\ntext",
    "---  \ntitle: A\n--- \ntext", "---\ntitle: A\n...\ntext", "---\ntitle: A\n---",
  ])
  func fences(_ text: String) {
    let reading = read(text)
    #expect(reading.frontMatter == FrontMatter(title: "A"))
    #expect(reading.firstLine == 4)
  }

  @Test(arguments: [
    // A rule, not a fence.
    "---\n\ntext", "---\ntitle: A\ntext without an end", "---", "----\ntitle: A\n---\n", " ---\ntitle: A\n---\n",
    "text\n---\ntitle: A\n---\n", "+++\ntitle = 'A'\n+++\n", "",
    // What stands between two rules is text unless it reads as keys and values.
    "---\nJust a sentence.\n---\nmore", "---\n- a\n- list\n---\n", "---\n# Heading\n---\n",
    "---\n\n# Heading\n\ntitle: A\n\n---\n\nmore",
  ])
  func textWithoutFrontMatter(_ text: String) {
    let reading = read(text)
    #expect(reading.frontMatter == FrontMatter())
    #expect(reading.firstLine == 1)
    #expect(reading.failure == nil)
  }

  @Test(arguments: [
    ("---\ntitle: [a\n---\n# A\n\n## B\ntext", 3), ("---\ntitle: A\nx: y: z\n---\n# A\n\n## B\ntext", 3),
    ("---\ntags: a\n\tb: c\n---\n# A\n\n## B\ntext", 3),
  ])
  func brokenYAMLIsADiagnosticAndTheTextStillReads(_ text: String, _ line: Int) throws {
    let notebook = Notebook.read(texts: [("a.md", text)])
    let diagnostic = try #require(notebook.diagnostics.first)
    #expect(notebook.diagnostics.count == 1)
    #expect(diagnostic.path == "a.md")
    #expect(diagnostic.line == line)
    guard case .brokenFrontMatter(let reason) = diagnostic.oddity else { throw Unexpected(diagnostic) }
    #expect(!reason.isEmpty)
    #expect(notebook.outline == "A\n  B")
  }
}

struct Unexpected: Error {
  let value: String
  init(_ value: some Any) { self.value = "\(value)" }
}
