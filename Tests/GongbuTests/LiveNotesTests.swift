import Foundation
import TestSupport
import Testing

/// The real binary while the files that it shows change.
@Suite struct LiveNotesTests {
  private final class Notes {
    let folder: URL

    init(_ files: [String: String]) throws {
      folder = URL.temporaryDirectory.appending(path: "gongbu-\(UUID().uuidString)")
      for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    /// As editors save: into another file, which then takes the place of the first.
    func replace(_ name: String, with text: String) throws {
      try write(text, to: name + ".tmp")
      guard rename(path(name + ".tmp"), path(name)) == 0 else { throw POSIXError(.EIO) }
    }

    func open(_ arguments: [String]) throws -> Pty {
      let pty = try Pty(Pty.productBesideTests("gongbu"), arguments, columns: 100, rows: 20)
      try pty.wait(for: "? help")
      return pty
    }
  }

  private static let files = [
    "a/1.md": "# One\nfirst", "a/2.md": "# Two\nsecond", "b/3.md": "# Three\nthird", "b/4.md": "# Four\nx",
  ]

  @Test func whatHappensToFilesShows() throws {
    let notes = try Notes(Self.files)
    let pty = try notes.open([notes.folder.path])
    try pty.wait(for: "first")
    try notes.write("", to: "a/1.md")
    try notes.write("# One\nWRITTEN", to: "a/1.md")
    try pty.wait(for: "WRITTEN")
    try notes.replace("a/1.md", with: "# One\n이름이 바뀜")
    try pty.wait(for: "이름이 바뀜")
    try notes.write("# Fresh\nnew", to: "a/0.md")
    try pty.wait(for: "Fresh")
    try notes.write("# Deep\nnew", to: "zoo/d/e/5.md")
    try pty.wait(for: "zoo")
    // What was not there when the program started is listened to as well.
    try pty.send("hG")
    try notes.write("# Deep\nUNDER", to: "zoo/d/e/5.md")
    try pty.wait(for: "UNDER")
    pty.clearOutput()
    try FileManager.default.removeItem(atPath: notes.path("zoo"))
    try pty.wait(for: "Deep is gone")
    // The last notes stay on the screen, which says that they are no more.
    for name in ["a", "b"] { try FileManager.default.removeItem(atPath: notes.path(name)) }
    try pty.wait(for: "has no notes now")
    try notes.write("# Two\nAGAIN", to: "a/2.md")
    try pty.wait(for: "AGAIN")
    try pty.send("q")
    #expect(try pty.waitForStatus() == .exited(0))
  }

  @Test(arguments: [false, true]) func aSingleFileIsFollowed(throughLink: Bool) throws {
    let notes = try Notes(["real/note.md": "# A\n## B\nfirst"])
    try FileManager.default.createSymbolicLink(atPath: notes.path("link.md"), withDestinationPath: "real/note.md")
    let pty = try notes.open([notes.path(throughLink ? "link.md" : "real/note.md")])
    try pty.wait(for: "first")
    try notes.write("# A\n## B\nWRITTEN", to: "real/note.md")
    try pty.wait(for: "WRITTEN")
    try notes.replace("real/note.md", with: "# A\n## B\n이름이 바뀜")
    try pty.wait(for: "이름이 바뀜")
    // A file that is gone is still read, and comes back.
    pty.clearOutput()
    try FileManager.default.removeItem(atPath: notes.path("real/note.md"))
    try pty.wait(for: "gone")
    try notes.write("# A\n## B\nBACK", to: "real/note.md")
    try pty.wait(for: "BACK")
  }
}
