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
}
