import Foundation
import Testing

@testable import Notes

/// What changes is read again, and a save that is not done loses nothing.
@Suite struct RefreshTests {
  private let folder: TemporaryFolder
  private var files: NoteFiles

  init() throws {
    folder = try TemporaryFolder([
      "a.md": "# A\n## a1\n글", "b/1.md": "# B1\n글", "b/2.md": "# B2\n글", "c.md": "# C\n## c1\n글",
    ])
    files = try NoteFiles([folder.path])
    try files.read()
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path(name)) }

  private var outline: String { files.notebook().outline }

  @Test mutating func onlyWhatHasChangedIsReadAgain() throws {
    let before = files.files
    try folder.write(Array("# A\n## a2\n글".utf8), to: "a.md")
    try folder.write(Array("# C\n## c2\n글".utf8), to: "c.md")
    let outcome = files.refresh([.file(path("a.md"))], settled: [])
    #expect(outcome.hasChanged && outcome.doubtful.isEmpty)
    #expect(outline.contains("a2") && !outline.contains("c2"))
    let same = zip(before, files.files).count { old, new in
      old?.source.bytes.withUnsafeBufferPointer(\.baseAddress)
        == new?.source.bytes.withUnsafeBufferPointer(\.baseAddress)
    }
    #expect(same == 3)
    // Looking for everything finds what nobody told of.
    #expect(files.refresh([.folders], settled: []).hasChanged && outline.contains("c2"))
    #expect(!files.refresh([.folders, .file(path("a.md"))], settled: []).hasChanged)
  }

  @Test mutating func filesComeAndGo() throws {
    try folder.write(Array("# B0\n글".utf8), to: "b/0.md")
    #expect(files.refresh([.folders], settled: []).hasChanged)
    #expect(outline == "A\n  a1\nb\n  B0\n  B1\n  B2\nC\n  c1")
    try remove("b/1.md")
    let outcome = files.refresh([.folders], settled: [])
    #expect(!outcome.hasChanged && outcome.doubtful == [.name(path("b/1.md"))] && outline.contains("B1"))
    #expect(files.refresh([], settled: outcome.doubtful).hasChanged)
    #expect(outline == "A\n  a1\nb\n  B0\n  B2\nC\n  c1")
  }

  /// Each case: what happens to which names, whether all files have to be looked for again, and what there is then.
  @Test(arguments: [
    ("rename new a.md", ["a.md", "new"], false, "N\nb\n  B1\n  B2\nC\n  c1"),
    ("rename new.md a.md", ["a.md", "new.md"], false, "N\nb\n  B1\n  B2\nC\n  c1"),
    ("remove new.md", ["new.md"], false, "A\n  a1\nb\n  B1\n  B2\nC\n  c1"),
    ("rename new b/3.md", ["b/3.md"], true, "A\n  a1\nb\n  B1\n  B2\n  N\nC\n  c1"),
    ("link b/1.md b/3.md", ["b/3.md"], true, "A\n  a1\nb\n  B1\n  B2\nC\n  c1"),
    ("symlink new a.md", ["a.md"], true, "N\nb\n  B1\n  B2\nC\n  c1"),
  ])
  mutating func aNameComesOrGoes(what: String, names: [String], looksAgain: Bool, expected: String) throws {
    try folder.write(Array("# N".utf8), to: "new")
    let words = what.split(separator: " ").map(String.init)
    let paths = words.dropFirst().map { path($0) }
    switch words[0] {
    case "rename":
      if words[1] == "new.md" { rename(path("new"), path("new.md")) }
      rename(paths[0], paths[1])
    case "link": link(paths[0], paths[1])
    case "symlink":
      try remove("a.md")
      symlink(paths[0], paths[1])
    default: break
    }
    var looked = false
    let changes = names.flatMap { [NotesChange.name(path($0)), .file(path($0))] }
    #expect(files.refresh(Set(changes), settled: []) { _ in looked = true }.doubtful.isEmpty)
    #expect(outline == expected && looked == looksAgain)
  }

  /// Files are moved, whose texts have not vanished; all is there at the first look.
  @Test(arguments: [
    ("b/2.md", "b/3.md", "A\n  a1\nb\n  B1\n  B2\nC\n  c1"), ("b/2.md", "b/1.md", "A\n  a1\nB2 +introduction\nC\n  c1"),
    ("a.md", "d.md", "b\n  B1\n  B2\nC\n  c1\nA\n  a1"), ("b", "d", "A\n  a1\nC\n  c1\nd\n  B1\n  B2"),
  ])
  mutating func aRenamedFileOrFolderIsThereAtOnce(old: String, new: String, expected: String) throws {
    rename(path(old), path(new))
    let changes = [old, new].flatMap { [NotesChange.name(path($0)), .file(path($0))] }
    let outcome = files.refresh(old.hasSuffix(".md") ? Set(changes) : [.folders], settled: [])
    #expect(outcome.hasChanged && !outcome.doubtful.contains(.folders))
    #expect(outline == expected)
  }

  @Test mutating func aFileThatHasGoneIsMissedWithALookAtItsFolderAlone() throws {
    var visited: [String] = []
    try remove("b/1.md")
    let changes: Set<NotesChange> = [.name(path("b/1.md")), .file(path("b/1.md"))]
    let first = files.refresh(changes, settled: []) { visited.append($0) }
    #expect(!first.hasChanged && first.doubtful == changes && outline.contains("B1"))
    let second = files.refresh([], settled: changes) { visited.append($0) }
    #expect(second.hasChanged && second.doubtful.isEmpty && Set(visited) == [path("b")])
    #expect(outline == "A\n  a1\nB2 +introduction\nC\n  c1")
  }

  /// Whoever opens a pipe waits for somebody to write to it.
  @Test mutating func aPipeInThePlaceOfANoteIsNotOpened() throws {
    try remove("b/1.md")
    mkfifo(path("b/1.md"), 0o600)
    let changes: Set<NotesChange> = [.name(path("b/1.md")), .file(path("b/1.md"))]
    let first = files.refresh(changes, settled: [])
    #expect(!first.hasChanged && outline.contains("B1"))
    #expect(files.refresh([], settled: first.doubtful).hasChanged && !outline.contains("B1"))
  }

  @Test mutating func aLinkToNothingIsSaidForAsLongAsItIsThere() throws {
    try folder.link("x.md", to: "nowhere.md")
    #expect(files.refresh([.name(path("x.md"))], settled: []).hasChanged)
    #expect(files.notebook().diagnostics.map(\.path) == [path("x.md")])
    try remove("x.md")
    #expect(files.refresh([.name(path("x.md"))], settled: []).hasChanged && files.notebook().diagnostics.isEmpty)
  }

  @Test func aFileThatIsGivenTwiceStaysInBothPlaces() throws {
    var files = try NoteFiles([folder.path, path("b/1.md")])
    try files.read()
    try folder.write(Array("# B3\n글".utf8), to: "b/3.md")
    #expect(files.refresh([.name(path("b/3.md"))], settled: []).hasChanged)
    #expect(files.notebook().outline == (try Notebook.read([folder.path, path("b/1.md")]).outline))
  }

  /// That the folders have been looked at twice says nothing of a file in the middle of a save.
  @Test mutating func aFolderThatHasGoneSettlesNoSave() throws {
    try FileManager.default.removeItem(atPath: folder.path("b"))
    let first = files.refresh([.folders], settled: [])
    try folder.write([], to: "a.md")
    let second = files.refresh([.file(path("a.md"))], settled: first.doubtful)
    #expect(first.doubtful == [.name(path("b/1.md")), .name(path("b/2.md"))])
    #expect(second.doubtful == [.file(path("a.md"))])
    #expect(outline == "A\n  a1\nC\n  c1")
  }

  @Test mutating func theLastNotesAreNotLost() throws {
    let before = outline
    let names = ["a.md", "b/1.md", "b/2.md", "c.md"]
    for name in names { try remove(name) }
    let changes = Set(names.flatMap { [NotesChange.name(path($0)), .file(path($0))] })
    let first = files.refresh(changes, settled: [])
    #expect(files.lost.isEmpty)
    _ = files.refresh([], settled: first.doubtful)
    #expect(outline == before && files.lost == [folder.path])
    _ = files.refresh(changes, settled: [])
    #expect(outline == before && files.lost == [folder.path])
    try folder.write(Array("# C\n## c2\n글".utf8), to: "c.md")
    _ = files.refresh([.name(path("c.md")), .file(path("c.md"))], settled: [])
    #expect(outline.contains("c2") && files.lost.isEmpty)
  }

  /// The second name of a file counts when the first one becomes that of another.
  @Test mutating func aTwinIsFoundWhenItsNameIsItsOwn() throws {
    link(path("a.md"), path("d.md"))
    #expect(!files.refresh([.name(path("d.md"))], settled: []).hasChanged)
    try folder.write(Array("# N".utf8), to: "new")
    rename(path("new"), path("a.md"))
    #expect(files.refresh([.name(path("a.md")), .file(path("a.md"))], settled: []).hasChanged)
    #expect(outline == "N\nb\n  B1\n  B2\nC\n  c1\nA\n  a1")
  }

  @Test mutating func aFileThatIsEmptyForAMomentKeepsItsText() throws {
    let change = NotesChange.file(path("a.md"))
    try folder.write([], to: "a.md")
    let outcome = files.refresh([change], settled: [])
    #expect(!outcome.hasChanged && outcome.doubtful == [change] && outline.contains("a1"))
    try folder.write(Array("# A\n## a3\n글".utf8), to: "a.md")
    #expect(files.refresh([change], settled: []).hasChanged && outline.contains("a3"))
    try folder.write([], to: "a.md")
    _ = files.refresh([change], settled: [])
    #expect(files.refresh([], settled: [change]).hasChanged && !outline.contains("a3"))
  }

  @Test mutating func aFileThatCannotBeReadKeepsItsText() throws {
    let change = NotesChange.file(path("a.md"))
    try remove("a.md")
    try FileManager.default.createDirectory(atPath: folder.path("a.md"), withIntermediateDirectories: false)
    #expect(files.refresh([change], settled: []).doubtful == [change])
    #expect(files.refresh([], settled: [change]).hasChanged && outline.contains("a1"))
    #expect(files.notebook().diagnostics.map(\.path) == [path("a.md")])
    try FileManager.default.removeItem(atPath: folder.path("a.md"))
    try folder.write(Array("# A\n## a1\n글".utf8), to: "a.md")
    #expect(files.refresh([change], settled: []).hasChanged && files.notebook().diagnostics.isEmpty)
  }

  @Test mutating func aFolderThatIsGoneLosesNothing() throws {
    let before = outline
    try FileManager.default.removeItem(at: folder.url)
    let changes: Set<NotesChange> = [.folders, .file(path("a.md"))]
    _ = files.refresh(changes, settled: [])
    _ = files.refresh([], settled: changes)
    #expect(outline == before && files.lost == [folder.path])
  }
}

/// Changes wait until whoever makes them is done.
@Suite struct PendingChangesTests {
  private static let file = NotesChange.file("a.md")

  /// Steps of a save in milliseconds, a letter for what happens: `o` open, `c` closed; and when it is due.
  @Test(arguments: [
    ([(0, "c")], 20), ([(0, "o")], 150), ([(0, "o"), (10, "c")], 30), ([(0, "c"), (15, "c"), (30, "c")], 50),
    ([(0, "o"), (100, "o"), (140, "o")], 150), ([(0, "c"), (140, "c")], 150), ([(0, "o"), (145, "c")], 150),
  ])
  func due(steps: [(Int, String)], expected: Int) {
    var changes = PendingChanges()
    for (time, step) in steps { changes.add(Self.file, isOpen: step == "o", at: .milliseconds(time)) }
    #expect(changes.nextDue == .milliseconds(expected))
    #expect(changes.take(at: .milliseconds(expected - 1)).new.isEmpty)
    #expect(changes.take(at: .milliseconds(expected)).new == [Self.file])
    #expect(changes.nextDue == nil)
  }

  @Test func aSecondLookSettlesUnlessTheChangeGoesOn() {
    var changes = PendingChanges()
    changes.lookAgain(at: [Self.file, .folders], heard: .zero, now: .milliseconds(30))
    changes.add(Self.file, isOpen: false, at: .milliseconds(100))
    let first = changes.take(at: .milliseconds(120))
    #expect(first.new == [Self.file] && first.settled.isEmpty)
    #expect(changes.take(at: .milliseconds(150)).settled == [.folders])
  }
}
