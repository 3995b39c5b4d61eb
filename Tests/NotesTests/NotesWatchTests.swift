import Foundation
import Testing

@testable import Notes

/// What the system tells of files and folders.
@Suite struct NotesWatchTests {
  private let folder: TemporaryFolder
  private let watch = NotesWatch()

  init() throws {
    folder = try TemporaryFolder(["a.md": "a", "b.txt": "b", "c/d.md": "d"])
    for path in [folder.path, folder.path("c")] { watch.add(path) }
  }

  /// Listens until all of some changes have been heard of, and answers which others were. A program that another test
  /// starts may hold files open for a moment, so that they are closed a little later.
  private func others(than expected: Set<NotesChange>) throws -> Set<NotesChange> {
    let deadline = ContinuousClock.now + .seconds(20)
    var heard: Set<NotesChange> = []
    while !heard.isSuperset(of: expected) {
      try #require(ContinuousClock.now < deadline, "heard only \(heard)")
      var watched = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, 100)
      heard.formUnion(watch.take().map(\.change))
    }
    return heard.subtracting(expected)
  }

  private func file(_ name: String) -> NotesChange { .file(folder.path + "/" + name) }

  private func name(_ name: String) -> NotesChange { .name(folder.path + "/" + name) }

  /// What was written before anything was listened to may still be closed.
  private var early: Set<NotesChange> { [file("a.md"), file("c/d.md")] }

  @Test func writingIsHeardOfUntilItIsDone() throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: folder.path("a.md")))
    _ = watch.take()
    try handle.write(contentsOf: Data("x".utf8))
    #expect(watch.take().contains(NotesWatch.Event(change: file("a.md"), isOpen: true)))
    try handle.close()
    #expect(try others(than: [file("a.md")]).isSubset(of: early))
  }

  @Test func filesAndFoldersComeAndGo() throws {
    try folder.write([], to: "c/new.md")
    #expect(try others(than: [name("c/new.md"), file("c/new.md")]).isSubset(of: early))
    rename(folder.path("c/new.md"), folder.path("moved.md"))
    #expect(
      try others(than: [name("c/new.md"), name("moved.md"), file("c/new.md"), file("moved.md")])
        .isSubset(of: early))
    try FileManager.default.removeItem(atPath: folder.path("moved.md"))
    #expect(try others(than: [name("moved.md"), file("moved.md")]).isSubset(of: early.union([file("c/new.md")])))
    try FileManager.default.createDirectory(atPath: folder.path("e"), withIntermediateDirectories: false)
    #expect(try others(than: [.folder(folder.path + "/e")]).isSubset(of: early))
  }

  @Test func whatIsNoNoteIsNotHeardOf() throws {
    for name in ["b.txt", ".a.md.swp", "4913", ".hidden.md"] { try folder.write([0x61], to: name) }
    try FileManager.default.createDirectory(atPath: folder.path(".git"), withIntermediateDirectories: false)
    try folder.write([0x61], to: "a.md")
    #expect(try others(than: [file("a.md")]).isSubset(of: early))
  }

  /// A link is no folder to the system, and the folder that was asked for stands in one that nobody asked for.
  @Test(arguments: ["c", "c/"]) func anotherFolderInTheSamePlaceIsHeardOf(asked: String) throws {
    let watch = NotesWatch()
    func isHeard(_ change: () throws -> Void) throws -> Bool {
      _ = watch.take()
      try change()
      var watched = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, 20_000)
      return watch.take().contains { event in
        switch event.change {
        case .folder, .folders: true
        case .file, .name: false
        }
      }
    }
    watch.add(folder.path(asked))
    #expect(try isHeard { rename(folder.path("c"), folder.path("old")) })
    #expect(try isHeard { symlink("old", folder.path("c")) })
    watch.add(folder.path(asked))
    #expect(try isHeard { symlink("..", folder.path("old") + "/link") })
    watch.add(folder.path("c/link"))
    #expect(try isHeard { unlink(folder.path("old/link")) })
    #expect(try isHeard { unlink(folder.path("c")) })
  }

  @Test func aSingleFileIsHeardOfUnderItsOwnName() throws {
    try folder.link("real.md", to: "b.txt")
    watch.add(folder.path("real.md"))
    try folder.write([0x62], to: "b.txt")
    // Making the link was a change of the folder.
    #expect(try others(than: [file("real.md")]).isSubset(of: early.union([name("real.md")])))
  }

  @Test func whatIsNotThereIsNoError() {
    let watch = NotesWatch()
    watch.add("/nowhere/at/all.md")
    #expect(watch.take().isEmpty)
  }
}
