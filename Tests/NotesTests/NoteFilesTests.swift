import Foundation
import Testing

@testable import Notes

/// Files are read side by side and put together in order, the first of them before the rest.
@Suite struct NoteFilesTests {
  /// Folders of all shapes, enough files for several threads.
  private static func folder() throws -> TemporaryFolder {
    var files: [String: String] = ["README.md": "# Whole\n\nPreface"]
    for category in 1...6 {
      for note in 1...9 {
        files["\(category). C/\(note). N/\(note % 4 == 0 ? "README" : "x").md"] =
          "# N \(category)-\(note)\n\n> ### t\n> u\n"
      }
      files["\(category). C/alone/only.md"] = "text"
    }
    return try TemporaryFolder(files)
  }

  @Test func sideBySideIsAsOneByOne() throws {
    let folder = try Self.folder()
    var files = try NoteFiles([folder.path])
    let together = files.found.mapAtOnce(runs: NoteFiles.runs, NoteFiles.read).map { try? $0.get().source.path }
    #expect(together == files.found.map(\.path))
    try files.read()
    let whole = try Notebook.read([folder.path])
    #expect(files.isRead && files.notebook().outline == whole.outline)
  }

  @Test func aBeginningIsABeginningOfTheWhole() throws {
    let folder = try Self.folder()
    let whole = try Notebook.read([folder.path])
    var files = try NoteFiles([folder.path])
    for goal in stride(from: 1, through: files.count, by: 7) {
      try files.read(upTo: goal)
      #expect(files.progress.filesRead == goal)
      let beginning = files.notebook()
      #expect(!beginning.noteIDs.isEmpty)
      for id in beginning.noteIDs {
        #expect(beginning.title(of: id) == whole.title(of: id) && beginning.note(id)?.lines == whole.note(id)?.lines)
      }
    }
  }

  /// A few files are read one behind the other, and side by side where they are large.
  @Test(arguments: [(1, [0, 1, 2]), (400_000, [0])])
  func aFewLargeFilesAreReadTogether(bytes: Int, told: [Int]) throws {
    let text = String(repeating: "x", count: bytes)
    let folder = try TemporaryFolder(["a.md": text, "b.md": text, "c.md": text])
    var files = try NoteFiles([folder.path])
    #expect(files.unreadBytes == 3 * bytes)
    var read: [Int] = []
    try files.read { progress in
      read.append(progress.filesRead)
      return true
    }
    #expect(read == told && files.isRead && files.unreadBytes == 0)
  }

  @Test func aWalkStopsAtItsLimit() throws {
    let folder = try Self.folder()
    let all = try NoteFiles([folder.path]).found.map(\.path)
    let some = try NoteFiles([folder.path], limit: 10)
    #expect(some.found.map(\.path) == Array(all.prefix(10)) && !some.isWalkComplete)
  }

  /// A file's size does not tell how much there is to read of a pipe.
  @Test(arguments: [0, 1, 65535, 65536, 65537, 3_000_000]) func aPipeIsReadToItsEnd(count: Int) throws {
    let pipe = Pipe()
    let sent = Data((0..<count).map { UInt8($0 % 251) })
    Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: sent); try? pipe.fileHandleForWriting.close()
    }.start()
    #expect(try FileBytes.read(pipe.fileHandleForReading.fileDescriptor, path: "-") == Array(sent))
  }

  /// Texts, a line of the first, and where that stands in the second; nil where it is gone.
  @Test(
    arguments: [
      ("a\nb\nc\n", "a\nb\nc\n", 2, 2), ("a\nb\nc\n", "x\ny\na\nb\nc\n", 2, 4), ("a\nb\nc\n", "a\nc\n", 3, 2),
      ("a\nb\nc\n", "a\nc\n", 2, nil), ("a\nb\nc\n", "a\nB\nc\n", 2, 2), ("a\nb\nc\n", "", 1, 1),
      ("a\nb\nc\n", "", 3, nil),
      ("", "a\nb\n", 1, 1), ("a\na\na\n", "a\na\n", 3, nil), ("a\nb", "a\nb\nc", 2, 2),
    ] as [(String, String, Int, Int?)])
  func linesAreFoundAgain(old: String, new: String, line: Int, expected: Int?) {
    let sources = [old, new].map { Source(path: "a.md", bytes: Array($0.utf8)) }
    let found = LineMap(from: sources[0], to: sources[1]).line(line)
    #expect((found.isThere ? found.line : nil) == expected)
    #expect((1...sources[1].lineCount + 1).contains(found.line))
  }
}
