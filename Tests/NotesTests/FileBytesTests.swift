import Glibc
import Testing

@testable import Notes

/// What is read of files.
@Suite struct FileBytesTests {
  /// A file may have grown or shrunk since somebody asked for its size.
  @Test(arguments: [nil, 0, 1, 5, 6, 7, 100])
  func aFileIsReadWholeWhateverSizeItIsSaidToHave(_ size: Int?) throws {
    let folder = try TemporaryFolder(["a.md": "abcdef", "empty.md": ""])
    #expect(try FileBytes.read(folder.path("a.md"), size: size) == Array("abcdef".utf8))
    #expect(try FileBytes.read(folder.path("empty.md"), size: size).isEmpty)
  }

  /// A file system may hand over less than it is asked for, as a socket does that keeps apart what was written.
  @Test(arguments: [nil, 100])
  func aFileIsReadWholeHoweverLittleComesAtOnce(_ size: Int?) throws {
    var ends: [Int32] = [0, 0]
    try #require(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
    for text in ["abc", "def"] { write(ends[1], text, text.utf8.count) }
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try FileBytes.read(ends[0], path: "socket", size: size) == Array("abcdef".utf8))
  }

  /// The file is a hole, of which nothing is stored nor read.
  @Test func aFileTooLargeIsRefusedByItsSize() throws {
    let folder = try TemporaryFolder(["a.md": "", "b.md": "# B"])
    let path = folder.path("a.md")
    truncate(path, off_t(FileBytes.limit + 1))
    #expect(throws: UnreadablePath(path: path, cause: .system("File too large"))) { try Notebook.read([path]) }
    let notebook = try Notebook.read([folder.path])
    #expect(notebook.categories.map(\.title.plain) == ["B"])
    #expect(notebook.diagnostics == [Diagnostic(path: path, line: 1, oddity: .unreadable(reason: "File too large"))])
  }

  /// What has no size of its own, as a device, may be without end.
  @Test func whatHasNoEndIsReadNoFurtherThanTheLimit() throws {
    let zeros = open("/dev/zero", O_RDONLY)
    defer { close(zeros) }
    #expect(throws: UnreadablePath(path: "-", cause: .system("File too large"))) {
      try FileBytes.read(zeros, path: "-", limit: 3_000_000)
    }
  }
}
