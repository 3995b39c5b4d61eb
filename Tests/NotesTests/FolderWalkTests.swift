import Foundation
import Testing

@testable import Notes

/// Which files of a folder are notes, and in which order (R1).
@Suite struct FolderWalkTests {
  private func found(_ folder: TemporaryFolder) -> [String] {
    var listings = FolderListings()
    return FolderWalk(folder.path, listings: &listings).files.map {
      ($0.folders + [$0.name]).joined(separator: "/")
    }
  }

  private func found(_ paths: [String]) throws -> [String] {
    try found(TemporaryFolder(Dictionary(uniqueKeysWithValues: paths.map { ($0, "text") })))
  }

  @Test(arguments: [
    ["a.md", "b.markdown", "c.MD"],
    ["6-3-2.md", "6-3-11.md"],
    // A README speaks for its folder, so it is read first.
    ["README.md", "1.md", "index2.md"], ["index.md", "a/readme.md", "a/0.md", "b.md"],
    ["1. A/2. B/3.md", "1. A/10. B/1.md", "2. A/1.md"],
    // A name precedes those that it opens, whatever stands behind the dot.
    ["S3.md", "S3 CORS.md"], ["6-3.md", "6-3-1.md"], ["a/1.md", "a.md"],
    ["6. Storage/1.md", "6. Storage (2)/1.md"],
  ])
  func naturalOrder(_ paths: [String]) throws {
    #expect(try found(paths) == paths)
  }

  @Test(arguments: [
    ["note.txt", "image.png", "md", "a.md.bak", "a.md~"],
    [".hidden.md", ".git/a.md", ".obsidian/a.md", "node_modules/a.md", "a/node_modules/b/c.md", "a/.b/c.md"],
  ])
  func whatIsNoNote(_ paths: [String]) throws {
    #expect(try found(paths) == [])
  }

  @Test func aFolderNamedLikeANoteIsWalked() throws {
    #expect(try found(["a.md/b.md"]) == ["a.md/b.md"])
  }

  @Test func linksAreFollowedOnce() throws {
    let folder = try TemporaryFolder(["a/one.md": "1", "b/two.md": "2"])
    try folder.link("c", to: "b")
    try folder.link("z.md", to: "a/one.md")
    #expect(found(folder) == ["a/one.md", "b/two.md"])
  }

  /// Those who watch a folder know it by the name that its notes bear, and the links that lead to it.
  @Test func everyFolderIsVisitedOnceAndEveryLink() throws {
    let folder = try TemporaryFolder(["b/two.md": "2", "b/d/three.md": "3"])
    for link in ["c", "e", "b/up"] { try folder.link(link, to: folder.path("b")) }
    for limit in [Int.max, 100] {
      var visited: [String] = []
      var listings = FolderListings()
      _ = FolderWalk(folder.path, limit: limit, listings: &listings) { visited.append($0) }
      #expect(visited == [folder.path] + ["b", "b/d", "b/up", "c", "e"].map { folder.path($0) })
    }
  }

  @Test func linksThatLeadOutsideAreFollowed() throws {
    let outside = try TemporaryFolder(["deep/note.md": "text"])
    let folder = try TemporaryFolder()
    try folder.link("elsewhere", to: outside.path)
    try folder.link("single.md", to: outside.path("deep/note.md"))
    #expect(found(folder) == ["elsewhere/deep/note.md"])
  }

  @Test func linksInALoopEnd() throws {
    let folder = try TemporaryFolder(["a/note.md": "text"])
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: "self")
    try folder.link("a/here", to: ".")
    #expect(found(folder) == ["a/note.md"])
  }

  @Test func aLinkToNothingIsReported() throws {
    let folder = try TemporaryFolder(["a.md": "text"])
    try folder.link("b.md", to: "gone.md")
    let notebook = try Notebook.read([folder.path])
    #expect(notebook.diagnostics.map(\.path) == [folder.path + "/b.md"])
    #expect(notebook.categories.map(\.title.plain) == ["a"])
  }

  @Test func aPathThatIsNotThereIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("gone.md")
    #expect(throws: UnreadablePath(path: path, cause: .system("No such file or directory"))) {
      try Notebook.read([path])
    }
  }

  @Test func aFolderWithoutNotesIsNamed() throws {
    let folder = try TemporaryFolder(["a.txt": "text"])
    #expect(throws: UnreadablePath(path: folder.path, cause: .noNotes)) { try Notebook.read([folder.path]) }
  }

  @Test func invalidBytesAreReportedWithTheirLine() throws {
    let folder = try TemporaryFolder()
    try folder.write([0x23, 0x20, 0x41, 0x0A, 0x0A, 0xFF], to: "a.md")
    let notebook = try Notebook.read([folder.path])
    #expect(notebook.diagnostics == [Diagnostic(path: folder.path + "/a.md", line: 3, oddity: .invalidUTF8)])
  }

  @Test func readingStopsWhenTold() throws {
    let folder = try TemporaryFolder(["1.md": "# A", "2.md": "# B", "3.md": "# C"])
    var told: [ReadingProgress] = []
    let notebook = try Notebook.read([folder.path]) { progress in
      told.append(progress)
      return progress.filesRead < 2
    }
    #expect(told == (0..<3).map { ReadingProgress(filesRead: $0, files: 3) })
    #expect(notebook.categories.map(\.title.plain) == ["A", "B"])
  }
}
