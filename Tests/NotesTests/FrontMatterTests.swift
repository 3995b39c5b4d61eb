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
    ("date: 2025-10-16\nunknown: {a: [1, 2]}", FrontMatter(date: "2025-10-16")),
    ("date: '2025년 10월'\ntags: []", FrontMatter(date: "2025년 10월")),
    // A template that nobody filled in.
    ("title:\ncategory: \"\"\ntags:\naliases: []", FrontMatter()),
    ("title: ~\ncategory: null\ntags: null\ndate: ~", FrontMatter()),
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

  /// Date and tags stand with the first note that a file becomes, and with no other.
  @Test(arguments: [
    // Chapters: the preface, the introduction, else the first service.
    ([("n.md", "# T\nwords\n# A\n## B\n# C\n## D")], "preface: 2025 #a"),
    ([("n.md", "# A\nwords\n## B\n## C")], "A: 2025 #a"),
    ([("n.md", "# A\n## B\nb\n## C\nc")], "B: 2025 #a"),
    // Pages.
    ([("x/a.md", "# A\ntext"), ("x/b.md", "# B\ntext")], "A: 2025 #a, B: 2025 #a"),
    (
      [("README.md", "# T\nwords"), ("x/README.md", "# X\nwords"), ("x/a.md", "# A")],
      "preface: 2025 #a, X: 2025 #a, A: 2025 #a"
    ),
    // Nothing but a heading.
    ([("n.md", "# A\n## B")], "B: 2025 #a"),
  ])
  func whereDateAndTagsStand(_ texts: [(name: String, text: String)], _ expected: String) {
    let notebook = Notebook.read(texts: texts.map { ($0.name, "---\ndate: 2025\ntags: [a]\n---\n" + $0.text) })
    let filed = notebook.noteIDs.compactMap { id in
      notebook.note(id)?.filing.map { (id == .preface ? "preface" : notebook.title(of: id).plain) + ": " + $0.text }
    }
    #expect(filed.joined(separator: ", ") == expected)
    let plain = Notebook.read(texts: texts.map { ($0.name, "---\ntitle: x\n---\n" + $0.text) })
    #expect(plain.noteIDs.allSatisfy { plain.note($0)?.filing == nil })
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
