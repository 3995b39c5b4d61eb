import Foundation
import Glibc
import Testing

@testable import Notes

/// What is shown before all has been read is a beginning of it.
@Suite struct GlimpseTests {
  private static let long = String(repeating: "긴 줄 of text\n\n", count: 1000)
  private static let chapters = (1...9).map { "# C\($0)\n\n## S\($0)\n\n\(String(repeating: "x ", count: 500))\n" }
    .joined()
  private static let flat = (1...60).map { ("Note \($0).md", "# N\($0)\n\ntext\n") }

  /// Files, how many notes the glimpse has, and the last of them.
  @Test(
    arguments: [
      (["one.md": "# A\n\n## B\n\ntext\n"], 1, "B"),
      (["one.md": chapters], 4, "S4"),
      (["one.md": "# A\n\n## B\n\nx\n\n## C\n\n\(long)"], 1, "B"),
      (["a/1.md": "# 1\n\nx\n", "a/2.md": "# 2\n\nx\n", "b.md": "# 3\n\n## B\n\nx\n"], 3, "B"),
      (["a/1.md": "# 1\n\nx\n", "a/2.md": "# 2\n\n\(long)\(long)\n# 3\n"], 1, "1"),
      (["a/1.md": "# 1\n\nx\n", "a/2.md": "# 2\n\nx\n\n## S\n\n\(long)\(long)\n"], 2, "2"),
      (Dictionary(uniqueKeysWithValues: flat), 41, "N41"),
    ] as [([String: String], Int, String)])
  func itIsABeginning(files: [String: String], count: Int, last: String) throws {
    let folder = try TemporaryFolder(files)
    let path = files.count == 1 ? folder.path("one.md") : folder.path
    let whole = try Notebook.read([path])
    let glimpse = try #require(Notebook.glimpse([path]))
    let ids = glimpse.noteIDs.filter { glimpse.service($0) != nil }
    #expect(ids.count == count && ids.last.map { glimpse.title(of: $0).plain } == last)
    for id in glimpse.noteIDs { #expect(glimpse.title(of: id) == whole.title(of: id)) }
    #expect(ids == whole.noteIDs.filter { whole.service($0) != nil }.prefix(count).map(\.self))
  }

  @Test(
    arguments: [
      [:], ["one.md": ""], ["one.md": long], ["a/1.md": "# A\n\n\(long)\(long)", "a/2.md": "# B\n\nx\n"],
    ] as [[String: String]])
  func thereMayBeNone(files: [String: String]) throws {
    let folder = try TemporaryFolder(files)
    #expect(Notebook.glimpse([files.count == 1 ? folder.path("one.md") : folder.path]) == nil)
  }

  /// There is no screen yet: what takes long is not waited for.
  @Test(arguments: [(folders: 300, notes: 2), (folders: 1, notes: 3000)])
  func itEndsWhenItIsTime(folders: Int, notes: Int) throws {
    let folder = try TemporaryFolder()
    for number in 0..<folders {
      let place = folder.url.appending(path: "\(number)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    for number in 0..<notes { try folder.write(Array("# N".utf8), to: "\(folders - 1)/\(number).md") }
    var asked = 0
    #expect(
      Notebook.glimpse([folder.path]) {
        asked += 1
        return asked < 5
      } == nil)
    // Whoever has been told to stop asks for each folder that he is in.
    #expect((5..<12).contains(asked))
    #expect(Notebook.glimpse([folder.path]) { true } != nil)
  }

  /// A pipe may never say anything, and says it once.
  @Test func itAsksOnlyWhatAnswersAtOnce() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n\n## B\n\nx\n"])
    #expect(mkfifo(folder.path("pipe.md"), 0o600) == 0)
    for path in [folder.path("pipe.md"), folder.path("nothing.md"), Notebook.standardInput] {
      #expect(Notebook.glimpse([path]) == nil && Notebook.glimpse([folder.path("a.md"), path]) == nil)
    }
    #expect(Notebook.glimpse([folder.path("a.md")]) != nil && Notebook.glimpse([folder.path]) != nil)
  }
}
