import Testing

@testable import Notes

/// What files become in a notebook (R4).
@Suite struct LevelsTests {
  @Test(arguments: [
    // Each level-1 heading is a category.
    ("# A\n## B\n### C\n#### D\n## E\n# F\n## G", "A\n  B: C, D\n  E\nF\n  G"),
    // A first one without services is the title.
    ("# Title\n\nwords\n\n# A\n## B\n# C\n## D", "preface: Title\nA\n  B\nC\n  D"),
    ("# Title\n# A\n## B", "A\n  B"),
    ("# A\nintroduction\n## B\n# C\n## D", "A +introduction\n  B\nC\n  D"),
    // One level-1 heading, or none.
    ("# A\n## B\n## C", "A\n  B\n  C"),
    ("# A\n\nwords\n\n## B", "A +introduction\n  B"),
    ("## B\n## C", "notes\n  B\n  C"),
    ("words\n\n## B", "notes +introduction\n  B"),
    ("# A", "A"), ("# A\nonly words", "A +introduction"), ("only words", "notes +introduction"), ("", "notes"),
    ("\n\n", "notes"),
    // Nothing under a heading is still a heading.
    ("# A\n##\n## B", "A\n  \n  B"),
    // Sections without a service belong to the introduction.
    ("# A\n### X\n## B\n### Y", "A +introduction\n  B: Y"),
    // Setext headings, of several lines too.
    ("A\n===\n\nB\n---\nwords\n\nC\nand D\n---\nwords", "A\n  B\n  C and D"),
    // Text before the first heading.
    ("words\n\n# A\n## B", "A +introduction\n  B"), ("words\n\n# A\n## B\n# C\n## D", "preface: notes\nA\n  B\nC\n  D"),
    // Front matter wins.
    ("---\ntitle: T\n---\n# A\n## B", "T +introduction\n  B"),
    ("---\ncategory: T\n---\n# A\n## B", "T +introduction\n  B"),
    ("---\ntitle: 📊 A\n---\n# 📊 A\n## B", "📊 A\n  B"), ("---\ntitle: A\n---\n# 📊 A\n## B", "📊 A\n  B"),
    ("---\ntitle: T\n---\n# A\n## B\n# C\n## D", "A\n  B\nC\n  D"),
    // A heading inside another block is none of the notebook's.
    ("# A\n> ## quoted\n\n- ## listed\n\n## B", "A +introduction\n  B"),
    ("# A\n## B\n```\n## code\n```", "A\n  B"),
  ])
  func oneFile(_ text: String, _ expected: String) {
    let notebook = Notebook.read(texts: [("notes.md", text)])
    #expect(notebook.outline == expected)
    #expect(notebook.missingWords == [])
  }

  @Test(arguments: [
    // A chapter a file.
    (["1.md": "# A\n## B", "2.md": "# C\n## D"], "A\n  B\nC\n  D"),
    (["1.md": "## B", "2.md": "# C\n## D\n# E\n## F"], "1\n  B\nC\n  D\nE\n  F"),
    // A README beside them is the title and the preface.
    (["README.md": "# T\nwords", "1.md": "# A\n## B"], "preface: T\nA\n  B"),
    (["README.md": "# T", "1.md": "# A\n## B"], "A\n  B"),
    (
      ["README.md": "# T\nwords", "1.md": "# T2\nwords2\n# A\n## B\n# C\n## D"],
      "preface: T\nT2 +introduction\nA\n  B\nC\n  D"
    ),
    (["README.md": "# A\n## B"], "A\n  B"),
    (["README.md": "# T\none", "index.md": "# U\ntwo", "1.md": "# A"], "preface: T\nU +introduction\nA"),
    (["README.md": "---\ntitle: T\n---\n# U\none", "1.md": "# A"], "preface: T\nA"),
    // Front matter puts a page in a category.
    (["1.md": "---\ncategory: X\n---\n# A\n## B", "2.md": "---\ncategory: X\ntitle: P\n---\nwords"], "X\n  A: B\n  P"),
    // Two files with prefaces.
    (["1.md": "# T\none\n# A\n## B", "2.md": "# U\ntwo\n# C\n## D"], "preface: T\nA\n  B\nU +introduction\nC\n  D"),
    (
      ["1.md": "one\n\n# A\n## B\n# C\n## D", "2.md": "two\n\n# E\n## F\n# G\n## H"],
      "preface: notes\nA\n  B\nC\n  D\nE +introduction\n  F\nG\n  H"
    ),
  ])
  func filesAtTheTop(_ files: [String: String], _ expected: String) throws {
    let notebook = try read(files)
    #expect(notebook.outline == expected)
    #expect(notebook.missingWords == [])
  }

  @Test(arguments: [
    (["S/a.md": "# A\n## B", "S/b.md": "words", "T/c.md": "# C", "T/d.md": "x"], "S\n  A: B\n  b\nT\n  C\n  d"),
    // A README names its category and introduces it.
    (["s/README.md": "# 🗄️ S\nwords", "s/a.md": "# A", "s/b.md": "# B"], "🗄️ S +introduction\n  A\n  B"),
    (["s/README.md": "---\ntitle: S\naliases: x\n---\n", "s/a.md": "# A", "s/b.md": "# B"], "S\n  A\n  B"),
    (["s/README.md": "---\ntitle: S\n---\n# U", "s/a.md": "# A", "s/b.md": "# B"], "S +introduction\n  A\n  B"),
    (["s/README.md": "# S\none", "s/index.md": "# U\ntwo", "s/a.md": "# A"], "S +introduction\n  U\n  A"),
    (
      ["s/README.md": "# S\none", "s/a.md": "# A", "t/README.md": "# S\ntwo", "t/b.md": "# B"],
      "S +introduction\n  A\n  S\n  B"
    ),
    // Folders between are the group.
    (["S/x/a.md": "# A", "S/x/b.md": "# B", "S/c.md": "# C"], "S\n  C\n  x/A\n  x/B"),
    (["S/x/y/a.md": "# A", "S/x/y/b.md": "# B", "S/c.md": "# C"], "S\n  C\n  x/y/A\n  x/y/B"),
    // A folder that holds a single note is that note.
    (["S/x/a.md": "# A", "S/b.md": "# B"], "S\n  B\n  A"), (["S/x/a.md": "words", "S/b.md": "# B"], "S\n  B\n  x"),
    (["S/a.md": "# A\n## B", "T/c.md": "# C", "T/d.md": "# D"], "A\n  B\nT\n  C\n  D"),
    (["S/README.md": "## B", "T/c.md": "# C", "T/d.md": "# D"], "S\n  B\nT\n  C\n  D"),
    // Nested folders with a README in each.
    (
      [
        "6. Storage/README.md": "# 6. Storage\nwords", "6. Storage/6-2. EBS/README.md": "# 6-2. EBS",
        "6. Storage/6-3. S3/README.md": "# 6-3. S3", "6. Storage/6-3. S3/6-3-2. S3 ACL/README.md": "# 6-3-2. S3 ACL",
        "6. Storage/6-3. S3/6-3-11. S3 CORS/README.md": "# 6-3-11. S3 CORS\n## 설정",
      ], "6. Storage +introduction\n  6-2. EBS\n  6-3. S3\n  6-3. S3/6-3-2. S3 ACL\n  6-3. S3/6-3-11. S3 CORS: 설정"
    ),
    // Their names have dots that are no extensions.
    (
      [
        "6. Storage/README.md": "words", "6. Storage/6-3. S3/README.md": "words",
        "6. Storage/6-3. S3/6-3-11. S3 CORS/README.md": "words", "6. Storage/v1.2.md": "words",
      ], "6. Storage +introduction\n  6-3. S3\n  6-3. S3/6-3-11. S3 CORS\n  v1.2"
    ),
    (["1. A/README.md": "words", "2. B/README.md": "words"], "1. A +introduction\n2. B +introduction"),
    // Front matter wins over the folder.
    (["S/a.md": "---\ncategory: X\n---\n# A", "S/b.md": "# B"], "X\n  A\nS\n  B"),
    (["S/a.md": "---\ntitle: P\n---\n# A\nwords", "S/b.md": "# B"], "S\n  P: A\n  B"),
    (["README.md": "# T\nwords", "S/a.md": "# A", "S/b.md": "# B"], "preface: T\nS\n  A\n  B"),
    // File names in either normal form name the same category.
    (
      ["\u{1109}\u{1161}/a.md": "# A", "\u{1109}\u{1161}/b.md": "# B", "x.md": "---\ncategory: 사\n---\n# C"],
      "사\n  C\n  A\n  B"
    ),
  ])
  func folders(_ files: [String: String], _ expected: String) throws {
    let notebook = try read(files)
    #expect(notebook.outline == expected)
    #expect(notebook.missingWords == [])
  }

  @Test(arguments: [40, 41, 100])
  func aFlatFolderOfPages(_ count: Int) throws {
    var files: [String: String] = [:]
    for number in 1...count { files["\(number).md"] = "# Page \(number)\n## Part" }
    let notebook = try read(files)
    if count > 40 {
      #expect(notebook.categories.map(\.title.plain) == ["notes"])
      #expect(notebook.categories[0].services.map(\.title.plain) == (1...count).map { "Page \($0)" })
      #expect(notebook.counts.sections == count)
    } else {
      #expect(notebook.categories.map(\.title.plain) == (1...count).map { "Page \($0)" })
    }
  }

  @Test func aFlatFolderIsNamedByItsReadme() throws {
    var files = ["README.md": "# 🗒️ 모든 노트\nwords"]
    for number in 1...50 { files["\(number).md"] = "words" }
    let notebook = try read(files)
    #expect(notebook.categories.map(\.title.plain) == ["모든 노트"])
    #expect(notebook.preface != nil)
    #expect(notebook.categories[0].services.count == 50)
  }

  @Test func severalPathsStandSideBySide() throws {
    let folder = try TemporaryFolder([
      "a/README.md": "# A\none\n## B", "b/README.md": "# C\ntwo\n## D", "s/x.md": "# X", "s/y.md": "# Y", "z.md": "# Z",
    ])
    let notebook = try Notebook.read(["z.md", "s", "a/README.md", "b/README.md"].map(folder.path))
    #expect(notebook.missingWords == [])
    #expect(notebook.title.plain == "A")
    #expect(notebook.outline == "preface: A\nZ\ns\n  X\n  Y\nC +introduction\n  D")
  }

  @Test(arguments: ["notes.md", "notes.txt", "notes"])
  func oneFileIsNamedByItsName(_ name: String) throws {
    let folder = try TemporaryFolder([name: "## B"])
    let notebook = try Notebook.read([folder.path(name)])
    #expect(notebook.title.plain == "notes")
    #expect(notebook.categories.map(\.title.plain) == ["notes"])
  }

  @Test(arguments: ["", "/", "/.", "/sub/.."]) func aFolderIsNamedByItsName(_ suffix: String) throws {
    let folder = try TemporaryFolder(["주제/sub/a.md": "# A", "주제/b.md": "# B"])
    #expect(try Notebook.read([folder.path("주제") + suffix]).title.plain == "주제")
  }

  @Test func linesAndNames() throws {
    let text = "# A (가)\n\n## S3(Simple Storage Service)\n\ntext\n\n### X\n\n## Empty\n## Last\n\n\ntext\n\n"
    let notebook = Notebook.read(texts: [("n.md", "---\ntags: [t]\naliases: [별칭]\n---\n" + text)])
    let category = notebook.categories[0]
    #expect(category.aliases == ["가", "별칭"])
    #expect(category.services.map(\.aliases) == [["Simple Storage Service"], [], []])
    #expect(category.services.map(\.tags) == [["t"], ["t"], ["t"]])
    #expect(category.services.map(\.line) == [7, 13, 14])
    #expect(category.services.map(\.note.lines) == [9..<12, 14..<14, 17..<18])
    #expect(category.services[0].note.sections.map(\.line) == [11])
  }

  /// Files as if they stood in a folder called `notes`.
  private func read(_ files: [String: String]) throws -> Notebook {
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ("notes/" + $0, $1) }))
    return try Notebook.read([folder.path("notes")])
  }
}
