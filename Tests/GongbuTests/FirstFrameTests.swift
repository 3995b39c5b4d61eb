import Foundation
import Glibc
import TestSupport
import Testing

/// What the screen shows before all has been read.
@Suite struct FirstFrameTests {
  private final class Folder {
    let url = URL.temporaryDirectory.appending(path: "gongbu-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Makes a pipe, which stays open for as long as the descriptor that this answers.
    func pipe(_ name: String) throws -> Int32 {
      guard mkfifo(path(name), 0o600) == 0, case let end = open(path(name), O_RDWR | O_CLOEXEC), end >= 0 else {
        throw POSIXError(.EIO)
      }
      return end
    }
  }

  /// A file that is called as standard input is named.
  @Test func standardInputIsNoFile() throws {
    let folder = try Folder(["-": "# A\n## B\nWRONG"])
    let pipe = try folder.pipe("pipe")
    let command = "cd '\(folder.url.path)' && exec '\(ProgramRun.program)' - < pipe"
    let pty = try Pty("/bin/sh", ["-c", command])
    // It has its input when it takes the screen.
    try pty.wait(for: "[?1049h")
    write(pipe, "# A\n## B\nRIGHT", 14)
    close(pipe)
    try pty.wait(for: "RIGHT")
    #expect(!pty.text.contains("WRONG"))
  }

  /// A pipe that says nothing yet is no reason to show nothing of what comes before it.
  @Test func whatComesBeforeAPipeShows() throws {
    let folder = try Folder(["a.md": "# A\n## B\nSHOWN"])
    let pipe = try folder.pipe("pipe.md")
    defer { close(pipe) }
    let pty = try Pty(ProgramRun.program, [folder.path("a.md"), folder.path("pipe.md")])
    try pty.wait(for: "SHOWN")
  }

  @Test func aFileThatMayNotBeReadIsNotShownAsEmpty() throws {
    let folder = try Folder(["k/1.md": "# Closed\ntext", "k/2.md": "# Open\nSHOWN"])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("k/1.md"))
    let command = ProgramRun.bound + [ProgramRun.program, folder.url.path]
    let pty = try Pty(command[0], Array(command.dropFirst()))
    try pty.wait(for: "SHOWN")
    #expect(!pty.text.contains("There is no text here") && !pty.text.contains("is gone"))
  }

  @Test func nothingIsShownOfWhatEndsWithAComplaint() throws {
    let folder = try Folder(["a.md": "# A\n## B\ntext", "closed.md": "# C"])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("closed.md"))
    let command = ProgramRun.bound + [ProgramRun.program, folder.path("a.md"), folder.path("closed.md")]
    let pty = try Pty(command[0], Array(command.dropFirst()))
    #expect(try pty.waitForStatus() == .exited(66))
    #expect(pty.text.contains("Permission denied") && !pty.text.contains("Categories"))
  }

  /// Each case: how long the first of two files is, in bytes, and whether more headings follow in it.
  @Test(arguments: [(300_000, false), (3_000_000, false), (300_000, true)])
  func aLargeFirstFileShowsBeforeTheRest(bytes: Int, hasHeadings: Bool) throws {
    let line = hasHeadings ? "## T\n\nfill\n\n" : "fill in some words\n\n"
    let folder = try Folder([
      "1.md": "# A\n\n## S\n\nFIRST\n\n" + String(repeating: line, count: bytes / line.utf8.count)
    ])
    let pipe = try folder.pipe("2.md")
    defer { close(pipe) }
    // The second one is never read to its end.
    let pty = try Pty(ProgramRun.program, [folder.path("1.md"), folder.path("2.md")])
    try pty.wait(for: "FIRST")
  }
}
